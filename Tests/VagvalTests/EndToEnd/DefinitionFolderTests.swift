import Foundation
import Testing

extension EndToEndTests {
  /// Definitions of one's own, beside those that come with the program.
  @Suite struct DefinitionFolderTests {
    static let example = Shipped.example("teaching-one-programme-preferred.json")

    @Test func aPolicyInAFolderRoutesTheCasesOfItsMunicipality() throws {
      let outcome = try Program.run(
        "route", DefinitionFolderTests.example, "--instruments",
        Shipped.example("definitions"), "--format", "json")
      #expect(outcome.status == 0)
      #expect(outcome.text.contains(#""policy": "teaching-preference""#))
      #expect(outcome.text.contains(#""status": "recommended""#))
    }

    @Test func aPolicyCanBeNamed() throws {
      let detained = Shipped.example("18-year-old-detained.json")
      for name in ["vaxjo-ungdomskriminalitet", "vaxjo-ungdomskriminalitet@1.0.0"] {
        let outcome = try Program.run("route", detained, "--policy", name, "-f", "json")
        #expect(outcome.status == 0)
        #expect(outcome.text.contains(#""policy": "vaxjo-ungdomskriminalitet""#))
      }
    }

    @Test func aMisspeltPolicyIsAnsweredWithTheNearest() throws {
      let outcome = try Program.run(
        "route", DefinitionFolderTests.example, "--policy", "vaxjo-ungdomskriminallitet")
      #expect(outcome.status == 2)
      #expect(outcome.text == "")
      #expect(
        outcome.errors.hasPrefix(
          #"Inget som är inläst heter "vaxjo-ungdomskriminallitet". Det som finns är ""#))
      #expect(
        outcome.errors.hasSuffix(
          #"Menade du "vaxjo-ungdomskriminalitet"? [unknownDefinition]"# + "\n"))
    }

    @Test func aBrokenDefinitionInAFolderStopsTheRun() throws {
      let folder = try TemporaryFolder()
      let path = try folder.add("mine/broken-1.0.0.policy.json", #"{"format": "policy/1",}"#)
      let outcome = try Program.run(
        "route", Shipped.example("18-year-old-detained.json"), "--instruments", folder.path)
      #expect(outcome.status == 2)
      #expect(outcome.text == "")
      #expect(outcome.errors.hasPrefix("\(path):1:22: "))
      #expect(outcome.errors.hasSuffix("[trailingComma]\n"))
    }

    @Test func aFolderWithoutDefinitionsAddsNothing() throws {
      let folder = try TemporaryFolder()
      try folder.add("notes.txt", "not a definition")
      let plain = try Program.run("list")
      let outcome = try Program.run("list", "--instruments", folder.path)
      #expect(outcome.status == 0)
      #expect(outcome.output == plain.output)
    }
  }
}
