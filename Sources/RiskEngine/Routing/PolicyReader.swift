/// Reads and compiles one policy against the definitions that it refers to.
struct PolicyReader {
  let reader: DocumentReader
  /// The newest instrument of these versions, and the labels of all versions there are.
  let instrument: (String, VersionRange) -> Instrument?
  let availableVersions: (String) -> [String]
  let instrumentNames: [String]
  /// The newest catalogue of these versions.
  let catalogue: (String, VersionRange) -> ProgrammeCatalogue?

  var sources: [Source] = []
  var inputs: [Policy.Input] = []
  var circumstances: [Policy.Circumstance] = []
  var consents: [ConsentGate] = []
  var entries: [Policy.Entry] = []
  var legal: [LegalReference] = []
  var roles: [Role] = []
  /// The ids under `legal` and `roles`, readable or not.
  var listedLegalIDs: Set<String> = []
  var listedRoleIDs: Set<String> = []
  /// The ids that the policy lists, known to the catalogue or not: a rule for one that isn't known
  /// is no second mistake.
  var listedIDs: Set<String> = []
  /// The names that rules may test; a test of one that couldn't be read is no second mistake.
  private(set) var declaredNames: Set<String> = []
  /// The outputs of tables that rules may test, and those that are lists, with their table.
  var outputs: [(name: String, subject: Policy.Subject, type: ValueType)] = []
  var listOutputs: [String: String] = [:]
  var names = PolicyScope([], [], [])

  init(
    _ reader: DocumentReader,
    instrument: @escaping (String, VersionRange) -> Instrument?,
    availableVersions: @escaping (String) -> [String], instrumentNames: [String],
    catalogue: @escaping (String, VersionRange) -> ProgrammeCatalogue?
  ) {
    self.reader = reader
    self.instrument = instrument
    self.availableVersions = availableVersions
    self.instrumentNames = instrumentNames
    self.catalogue = catalogue
  }

  /// The policy; `nil` if it can't be used.
  ///
  /// What is wrong, or doubtful, is with the reader.
  mutating func policy() -> Policy? {
    let policy = reader.object(reader.document.root) { self.policy(&$0) }
    return reader.hasErrors ? nil : policy
  }

  private mutating func policy(_ object: inout ObjectReader) -> Policy? {
    let head = DefinitionHead.read(&object, kind: .policy)
    sources = head?.sources ?? DefinitionHead.sources(in: object.node)
    let place = object.required("place").flatMap(reader.place)
    let isDefault = object.optional("default").flatMap(reader.boolean) ?? false
    let catalogue = object.required("catalogue").flatMap { readCatalogue($0) }
    readLegal(&object, head?.validity)
    readRoles(&object)
    inputs = object.list("inputs") { input($0) }
    circumstances = object.optionalList("circumstances") { circumstance($0) }
    let tablesNode = object.optional("tables")
    declareOutputs(tablesNode)
    reportTakenNames(object)
    let tables = tablesNode.map { readTables($0) } ?? []
    consents = object.optionalList("consents") { consent($0) }
    reader.reportDuplicates(consents.map(\.id), at: object.optional("consents"))
    let programmesNode = object.required("programmes")
    listedIDs = Set(programmesNode.map(PolicyReader.ids(in:)) ?? [])
    entries = programmesNode.map { reader.list($0) { entry($0, catalogue) } } ?? []
    reader.reportDuplicates(entries.map(\.programme.id), at: programmesNode)
    let eligibility = object.list("eligibility", limit: 10_000) { rule($0) }
    reader.reportDuplicates(eligibility.map(\.id), at: object.optional("eligibility"))
    let preference = object.optionalList("preference", limit: 10_000) { rule($0) }
    reader.reportDuplicates(preference.map(\.id), at: object.optional("preference"))
    let near = object.optional("near").flatMap { self.near($0) }
    let departures = object.optional("departures").flatMap { self.departures($0) }
    let notices = object.optionalList("notices") { notice($0) }
    reader.reportDuplicates(notices.map(\.id), at: object.optional("notices"))
    let tests = object.optionalList("tests", limit: 10_000) { test($0) }
    let deadlines = object.optional("deadlines").map { self.deadlines($0) }
    if eligibility.count == object.optional("eligibility")?.count {
      reportProgrammesWithoutRule(eligibility, at: programmesNode)
      if let catalogue {
        reportDifferences(of: eligibility, from: catalogue, at: programmesNode)
      }
    }
    guard let head, let place, let catalogue else { return nil }
    return Policy(
      head: head, place: place, isDefault: isDefault, catalogue: catalogue, inputs: inputs,
      circumstances: circumstances, consents: consents, programmes: entries,
      eligibility: eligibility, preference: preference, nearMonths: near?.months,
      nearGrounds: near?.grounds, allowsDeparturesFromAge: departures?.fromAge ?? false,
      departureGrounds: departures?.grounds, notices: notices, tests: tests,
      legal: legal, roles: roles, listedDepartures: departures?.list ?? [], tables: tables,
      tableOrder: TableOrder(tables, names).order, names: names,
      deadlines: deadlines ?? [])
  }

  private func readCatalogue(_ node: JSONNode) -> ProgrammeCatalogue? {
    reader.object(node) { object in
      let id = object.required("id").flatMap(reader.documentID)
      let versions = object.required("versions").flatMap(reader.versionRange)
      guard let id, let versions else { return nil }
      if let catalogue = self.catalogue(id, versions) { return catalogue }
      reader.report(
        PolicyProblem.unknownCatalogue(id, versions: versions.description), at: node)
      return nil
    }
  }

  private mutating func reportTakenNames(_ object: ObjectReader) {
    var seen: Set<String> = ["age", "sex"]
    var object = object
    let lists = ["inputs", "circumstances"].compactMap { object.optional($0) }
    let named = lists.flatMap { list in
      list.elements.compactMap { node in node.members.first { $0.key.equals("name") }?.value }
    }
    for name in named + PolicyReader.outputNames(in: object.optional("tables")) {
      guard let text = name.text, !seen.insert(text).inserted else { continue }
      reader.report(PolicyProblem.nameTaken(text), at: name)
    }
    declaredNames = seen
  }

  private func reportProgrammesWithoutRule(_ rules: [Policy.Rule], at node: JSONNode?) {
    guard let node else { return }
    let ruled = Set(rules.map { entries[$0.programme].programme.id })
    for entry in entries where !ruled.contains(entry.programme.id) {
      reader.report(PolicyProblem.programmeWithoutRule(entry.programme.id), at: node)
    }
  }

  // MARK: Programmes and consents

  static func ids(in list: JSONNode) -> [String] {
    list.elements.compactMap { node in
      node.members.first { $0.key.equals("id") }?.value.text
    }
  }

  private func entry(_ node: JSONNode, _ catalogue: ProgrammeCatalogue?) -> Policy.Entry? {
    reader.object(node) { object in
      let idNode = object.required("id")
      let id = idNode.flatMap(reader.localID)
      let consents = object.list("consents") { consentPosition($0) }
      let legal = legalPositions(&object)
      let decidedBy = rolePositions(&object)
      guard let id, let idNode, let catalogue else { return nil }
      guard let programme = catalogue.programmes.first(where: { $0.id == id }) else {
        reader.report(
          PolicyProblem.unknownProgramme(
            id, suggestion: reader.suggestion(for: id, among: catalogue.programmes.map(\.id))),
          at: idNode)
        return nil
      }
      return Policy.Entry(
        programme: programme, consents: consents, legal: legal, decidedBy: decidedBy)
    }
  }

  private func consentPosition(_ node: JSONNode) -> Int? {
    guard let id = reader.localID(node) else { return nil }
    if let position = consents.firstIndex(where: { $0.id == id }) { return position }
    reader.report(
      PolicyProblem.unknownConsent(
        id, suggestion: reader.suggestion(for: id, among: consents.map(\.id))), at: node)
    return nil
  }

  private func consent(_ node: JSONNode) -> ConsentGate? {
    reader.object(node) { object in
      let id = object.localID("id")
      let title = object.localized("title")
      let required = object.list("required") { requirement($0) }
      let grounds = reader.grounds(&object, sources)
      let legal = legalPositions(&object)
      if let list = object.optional("required") { reportConsentAges(required, at: list) }
      guard let id, let title, let grounds else { return nil }
      return ConsentGate(
        id: id, title: title, required: required, grounds: grounds, legal: legal)
    }
  }

  private func requirement(_ node: JSONNode) -> (age: UnaryTest, from: [Consent.Party])? {
    reader.object(node) { object in
      let age = object.required("age").flatMap { reader.unaryTest($0, for: .number) }
      let from = object.list("from") { reader.choice($0, of: Consent.Party.self) }
      return age.map { ($0, from) }
    }
  }

  /// Every age from 0 to 130 must have exactly one row.
  private func reportConsentAges(
    _ rows: [(age: UnaryTest, from: [Consent.Party])], at node: JSONNode
  ) {
    for age in 0...130 {
      let count = rows.count { $0.age.evaluate(.number(Fraction(age))) == true }
      guard count != 1 else { continue }
      reader.report(PolicyProblem.consentAges(witness: age, isOverlap: count > 1), at: node)
      return
    }
  }

  // MARK: Rules

  private func rule(_ node: JSONNode) -> Policy.Rule? {
    reader.object(node) { object in
      let id = object.localID("id")
      let programmeNode = object.required("programme")
      let name = programmeNode.flatMap(reader.localID)
      let criteria = object.required("when").flatMap { self.criteria($0) }
      let source = reader.provenance(&object, sources)
      let reading = object.optionalLocalized("reading")
      let legal = legalPositions(&object)
      if let criteria, criteria.isEmpty, let id {
        reader.report(PolicyProblem.ruleWithoutTests(id), at: node)
      }
      guard let id, let name, let programmeNode, let source else { return nil }
      guard let programme = entries.firstIndex(where: { $0.programme.id == name }) else {
        guard !listedIDs.contains(name) else { return nil }
        reader.report(
          PolicyProblem.programmeNotListed(
            name, suggestion: reader.suggestion(for: name, among: entries.map(\.programme.id))),
          at: programmeNode)
        return nil
      }
      return Policy.Rule(
        id: id, programme: programme, criteria: criteria ?? [], source: source, reading: reading,
        legal: legal)
    }
  }

  /// The tests that aren't `-`; `nil` after a finding about one of them.
  private func criteria(_ node: JSONNode) -> [Policy.Criterion]? {
    guard let object = ObjectReader(node, reader) else { return nil }
    let tests = object.names.map { name, key, value -> Policy.Criterion? in
      guard let (subject, type) = tested(name, at: key) else { return nil }
      return test(value, for: type).map {
        Policy.Criterion(name: name, subject: subject, test: $0)
      }
    }
    let readable = tests.compactMap { $0 }
    return readable.count == tests.count ? readable.filter { !$0.test.isAny } : nil
  }

  private func notice(_ node: JSONNode) -> Policy.Notice? {
    reader.object(node) { object in
      let id = object.localID("id")
      let kind = object.required("kind").flatMap { reader.choice($0, of: Policy.Notice.Kind.self) }
      let criteria = object.required("when").flatMap { self.criteria($0) } ?? []
      let text = object.localized("text")
      let grounds = reader.grounds(&object, sources)
      let legal = legalPositions(&object)
      guard let id, let kind, let text, let grounds else { return nil }
      return Policy.Notice(
        id: id, kind: kind, criteria: criteria, text: text, grounds: grounds, legal: legal)
    }
  }

  private func near(_ node: JSONNode) -> (months: Int, grounds: Grounds)? {
    reader.object(node) { object in
      let months = object.required("months").flatMap { reader.whole($0, in: 1...60) }
      let grounds = reader.grounds(&object, sources)
      return months.flatMap { months in grounds.map { (months, $0) } }
    }
  }

  private func test(_ node: JSONNode) -> PolicyTest? {
    reader.object(node) { object in
      let name = object.required("name").flatMap(reader.words)
      let assessmentCase = object.required("case")
      _ = object.optionalText("source")
      let claims = object.required("expect").flatMap { expected in
        reader.object(expected) { outcome in
          let programmes = outcome.optional("programmes").map(reader.programmeClaims) ?? []
          let choice = outcome.optional("choiceNeeded").flatMap {
            reader.truth($0, .choiceNeeded)
          }
          let departures = outcome.optional("departurePossible").map {
            reader.words($0, .departurePossible)
          }
          let notices = outcome.optional("notices").map { reader.words($0, .notices) }
          let tables = outcome.optional("tables").map(reader.outputClaims) ?? []
          return programmes + tables + [choice, departures, notices].compactMap { $0 }
        }
      }
      guard let name, let assessmentCase, let claims else { return nil }
      return PolicyTest(name: name, assessmentCase: assessmentCase, claims: claims, node: node)
    }
  }
}
