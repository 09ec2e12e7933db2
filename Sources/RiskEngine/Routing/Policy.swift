/// A municipality's rules for which programmes fit which case.
///
/// A class, since every result holds its policy: copies share one.
public final class Policy: Sendable {
  /// Identity, authority, sources and licences.
  public let head: DefinitionHead
  /// For which municipality.
  public let place: Place
  /// Whether it routes where the municipality has several and none is named.
  public let isDefault: Bool
  /// The programmes it speaks of.
  public let catalogue: ProgrammeCatalogue
  /// The values it reads from responses.
  public let inputs: [Input]
  /// The facts it reads from the case.
  public let circumstances: [Circumstance]
  /// The consents that programmes can need.
  public let consents: [ConsentGate]
  /// The programmes, in the order in which results list them.
  public let programmes: [Entry]
  /// The rules of eligibility, in the order of the file.
  package let eligibility: [Rule]
  /// The rules by which an eligible programme is recommended.
  package let preference: [Rule]
  /// How many months ahead a birthday is looked for; `nil` for not at all.
  public let nearMonths: Int?
  /// Why birthdays are looked for.
  package let nearGrounds: Grounds?
  /// Whether a departure from an age limit is allowed for.
  public let allowsDeparturesFromAge: Bool
  /// Why departures are allowed for, or aren't.
  package let departureGrounds: Grounds?
  /// What is shown when its tests are true.
  package let notices: [Notice]
  /// Its worked examples.
  package let tests: [PolicyTest]
  /// The provisions that its rules rest on.
  public let legal: [LegalReference]
  /// Who can decide.
  public let roles: [Role]
  /// The grounds on which a decision may depart from the rules.
  public let listedDepartures: [ListedDeparture]
  /// Its decision tables, in the order of the file.
  package let tables: [DecisionTable]
  /// The tables by position, each after those that it reads.
  package let tableOrder: [Int]
  /// The names that rules and tables can test.
  package let names: PolicyScope
  /// Its time limits and follow-up rhythms.
  package let deadlines: [DeadlineRule]
  /// The position of each circumstance by its name.
  let circumstanceIndex: [String: Int]
  /// For each programme the rules of eligibility that are about it, by position.
  let rulesByProgramme: [[Int]]

  package init(
    head: DefinitionHead, place: Place, isDefault: Bool, catalogue: ProgrammeCatalogue,
    inputs: [Input], circumstances: [Circumstance], consents: [ConsentGate], programmes: [Entry],
    eligibility: [Rule], preference: [Rule], nearMonths: Int?, nearGrounds: Grounds?,
    allowsDeparturesFromAge: Bool, departureGrounds: Grounds?, notices: [Notice],
    tests: [PolicyTest], legal: [LegalReference], roles: [Role],
    listedDepartures: [ListedDeparture], tables: [DecisionTable], tableOrder: [Int],
    names: PolicyScope, deadlines: [DeadlineRule]
  ) {
    self.head = head
    self.place = place
    self.isDefault = isDefault
    self.catalogue = catalogue
    self.inputs = inputs
    self.circumstances = circumstances
    self.consents = consents
    self.programmes = programmes
    self.eligibility = eligibility
    self.preference = preference
    self.nearMonths = nearMonths
    self.nearGrounds = nearGrounds
    self.allowsDeparturesFromAge = allowsDeparturesFromAge
    self.departureGrounds = departureGrounds
    self.notices = notices
    self.tests = tests
    self.legal = legal
    self.roles = roles
    self.listedDepartures = listedDepartures
    self.tables = tables
    self.tableOrder = tableOrder
    self.names = names
    self.deadlines = deadlines
    circumstanceIndex = Dictionary(
      circumstances.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    rulesByProgramme = programmes.indices.map { programme in
      eligibility.indices.filter { eligibility[$0].programme == programme }
    }
  }

  /// A value from a response.
  public struct Input: Sendable {
    /// The name by which rules test it.
    public let name: String
    /// What a reader sees.
    public let title: LocalizedText
    /// The instrument it comes from.
    public let instrument: String
    /// What that instrument is called.
    package let instrumentTitle: LocalizedText
    /// Which versions will do.
    public let versions: VersionRange
    package let value: Value
    package let type: ValueType
    /// Whose response; `nil` for anybody's.
    public let informant: String?
    /// How many months old the response may be; `nil` for any age.
    public let maximumMonths: Int?
    /// The levels' names, where it is a level or a judgement.
    package let levels: [Level]

    package enum Value: Sendable, Hashable {
      case score(String), level(String), flag(String), judgement(String), item(String)
    }
  }

  /// A fact about the case.
  public struct Circumstance: Sendable {
    /// The name by which cases state it and rules test it.
    public let name: String
    /// What a reader sees.
    public let title: LocalizedText
    package let type: ValueType
    /// The codes' names, where there are any.
    package let codes: [(code: String, title: LocalizedText?)]
  }

  /// A programme as the policy lists it.
  public struct Entry: Sendable {
    /// The programme.
    public let programme: Programme
    /// The consents it needs, by position.
    package let consents: [Int]
    /// The provisions it rests on, by position.
    package let legal: [Int]
    /// Who decides it, by position; empty where the policy doesn't say.
    package let decidedBy: [Int]
  }

  /// A ground on which a decision may depart from the rules.
  public struct ListedDeparture: Sendable {
    /// Its id.
    public let id: String
    /// What a reader sees.
    public let text: LocalizedText
  }

  /// A rule: all its tests must hold.
  package struct Rule: Sendable {
    package let id: String
    package let programme: Int
    package let criteria: [Criterion]
    package let source: [Provenance]
    package let reading: LocalizedText?
    /// The provisions it rests on, by position.
    package let legal: [Int]
  }

  /// One test of a rule.
  package struct Criterion: Sendable {
    package let name: String
    package let subject: Subject
    package let test: UnaryTest
  }

  /// What a criterion tests.
  package enum Subject: Sendable, Hashable {
    case age, sex
    case input(Int)
    case circumstance(Int)
    /// An output of a table that gives no lists.
    case output(table: Int, position: Int)
  }

  /// A remark that is shown when its tests are true.
  package struct Notice: Sendable {
    package enum Kind: String, Sendable, CaseIterable { case note, gap, warning }
    package let id: String
    package let kind: Kind
    package let criteria: [Criterion]
    package let text: LocalizedText
    package let grounds: Grounds
    /// The provisions it rests on, by position.
    package let legal: [Int]
  }
}

/// Whose consent a programme needs, by age.
public struct ConsentGate: Sendable {
  /// What is consented to.
  public let id: String
  /// What a reader sees.
  public let title: LocalizedText
  /// Who must consent at which age.
  package let required: [(age: UnaryTest, from: [Consent.Party])]
  package let grounds: Grounds
  /// The provisions it rests on, by position.
  package let legal: [Int]
}

/// A test inside a policy: a whole case, and outcomes worked out by hand.
package struct PolicyTest: Sendable {
  package let name: String
  /// The case as a file would hold it.
  package let assessmentCase: JSONNode
  /// What it expects; empty where nobody has filled it in yet.
  package let claims: [TestClaim]
  /// Where the test stands.
  package let node: JSONNode
}
