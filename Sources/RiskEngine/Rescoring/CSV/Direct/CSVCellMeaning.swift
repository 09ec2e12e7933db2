/// What a cell says of its row's case.
enum CSVCellMeaning {
  /// What only the whole engine can tell.
  case unusable
  /// Nothing: the case is as if the column weren't there.
  case nothing
  /// The position among ``ScopeLayout/sexes``, from 1; 0 when unknown.
  case sex(UInt8)
  case age(Int)
  /// A municipality by its name's number.
  case municipality(Int)
  case circumstance(ScannedCase.Circumstance)
  /// A consent that is given or not, still without its days.
  case consent(ScannedConsent)
  // By where their texts stand among those of the row.
  case version(Range<Int>)
  case informant(Range<Int>)
  case setting(Range<Int>)
  /// The code of an answer.
  case answer(UInt8)
}

/// What the cells of one column mean, as far as they have come.
struct CSVLearnedCells {
  private var texts = NameTable(limit: CSVLearnedCells.limit)
  private var meanings: [CSVCellMeaning] = []

  /// The most texts of one column: what a hostile file can make of it is bounded.
  private static let limit = 512

  /// The number of a cell's text; `nil` for a new one when there are too many.
  @inline(__always)
  mutating func number(of bytes: RawSpan, _ cell: Range<Int>) -> Int? {
    texts.number(of: bytes, cell)
  }

  /// What a cell means by its number; `nil` where nobody has told yet.
  @inline(__always)
  func meaning(_ number: Int) -> CSVCellMeaning? {
    number < meanings.count ? meanings[number] : nil
  }

  /// Remembers what the cell means that has the next number.
  mutating func learn(_ meaning: CSVCellMeaning) { meanings.append(meaning) }
}
