import RiskEngine
import Testing

/// Consents are a gate of the programmes that need them.
///
/// The sample policy asks every guardian under 15, the person too from 15, and only the person
/// from 18.
@Suite struct ConsentTests {
  private let sample = RoutingSample(
    SampleDefinitions.policy(
      [SampleDefinitions.rule(["age": ">= 0"])],
      programmes: [["id": "A", "consents": ["exchange"]]]))

  /// Who stands where, as the reasons of the programme say it.
  private func missing(_ consents: JSONSketch..., age: Int = 12) throws -> [String] {
    let sketch = SampleCase.aged(age).with("consents", .list(consents))
    let outcome = try sample.programme(for: sketch)
    let missing = outcome.reasons.compactMap { reason -> String? in
      guard case .consent(_, let party, let standing) = reason else { return nil }
      return "\(party) \(standing)"
    }
    #expect(outcome.status == (missing.isEmpty ? .eligible : .blocked))
    return missing
  }

  private func all(_ status: String, _ date: String, until: String? = nil) -> JSONSketch {
    SampleCase.consent("allGuardians", status, date, until: until)
  }

  private func one(_ status: String, _ date: String) -> JSONSketch {
    SampleCase.consent("guardian", status, date)
  }

  @Test func noRowMeansNotAsked() throws {
    #expect(try missing() == ["allGuardians notAsked"])
  }

  @Test func theConsentOfAllGuardiansOpensTheGate() throws {
    #expect(try missing(all("given", "2025-02-01")) == [])
  }

  @Test func from15ThePersonMustConsentToo() throws {
    let guardians = all("given", "2025-02-01")
    let person = SampleCase.consent("person", "given", "2025-02-01")
    #expect(try missing(guardians, age: 14) == [])
    #expect(try missing(guardians, age: 15) == ["person notAsked"])
    #expect(try missing(guardians, person, age: 17) == [])
    #expect(try missing(person, age: 17) == ["allGuardians notAsked"])
    #expect(try missing(person, age: 18) == [])
  }

  @Test func theLatestStatementCounts() throws {
    #expect(try missing(all("given", "2025-02-02"), all("refused", "2025-02-01")) == [])
    #expect(
      try missing(all("given", "2025-02-01"), all("withdrawn", "2025-02-02"))
        == ["allGuardians withdrawn"])
  }

  @Test func ofTwoOnOneDateTheRestrictiveOneCounts() throws {
    let yes = all("given", "2025-02-01")
    for status in ["refused", "withdrawn", "notAsked"] {
      let no = all(status, "2025-02-01")
      #expect(try missing(yes, no) == ["allGuardians \(status)"])
      #expect(try missing(no, yes) == ["allGuardians \(status)"])
    }
  }

  @Test func ofTwoGivenOnOneDateTheOneThatEndsSoonerCounts() throws {
    let ends = all("given", "2025-02-01", until: "2025-03-02")
    let lasts = all("given", "2025-02-01")
    let endsLater = all("given", "2025-02-01", until: "2025-12-31")
    for later in [lasts, endsLater] {
      #expect(try missing(ends, later) == ["allGuardians expired"])
      #expect(try missing(later, ends) == ["allGuardians expired"])
    }
  }

  @Test func theLastDayIsInForce() throws {
    #expect(try missing(all("given", "2025-02-01", until: "2025-03-03")) == [])
    #expect(
      try missing(all("given", "2025-02-01", until: "2025-03-02")) == ["allGuardians expired"])
  }

  @Test func aStatementAfterTheCasesDateDoesNotCount() throws {
    #expect(try missing(all("given", "2025-03-03")) == [])
    #expect(try missing(all("given", "2025-03-04")) == ["allGuardians notAsked"])
    #expect(try missing(all("given", "2025-02-01"), one("refused", "2025-03-04")) == [])
  }

  @Test func oneGuardianIsNotAllGuardians() throws {
    #expect(try missing(one("given", "2025-02-01")) == ["allGuardians notAsked"])
    #expect(
      try missing(one("given", "2025-02-01"), one("given", "2025-02-01"))
        == ["allGuardians notAsked"])
  }

  @Test(arguments: ["refused", "withdrawn"])
  func oneGuardianBreaksTheConsentOfAll(status: String) throws {
    let given = all("given", "2025-02-01")
    #expect(try missing(given, one(status, "2025-02-02")) == ["allGuardians broken"])
    #expect(try missing(given, one(status, "2025-02-01")) == ["allGuardians broken"])
    #expect(try missing(given, one(status, "2025-01-31")) == [])
  }

  @Test func aBrokenConsentHealsOnlyWhenAllConsentAnewOnALaterDay() throws {
    let broken = [all("given", "2025-02-01"), one("withdrawn", "2025-02-02")]
    let again = [one("given", "2025-02-03"), all("given", "2025-02-02")]
    for consent in again {
      #expect(try missing(broken[0], broken[1], consent) == ["allGuardians broken"])
    }
    #expect(try missing(broken[0], broken[1], all("given", "2025-02-03")) == [])
  }

  @Test func theNoOfOneGuardianWithoutAnyConsentOfAllIsSaid() throws {
    #expect(try missing(one("refused", "2025-02-01")) == ["allGuardians refused"])
    #expect(try missing(one("withdrawn", "2025-02-01")) == ["allGuardians withdrawn"])
  }

  @Test func aGuardianCannotConsentForThePersonNorTheReverse() throws {
    #expect(try missing(all("given", "2025-02-01"), age: 18) == ["person notAsked"])
    let person = SampleCase.consent("person", "given", "2025-02-01")
    #expect(try missing(person, age: 12) == ["allGuardians notAsked"])
  }

  @Test func aConsentToSomethingElseIsReportedAndOpensNothing() throws {
    let other = all("given", "2025-02-01").with("to", "exchanges")
    #expect(try missing(other) == ["allGuardians notAsked"])
    let sketch = SampleCase.aged(12).with("consents", [other])
    let finding = try #require(try sample.outcome(of: sketch).get().findings.first)
    #expect(finding.id == "undeclaredConsent")
    #expect(finding.location?.pointer == "/consents/0/to")
  }

  @Test func whenTheAgeIsUnknownEveryPartyIsNeeded() throws {
    let policy = SampleDefinitions.policy(
      [SampleDefinitions.rule(["placed": "false"])],
      programmes: [["id": "A", "consents": ["exchange"]]])
    let sketch: JSONSketch = [
      "id": "A-1", "date": "2025-03-03", "circumstances": ["placed": false],
      "consents": [all("given", "2025-02-01")],
    ]
    #expect(try RoutingSample(policy).status(for: sketch) == .blocked)
  }
}
