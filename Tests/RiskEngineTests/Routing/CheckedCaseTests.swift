import RiskEngine
import Testing

/// `check` looks at a case with the eyes of the policy that is meant, where one is.
@Suite struct CheckedCaseTests {
  private func check(_ sketch: JSONSketch, _ policies: JSONSketch...) -> [String] {
    var library = Library()
    let others = [SampleDefinitions.instrument(), SampleDefinitions.catalogue()]
    for definition in others + policies {
      library.addForChecking(name: "other.json", bytes: definition.bytes)
    }
    return library.check(name: "case.json", bytes: sketch.bytes).map(\.id)
  }

  private func policy(_ id: String) -> JSONSketch {
    SampleDefinitions.policy([SampleDefinitions.rule(["age": "< 18"])], id)
  }

  private let odd = SampleCase.aged(12)
    .with("format", "case/1").with("circumstances", ["eyeColour": "blue"])

  @Test func aCircumstanceThatThePolicyDoesNotKnowIsRemarkedOn() {
    #expect(check(odd, policy("one")) == ["undeclaredCircumstance"])
  }

  @Test func withoutAPolicyOrWithSeveralTheCaseAloneIsChecked() {
    #expect(check(odd) == [])
    #expect(check(odd, policy("one"), policy("two")) == [])
  }
}
