extension HistoryProblem: Worded {
  package func sentence(_ say: Phrasing) -> String {
    switch self {
    case .unknownEventKind(let allowed, let suggestion):
      say(
        swedish: (
          "en händelse av ett slag som inte finns", say.or(allowed),
          say.meantValue(suggestion) ?? "Välj ett av slagen; händelsen räknas inte."
        ),
        english: (
          "an event of an unknown kind", say.or(allowed),
          say.meantValue(suggestion) ?? "Choose one of the kinds; the event isn't counted."
        ))
    case .eventIncomplete(let missing):
      say(
        swedish: (
          "en händelse utan \(say.name(missing))", "slag och datum",
          "Lägg till det som saknas; händelsen räknas inte."
        ),
        english: (
          "an event without \(say.name(missing))", "a kind and a date",
          "Add what is missing; the event isn't counted."
        ))
    case .extensionIncomplete(let missing):
      say(
        swedish: (
          "en förlängning utan \(say.name(missing))",
          "tidsgränsens id, den nya sista dagen och skälet",
          "Lägg till det som saknas; förlängningen räknas inte."
        ),
        english: (
          "an extension without \(say.name(missing))",
          "the time limit's id, the new last day and the reason",
          "Add what is missing; the extension isn't counted."
        ))
    case .unknownPlacementBasis(let allowed, let suggestion):
      say(
        swedish: (
          "en okänd grund för placeringen", say.or(allowed),
          say.meantValue(suggestion) ?? "Välj en av dem; annars går tidsgränserna inte att räkna."
        ),
        english: (
          "an unknown ground for the placement", say.or(allowed),
          say.meantValue(suggestion)
            ?? "Choose one of them; otherwise its time limits can't be told."
        ))
    case .unknownPlacementForm(let allowed, let suggestion):
      say(
        swedish: (
          "en okänd placeringsform", say.or(allowed),
          say.meantValue(suggestion) ?? "Välj en av dem."
        ),
        english: (
          "an unknown form of placement", say.or(allowed),
          say.meantValue(suggestion) ?? "Choose one of them."
        ))
    case .unknownPlanStatus(let allowed, let suggestion):
      say(
        swedish: (
          "en okänd status för planen", say.or(allowed),
          say.meantValue(suggestion) ?? "Välj en av dem; planen räknas inte som färdig."
        ),
        english: (
          "an unknown status of the plan", say.or(allowed),
          say.meantValue(suggestion) ?? "Choose one of them; the plan doesn't count as finished."
        ))
    case .endsBeforeItBegins:
      say(
        swedish: ("en sista dag före den första", "en på eller efter den", "Rätta en av dem."),
        english: ("a last day before the first", "one on or after it", "Correct one of them."))
    }
  }
}
