extension HistoryProblem: Worded {
  package func sentence(_ say: Phrasing) -> String {
    switch self {
    case .unknownEventKind(let allowed, let suggestion):
      say(
        swedish: (
          "Händelsen är av ett slag som inte finns; det ska vara \(say.or(allowed)).",
          say.meantValue(suggestion) ?? "Välj ett av slagen, annars räknas inte händelsen."
        ),
        english: (
          "an event of an unknown kind", say.or(allowed),
          say.meantValue(suggestion) ?? "Choose one of the kinds; the event isn't counted."
        ))
    case .eventIncomplete(let missing):
      say(
        swedish: (
          "Händelsen saknar \(say.name(missing)).",
          "Skriv både slag och datum, annars räknas inte händelsen."
        ),
        english: (
          "an event without \(say.name(missing))", "a kind and a date",
          "Add what is missing; the event isn't counted."
        ))
    case .extensionIncomplete(let missing):
      say(
        swedish: (
          "Förlängningen saknar \(say.name(missing)).",
          "Skriv tidsgränsens id, den nya sista dagen och skälet, annars räknas inte förlängningen."
        ),
        english: (
          "an extension without \(say.name(missing))",
          "the time limit's id, the new last day and the reason",
          "Add what is missing; the extension isn't counted."
        ))
    case .unknownPlacementBasis(let allowed, let suggestion):
      say(
        swedish: (
          "Grunden för placeringen är okänd; det ska vara \(say.or(allowed)).",
          say.meantValue(suggestion) ?? "Välj en av dem, annars går tidsgränserna inte att räkna."
        ),
        english: (
          "an unknown ground for the placement", say.or(allowed),
          say.meantValue(suggestion)
            ?? "Choose one of them; otherwise its time limits can't be told."
        ))
    case .unknownPlacementForm(let allowed, let suggestion):
      say(
        swedish: (
          "Placeringsformen är okänd; det ska vara \(say.or(allowed)).",
          say.meantValue(suggestion) ?? "Välj en av dem."
        ),
        english: (
          "an unknown form of placement", say.or(allowed),
          say.meantValue(suggestion) ?? "Choose one of them."
        ))
    case .unknownPlanStatus(let allowed, let suggestion):
      say(
        swedish: (
          "Planens status är okänd; det ska vara \(say.or(allowed)).",
          say.meantValue(suggestion) ?? "Välj en av dem, annars räknas planen inte som färdig."
        ),
        english: (
          "an unknown status of the plan", say.or(allowed),
          say.meantValue(suggestion) ?? "Choose one of them; the plan doesn't count as finished."
        ))
    case .endsBeforeItBegins:
      say(
        swedish: ("Den sista dagen kommer före den första.", "Rätta en av dem."),
        english: ("a last day before the first", "one on or after it", "Correct one of them."))
    }
  }
}
