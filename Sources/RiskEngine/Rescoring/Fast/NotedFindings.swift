/// The findings that a case can have and yet be rescored without the whole engine.
struct NotedFindings: OptionSet {
  let rawValue: UInt8

  /// Neither a birth date nor an age.
  static let ageNotGiven = NotedFindings(rawValue: 1 << 0)
  /// A response to an instrument that isn't meant for the person, but scored.
  static let outsidePopulation = NotedFindings(rawValue: 1 << 1)
  /// A circumstance that the policy doesn't ask for.
  static let undeclaredCircumstance = NotedFindings(rawValue: 1 << 2)
  /// A consent that the policy doesn't ask for.
  static let undeclaredConsent = NotedFindings(rawValue: 1 << 3)
  /// An answer to an item that an earlier answer gates off.
  static let strayAnswer = NotedFindings(rawValue: 1 << 4)

  /// Which one a finding is; `nil` for any other.
  init?(_ finding: Finding) {
    switch finding.problem {
    case CaseProblem.ageNotGiven: self = .ageNotGiven
    case CaseProblem.outsidePopulation(_, let isScored) where isScored: self = .outsidePopulation
    case PolicyProblem.undeclaredCircumstance: self = .undeclaredCircumstance
    case PolicyProblem.undeclaredConsent: self = .undeclaredConsent
    case CaseProblem.strayAnswer: self = .strayAnswer
    default: return nil
    }
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// One problem of each kind; a count tells no more of them.
  private static let examples: [(kind: NotedFindings, problem: any Problem)] = [
    (.ageNotGiven, CaseProblem.ageNotGiven),
    (.outsidePopulation, CaseProblem.outsidePopulation(instrument: "", isScored: true)),
    (.undeclaredCircumstance, PolicyProblem.undeclaredCircumstance("", suggestion: nil)),
    (.undeclaredConsent, PolicyProblem.undeclaredConsent("", suggestion: nil)),
    (.strayAnswer, CaseProblem.strayAnswer(item: "")),
  ]

  /// How many cases have each of them, for every combination that has come.
  struct Tally {
    private var cases = [Int](repeating: 0, count: 1 << examples.count)

    /// Counts a case.
    @inline(__always)
    mutating func add(_ noted: NotedFindings) {
      if !noted.isEmpty { cases[Int(noted.rawValue)] += 1 }
    }

    /// Adds what was counted since this was done last.
    mutating func move(to counts: inout RescoringCounts) {
      for combination in cases.indices where cases[combination] > 0 {
        let noted = NotedFindings(rawValue: UInt8(combination))
        for example in examples where noted.contains(example.kind) {
          counts.note(example.problem, rescored: cases[combination], rejected: 0)
        }
        cases[combination] = 0
      }
    }
  }
}
