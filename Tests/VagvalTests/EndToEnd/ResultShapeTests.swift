import Foundation
import Testing

extension EndToEndTests {
  /// Results hold what section 13 of the format reference says.
  @Suite struct ResultShapeTests {
    @Test func aResultHasItsDocumentedKeys() throws {
      let result = try routed("11-year-old-judgement-and-checklist-differ.json")
      #expect(
        Set(result.keys) == [
          "format", "engine", "id", "date", "age", "sex", "input", "definitions", "responses",
          "recommendation", "findings",
        ])
      #expect(result["format"] as? String == "result/1")
    }

    @Test func everyDefinitionUsedIsNamedAndSaysWhetherItIsAdopted() throws {
      let result = try routed("11-year-old-judgement-and-checklist-differ.json")
      let definitions = try #require(result["definitions"] as? [[String: Any]])
      #expect(
        Set(definitions.compactMap { $0["kind"] as? String })
          == ["instrument", "policy", "programmes"])
      for definition in definitions {
        #expect(Set(["kind", "id", "version", "adopted", "digest"]).isSubset(of: definition.keys))
        #expect(definition["adopted"] as? Bool == false)
      }
    }

    @Test func aResponseHasScoresLevelsAndFlags() throws {
      // Eleven points lie between 10 and 14, which PHQ-9 calls moderate.
      let result = try scored("scored-phq-9.json")
      let responses = try #require(result["responses"] as? [[String: Any]])
      let response = try #require(responses.first)
      let scores = try #require(response["scores"] as? [String: [String: Any]])
      let total = try #require(scores["total"])
      #expect(total["value"] as? Int == 11)
      #expect(total["answered"] as? Int == 9)
      #expect(total["of"] as? Int == 9)
      #expect(total["low"] as? Int == 11)
      #expect(total["high"] as? Int == 11)
      #expect(total["bounds"] as? String == "exact")
      let levels = try #require(response["levels"] as? [String: [String: Any]])
      let severity = try #require(levels["severity"])
      #expect(severity["level"] as? String == "moderate")
      #expect(severity["settled"] as? Bool == true)
      #expect(severity["possible"] as? [String] == ["moderate"])
      #expect(response["flags"] as? [String] == ["selfHarmThoughts"])
      #expect(response["possibleFlags"] as? [String] == [])
    }

    @Test func aRecommendationHasEveryProgrammeWithItsCriteria() throws {
      let result = try routed("18-year-old-detained.json")
      let recommendation = try #require(result["recommendation"] as? [String: Any])
      #expect(
        Set(["policy", "version", "choiceNeeded", "programmes", "notices"])
          .isSubset(of: recommendation.keys))
      let programmes = try #require(recommendation["programmes"] as? [[String: Any]])
      #expect(
        programmes.map { $0["id"] as? String } == ["SSPF", "SIG", "IA", "SIG_VUXEN"])
      #expect(
        programmes.map { $0["status"] as? String }
          == ["notEligible", "undetermined", "eligible", "notEligible"])
      for programme in programmes {
        let criteria = try #require(programme["criteria"] as? [[String: Any]])
        #expect(criteria.allSatisfy { Set($0.keys) == ["id", "result"] })
        #expect(programme["reasons"] is [[String: Any]])
      }
    }

    private func routed(_ example: String) throws -> [String: Any] {
      try result(of: Program.run("route", Shipped.example(example), "--format", "json"))
    }

    private func scored(_ example: String) throws -> [String: Any] {
      try result(of: Program.run("score", Shipped.example(example), "--format", "json"))
    }

    private func result(of outcome: Program.Outcome) throws -> [String: Any] {
      #expect(outcome.status == 0)
      return try #require(
        try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
    }
  }
}
