/// A worked example inside an instrument: inputs, and outcomes computed by hand.
package struct InstrumentTest: Sendable {
  package let name: String
  package let born: CalendarDay?
  package let age: Int?
  package let sex: String?
  package let informant: String?
  package let date: CalendarDay?
  /// The answers as a case would hold them.
  package let answers: JSONNode
  /// The scores that the example is about; `nil` means that it can't be computed.
  package let scores: [(id: String, value: Fraction?)]
  /// The levels that the example is about.
  package let levels: [(id: String, level: String?)]
  /// Where the expected outcomes stand.
  package let expected: JSONNode
  /// All raised flags, where the example is about them.
  package let flags: [String]?

  static func reader(_ reader: DocumentReader) -> (JSONNode) -> InstrumentTest? {
    { node in
      reader.object(node) { object in
        let name = object.required("name").flatMap(reader.words)
        let born = object.optional("born").flatMap(reader.day)
        let age = object.optional("age").flatMap { reader.whole($0, in: 0...130) }
        let sex = object.optionalText("sex")
        let informant = object.optionalText("informant")
        let date = object.optional("date").flatMap(reader.day)
        let answers = object.required("answers")
        let expected = object.required("expect")
        _ = object.optionalText("source")
        guard let name, let answers, let expected, var outcome = ObjectReader(expected, reader)
        else { return nil }
        defer { outcome.finish() }
        let scores = outcome.optional("scores").flatMap { ObjectReader($0, reader)?.names } ?? []
        let levels = outcome.optional("levels").flatMap { ObjectReader($0, reader)?.names } ?? []
        let flags = outcome.optional("flags").map { reader.list($0, reader.identifier) }
        return InstrumentTest(
          name: name, born: born, age: age, sex: sex, informant: informant, date: date,
          answers: answers,
          scores: scores.map { name, _, value in
            (name, value.kind == .null ? nil : reader.number(value))
          },
          levels: levels.map { name, _, value in
            (name, value.kind == .null ? nil : reader.text(value))
          },
          expected: expected, flags: flags)
      }
    }
  }
}
