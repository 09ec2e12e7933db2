import RiskEngine
import Testing

@Suite struct PolicyDescriptionTests {
  static let localChoice = SampleDefinitions.localChoice

  @Test func thatNobodyHasAdoptedItStandsAmongTheFirstWords() throws {
    let text = try Description.policy(policy(["age": "[9..13]"]))
    #expect(
      text.hasPrefix(
        "sample-policy Policy sample-policy 1.0.0 · Exempel · in force from 2024-01-01. "
          + "No board has adopted sample-policy 1.0.0."))
  }

  @Test(
    arguments: [
      (["age": "[9..13]"], "+ ålder 9–13 ", "+ age 9–13 "),
      (["sex": #""female""#], "+ kön kvinna ", "+ sex female "),
      (["placed": "true"], "+ ”placerad”: ja ", "+ “placerad”: yes "),
      (
        ["custody": #""detained""#], "+ ”frihetsberövad”: detained ",
        "+ “frihetsberövad”: detained "
      ),
      (["custody": "null"], "+ ”frihetsberövad”: okänt ", "+ “frihetsberövad”: unknown "),
      (
        ["custody": #""none", null"#], "+ ”frihetsberövad”: none eller okänt ",
        "+ “frihetsberövad”: none or unknown "
      ),
    ] as [(JSONSketch, String, String)])
  func aCriterionIsSaidInWords(_ when: JSONSketch, _ swedish: String, _ english: String) throws {
    #expect(try Description.policy(policy(when), in: .swedish).contains(swedish))
    #expect(try Description.policy(policy(when), in: .english).contains(english))
  }

  @Test func thatItIsUsedWhenNoneIsNamedIsSaid() throws {
    let usual = policy(["age": "[9..13]"]).with("default", true)
    #expect(
      try Description.policy(usual)
        .contains("Used for the municipality's cases when no other policy is named."))
    #expect(
      try Description.policy(usual, in: .swedish)
        .contains("Används för kommunens ärenden när inga andra regler anges."))
  }

  @Test func theReadingOfASourceStandsWithItsRule() throws {
    let rule = SampleDefinitions.rule(["age": "[9..13]"])
      .with("reading", SampleDefinitions.texts("Read so."))
    let text = try Description.policy(SampleDefinitions.policy([rule]))
    #expect(
      text.contains("How the source is read: Read so. Source: local choice, not validated."))
  }

  @Test func rulesThatRankNothingSayThatAHumanChooses() throws {
    let text = try Description.policy(policy(["age": "[9..13]"]))
    #expect(text.contains("where several fit, an authorised person chooses."))
  }

  @Test func aPreferenceIsSaidInWords() throws {
    let preferring = policy(["age": "[9..13]"])
      .with("preference", .list([SampleDefinitions.rule(["age": "< 12"])]))
    #expect(try Description.policy(preferring).contains("· A: When age less than 12."))
  }

  @Test func whatHappensAtTheAgeLimitsIsSaid() throws {
    let text = try Description.policy(policy(["age": "[9..13]"]))
    #expect(text.contains("Whoever has a birthday within 6 months that brings them into the ages"))
    #expect(text.contains("A departure from the ages may be considered"))
  }

  private func policy(_ when: JSONSketch) -> JSONSketch {
    SampleDefinitions.policy([SampleDefinitions.rule(when)])
  }
}
