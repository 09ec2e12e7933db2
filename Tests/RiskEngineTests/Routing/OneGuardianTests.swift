import RiskEngine
import Testing

/// A gate that asks for one guardian only.
@Suite struct OneGuardianTests {
  private func status(_ consents: JSONSketch...) throws -> ProgrammeStatus {
    let gate = SampleDefinitions.consent.with(
      "required", [["age": ">= 0", "from": ["guardian"]]])
    let policy = SampleDefinitions.policy(
      [SampleDefinitions.rule(["age": ">= 0"])],
      programmes: [["id": "A", "consents": ["exchange"]]])
    return try RoutingSample(policy.with("consents", [gate]))
      .status(for: SampleCase.aged(12).with("consents", .list(consents)))
  }

  private func one(_ status: String, _ date: String) -> JSONSketch {
    SampleCase.consent("guardian", status, date)
  }

  private func all(_ status: String, _ date: String) -> JSONSketch {
    SampleCase.consent("allGuardians", status, date)
  }

  @Test func oneGuardianIsEnough() throws {
    #expect(try status(one("given", "2025-02-01")) == .eligible)
    #expect(try status() == .blocked)
  }

  @Test func allGuardiansAreMoreThanOne() throws {
    #expect(try status(all("given", "2025-02-01")) == .eligible)
  }

  @Test func theRefusalOfAllGuardiansEndsTheConsentOfOne() throws {
    #expect(try status(one("given", "2025-02-01"), all("refused", "2025-02-02")) == .blocked)
  }

  @Test func theConsentOfAllGuardiansEndsTheRefusalOfOne() throws {
    #expect(try status(one("refused", "2025-02-01"), all("given", "2025-02-02")) == .eligible)
  }

  @Test func ofOneAndAllOnOneDateTheRestrictiveOneCounts() throws {
    #expect(try status(one("refused", "2025-02-01"), all("given", "2025-02-01")) == .blocked)
    #expect(try status(one("given", "2025-02-01"), all("refused", "2025-02-01")) == .blocked)
  }
}
