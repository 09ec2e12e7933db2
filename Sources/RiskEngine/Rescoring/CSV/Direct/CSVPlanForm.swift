/// How the columns of a table are read for responses that are scored by one plan.
struct CSVPlanForm {
  /// How the cells of a column are read.
  enum Kind: UInt8 {
    /// They aren't.
    case passedOver
    /// They must be blank.
    case blank
    case id, person, date, responseDate, born, consentDay
    /// By what the same texts were seen to mean.
    case learned
    /// The same, an answer.
    case item
  }

  let kinds: [Kind]
  /// By column, the position of its item.
  let items: [Int]
  /// By column and byte, the code of the answer that is this byte alone, or of none where the byte
  /// is the separator; 256 for each column.
  var codes: [UInt8]
  /// By column.
  var learned: [CSVLearnedCells]
  let itemCount: Int
  /// Whether every item has a column.
  let isComplete: Bool

  /// A form without columns.
  init() {
    (kinds, items, codes, learned) = ([], [], [], [])
    (itemCount, isComplete) = (0, true)
  }

  /// `nil` where some column can only be read by the whole engine.
  init?(_ columns: CSVColumns, _ instrument: Instrument) {
    // An id or a day that stands in no cell is written by the converter.
    guard columns.targets.contains(.id), columns.targets.contains(.date) else { return nil }
    var kinds: [Kind] = []
    var items: [Int] = []
    for (column, target) in columns.targets.enumerated() {
      let steps = columns.steps.filter { $0.kind.hasCell && $0.column == column }
      let isTranslated = steps.contains { !columns.tables[Int($0.argument)].entries.isEmpty }
      var item = -1
      let kind: Kind
      switch target {
      case nil: kind = .passedOver
      case .id: kind = .id
      case .person: kind = .person
      case .date: kind = .date
      case .born: kind = .born
      case .responseDate: kind = .responseDate
      case .unit: kind = .blank
      case .consent(_, _, .date), .consent(_, _, .until): kind = .consentDay
      case .age, .sex, .municipality, .circumstance, .version, .by, .informant, .setting,
        .consent(_, _, .status):
        kind = .learned
      case .item(let id):
        item = instrument.items.firstIndex { $0.id == id } ?? -1
        kind = item < 0 ? .blank : .item
        // Only where a blank cell leaves the item out.
        guard
          item >= 0
            || columns.steps.contains(where: {
              $0.kind == .skipIfBlank && $0.column == column
            })
        else { return nil }
      case .judgement, .rationale, .stored, .name: return nil
      }
      switch kind {
      case .passedOver, .learned, .item: break
      case .blank where item < 0 && target != .unit: break
      default: if isTranslated { return nil }
      }
      kinds.append(kind)
      items.append(item)
    }
    self.kinds = kinds
    self.items = items
    itemCount = instrument.items.count
    isComplete = Set(items.filter { $0 >= 0 }).count == itemCount
    codes = Array(repeating: AnswerCode.none, count: kinds.count << 8)
    learned = Array(repeating: CSVLearnedCells(), count: kinds.count)
  }
}
