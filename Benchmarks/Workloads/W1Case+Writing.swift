/// Writes cases in one shape.
///
/// What a shape draws is drawn apart from the cases.
struct W1Writer {
  private let shape: CaseShape
  private var random: SplitMix64
  private(set) var bytes: [UInt8] = []

  init(_ shape: CaseShape, seed: UInt64) {
    self.shape = shape
    random = SplitMix64(state: seed &+ 0x5748_4150_45)
  }

  /// Forgets what was written and keeps the memory.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Writes a case on a line of its own.
  mutating func write(_ workCase: W1Case) {
    let response: [(String, Field)] =
      shape == .mixed && workCase.number % 3 == 0
      ? [("instrument", .text("w2")), ("answers", .object(secondAnswers()))]
      : [("instrument", .text("w1")), ("answers", .object(answers(of: workCase)))]
    write(
      .object([
        ("id", .text(workCase.id)),
        ("age", .raw(String(workCase.age))),
        ("sex", .text(workCase.isMale ? "male" : "female")),
        ("date", .text(workCase.date)),
        (
          "circumstances",
          .object([
            ("remanded", .raw(String(workCase.isRemanded))),
            ("consent", .raw(String(workCase.consents))),
          ])
        ),
        ("responses", .list(.object(response))),
      ]))
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Writes the first row of CSV.
  mutating func writeHeader() {
    let columns = ["id", "age", "sex", "date", "remanded", "consent"] + W1Case.items
    writeRow(columns)
  }

  /// Writes a case as a row of CSV, whatever the shape is.
  mutating func writeRow(_ workCase: W1Case) {
    let answers = workCase.answers.map { answer in
      if case .code(let code) = answer { String(code) } else { "" }
    }
    writeRow(
      [
        workCase.id, String(workCase.age), workCase.isMale ? "male" : "female", workCase.date,
        String(workCase.isRemanded), String(workCase.consents),
      ] + answers)
  }

  private mutating func writeRow(_ cells: [String]) {
    bytes.append(contentsOf: cells.joined(separator: ",").utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  // MARK: Answers

  private mutating func answers(of workCase: W1Case) -> [(String, Field)] {
    var fields: [(String, Field)] = []
    for (item, answer) in zip(W1Case.items, workCase.answers) {
      switch answer {
      case .absent: continue
      case .null: fields.append((item, .raw("null")))
      case .code(let code): fields.append((item, .raw(number(code))))
      }
    }
    return fields
  }

  /// Answers to `w2`: ten items with the codes 0–3, of which 5 % are missing.
  private mutating func secondAnswers() -> [(String, Field)] {
    var fields: [(String, Field)] = []
    for item in 1...10 where random.below(100) >= 5 {
      fields.append(("q\(item)", .raw(String(random.below(4)))))
    }
    return fields
  }

  private mutating func number(_ code: Int) -> String {
    guard shape == .numbers else { return String(code) }
    switch random.below(4) {
    case 0: return "\(code).0"
    case 1: return "\(code)e0"
    case 2: return code == 0 ? "0e-1" : "\(code)0e-1"
    default: return String(code)
    }
  }

  // MARK: JSON

  private indirect enum Field {
    case text(String)
    case raw(String)
    case object([(String, Field)])
    case list(Field)
  }

  private mutating func write(_ field: Field) {
    switch field {
    case .text(let text): quote(text)
    case .raw(let text): bytes.append(contentsOf: text.utf8)
    case .list(let element):
      bytes.append(UInt8(ascii: "["))
      write(element)
      bytes.append(UInt8(ascii: "]"))
    case .object(var members):
      if shape == .shuffled { members.shuffle(using: &random) }
      bytes.append(UInt8(ascii: "{"))
      for (position, (key, value)) in members.enumerated() {
        if position > 0 { punctuate(UInt8(ascii: ",")) }
        quote(key)
        punctuate(UInt8(ascii: ":"))
        write(value)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private mutating func punctuate(_ mark: UInt8) {
    bytes.append(mark)
    if shape == .spaced { bytes.append(UInt8(ascii: " ")) }
  }

  /// All texts here are letters and digits.
  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if shape == .escapes, random.below(8) == 0 {
        let digits = String(byte, radix: 16)
        bytes.append(contentsOf: "\\u00\(byte < 16 ? "0" : "")\(digits)".utf8)
      } else {
        bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension W1Case {
  /// A pseudonym of eight characters.
  var id: String { "A" + W1Case.padded(number, to: 7) }

  /// The case's day.
  var date: String { "\(year)-\(W1Case.padded(month, to: 2))-\(W1Case.padded(day, to: 2))" }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
