/// A versioned assessment instrument: items, scores, levels, flags and judgements, compiled and
/// ready to score with.
///
/// Reading it once is the costly part; scoring a response walks flat tables. See the format
/// reference in `Instruments/README.md`.
///
/// A class, since every response holds its instrument: copies share one.
public final class Instrument: Sendable {
  /// Identity, authority, sources and licences.
  public let head: DefinitionHead
  /// For whom it is meant.
  public let population: Population
  /// Who may answer it, by id; never empty.
  public let informants: [String]
  /// Where a person can be assessed, by id; empty where that makes no difference.
  public let settings: [String]
  /// How it is filled in, over which time, and what its users need to know.
  public let use: Use
  /// The sections of the form, in order.
  public let groups: [ItemGroup]
  /// Everything that is asked, in order.
  public let items: [Item]
  /// The tables that scores read, in the order of the file.
  public let tables: [LookupTable]
  /// The scores, in the order of the file.
  public let scores: [Score]
  /// The level scales, in the order of the file.
  public let levels: [LevelRule]
  /// The flags, in the order of the file.
  public let flags: [Flag]
  /// The judgements that the assessor makes.
  public let judgements: [Judgement]
  /// For each level scale how a human may depart from it; `nil` where nobody may.
  public let overrides: [OverrideRule?]
  /// What is told of answers that don't agree.
  public let checks: [ConsistencyCheck]
  /// When to assess again, where the instrument says so.
  public let reassessment: Reassessment?
  /// What FHIR calls it and its parts; `nil` where nobody has said.
  public let fhir: FHIRNames?
  /// Its worked examples, which prove the transcription.
  package let tests: [InstrumentTest]
  /// What expressions may name, and where each value stands.
  package let layout: ScopeLayout
  /// Scores and levels in an order in which each comes after what it reads.
  package let order: [Step]

  /// For each score the items that it reads, itself or through other scores and levels.
  package let itemsRead: [[Int]]
  /// For each level scale the items that it reads, itself or through scores and other levels.
  package let itemsReadByLevel: [[Int]]

  /// For each score the least and the greatest value that any answers could give, once the proofs
  /// have worked it out.
  package let provenRanges: [(low: Fraction, high: Fraction)?]?
  /// For each level scale how far each item's answers lie apart in its score, once the proofs have
  /// worked it out.
  package let provenPowers: [[Int: Fraction?]]?

  /// One step of scoring.
  package enum Step: Sendable, Hashable {
    case score(Int)
    case level(Int)
  }

  /// The position of an item by its id.
  ///
  /// - Complexity: O(1).
  public func item(named id: String) -> Int? { itemIndex[id] }

  /// The positions of the items that a key of a response answers: one, or the ratings of a factor.
  ///
  /// It is tried first at the expected position.
  func items(answeredBy key: JSONNode, expecting position: Int) -> Range<Int>? {
    let isExpected = position < items.count && key.equals(items[position].answerKey)
    guard let first = isExpected ? position : key.text.flatMap({ answerIndex[$0] }) else {
      return nil
    }
    guard let factor = items[first].rating?.factor else { return first..<first + 1 }
    let end = items[first...].firstIndex { $0.rating?.factor != factor }
    return first..<(end ?? items.count)
  }

  private let itemIndex: [String: Int]
  /// The first item of each key that a response can hold.
  private let answerIndex: [String: Int]

  package init(
    head: DefinitionHead, population: Population, informants: [String], settings: [String],
    use: Use, groups: [ItemGroup], items: [Item], tables: [LookupTable], scores: [Score],
    levels: [LevelRule], flags: [Flag], judgements: [Judgement], overrides: [OverrideRule?],
    checks: [ConsistencyCheck], reassessment: Reassessment?, fhir: FHIRNames?,
    tests: [InstrumentTest], layout: ScopeLayout, order: [Step],
    provenRanges: [(low: Fraction, high: Fraction)?]? = nil,
    provenPowers: [[Int: Fraction?]]? = nil
  ) {
    self.head = head
    self.population = population
    self.informants = informants
    self.settings = settings
    self.use = use
    self.groups = groups
    self.items = items
    self.tables = tables
    self.scores = scores
    self.levels = levels
    self.flags = flags
    self.judgements = judgements
    self.overrides = overrides
    self.checks = checks
    self.reassessment = reassessment
    self.fhir = fhir
    self.tests = tests
    self.layout = layout
    self.order = order
    self.provenRanges = provenRanges
    self.provenPowers = provenPowers
    (itemsRead, itemsReadByLevel) = Instrument.itemsRead(scores, levels, layout, order)
    itemIndex = InstrumentReader.index(items.map(\.id))
    answerIndex = InstrumentReader.index(items.map(\.answerKey))
  }
}

extension Instrument {
  private static func itemsRead(
    _ scores: [Score], _ levels: [LevelRule], _ layout: ScopeLayout, _ order: [Step]
  ) -> (scores: [[Int]], levels: [[Int]]) {
    var byScore = [Set<Int>](repeating: [], count: scores.count)
    var byLevel = [Set<Int>](repeating: [], count: levels.count)
    func items(_ slots: [Int]) -> Set<Int> {
      slots.reduce(into: []) { items, slot in
        switch layout.meaning(of: slot) {
        case .item(let item): items.insert(item)
        case .score(let score): items.formUnion(byScore[score])
        case .level(let level): items.formUnion(byLevel[level])
        case .age, .sex, .informant, .setting, .date: break
        }
      }
    }
    for step in order {
      switch step {
      case .level(let index):
        if let score = levels[index].score { byLevel[index] = byScore[score] }
        for expression in levels[index].expressions {
          byLevel[index].formUnion(items(expression.slots))
        }
      case .score(let index):
        switch scores[index].form {
        case .aggregate(let aggregate):
          for member in aggregate.members {
            switch member.subject {
            case .item(let item): byScore[index].insert(item)
            case .score(let score): byScore[index].formUnion(byScore[score])
            }
          }
        case .conditions(let conditions):
          for condition in conditions { byScore[index].formUnion(items(condition.condition.slots)) }
        case .formula(let formula): byScore[index] = items(formula.slots)
        case .lookup(let lookup): byScore[index] = items(lookup.slots)
        }
      }
    }
    return (byScore.map { $0.sorted() }, byLevel.map { $0.sorted() })
  }
}

/// What must be known to use an instrument.
public struct Use: Sendable {
  /// How it is filled in.
  public let mode: LocalizedText?
  /// Which time the questions are about.
  public let timeFrame: LocalizedText?
  /// What its users need to have learnt.
  public let training: LocalizedText?
  /// What is known of its validity; `nil` where nobody has studied it.
  public let validation: Validation?
  /// Whether an interview may end where no open answer can change the result any more.
  public let mayStopWhenSettled: Bool

  /// What a study, or a body of studies, found.
  public struct Validation: Sendable {
    /// The finding in words.
    public let text: LocalizedText
    /// Where it stands.
    public let source: [Provenance]
  }
}

/// A section of the form.
public struct ItemGroup: Sendable {
  /// What a section stands for.
  public enum Kind: String, Sendable, CaseIterable {
    /// Where a young person's life is lived.
    case arena
    /// A domain of need.
    case domain
    /// Anything else.
    case section
  }
  /// Its id.
  public let id: String
  /// What it stands for.
  public let kind: Kind
  /// Its heading.
  public let title: LocalizedText
}

/// A condition that must reach a human whatever the total says.
public struct Flag: Sendable {
  /// Its id.
  public let id: String
  /// What a reader sees.
  public let title: LocalizedText
  /// When it is raised.
  package let condition: Expression
  /// What the reader is told to do.
  public let action: LocalizedText?
  /// Where the rule comes from.
  public let source: [Provenance]
  /// Its place in the file, for findings of later proofs.
  package let mark: Int
}

/// A conclusion that a human draws, on a declared scale.
public struct Judgement: Sendable {
  /// Its id.
  public let id: String
  /// What a reader sees.
  public let title: LocalizedText
  /// Its levels, in the order of the file.
  public let levels: [Level]
  /// What the assessor should weigh.
  public let help: LocalizedText?
  /// The same levels as an ordered type, by concern.
  package let scale: LevelScale
  /// For each position in ``scale`` the position in ``levels``.
  package let positions: [Int]
  /// Whether a conclusion without reasons is refused.
  public let requiresRationale: Bool

  /// The level at a position of the ordered scale.
  package func level(_ position: UInt8) -> Level { levels[positions[Int(position)]] }
}

/// One level of a scale.
public struct Level: Sendable, Hashable {
  /// Its id.
  public let id: String
  /// What a reader sees.
  public let title: LocalizedText
  /// What it means, and doesn't.
  public let meaning: LocalizedText?
}
