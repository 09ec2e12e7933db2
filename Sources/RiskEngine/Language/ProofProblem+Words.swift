extension ProofProblem: Worded {
  package func sentence(_ say: Phrasing) -> String {
    switch self {
    case .numbersTooLarge(let score):
      say(
        swedish: (
          "poängen \(say.name(score)), vars tal kan bli för stora", "tal som ryms",
          "Minska vikterna, gränserna eller antalet decimaler."
        ),
        english: (
          "the score \(say.name(score)), whose numbers can become too large", "numbers that fit",
          "Reduce the weights, the ranges or the number of decimals."
        ))
    case .mayDivideByZero(let score):
      say(
        swedish: (
          "poängen \(say.name(score)), där vissa svar kan ge division med 0",
          "en formel som har ett värde för alla svar",
          "Poängen blir null då; lägg till ett villkor om källan säger något annat."
        ),
        english: (
          "the score \(say.name(score)), in which some answers may make a division by 0",
          "a formula that has a value for all answers",
          "The score is then null; add a condition if the source says otherwise."
        ))
    case .flagNeverRaised(let flag):
      say(
        swedish: (
          "varningsflaggan \(say.name(flag)), som inga möjliga svar ger",
          "ett villkor som kan uppfyllas", "Kontrollera villkoret och svarskoderna."
        ),
        english: (
          "the flag \(say.name(flag)), which no possible answers raise",
          "a condition that can be true", "Check the condition and the codes."
        ))
    case .tableRowsOverlap(let table, let first, let second, let witness):
      say(
        swedish: (
          "rad \(first) och rad \(second) i tabellen \(say.name(table)), som båda gäller vid "
            + witness, "högst en rad för varje fall", "Ändra eller ta bort den ena raden."
        ),
        english: (
          "row \(first) and row \(second) of the table \(say.name(table)), which both apply at "
            + witness, "at most one row for every case", "Change or remove one of the rows."
        ))
    case .tableHole(let table, let witness):
      say(
        swedish: (
          "ingen rad i tabellen \(say.name(table)) för \(witness)",
          "en rad för varje fall som kan förekomma",
          #"Lägg till raden, eller skriv "value": null om källan inte ger något värde."#
        ),
        english: (
          "no row in the table \(say.name(table)) for \(witness)",
          "a row for every case that can occur",
          #"Add the row, or write "value": null if the source gives no value."#
        ))
    case .tableOutsidePopulation(let table, let witness):
      say(
        swedish: (
          "ingen rad i tabellen \(say.name(table)) för \(witness), fast åldern ingår i "
            + "populationen", "normer för hela populationen",
          "Kontrollera åldrarna; utanför tabellen blir poängen null."
        ),
        english: (
          "no row in the table \(say.name(table)) for \(witness), though the population has "
            + "that age", "norms for the whole population",
          "Check the ages; outside the table the score is null."
        ))
    case .tooLargeToProve(let table, let unproved):
      say(
        swedish: (
          "tabellen \(say.name(table)), som är för stor för att kontrolleras fullständigt: "
            + "\(say.joined(unproved.map { $0.words(say) })) kan finnas",
          "färre rader eller kolumner", "Dela upp tabellen, och pröva gränserna med tester."
        ),
        english: (
          "the table \(say.name(table)), which is too large to be checked completely: "
            + "\(say.joined(unproved.map { $0.words(say) })) aren't ruled out",
          "fewer rows or columns", "Divide the table, and try its edges with tests."
        ))
    case .cutOffsGap(let witness, let score):
      say(
        swedish: (
          "\(witness) poäng i \(say.name(score)) utan nivå", "en nivå för varje möjlig poäng",
          "Flytta en av gränserna så att luckan sluts."
        ),
        english: (
          "a score of \(witness) in \(say.name(score)) without a level",
          "a level for every possible score", "Move one of the cut-offs so that the gap closes."
        ))
    case .levelUnreachable(let level, let score):
      say(
        swedish: (
          "nivån \(say.name(level)), som inga möjliga poäng i \(say.name(score)) når",
          "en nivå som går att nå", "Kontrollera gränserna och poängen."
        ),
        english: (
          "the level \(say.name(level)), which no possible \(say.name(score)) score reaches",
          "a level that can be reached", "Check the cut-offs and the points."
        ))
    case .rowsNotCovering(let witness):
      say(
        swedish: (
          "ingen rad med gränser för \(witness)", "en rad för alla i populationen",
          "Lägg till en rad; utan den blir nivån null."
        ),
        english: (
          "no row of cut-offs for \(witness)", "a row for everybody in the population",
          "Add a row; without it the level is null."
        ))
    case .levelNeverGiven(let level):
      say(
        swedish: (
          "nivån \(say.name(level)), som inga möjliga svar ger", "en nivå som går att nå",
          "Kontrollera reglerna, eller ta bort nivån."
        ),
        english: (
          "the level \(say.name(level)), which no possible answers give",
          "a level that can be reached", "Check the rules, or remove the level."
        ))
    case .levelNotProvenReachable(let level):
      say(
        swedish: (
          "nivån \(say.name(level)), som inte har visats gå att nå",
          "ett exempel som når den", "Lägg till ett test som ger nivån."
        ),
        english: (
          "the level \(say.name(level)), which hasn't been shown to be reachable",
          "an example that reaches it", "Add a test that gives the level."
        ))
    }
  }
}

extension ProofProblem.Unproved {
  fileprivate func words(_ say: Phrasing) -> String {
    switch self {
    case .gaps: say.either(swedish: "luckor", english: "gaps")
    case .overlaps: say.either(swedish: "överlappningar", english: "overlaps")
    case .uselessRules:
      say.either(swedish: "regler utan verkan", english: "rules without effect")
    }
  }
}
