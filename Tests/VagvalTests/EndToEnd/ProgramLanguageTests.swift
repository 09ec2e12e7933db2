import Testing

extension EndToEndTests {
  /// What is said is said in the language that was asked for.
  @Suite struct ProgramLanguageTests {
    @Test(
      arguments: [
        ([:], "Bedömningsinstrument"),
        (["LANG": "en_GB.UTF-8"], "Instruments"),
        (["LANG": "sv_SE.UTF-8"], "Bedömningsinstrument"),
        (["LANG": "C"], "Bedömningsinstrument"),
        (["LC_ALL": "sv_SE.UTF-8", "LANG": "en_GB.UTF-8"], "Bedömningsinstrument"),
        (["LC_MESSAGES": "en_US.UTF-8", "LANG": "sv_SE.UTF-8"], "Instruments"),
      ] as [([String: String], String)])
    func theEnvironmentDecides(_ environment: [String: String], _ heading: String) throws {
      let outcome = try Program.run("list", environment: environment)
      #expect(outcome.lines.first.map(String.init) == heading)
    }

    @Test(arguments: [("sv", "Bedömningsinstrument"), ("en", "Instruments")])
    func theOptionDecidesBeforeTheEnvironment(_ language: String, _ heading: String) throws {
      for locale in ["sv_SE.UTF-8", "en_GB.UTF-8"] {
        let outcome = try Program.run(
          "list", "--language", language, environment: ["LC_ALL": locale])
        #expect(outcome.lines.first.map(String.init) == heading)
      }
    }

    @Test func findingsAndResultsAreInTheSameLanguage() throws {
      let outcome = try Program.run("show", "phq9", "-l", "en")
      #expect(outcome.errors.contains(#"Did you mean "phq-9"?"#))
    }
  }
}
