import RiskEngine
import RiskInstruments
import Testing

/// One case, routed by the SSPF and SIG policies of several municipalities: what differs is what
/// their pages say, which stands in the tables here.
@Suite struct MunicipalityComparisonTests {
  /// The ages that the municipalities' sources give, both included.
  static let ages: [(policy: String, programme: String, ages: ClosedRange<Int>)] = [
    ("vaxjo-ungdomskriminalitet", "SSPF", 9...13),
    ("munkfors-sspf", "SSPF", 6...21),
    ("norrkoping-sspf-sig", "SSPF", 10...18),
    ("lidkoping-sspf", "SSPF", 11...16),
    ("falkoping-sspf", "SSPF", 12...18),
    ("vaxjo-ungdomskriminalitet", "SIG", 13...20),
    ("skovde-sig", "SIG", 13...20),
  ]

  @Test(arguments: ages.indices)
  func `A case in which all else holds fits at the ages of the source, and at no other`(
    row: Int
  ) throws {
    let (policy, programme, ages) = MunicipalityComparisonTests.ages[row]
    for age in 4...24 {
      let outcome = try outcome(of: programme, by: policy, age: age, consents: everyConsent)
      #expect(outcome.status == (ages.contains(age) ? .eligible : .notEligible), "at \(age)")
    }
  }

  /// By whose consent alone the programme fits at 14, 16 and 19, and whether it does so by both;
  /// the sources of Växjö and of the four pages differ just here.
  static let consents:
    [(policy: String, programme: String, guardians: [Int], person: [Int], both: [Int])] = [
      ("vaxjo-ungdomskriminalitet", "SIG", [14], [19], [14, 16, 19]),
      ("skovde-sig", "SIG", [14], [19], [14, 16, 19]),
      ("munkfors-sspf", "SSPF", [14, 16], [19], [14, 16, 19]),
      ("norrkoping-sspf-sig", "SIG", [], [19], [14, 16, 19]),
      ("kinda-sspf", "SSPF", [14], [19], [14, 16, 19]),
    ]

  @Test(arguments: consents.indices)
  func `Whose consent is enough differs as the sources say`(row: Int) throws {
    let (policy, programme, guardians, person, both) = MunicipalityComparisonTests.consents[row]
    for (consents, fits) in [
      ([allGuardians], guardians), ([ownConsent], person), (everyConsent, both), ([], []),
    ] {
      for age in [14, 16, 19] {
        let outcome = try outcome(of: programme, by: policy, age: age, consents: consents)
        #expect(outcome.status == (fits.contains(age) ? .eligible : .blocked), "at \(age)")
      }
    }
  }

  @Test func `A departure from age is possible where the source allows one`() throws {
    let allowing = ["vaxjo-ungdomskriminalitet", "falkoping-sspf"]
    for policy in allowing + ["munkfors-sspf", "lidkoping-sspf", "norrkoping-sspf-sig"] {
      let outcome = try outcome(of: "SSPF", by: policy, age: 5, consents: everyConsent)
      #expect(outcome.departurePossible == allowing.contains(policy), "\(policy)")
    }
  }

  @Test func `Each programme with an age is in the catalogue with that age`() throws {
    var library = ShippedDefinitions.library()
    for (policy, programme, ages) in MunicipalityComparisonTests.ages {
      let entry = try #require(library.entries.first { $0.kind == .programmes && $0.id == policy })
      let read = library.catalogue(entry)
      let catalogue = try #require(read)
      let found = try #require(catalogue.programmes.first { $0.id == programme })
      for age in 0...30 {
        #expect(found.ages?.evaluate(.number(Fraction(age))) == ages.contains(age))
      }
    }
  }

  // MARK: The case

  private let ownConsent = "person"
  private let allGuardians = "allGuardians"
  private var everyConsent: [String] { [ownConsent, allGuardians] }

  /// The case was born a month before its date, years ago: no birthday is near.
  private func outcome(
    of programme: String, by policy: String, age: Int, consents: [String]
  ) throws -> ProgrammeOutcome {
    let rows = ["informationExchange", "guardianConsent"].flatMap { gate in
      consents.map {
        #"{"to": "\#(gate)", "by": "\#($0)", "status": "given", "date": "2025-02-01"}"#
      }
    }
    let text = """
      {
        "format": "case/1", "id": "M-01", "born": "\(2025 - age)-02-10", "date": "2025-03-10",
        "circumstances": {
          "custody": "none", "seriousCrime": false, "establishedCriminality": true,
          "concern": true, "normBreaking": true, "atRisk": true, "crimeOrSubstance": false,
          "atRiskOfCriminalLife": true, "wantsToLeave": false, "countsAsYouth": true,
          "criminalLife": true
        },
        "consents": [\(rows.joined(separator: ", "))],
        "responses": [
          {
            "instrument": "vagval-screening", "informant": "assessor",
            "answers": {
              "actsOnImpulse": 1, "acceptsCrime": 1, "handlesSetbacks": 1, "wantsChange": 1,
              "adultsLackOverview": 2, "strainAtHome": 1, "trustedAdult": 1, "familyCooperates": 0,
              "friendsInCrime": 2, "exploitedByOthers": 1, "supportiveFriends": 1,
              "canStandBack": 0, "absence": 2, "conflictAtSchool": 1, "managesTasks": 1,
              "belongsAtSchool": 0, "emptyTime": 1, "riskyPlaces": 1, "organisedActivity": 0,
              "ownInterest": 2
            },
            "judgements": {"risk": {"level": "high", "rationale": "Exempel på motivering."}}
          }
        ]
      }
      """
    var library = ShippedDefinitions.library()
    let file = try CaseFile(name: "case.json", bytes: Array(text.utf8))
    let results = library.results(for: file, policy: .named(policy, nil))
    let result = try #require(results.first).get()
    let recommendation = try #require(result.recommendation)
    return try #require(recommendation.programmes.first { $0.programme.id == programme })
  }
}
