import RiskEngine
import Testing

/// What the case file is told of each status, and what it isn't.
@Suite struct FileExplanationTests {
  private static let consents = [SampleCase.consent("allGuardians", "given", "2025-01-01")]
  private static let adult = [SampleCase.consent("person", "given", "2025-01-01")]

  private func sample(_ when: JSONSketch, preferring: JSONSketch? = nil) -> ExplanationSample {
    var policy = SampleDefinitions.policy(
      [SampleDefinitions.rule(when)], programmes: [["id": "A", "consents": ["exchange"]]])
    if let preferring {
      policy["preference"] = [SampleDefinitions.rule(preferring, id: "preferred")]
    }
    return ExplanationSample(RoutingSample(policy))
  }

  @Test func `what decided an eligible programme stands with its scale and its rule`() throws {
    let sample = sample(["age": "[9..13]", "total": ">= 4", "risk": "\"high\""])
    let person = ExplanationSample.person(
      12, [2, 2, 1], consents: Self.consents, judged: "high")
    let swedish = try sample.text(person)
    for sentence in [
      "Det här är ett underlag, inget beslut. Beslut fattas av behörig beslutsfattare.",
      "Reglerna är inte antagna av någon nämnd.",
      "risk: hög. Det är bedömarens egen slutsats. Skälen står i bedömningen.",
      "concern: hög. Poängen är 5 på en skala från 0 till 6.",
      "Uppgifterna motsvarar kriterierna för ”A”. Beslut fattas av behörig beslutsfattare.",
      "+ Ålder: 12 år. Regeln kräver 9–13 år.",
      "+ total: 5 på en skala från 0 till 6. Regeln kräver minst 4 på samma skala.",
      "+ risk: hög, enligt bedömarens egen slutsats.",
      "· Samtycke till informationsutbyte finns.",
      "§ Regeln är ett lokalt val som inte är vetenskapligt prövat.",
    ] { #expect(swedish.contains(sentence), "\(sentence)") }
    let english = try sample.text(person, in: .english)
    for sentence in [
      "This is a basis, not a decision. Decisions are made by an authorised person.",
      "The facts match the criteria of “A”. Decisions are made by an authorised person.",
      "+ Age: 12 years. The rule asks for 9–13 years.",
      "+ total: 5 on a scale from 0 to 6. The rule asks for at least 4 on the same scale.",
      "· Consent to informationsutbyte is in place.",
    ] { #expect(english.contains(sentence), "\(sentence)") }
    for text in [swedish, english] {
      #expect(!text.contains("Hemliga skäl"))
      #expect(!text.contains("null"))
      #expect(!text.contains("q1"))
    }
  }

  @Test func `a recommended programme is put first by the rules`() throws {
    let text = try sample(["age": "[9..13]"], preferring: ["total": ">= 4"])
      .text(ExplanationSample.person(12, [2, 2, 1], consents: Self.consents))
    #expect(text.contains("Reglerna sätter den här insatsen främst i ett sådant läge."))
  }

  @Test func `a consent that is missing is told as voluntary, and never as a way to a result`()
    throws
  {
    let sample = sample(["total": ">= 4"])
    let person = ExplanationSample.person(
      16, [2, 2, 1], consents: [SampleCase.consent("person", "refused", "2025-01-01")])
    let swedish = try sample.text(person)
    #expect(
      swedish.contains(
        "Insatsen bygger också på samtycke, och det finns inte nu. Att samtycka är frivilligt."))
    #expect(
      swedish.contains("Samtycke till informationsutbyte, personen själv: har svarat nej."))
    #expect(
      swedish.contains(
        "Samtycke till informationsutbyte, alla vårdnadshavare: frågan har inte ställts."))
    #expect(try !sample.changes(person).lowercased().contains("samtyck"))
    let english = try sample.text(person, in: .english)
    #expect(english.contains("Consent to informationsutbyte, the person: the answer was no."))
    #expect(try !sample.changes(person, in: .english).lowercased().contains("consent"))
  }

  @Test func `a birthday to come is told with its day`() throws {
    let person = ExplanationSample.person(12, [2, 2, 1], consents: Self.consents)
      .with("born", "2012-05-09")
    let sample = sample(["age": "[13..20]", "total": ">= 4"])
    let swedish = try sample.text(person)
    #expect(swedish.contains("Åldern stämmer inte än med kriterierna för ”A”, men gör det snart."))
    #expect(swedish.contains("Personen fyller 13 år den 9 maj 2025 och kommer då in i åldern."))
    #expect(
      swedish.contains("Bara åldern stämmer inte. Reglerna låter beslutsfattaren göra avsteg"))
    let english = try sample.text(person, in: .english)
    #expect(english.contains("The person turns 13 on 9 May 2025 and is then of the right age."))
  }

  @Test func `what is missing is named where nothing can be told yet`() throws {
    let sample = sample(["total": ">= 4", "placed": "true", "risk": "\"high\""])
    let person = ExplanationSample.person(12, [2, 1, nil], consents: Self.consents)
    let swedish = try sample.text(person)
    for sentence in [
      "Det går inte att säga än om uppgifterna motsvarar kriterierna för ”A”. Uppgifter saknas.",
      "total: någonstans från 3 till 5 på en skala från 0 till 6. Regeln kräver minst 4 på samma "
        + "skala.",
      "placerad: inte angivet.",
      "I ”three-questions” saknas svar på: fråga 3",
      "Det är inte angivet: placerad.", "Det är inte bedömt: risk.",
    ] { #expect(swedish.contains(sentence), "\(sentence)") }
    let english = try sample.text(person, in: .english)
    #expect(english.contains("It can't be told yet whether the facts match the criteria of “A”."))
    #expect(english.contains("“three-questions” has no answer to: question 3"))
  }

  @Test func `where nothing fits, what failed and what stays open is said`() throws {
    let sample = sample(["age": "[15..20]", "total": ">= 4"])
    let person = ExplanationSample.person(12, [0, 0, 1])
    let swedish = try sample.text(person)
    for sentence in [
      "Uppgifterna motsvarar inte kriterierna för ”A”.",
      "– Ålder: 12 år. Regeln kräver 15–20 år.",
      "– total: 1 på en skala från 0 till 6. Regeln kräver minst 4 på samma skala.",
      "Ingen av insatserna ovan stämmer med uppgifterna nu. Annat stöd kan fortfarande prövas.",
    ] { #expect(swedish.contains(sentence), "\(sentence)") }
    #expect(
      try sample.text(person, in: .english).contains(
        "None of the programmes above matches the facts now. Other support can still be considered."
      ))
  }

  @Test func `several programmes that fit are left to a human`() throws {
    let policy = SampleDefinitions.policy(
      [
        SampleDefinitions.rule(["age": "[9..13]"]),
        SampleDefinitions.rule(["age": ">= 12"], programme: "B", id: "other"),
      ], programmes: [["id": "A", "consents": []], ["id": "B", "consents": []]])
    let text = try ExplanationSample(RoutingSample(policy)).text(SampleCase.aged(12))
    #expect(text.contains("Flera insatser passar. Reglerna säger inte vilken som går före"))
  }

  @Test func `no number stands for a scale on which nobody was assessed`() throws {
    let text = try sample(["total": ">= 4"]).text(SampleCase.aged(12))
    #expect(text.contains("total: inte känt. "))
    #expect(!text.contains("minst 4"))
  }
}
