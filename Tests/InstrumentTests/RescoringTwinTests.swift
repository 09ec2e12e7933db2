import RiskEngine
import RiskInstruments
import Testing

/// The short way of rescoring against the whole engine, on random cases of every shipped
/// instrument, routed by every shipped policy that reads some.
@Suite struct RescoringTwinTests {
  private static let cases = 16

  @Test(arguments: CaseWriter.Shape.allCases)
  func everyLineBecomesTheSameBytes(_ shape: CaseWriter.Shape) throws {
    for (number, subject) in try Subject.all().enumerated() {
      var writer = CaseWriter(subject, shape, seed: UInt64(number))
      // Twice, so that what was learned is used.
      var lines = (0..<Self.cases).map { writer.line($0) }
      lines += lines
      try compare(Array(lines.joined(separator: "\n").utf8), subject, "\(shape), \(subject.label)")
    }
  }

  @Test(arguments: [
    "full", ResultField.allCases.map(\.rawValue).filter { $0 != "digests" }.joined(separator: ","),
    "bounds,criteria", "finalLevels,judgements,reasons", "age,notices",
  ])
  func everyLineBecomesTheSameBytesWhateverIsWritten(_ fields: String) throws {
    for (number, subject) in try (Subject.all() + Subject.routedByFacts()).enumerated() {
      var writer = CaseWriter(subject, .usual, seed: UInt64(number) + 200)
      // Many cases, so that some have one key and aren't the same.
      var lines = (0..<Self.cases * 4).map { writer.line($0) }
      for shape in [CaseWriter.Shape.remarkable, .several] {
        var other = CaseWriter(subject, shape, seed: UInt64(number) + 300)
        lines += (0..<Self.cases).map { other.line($0) }
      }
      try compare(
        Array(lines.joined(separator: "\n").utf8), subject, "\(fields), \(subject.label)",
        fields: try #require(ResultFields(fields)))
    }
  }

  @Test(arguments: CaseWriter.Shape.allCases)
  func everyLineBecomesTheSameRow(_ shape: CaseWriter.Shape) throws {
    for (number, subject) in try Subject.all().enumerated() {
      var writer = CaseWriter(subject, shape, seed: UInt64(number) + 100)
      let lines = (0..<Self.cases).map { writer.line($0) }
      var library = Library.shipped
      var style = ResultTable.Style()
      style.separator = number.isMultiple(of: 2) ? .semicolon : .comma
      style.hasDecimalComma = number.isMultiple(of: 3)
      let table = try library.resultTable(
        instrument: subject.instrument.head.id, policy: subject.options.policy, style)
      try compare(
        Array(lines.joined(separator: "\n").utf8), subject, "\(shape), \(subject.label)", table)
    }
  }

  @Test(arguments: [
    CaseWriter.Shape.usual, .shuffled, .spaced, .numbers, .objects, .escapes, .nulls,
  ])
  fileprivate func usualLinesTakeTheShortWayHoweverTheyAreWritten(
    _ shape: CaseWriter.Shape
  ) throws {
    for subject in try Subject.all() where subject.isUsual {
      var writer = CaseWriter(subject, shape, seed: 1)
      let lines = (0..<60).map { writer.line($0) }
      var rescorer = Rescorer(Library.shipped, subject.options)
      var result = RescoredLines()
      let bytes = Array(lines.joined(separator: "\n").utf8)
      rescorer.rescore(bytes.span, name: "cases", into: &result)
      // The first ones teach, and some lines are wrong, or say more than a key holds.
      let rescored = result.counts.rescored
      #expect(
        rescorer.shortcuts * 2 >= rescored - 4 && (shape != .usual || rescorer.shortcuts >= 30),
        "\(shape), \(subject.label): \(rescorer.shortcuts) of \(rescored)")
    }
  }

  @Test func linesOfManyInstrumentsMayFollowEachOther() throws {
    var lines: [String] = []
    for (number, subject) in try Subject.all().enumerated() where subject.policy == nil {
      for shape in CaseWriter.Shape.allCases {
        var writer = CaseWriter(subject, shape, seed: UInt64(number))
        lines += (0..<4).map { writer.line($0) }
      }
    }
    var random = Seeded(state: 3)
    lines.shuffle(using: &random)
    let subject = try #require(try Subject.all().first { $0.policy == nil })
    try compare(Array(lines.joined(separator: "\n").utf8), subject, "many instruments")
  }

  @Test func howLinesAreDividedMakesNoDifference() throws {
    let subject = try #require(try Subject.all().first { $0.policy != nil })
    var lines: [String] = []
    for shape in CaseWriter.Shape.allCases {
      var writer = CaseWriter(subject, shape, seed: 5)
      lines += (0..<20).map { writer.line($0) }
    }
    let whole = rescored([Array((lines.joined(separator: "\n") + "\n").utf8)], subject.options)
    for size in [1, 2, 7, 50] {
      let pieces = stride(from: 0, to: lines.count, by: size).map { start in
        Array((lines[start..<min(start + size, lines.count)].joined(separator: "\n") + "\n").utf8)
      }
      #expect(rescored(pieces, subject.options) == whole, "\(size) lines at a time")
    }
  }

  // MARK: Found by fuzzing

  @Test(arguments: ["informationExchange", "no-policy-knows-this", "2025-03-10", "", "-a", "a b"])
  func whatIsConsentedToMustBeAnID(_ name: String) throws {
    let subject = try #require(try Subject.all().first { $0.policy == nil })
    var writer = CaseWriter(subject, .usual, seed: 1)
    let consent = #"{"to":"\#(name)","by":"person","status":"given","date":"2000-01-01"}"#
    let lines = (0..<4).map { String(writer.line($0).dropLast()) + #","consents":[\#(consent)]}"# }
    let good = (0..<4).map { writer.line($0) }
    let text = (good + lines + lines).joined(separator: "\n")
    try compare(Array(text.utf8), subject, name)
  }

  @Test(arguments: [
    (#"",""#, #""\u002c""#), (#"":"#, #""\u003a"#), (#"{""#, #"\u007b""#), ("}", #"\u007d"#),
    (#"":""#, #"":\u0020""#),
  ])
  func anEscapeOutsideAStringIsNone(_ plain: String, _ escaped: String) throws {
    let subject = try #require(try Subject.all().first { $0.policy == nil })
    var writer = CaseWriter(subject, .usual, seed: 1)
    let good = (0..<4).map { writer.line($0) }
    let spoilt = good.map { $0.replacing(plain, with: escaped, maxReplacements: 1) }
    #expect(spoilt != good)
    try compare(Array((good + spoilt + good).joined(separator: "\n").utf8), subject, escaped)
  }

  // MARK: Comparing

  private func compare(
    _ bytes: [UInt8], _ subject: Subject, _ what: String, _ table: ResultTable? = nil,
    fields: ResultFields = .compact
  ) throws {
    var options = subject.options
    options.table = table
    options.fields = fields
    var plain = options
    plain.isPlain = true
    var expected = RescoredLines()
    var found = RescoredLines()
    var whole = Rescorer(Library.shipped, plain)
    var short = Rescorer(Library.shipped, options)
    whole.rescore(bytes.span, name: "cases", into: &expected)
    short.rescore(bytes.span, name: "cases", into: &found)
    #expect(found.counts == expected.counts, "\(what)")
    #expect(
      found.rejects.map { "\($0.line) \($0.offset) \($0.findings.map(\.id))" }
        == expected.rejects.map { "\($0.line) \($0.offset) \($0.findings.map(\.id))" }, "\(what)")
    guard found.output != expected.output else { return }
    let lines = zip(
      String(decoding: found.output, as: UTF8.self).split(separator: "\n"),
      String(decoding: expected.output, as: UTF8.self).split(separator: "\n"))
    let different = lines.first { $0 != $1 }
    Issue.record(
      "\(what): \(different?.0 ?? "fewer lines") instead of \(different?.1 ?? "fewer lines")")
  }

  private func rescored(_ pieces: [[UInt8]], _ options: RescoringOptions) -> [UInt8] {
    var rescorer = Rescorer(Library.shipped, options)
    var output: [UInt8] = []
    for piece in pieces {
      var result = RescoredLines()
      rescorer.rescore(piece.span, name: "cases", into: &result)
      output += result.output
    }
    return output
  }
}

/// Writes random cases, right ones and wrong ones, in many shapes.
struct CaseWriter {
  enum Shape: CaseIterable {
    case usual, complete, shuffled, spaced, numbers, objects, escapes, wrong, several, ages
    case remarkable, nulls
  }

  private let subject: Subject
  private let shape: Shape
  private var random: Seeded

  init(_ subject: Subject, _ shape: Shape, seed: UInt64) {
    self.subject = subject
    self.shape = shape
    random = Seeded(state: seed &* 7919 &+ 1)
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  mutating func line(_ number: Int) -> String {
    let year = subject.year
    let date = day(year)
    var members = [("id", "\"\(shape == .escapes ? "\\u0041" : "A")-\(number)\"")]
    let age = Int.random(in: shape == .ages ? 0...40 : 9...20, using: &random)
    if shape == .remarkable, chance(20) {
      // Neither of them: that is warned of.
    } else if chance(70) {
      members.append(("born", "\"\(day(year - age - 1))\""))
    } else {
      members.append(("age", "\(age)"))
    }
    if chance(90) {
      members.append(
        (
          "sex",
          ["\"female\"", "\"male\"", "\"other\"", "\"unknown\""].randomElement(using: &random) ?? ""
        ))
    }
    members.append(("date", "\"\(date)\""))
    if let municipality = subject.policy?.place.municipality, chance(50) {
      let text = shape == .escapes ? municipality.escaped : municipality
      members.append(("municipality", "\"\(text)\""))
    }
    if let policy = subject.policy {
      members.append(("circumstances", circumstances(policy)))
      if chance(70) { members.append(("consents", consents(policy, year))) }
    }
    var responses = shape == .remarkable && chance(15) ? [] : [response(date)]
    if shape == .several {
      responses.append(response(day(year)))
      if chance(30) { responses.append(response(day(year))) }
    }
    members.append(("responses", array(responses)))
    if shape == .wrong, chance(20) { members.append(("id", "\"twice\"")) }
    if shape == .nulls { addNulls(CaseWriter.caseKeys, to: &members) }
    if shape == .wrong, chance(10) { members.append(("unknownKey", "1")) }
    let line = object(members)
    return shape == .wrong && chance(10) ? String(line.dropLast(3)) : line
  }

  /// As some programs write what has nothing to say.
  private mutating func addNulls(_ keys: [String], to members: inout [(String, String)]) {
    for key in keys where !members.contains(where: { $0.0 == key }) && chance(98) {
      let isList = CaseWriter.lists.contains(key) && chance(30)
      members.append((key, isList ? "[]" : "null"))
    }
  }

  private static let lists = ["consents", "decisions", "flags", "events", "plans"]
  private static let caseKeys =
    [
      "born", "age", "sex", "municipality", "circumstances", "person", "previous", "unit", "notes",
      "closed", "format", "$schema",
    ] + lists
  private static let responseKeys = [
    "version", "date", "by", "informant", "occasion", "setting", "mode", "judgements",
    "overrides", "stored",
  ]

  private mutating func day(_ year: Int) -> String {
    let month = Int.random(in: 1...12, using: &random)
    let day = Int.random(in: 1...(shape == .wrong ? 31 : 28), using: &random)
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  // MARK: Facts

  private mutating func circumstances(_ policy: Policy) -> String {
    var members: [(String, String)] = []
    for circumstance in policy.circumstances where chance(80) {
      let value: String
      if chance(8) {
        value = "null"
      } else if !circumstance.codes.isEmpty {
        value = "\"\(circumstance.codes.randomElement(using: &random)?.code ?? "")\""
      } else {
        value = chance(50) ? "true" : "false"
      }
      members.append((circumstance.name, value))
    }
    if shape == .wrong, chance(10) { members.append(("unheardOf", "true")) }
    if shape == .remarkable {
      let values = [
        "true", "null", "12", "-3", "\"\"", "\"ö\"", #""a\u0022b""#, "1.5", "[]",
      ]
      for name in ["unheardOf", "remandedd", "x-own", "Årskurs"] where chance(25) {
        members.append((name, values.randomElement(using: &random) ?? ""))
      }
    }
    return object(members)
  }

  private mutating func consents(_ policy: Policy, _ year: Int) -> String {
    var rows: [String] = []
    for consent in policy.consents {
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        let by = ["person", "guardian", "allGuardians"].randomElement(using: &random) ?? ""
        let status =
          ["given", "given", "given", "refused", "withdrawn", "notAsked"]
          .randomElement(using: &random) ?? ""
        var members = [
          ("to", "\"\(consent.id)\""), ("by", "\"\(by)\""), ("status", "\"\(status)\""),
          ("date", "\"\(day(year - (chance(20) ? 0 : 1)))\""),
        ]
        if chance(30) { members.append(("until", "\"\(day(year + (chance(50) ? 0 : 1)))\"")) }
        rows.append(object(members))
      }
    }
    if shape == .remarkable, chance(30) {
      let day = day(year - 1)
      rows.append(
        #"{"to":"unheardOf","by":"person","status":"given","date":"\#(day)"}"#)
    }
    return array(rows)
  }

  // MARK: Responses

  private mutating func response(_ date: String) -> String {
    let instrument = subject.instrument
    var members = [("instrument", "\"\(instrument.head.id)\"")]
    if chance(50) { members.append(("version", "\"\(instrument.head.version)\"")) }
    if chance(50) { members.append(("date", "\"\(date)\"")) }
    if chance(60), let informant = instrument.informants.randomElement(using: &random) {
      members.append(("informant", "\"\(informant)\""))
    }
    if let setting = instrument.settings.randomElement(using: &random), chance(70) {
      members.append(("setting", "\"\(setting)\""))
    }
    if chance(20) {
      let modes = ["interview", "untilSettled"] + (shape == .wrong ? ["other"] : [])
      members.append(("mode", "\"\(modes.randomElement(using: &random) ?? "")\""))
    }
    var answers: [(String, String)] = []
    for item in instrument.items {
      if let answer = answer(to: item) { answers.append((item.answerKey, answer)) }
    }
    if shape == .wrong, chance(10), let first = answers.first { answers.append(first) }
    members.append(("answers", object(answers)))
    if chance(60), !instrument.judgements.isEmpty {
      let rows = instrument.judgements.map { judgement -> (String, String) in
        let level = judgement.levels.randomElement(using: &random)?.id ?? ""
        let rationale = shape == .escapes ? "\"\\u00e5 och \\\"s\\u00e5\\\"\"" : "\"Därför att\""
        return (judgement.id, object([("level", "\"\(level)\""), ("rationale", rationale)]))
      }
      members.append(("judgements", object(rows)))
    }
    if shape == .nulls { addNulls(CaseWriter.responseKeys, to: &members) }
    return object(members)
  }

  private mutating func answer(to item: Item) -> String? {
    if shape != .complete {
      if chance(5) { return nil }
      if chance(5) { return "null" }
    }
    if shape == .wrong, chance(3) {
      return ["9", "\"x\"", "-1", "1.5", "[]"].randomElement(using: &random)
    }
    guard item.rating == nil else { return nil }
    let value: String
    switch item.type {
    case .choice(let options):
      switch options.randomElement(using: &random)?.code {
      case .number(let number): value = shape == .numbers ? written(number) : "\(number)"
      case .word(let word): value = "\"\(word)\""
      case nil: return nil
      }
    case .yesNo:
      let isYes = chance(50)
      value = shape == .numbers ? written(isYes ? 1 : 0) : isYes ? "true" : "false"
    case .whole(let range):
      let number = Int.random(
        in: range.minimum...min(range.maximum, range.minimum + 30), using: &random)
      value = shape == .numbers ? written(number) : "\(number)"
    case .text: value = ["\"något\"", "\"\"", "\"a\\nb\""].randomElement(using: &random) ?? ""
    case .multiple(let options):
      let chosen = options.filter { _ in chance(40) }.map { option in
        switch option.code {
        case .number(let number): shape == .numbers ? written(number) : "\(number)"
        case .word(let word): "\"\(word)\""
        }
      }
      value = array(chosen)
    default: return nil
    }
    if shape == .nulls, chance(30) {
      switch Int.random(in: 0..<4, using: &random) {
      case 0: return object([("value", value), ("missing", "null"), ("note", "null")])
      case 1: return object([("value", "null"), ("missing", "\"unknown\""), ("source", "null")])
      case 2: return object([("missing", "null"), ("contested", "null"), ("value", "null")])
      default: return object([("value", value), ("missing", chance(5) ? "\"declined\"" : "null")])
      }
    }
    guard shape == .objects else { return value }
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return object([("missing", "\"declined\"")])
    case 1: return object([("missing", "\"notApplicable\""), ("note", "\"varför\"")])
    case 2: return object([("value", value), ("contested", "true")])
    case 3: return object([("note", "\"ö\""), ("value", value), ("source", "\"\"")])
    case 4: return object([("value", "null")])
    default: return value
    }
  }

  private mutating func written(_ number: Int) -> String {
    ["\(number)", "\(number).0", "\(number)e0", "\(number)0e-1", "\(number).00E+0"]
      .randomElement(using: &random) ?? ""
  }

  // MARK: Text

  private mutating func object(_ members: [(String, String)]) -> String {
    let ordered = shape == .shuffled ? members.shuffled(using: &random) : members
    let space = shape == .spaced ? " " : ""
    let texts = ordered.map { key, value -> String in
      let name = shape == .escapes && chance(3) ? key.escaped : key
      return "\"\(name)\"\(space):\(space)\(value)"
    }
    return "{\(space)" + texts.joined(separator: "\(space),\(space)") + "\(space)}"
  }

  private func array(_ elements: [String]) -> String {
    shape == .spaced
      ? "[ " + elements.joined(separator: " , ") + " ]"
      : "[" + elements.joined(separator: ",") + "]"
  }
}

extension String {
  /// Every letter as an escape.
  fileprivate var escaped: String {
    unicodeScalars.map { sign in
      let digits = String(sign.value, radix: 16)
      return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }.joined()
  }
}
