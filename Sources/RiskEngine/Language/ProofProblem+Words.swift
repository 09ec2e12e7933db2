extension ProofProblem: Worded {
  package func sentence(_ say: Phrasing) -> String {
    switch self {
    case .numbersTooLarge(let score):
      say(
        swedish: (
          "Talen i poängen \(say.name(score)) kan bli för stora att räkna med.",
          "Minska vikterna, gränserna eller antalet decimaler."
        ),
        english: (
          "the score \(say.name(score)), whose numbers can become too large", "numbers that fit",
          "Reduce the weights, the ranges or the number of decimals."
        ))
    case .mayDivideByZero(let score):
      say(
        swedish: (
          "Vissa svar kan ge division med 0 i poängen \(say.name(score)), som då blir null.",
          "Lägg till ett villkor om källan säger något annat."
        ),
        english: (
          "the score \(say.name(score)), in which some answers may make a division by 0",
          "a formula that has a value for all answers",
          "The score is then null; add a condition if the source says otherwise."
        ))
    case .flagNeverRaised(let flag):
      say(
        swedish: (
          "Inga möjliga svar ger varningsflaggan \(say.name(flag)).",
          "Kontrollera villkoret och svarskoderna."
        ),
        english: (
          "the flag \(say.name(flag)), which no possible answers raise",
          "a condition that can be true", "Check the condition and the codes."
        ))
    case .tableRowsOverlap(let table, let first, let second, let witness):
      say(
        swedish: (
          "Rad \(first) och rad \(second) i tabellen \(say.name(table)) gäller båda vid "
            + "\(witness).",
          "Ändra eller ta bort den ena."
        ),
        english: (
          "row \(first) and row \(second) of the table \(say.name(table)), which both apply at "
            + witness, "at most one row for every case", "Change or remove one of the rows."
        ))
    case .tableHole(let table, let witness):
      say(
        swedish: (
          "Tabellen \(say.name(table)) har ingen rad för \(witness).",
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
          "Tabellen \(say.name(table)) har ingen rad för \(witness), fast instrumentet är "
            + "avsett för den åldern.",
          "Kontrollera åldrarna. Utanför tabellen blir poängen null."
        ),
        english: (
          "no row in the table \(say.name(table)) for \(witness), though the population has "
            + "that age", "norms for the whole population",
          "Check the ages; outside the table the score is null."
        ))
    case .tooLargeToProve(let table, let unproved):
      say(
        swedish: (
          "Tabellen \(say.name(table)) är för stor för att kontrolleras helt: det kan finnas "
            + "\(say.joined(unproved.map { $0.words(say) })).",
          "Dela upp tabellen, och pröva gränserna med tester."
        ),
        english: (
          "the table \(say.name(table)), which is too large to be checked completely: "
            + "\(say.joined(unproved.map { $0.words(say) })) aren't ruled out",
          "fewer rows or columns", "Divide the table, and try its edges with tests."
        ))
    case .cutOffsGap(let witness, let score):
      say(
        swedish: (
          "\(witness) poäng i \(say.name(score)) ger ingen nivå.",
          "Flytta en av gränserna så att luckan sluts."
        ),
        english: (
          "a score of \(witness) in \(say.name(score)) without a level",
          "a level for every possible score", "Move one of the cut-offs so that the gap closes."
        ))
    case .levelUnreachable(let level, let score):
      say(
        swedish: (
          "Ingen möjlig poäng i \(say.name(score)) ger nivån \(say.name(level)).",
          "Kontrollera gränserna och poängen."
        ),
        english: (
          "the level \(say.name(level)), which no possible \(say.name(score)) score reaches",
          "a level that can be reached", "Check the cut-offs and the points."
        ))
    case .rowsNotCovering(let witness):
      say(
        swedish: (
          "Det saknas en rad med gränser för \(witness).",
          "Lägg till en rad. Utan den blir nivån null."
        ),
        english: (
          "no row of cut-offs for \(witness)", "a row for everybody in the population",
          "Add a row; without it the level is null."
        ))
    case .levelNeverGiven(let level):
      say(
        swedish: (
          "Inga möjliga svar ger nivån \(say.name(level)).",
          "Kontrollera reglerna, eller ta bort nivån."
        ),
        english: (
          "the level \(say.name(level)), which no possible answers give",
          "a level that can be reached", "Check the rules, or remove the level."
        ))
    case .levelNotProvenReachable(let level):
      say(
        swedish: (
          "Det gick inte att visa att några svar ger nivån \(say.name(level)).",
          "Lägg till ett test som ger den."
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
