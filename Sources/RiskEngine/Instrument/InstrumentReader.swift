/// Reads and compiles one instrument.
///
/// Names come first (items, scores and level scales with their types), then what names them
/// (gates, scores, cut-offs, flags), so that the file's order doesn't matter to its author.
struct InstrumentReader {
  let reader: DocumentReader
  var sources: [Source] = []
  var informants: [String] = []
  var settings: [String] = []
  var optionSets: [String: [ItemType.Option]] = [:]
  var groups: [ItemGroup] = []
  var items: [ItemDraft] = []
  var scores: [ScoreDraft] = []
  /// Where items and scores stand, by id; of two with one id the first.
  var itemIndex: [String: Int] = [:]
  var scoreIndex: [String: Int] = [:]
  var levels: [LevelDraft] = []
  var tables: [LookupTable] = []
  /// The ids of all tables, also of those that couldn't be read.
  var tableNames: Set<String> = []
  var usedTables: Set<Int> = []
  var layout = ScopeLayout(scope: Scope([]), itemCount: 0, scoreCount: 0)
  /// Every id that items, scores and level scales have in the file, those included that couldn't be
  /// read: their own finding is enough.
  var writtenNames: Set<String> = []
  /// Tests of counts that have been compiled, by their place and the type of what they test, so
  /// that one test of many members is compiled, and reported, once.
  var compiledTests: [CompiledTest: UnaryTest?] = [:]
  /// The items that something reads.
  var usedItems: Set<Int> = []

  /// An item whose gate has not been compiled yet.
  struct ItemDraft {
    let item: Item
    let node: JSONNode
    let askWhen: JSONNode?
    let otherwise: JSONNode?
  }

  /// A score of which only the name is known.
  struct ScoreDraft {
    let id: String
    let node: JSONNode
  }

  /// A level scale of which only the levels are known.
  struct LevelDraft {
    let id: String
    let title: LocalizedText
    let levels: [Level]
    let scale: LevelScale
    let positions: [Int]
    let node: JSONNode
  }

  struct CompiledTest: Hashable {
    let mark: Int
    let type: ValueType
  }

  init(_ reader: DocumentReader) { self.reader = reader }
}

extension Instrument {
  /// Reads an instrument; `nil` if it can't be used.
  ///
  /// What is wrong, or doubtful, is with `reader`.
  package static func read(_ reader: DocumentReader) -> Instrument? {
    var builder = InstrumentReader(reader)
    let instrument = reader.object(reader.document.root) { builder.instrument(&$0) }
    return reader.hasErrors ? nil : instrument
  }
}

extension InstrumentReader {
  fileprivate mutating func instrument(_ object: inout ObjectReader) -> Instrument? {
    let head = DefinitionHead.read(&object, kind: .instrument)
    sources = head?.sources ?? DefinitionHead.sources(in: object.node)
    informants = object.list("informants", reader.localID)
    if informants.isEmpty, let node = object.optional("informants"), node.kind == .array {
      reader.report(DocumentProblem.emptyList, at: node)
    }
    settings = object.optionalList("settings", reader.localID)
    reader.reportDuplicates(settings, at: object.optional("settings"))
    let use = readUse(&object)
    optionSets = object.optional("optionSets").map { readOptionSets($0) } ?? [:]
    groups = object.optionalList("groups") { group($0) }
    reader.reportDuplicates(groups.map(\.id), at: object.optional("groups"))
    items = object.list("items") { itemOrRatings($0) }.flatMap(\.self)
    let id = head?.id ?? ""
    scores = object.optionalList("scores", scoreDraft)
    levels = object.optionalList("levels") { levelDraft($0, instrument: id) }
    itemIndex = InstrumentReader.index(items.map(\.item.id))
    scoreIndex = InstrumentReader.index(scores.map(\.id))
    writtenNames = InstrumentReader.writtenNames(in: object.node)
    reportNameClashes(&object)
    layout = makeLayout()

    let population = readPopulation(&object)
    let gated = compiledItems()
    readTables(object.optional("tables"))
    let compiledScores = scores.map { score($0) }
    let compiledLevels = levels.map { levelRule($0) }
    let flags = object.optionalList("flags") { flag($0) }
    reader.reportDuplicates(flags.map(\.id), at: object.optional("flags"))
    let judgements = object.optionalList("judgements") { judgement($0, instrument: id) }
    reader.reportDuplicates(judgements.map(\.id), at: object.optional("judgements"))
    let overrides = readOverrides(&object)
    let checks = readChecks(&object)
    let reassessment = readReassessment(&object)
    let fhir = object.optional("fhir").flatMap(readFHIRNames)
    let tests = object.optionalList("tests", InstrumentTest.reader(reader))
    reportUnusedItems()
    reportUnusedTables()
    if let head { reportLicences(head) }

    let complete = compiledScores.compactMap { $0 }
    let completeLevels = compiledLevels.compactMap { $0 }
    guard let head, complete.count == scores.count, completeLevels.count == levels.count,
      let order = order(of: complete, completeLevels)
    else { return nil }
    return Instrument(
      head: head, population: population, informants: informants, settings: settings, use: use,
      groups: groups, items: gated, tables: tables, scores: complete, levels: completeLevels,
      flags: flags, judgements: judgements, overrides: overrides, checks: checks,
      reassessment: reassessment, fhir: fhir, tests: tests, layout: layout, order: order)
  }

  private func readUse(_ object: inout ObjectReader) -> Use {
    let validation = readValidation(&object)
    let mode = object.optionalLocalized("mode")
    let timeFrame = object.optionalLocalized("timeFrame")
    let training = object.optionalLocalized("training")
    let mayStop = object.optional("mayStopWhenSettled").flatMap(reader.boolean)
    return Use(
      mode: mode, timeFrame: timeFrame, training: training, validation: validation,
      mayStopWhenSettled: mayStop ?? false)
  }

  private func readValidation(_ object: inout ObjectReader) -> Use.Validation? {
    guard let node = object.required("validation") else { return nil }
    if node.kind == .string {
      if !node.equals("none") { reader.reportNotAllowed(node, allowed: ["none"]) }
      return nil
    }
    return reader.object(node) { validation in
      let text = validation.localized("text")
      let source = reader.provenance(&validation, sources)
      guard let text, let source else { return nil }
      return Use.Validation(text: text, source: source)
    }
  }

  private func group(_ node: JSONNode) -> ItemGroup? {
    reader.object(node) { object in
      let id = object.localID("id")
      let kind = object.required("kind").flatMap { reader.choice($0, of: ItemGroup.Kind.self) }
      let title = object.localized("title")
      guard let id, let kind, let title else { return nil }
      return ItemGroup(id: id, kind: kind, title: title)
    }
  }

  private mutating func flag(_ node: JSONNode) -> Flag? {
    reader.object(node) { object in
      let id = object.identifier("id")
      let title = object.localized("title")
      let condition = object.required("when").flatMap { expression($0, expecting: .boolean) }
      let action = object.optionalLocalized("action")
      let source = reader.provenance(&object, sources)
      guard let id, let title, let condition, let source else { return nil }
      return Flag(
        id: id, title: title, condition: condition, action: action, source: source,
        mark: node.index)
    }
  }

  private func judgement(_ node: JSONNode, instrument: String) -> Judgement? {
    reader.object(node) { object in
      let id = object.identifier("id")
      let title = object.localized("title")
      let scale = readScale(&object, name: "\(instrument).\(id ?? "")")
      let rationale = object.required("rationale").flatMap {
        reader.choice($0, of: RationaleDemand.self)
      }
      let help = object.optionalLocalized("help")
      guard let id, let title, let scale, let rationale else { return nil }
      return Judgement(
        id: id, title: title, levels: scale.levels, help: help, scale: scale.scale,
        positions: scale.positions, requiresRationale: rationale == .required)
    }
  }

  /// Texts that nobody may show, and norms that nobody is said to hold.
  private func reportLicences(_ head: DefinitionHead) {
    let isTextual = items.first { $0.item.text != nil }
    if !head.licences.texts.mayShow, let isTextual {
      reader.report(InstrumentProblem.textsNotToBeShown, at: isTextual.node)
    }
    let norms = tables.first { $0.kind == .norms }
    if head.licences.norms == nil, let norms {
      reader.report(
        InstrumentProblem.normsWithoutLicence,
        at: JSONNode(document: reader.document, index: norms.mark))
    }
  }

  private enum RationaleDemand: String, CaseIterable { case required, optional }
}
