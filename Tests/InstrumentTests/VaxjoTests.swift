import RiskEngine
import RiskInstruments
import Testing

/// Växjö's policies: each answers one question, and a case can be put to several.
@Suite struct VaxjoTests {
  private static let ids = [
    "vaxjo-barngrupper", "vaxjo-boende", "vaxjo-enheter", "vaxjo-kompletterande",
    "vaxjo-oppenvard", "vaxjo-ungdomskriminalitet", "vaxjo-vald-i-familjen",
  ]

  /// File, policy, what its README says of programmes, whether a choice is needed, and notices.
  private static let routed:
    [(
      file: String, policy: String, statuses: [String: ProgrammeStatus], choiceNeeded: Bool,
      notices: [String]
    )] = [
      (
        "11-year-old-main-problem-judged", "vaxjo-barngrupper",
        ["FJARILEN": .eligible, "GLIMTEN": .notEligible], false, ["asService", "groupForCustody"]
      ),
      (
        "11-year-old-main-problem-judged", "vaxjo-vald-i-familjen",
        ["FAMILJEFRID_BARN": .eligible, "EFTER_BARNFORHOR": .eligible, "KIBB": .eligible], true,
        ["informParentsFirst", "thenVisitAndFollowUp"]
      ),
      (
        "11-year-old-main-problem-judged", "vaxjo-enheter", ["MOTTAGNING_VALD": .eligible], false,
        []
      ),
      (
        "17-year-old-several-questions", "vaxjo-boende",
        ["UNGBO": .eligible, "BENGTSGARD": .notEligible], false,
        ["ungboFull", "planHomeFromTheFirstDay"]
      ),
      (
        "17-year-old-several-questions", "vaxjo-enheter", ["UTREDNING_BARN_UNGA": .eligible],
        false, ["twoUnits"]
      ),
      (
        "17-year-old-several-questions", "vaxjo-oppenvard", ["TEAM": .notEligible], false,
        ["mapTheNetworkFirst", "withoutCriteria"]
      ),
      (
        "17-year-old-several-questions", "vaxjo-kompletterande",
        ["ATERFALLSPREVENTION": .eligible, "MINSKA_DROGER": .notEligible], false, []
      ),
    ]

  @Test(arguments: routed.indices)
  func oneCaseAnswersSeveralQuestions(row: Int) throws {
    let (file, policy, statuses, choiceNeeded, notices) = VaxjoTests.routed[row]
    var library = ShippedDefinitions.library()
    let results = try library.results(ofExample: file + ".json", .named(policy, nil))
    let result = try #require(results.first)
    let recommendation = try #require(result.recommendation)
    for (programme, status) in statuses {
      let found = recommendation.programmes.first { $0.programme.id == programme }
      #expect(found?.status == status, "\(programme)")
    }
    #expect(recommendation.choiceNeeded == choiceNeeded)
    #expect(recommendation.notices.map { recommendation.policy.notices[$0].id } == notices)
    // What the municipality's other policies ask about is no remark.
    #expect(result.findings.map(\.id) == [])
  }

  @Test func withoutANameTheOneAboutCrimeIsUsed() throws {
    var library = ShippedDefinitions.library()
    let results = try library.results(
      ofExample: "17-year-old-several-questions.json", .automatic)
    let policy = try #require(results.first?.recommendation).policy
    #expect(policy.head.label == "vaxjo-ungdomskriminalitet 1.1.0")
  }

  @Test(arguments: [
    ("2022-01-01", "1.0.0"), ("2023-12-31", "1.0.0"), ("2024-01-01", "2.0.0"),
    ("2025-03-03", "2.0.0"),
  ])
  func theUnitsAreThoseOfTheDay(date: String, version: String) throws {
    var library = ShippedDefinitions.library()
    let day = try #require(CalendarDay(date))
    let entry = library.valid(.policy, id: "vaxjo-enheter", on: day)
    #expect(entry?.version.description == version)
  }

  @Test func theDayBeforeTheAuditedYearThereIsNoRule() throws {
    var library = ShippedDefinitions.library()
    let day = try #require(CalendarDay("2021-12-31"))
    for id in VaxjoTests.ids { #expect(library.valid(.policy, id: id, on: day) == nil, "\(id)") }
  }

  @Test func nobodyHasAdoptedAnyOfThem() throws {
    var library = ShippedDefinitions.library()
    for id in VaxjoTests.ids {
      for entry in library.entries(.policy, id: id) + library.entries(.programmes, id: id) {
        let policy = library.policy(entry)?.head
        let head = policy ?? library.catalogue(entry)?.head
        #expect(head?.isAdopted == false, "\(entry.label)")
        #expect(head?.decidedBy == nil, "\(entry.label)")
      }
    }
  }

  /// The numbers that other statutes' references confirm, the day before and on the change.
  @Test(arguments: [
    ("vaxjo-barngrupper", "support", "4 kap. 1 §", "11 kap. 1 §"),
    (
      "vaxjo-barngrupper", "withoutNeedsTest", "ingen bestämmelse bekräftad",
      "11 kap. 5 §"
    ),
    ("vaxjo-enheter", "investigation", "11 kap. 1 §", "14 kap. 2 §"),
    ("vaxjo-ungdomskriminalitet", "support", "4 kap. 1 §", "11 kap. 1 §"),
  ])
  func theProvisionIsTheOneInForce(id: String, legal: String, old: String, new: String) throws {
    var library = ShippedDefinitions.library()
    let entry = try #require(library.entries(.policy, id: id).last)
    let read = library.policy(entry)
    let policy = try #require(read)
    let reference = try #require(policy.legal.first { $0.id == legal })
    for (date, start, act) in [
      ("2025-06-30", old, "(2001:453)"), ("2025-07-01", new, "(2025:400)"),
    ] {
      let day = try #require(CalendarDay(date))
      let text = reference.version(on: day)?.text ?? ""
      #expect(text.hasPrefix(start))
      #expect(text.hasSuffix(act))
    }
  }

  /// They aren't documented by law, so no case is ever made for them.
  @Test func theUndocumentedTalksAreInTheCatalogueAndInNoPolicy() throws {
    var library = ShippedDefinitions.library()
    let newest = try #require(library.entries(.programmes, id: "vaxjo-oppenvard").last)
    let read = library.catalogue(newest)
    let catalogue = try #require(read)
    let talks = try #require(catalogue.programmes.first { $0.id == "SERVICE" })
    #expect(talks.forms == [.service])
    #expect(talks.limits.map { $0("en").hasPrefix("Five talks at most") } == true)
    for entry in library.entries where entry.kind == .policy && entry.id.hasPrefix("vaxjo-") {
      let programmes = library.policy(entry)?.programmes.map(\.programme.id) ?? []
      #expect(!programmes.contains("SERVICE"), "\(entry.label)")
    }
  }

  @Test(arguments: [("UNGBO", 20), ("BENGTSGARD", 8)])
  func placesAreData(programme: String, places: Int) throws {
    var library = ShippedDefinitions.library()
    let newest = try #require(library.entries(.programmes, id: "vaxjo-boende").last)
    let read = library.catalogue(newest)
    let catalogue = try #require(read)
    #expect(catalogue.programmes.first { $0.id == programme }?.places == places)
  }
}
