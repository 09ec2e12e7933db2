/// A test inside an instrument: inputs, and outcomes worked out by hand.
package struct InstrumentTest: Sendable {
  package let name: String
  package let born: CalendarDay?
  package let age: Int?
  package let sex: String?
  package let informant: String?
  /// Where the person was assessed, and where that stands.
  package let setting: (name: String, node: JSONNode)?
  package let date: CalendarDay?
  /// The answers of an earlier response, and its date: for changes of scores.
  package let earlier: (answers: JSONNode, date: CalendarDay?)?
  /// The answers as a case would hold them.
  package let answers: JSONNode
  /// What it expects; empty where nobody has filled it in yet.
  package let claims: [TestClaim]
  /// Where the test stands.
  package let node: JSONNode

  package static func reader(_ reader: DocumentReader) -> (JSONNode) -> InstrumentTest? {
    { node in
      reader.object(node) { object in
        let name = object.required("name").flatMap(reader.words)
        let born = object.optional("born").flatMap(reader.day)
        let age = object.optional("age").flatMap { reader.whole($0, in: 0...130) }
        let sex = object.optionalText("sex")
        let informant = object.optionalText("informant")
        let settingNode = object.optional("setting")
        let setting = settingNode.flatMap(reader.localID)
        let date = object.optional("date").flatMap(reader.day)
        let earlier = object.optional("earlier").flatMap { Self.earlier($0, reader) }
        let answers = object.required("answers")
        let claims = object.required("expect").flatMap { expected in
          reader.object(expected) { Self.claims(&$0, reader) }
        }
        _ = object.optionalText("source")
        guard let name, let answers, let claims else { return nil }
        return InstrumentTest(
          name: name, born: born, age: age, sex: sex, informant: informant,
          setting: setting.flatMap { name in settingNode.map { (name, $0) } }, date: date,
          earlier: earlier, answers: answers, claims: claims, node: node)
      }
    }
  }

  private static func claims(
    _ object: inout ObjectReader, _ reader: DocumentReader
  ) -> [TestClaim] {
    let scores = object.optional("scores").map(reader.scoreClaims) ?? []
    let levels = object.optional("levels").map(reader.levelClaims) ?? []
    let flags = object.optional("flags").map { reader.words($0, .flags) }
    let possible = object.optional("possibleFlags").map { reader.words($0, .possibleFlags) }
    let checks = object.optional("checks").map { reader.words($0, .checks) }
    let population = object.optional("population").flatMap(reader.populationClaim)
    let changes = object.optional("change").map(reader.changeClaims) ?? []
    return scores + levels + changes + [flags, possible, checks, population].compactMap { $0 }
  }

  private static func earlier(
    _ node: JSONNode, _ reader: DocumentReader
  ) -> (answers: JSONNode, date: CalendarDay?)? {
    reader.object(node) { object in
      let date = object.optional("date").flatMap(reader.day)
      return object.required("answers").map { ($0, date) }
    }
  }
}
