import RiskEngine
import Testing

@testable import RiskEngine

/// Expressions that do no more than add up become scores; no others do.
@Suite struct FHIRPathSumTests {
  private static let path = "%resource.item.where(linkId='a').answer.value.ordinal()"
  private static let weight =
    "extension.where(url='\(FHIRSample.ordinal)').valueDecimal"

  /// Two weighted questions, one of them in a group, a number, and the total.
  private func imported(_ expression: String, variables: [(String, String)] = []) -> ImportedFHIR {
    let more = variables.map { name, expression in
      """
      {"url": "http://hl7.org/fhir/StructureDefinition/variable", "valueExpression": \
      {"name": "\(name)", "language": "text/fhirpath", "expression": "\(expression)"}}
      """
    }
    return ImportedFHIR(
      FHIRSample.questionnaire(
        FHIRSample.weighted("a"),
        #"{"linkId": "g", "type": "group", "item": [\#(FHIRSample.weighted("g.b"))]}"#,
        #"{"linkId": "n", "type": "integer"}"#,
        FHIRSample.computed("sum", expression, more: more.joined(separator: ", "))))
  }

  @Test(arguments: [
    ("%resource.item.answer.weight().sum()", ["a"]),
    ("%resource.repeat(item).answer.value.ordinal().sum()", ["a", "g_b"]),
    ("%context.repeat(item).where(linkId != 'a').answer.weight().sum()", ["g_b"]),
    ("answers().sum(value.ordinal())", ["a", "g_b"]),
    ("%resource.answers().value.ordinal().sum()", ["a", "g_b"]),
    ("%resource.item.where(linkId='g').item.answer.value.ordinal().sum()", ["g_b"]),
    ("%resource.descendants().where(linkId.startsWith('g')).answer.value.weight().sum()", ["g_b"]),
    ("%resource.item.where(linkId='a' or linkId='n').answer.weight().sum()", ["a"]),
    (
      "%resource.descendants().where(linkId in ('a' | 'g.b')).answer.valueCoding.\(weight)"
        + ".aggregate($this + $total, 0)", ["a", "g_b"]
    ),
    ("%resource.item.where(linkId='n').answer.value.sum()", ["n"]),
    (
      "%resource.repeat(item).where(linkId.matches('^(a|g[.]b)$')).answer.weight().sum()",
      ["a", "g_b"]
    ),
  ])
  func `Sums of what is answered`(expression: String, members: [String]) throws {
    let imported = imported(expression)
    #expect(imported.losses.filter { $0 == "calculationNotCarried" } == [])
    let sum = try #require(imported.definition(at: "/scores/0/sum"))
    let ids = sum.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
    #expect(ids == members)
    #expect(imported.definition(at: "/scores/0/missing/rule") == #""sumOfAnswered""#)
    #expect(imported.instrument?.items.map(\.id) == ["a", "g_b", "n"])
  }

  @Test func `A sum of single answers needs them all`() {
    let imported = imported(
      "\(Self.path) + %resource.item.item.where(linkId='g.b').answer.value.ordinal()")
    #expect(imported.definition(at: "/scores/0/missing/rule") == #""refuse""#)
    #expect(imported.instrument?.scores.map(\.id) == ["sum"])
  }

  @Test func `Variables are looked up, and answers asked for before they are added`() {
    let option =
      "%questionnaire.item.where(linkId = 'a').answerOption.where(valueCoding.code="
      + "%resource.item.where(linkId = 'a').answer.valueCoding.code).\(Self.weight)"
    let imported = imported(
      "iif(%any, iif(%x.exists(), %x, 0) + iif(%y.exists(), %y, 0), {})",
      variables: [
        ("x", option), ("y", "%resource.item.item.where(linkId='g.b').answer.value.ordinal()"),
        ("any", "%x.exists() or %y.exists()"),
      ])
    #expect(imported.definition(at: "/scores/0/missing/rule") == #""sumOfAnswered""#)
    #expect(imported.instrument?.scores.count == 1)
  }

  @Test func `The address of the weights may be a variable`() {
    let imported = imported(
      "%resource.item.answer.valueCoding.extension.where(url = %score).valueDecimal.sum()",
      variables: [("score", "'\(FHIRSample.ordinal)'")])
    #expect(imported.definition(at: "/scores/0/sum") == #"["a"]"#)
    let other = self.imported(
      "%resource.item.answer.valueCoding.extension.where(url = %score).valueDecimal.sum()",
      variables: [("score", "'http://example.org/else'")])
    #expect(other.losses.contains("calculationNotCarried"))
  }

  @Test func `A variable of a group begins in that group`() {
    func group(_ name: String) -> String {
      """
      {"linkId": "\(name)", "type": "group", "extension": [{"url": \
      "http://hl7.org/fhir/StructureDefinition/variable", "valueExpression": {"name": "own", \
      "language": "text/fhirpath", "expression": "%context.item.answer.weight().sum()"}}], \
      "item": [\(FHIRSample.weighted(name + "1")), \(FHIRSample.computed(name + "sum", "%own"))]}
      """
    }
    let imported = ImportedFHIR(
      FHIRSample.questionnaire(FHIRSample.weighted("outside"), group("g"), group("h")))
    #expect(imported.definition(at: "/scores/0/sum") == #"["g1"]"#)
    #expect(imported.definition(at: "/scores/1/sum") == #"["h1"]"#)
    // Outside the groups the name has two meanings, and so none.
    let outside = ImportedFHIR(
      FHIRSample.questionnaire(group("g"), group("h"), FHIRSample.computed("all", "%own")))
    #expect(outside.losses.contains("calculationNotCarried"))
  }

  private static func totals(_ all: String) -> ImportedFHIR {
    ImportedFHIR(
      FHIRSample.questionnaire(
        FHIRSample.computed("all", all), FHIRSample.weighted("a"), FHIRSample.weighted("b"),
        FHIRSample.computed("one", "%resource.item.where(linkId='a').answer.weight().sum()"),
        FHIRSample.computed("two", "%resource.item.where(linkId='b').answer.weight().sum()")))
  }

  @Test func `A total of totals adds up scores`() throws {
    let imported = Self.totals(
      "%resource.item.where(linkId='one').answer.value"
        + " + 2 * %resource.item.where(linkId='two').answer.value")
    #expect(imported.losses == [])
    #expect(imported.definition(at: "/scores/0/sum/0") == #""one""#)
    #expect(imported.definition(at: "/scores/0/sum/1") == #"{"score": "two", "weight": 2}"#)
    #expect(imported.definition(at: "/scores/0/missing/rule") == #""refuse""#)
    #expect(imported.instrument?.scores.map(\.id) == ["all", "one", "two"])
  }

  @Test func `Totals that need each other are told`() {
    let path = "%resource.item.where(linkId='%').answer.value"
    let imported = ImportedFHIR(
      FHIRSample.questionnaire(
        FHIRSample.weighted("a"),
        FHIRSample.computed("x", path.replacing("'%'", with: "'y'")),
        FHIRSample.computed("y", path.replacing("'%'", with: "'x'"))))
    #expect(imported.losses.filter { $0 == "calculationNotCarried" }.count == 2)
    #expect(imported.instrument?.scores.isEmpty == true)
  }

  @Test func `A calculation that isn't carried is shown`() {
    let imported = imported("\(Self.path) - 1")
    let finding = imported.findings.first { $0.id == "calculationNotCarried" }
    #expect(finding?.line(in: .english).contains("ordinal() - 1") == true)
  }

  @Test func `A factor becomes a weight`() {
    let imported = imported("(\(Self.path)) * 2.5")
    #expect(
      imported.definition(at: "/scores/0/sum/0") == #"{"item": "a", "weight": 2.5}"#)
  }

  @Test(arguments: [
    "\(path) - 1", "\(path) / 3", "iif(\(path) > 2, 1, 0)", "%unknown", "%resource.item.count()",
    "%resource.item.answer.value.sum()", "%loop", "(((", "'", "\(path) + 1", "",
    "%resource.item.where(answer.exists()).answer.weight().sum()",
    "%resource.item.where(linkId.matches('a{2}')).answer.weight().sum()", "today()",
  ])
  func `Anything else is told, and stays a number`(expression: String) {
    let imported = imported(expression, variables: [("loop", "%loop + %loop")])
    #expect(imported.losses.contains("calculationNotCarried"))
    #expect(imported.instrument?.scores.isEmpty == true)
    #expect(imported.instrument?.items.last?.id == "sum")
  }

  @Test func `Variables that multiply each other end soon`() {
    let many = (1...20).map { _ in "%loop" }.joined(separator: " + ")
    let imported = imported("%loop", variables: [("loop", many)])
    #expect(imported.losses.contains("calculationNotCarried"))
  }

  @Test func `A total is only made up when it is asked for`() {
    let form = FHIRSample.questionnaire(FHIRSample.weighted("a"), FHIRSample.weighted("b"))
    #expect(ImportedFHIR(form).instrument?.scores.isEmpty == true)
    let added = ImportedFHIR(form, addsTotal: true)
    #expect(added.instrument?.scores.map(\.id) == ["total"])
    #expect(added.definition(at: "/scores/0/source") == #""local choice, not validated""#)
  }
}

/// Patterns that ids are chosen by.
@Suite struct SmallPatternTests {
  @Test(arguments: [
    ("^phq-.*-q0[1-9]$", "phq-9-q03", true), ("^phq-.*-q0[1-9]$", "phq-9-q10", false),
    ("q(03|05|10)$", "dass-q10", true), ("q(03|05|10)$", "dass-q04", false),
    (#"w\.(pain|stiff)\.q[0-9]+"#, "w.stiff.q12", true),
    (#"w\.(pain|stiff)\.q[0-9]+"#, "wxpain.q1", false),
    ("b", "abc", true), ("^b", "abc", false), ("a?b*c+$", "cc", true), ("", "x", true),
    ("[^a]$", "a", false), (#"\d\d"#, "x12", true),
  ])
  func `A pattern occurs or doesn't`(pattern: String, text: String, occurs: Bool) throws {
    #expect(try #require(SmallPattern(pattern)).occurs(in: text) == occurs)
  }

  @Test(arguments: ["(", "a)", "[", "[z-a]", "a{2}", "(?=a)", "*", #"\b"#])
  func `What isn't known is no pattern`(pattern: String) {
    #expect(SmallPattern(pattern) == nil)
  }

  @Test func `Patterns that make others go in circles end soon`() throws {
    let pattern = try #require(SmallPattern("^(a*)*(a|a)*b$"))
    #expect(!pattern.occurs(in: String(repeating: "a", count: 2_000)))
  }
}
