/// Tells what a cell means, by what the converter makes of it and the scanner then reads.
///
/// So a row read cell by cell is the same case as the line of JSON that it becomes otherwise.
struct CSVCellTeacher {
  private let columns: CSVColumns
  private let writer: CSVRowWriter
  /// By column, the step that writes it; -1 for none.
  private let steps: [Int]
  private var lesson = ScannedCase()

  init(_ columns: CSVColumns) {
    self.columns = columns
    writer = CSVRowWriter(
      columns: columns, hasDecimalComma: columns.header.dialect.hasDecimalComma)
    steps = columns.targets.indices.map { column in
      columns.steps.firstIndex { $0.kind.hasCell && $0.column == column } ?? -1
    }
  }

  /// Finds out what a cell says of its case.
  ///
  /// - Parameters:
  ///   - cell: The cell's text, without the spaces around it.
  ///   - column: Where it stands.
  ///   - scanner: What reads lines.
  ///   - texts: Where texts are kept that the meaning points to.
  /// - Returns: What it says, as the line would.
  mutating func meaning(
    of cell: [UInt8], in column: Int, _ scanner: inout CaseScanner, _ texts: inout CSVRowTexts
  ) -> CSVCellMeaning {
    guard let target = columns.targets[column] else { return .nothing }
    if case .consent = target, cell.isEmpty || cell == [UInt8(ascii: "-")] { return .nothing }
    guard let member = member(cell, column) else { return .nothing }
    guard let (before, after) = frame(of: target) else { return .unusable }
    let line = Array(before.utf8) + member + Array(after.utf8) + [UInt8(ascii: "\n")]
    let padded = line + [UInt8](repeating: 0x20, count: 64)
    let span = padded.span
    var start = 0
    // A list of bytes seen as bytes.
    guard unsafe scanner.read(span.bytes, &start, into: &lesson), start == line.count else {
      return .unusable
    }
    let kept = { (text: Range<Int>) in Array(padded[text]) }
    switch target {
    case .sex: return .sex(lesson.sex)
    case .age: return .age(lesson.age)
    case .municipality: return .municipality(lesson.municipality)
    case .circumstance:
      guard lesson.circumstanceCount == 1 else { return .unusable }
      var found = lesson.circumstances[0]
      if found.kind == .text { found.text = texts.keep(kept(found.text)) }
      return .circumstance(found)
    case .consent: return lesson.consents.first.map { .consent($0) } ?? .unusable
    case .version: return .version(texts.keep(kept(lesson.responses[0].version)))
    case .informant: return .informant(texts.keep(kept(lesson.responses[0].informant)))
    case .setting: return .setting(texts.keep(kept(lesson.responses[0].setting)))
    case .by: return .nothing
    default: return .unusable
    }
  }

  /// Finds out what a cell answers to the one item of its column.
  ///
  /// - Parameters:
  ///   - cell: The cell's text, without the spaces around it.
  ///   - column: Where it stands.
  ///   - item: The item's position.
  ///   - scanner: What reads answers by the item's instrument.
  /// - Returns: The answer, as the line would have it.
  mutating func answer(
    _ cell: [UInt8], in column: Int, _ item: Int, _ scanner: inout AnswerScanner
  ) -> CSVCellMeaning {
    guard let member = member(cell, column) else { return .answer(AnswerCode.notAsked) }
    let object = [UInt8(ascii: "{")] + member + [UInt8(ascii: "}")]
    let padded = object + [UInt8](repeating: 0x20, count: 64)
    let span = padded.span
    var start = 0
    var codes: [UInt8] = []
    // A list of bytes seen as bytes.
    guard unsafe scanner.read(span.bytes, &start, into: &codes), start == object.count,
      item < codes.count
    else { return .unusable }
    return .answer(codes[item])
  }

  /// The member of an object that the converter writes of a cell; `nil` where it writes none.
  private func member(_ cell: [UInt8], _ column: Int) -> [UInt8]? {
    let step = columns.steps[steps[column]]
    // The cell stands at the beginning of the row, and the others nowhere.
    var ends = [Int32](repeating: 0, count: columns.targets.count)
    if column > 0 { ends[column - 1] = -1 }
    ends[column] = Int32(cell.count)
    var output = [UInt8](repeating: 0, count: columns.greatestLength + cell.count * 6 + 64)
    var place = 0
    do {
      var span = output.mutableSpan
      // Bytes have no padding that could be read, and every pattern of bits is a byte.
      var bytes = unsafe span.mutableBytes
      _ = writer.write(
        steps[column], cell.span, ends.span, from: 0, to: &bytes, at: &place)
    }
    return place == 0 ? nil : Array(output[Int(step.before)..<place])
  }

  /// What stands around a member in the smallest case that has it; `nil` where none is usual.
  private func frame(of target: CSVTarget) -> (before: String, after: String)? {
    switch target {
    case .sex, .age, .municipality: return ("{", "}")
    case .circumstance: return (#"{"circumstances":{"#, "}}")
    case .version, .by, .informant, .setting:
      return (
        #"{"responses":[{"instrument":"\#(columns.instrument)","#, #","answers":{}}]}"#
      )
    case .consent(let to, let by, _):
      var writer = JSONWriter(style: .compact)
      writer.value(to)
      let name = String(decoding: writer.bytes, as: UTF8.self)
      return (
        #"{"consents":[{"to":\#(name),"by":"\#(by.rawValue)","#, #","date":"2000-01-01"}]}"#
      )
    default: return nil
    }
  }
}
