extension LibraryProblem: Worded {
  package func sentence(_ say: Phrasing) -> String {
    switch self {
    case .duplicateDefinition(_, let label, let other):
      say(
        swedish: (
          "Versionen \(VisibleText.plain(label)) finns redan i \(VisibleText.path(other)), "
            + "med annat innehåll.",
          "Ge den ändrade filen en ny version."
        ),
        english: (
          "\(VisibleText.plain(label)) again, with other content than \(VisibleText.path(other))",
          "one version number per content", "Give the changed file a new version."
        ))
    case .unknownDefinition(let name, let available, let suggestion):
      say(
        swedish: (
          "Inget som är inläst heter "
            + "\(say.name(name)).\(available.isEmpty ? "" : " Det som finns är \(say.and(available)).")",
          say.meant(suggestion) ?? "Rätta namnet, eller läs in filen."
        ),
        english: (
          say.name(name), available.isEmpty ? "something that is loaded" : say.or(available),
          say.meant(suggestion) ?? "Correct the name, or load the file."
        ))
    case .policyNotValid(let id, let date, let available):
      say(
        swedish: (
          "Ingen version av \(say.name(id)) gäller på ärendets "
            + "datum\(say.which(date)).\(say.loadedInSwedish(available))",
          "Rätta ärendets datum, eller ange vilken version som ska användas."
        ),
        english: (
          "a case on \(say.day(date)) when no version of \(say.name(id)) is valid",
          say.validDay(available),
          "Correct the case's date, or say which version to use."
        ))
    case .policyOutsideValidity(let label, let date):
      say(
        swedish: (
          "Versionen \(VisibleText.plain(label)) gäller inte på ärendets datum\(say.which(date)).",
          "Den används ändå, eftersom du har angett den. Läs resultatet med det i åtanke."
        ),
        english: (
          "a case on \(say.day(date)) when \(VisibleText.plain(label)) isn't valid",
          "a day on which the policy is valid",
          "The version is used since it was named; read the result accordingly."
        ))
    case .notInForce(let id, let day, let available):
      say(
        swedish: (
          "Ingen version av \(say.name(id)) gäller \(day).\(say.loadedInSwedish(available))",
          "Välj en annan dag, eller ange vilken version som ska användas."
        ),
        english: (
          "no version of \(say.name(id)) that is in force on \(day)",
          say.validDay(available), "Choose another day, or say which version to use."
        ))
    case .severalPolicies(_, let municipalities) where municipalities.count > 1:
      say(
        swedish: (
          "Det finns vägvalsregler för flera kommuner: \(say.and(municipalities)).",
          #"Skriv ärendets kommun under "municipality" (det gör vagval record person), eller "#
            + "ange vilka regler som ska användas."
        ),
        english: (
          "policies of several municipalities: \(say.and(municipalities))", "one municipality's",
          #"Write the case's municipality in "municipality" (vagval record person does), or say"#
            + " which policy to use."
        ))
    case .severalPolicies(let policies, _):
      say(
        swedish: (
          "Flera vägvalsregler kan gälla: \(say.and(policies)).",
          #"Ange vilka som ska användas, eller skriv "default": true i en av filerna."#
        ),
        english: (
          "several policies that could apply: \(say.and(policies))", "one",
          #"Say which one to use, or write "default": true in one of them."#
        ))
    case .noPolicy(let municipality, let known) where municipality != nil && !known.isEmpty:
      say(
        swedish: (
          "Det finns inga vägvalsregler\(place(municipality, say)), bara för \(say.and(known)).",
          "Rätta kommunen, läs in dess regler, eller räkna bara poängen."
        ),
        english: (
          "no policy\(place(municipality, say))", "one of the municipalities \(say.or(known))",
          "Correct the municipality, load its policy, or only score."
        ))
    case .noPolicy(let municipality, _):
      say(
        swedish: (
          "Inga vägvalsregler\(place(municipality, say)) är inlästa.",
          "Läs in reglerna, eller ange vilka som ska användas."
        ),
        english: (
          "no policy\(place(municipality, say))",
          "one that is loaded", "Load a policy, or say which one to use."
        ))
    case .unusableDefinition(let label):
      say(
        swedish: (
          "Definitionen \(VisibleText.plain(label)) innehåller fel och går inte att använda.",
          "Rätta felen; de står i anmärkningarna om filen."
        ),
        english: (
          "\(VisibleText.plain(label)), which has errors", "a file without errors",
          "Correct them; the findings about that file say what they are."
        ))
    case .definitionWithdrawn(let label, let reason):
      say(
        swedish: (
          "Versionen \(VisibleText.plain(label)) har dragits tillbaka\(say.why(reason)).",
          "Välj en annan version."
        ),
        english: (
          "\(VisibleText.plain(label)), which was withdrawn\(say.why(reason))",
          "a version that may be used",
          "Choose another version."
        ))
    case .notADefinition(let found):
      say(
        swedish: (
          "Nyckeln \"format\" "
            + (found.map { "är \(say.value($0)), men ska" } ?? "saknas; den ska")
            + " vara \(say.or(Library.kinds.map(\.format))).",
          "Kontrollera att det är rätt sorts fil."
        ),
        english: (
          found.map(say.value) ?? #"no key "format""#,
          say.or(Library.kinds.map(\.format)),
          "Check that it is the right kind of file."
        ))
    }
  }

  /// For whom: the municipality of a case, which may have to be kept back like other values.
  private func place(_ municipality: String?, _ say: Phrasing) -> String {
    guard let municipality else { return "" }
    return say.hidesValues
      ? say.either(swedish: " för ärendets kommun", english: " for the case's municipality")
      : say.either(
        swedish: " för \(say.name(municipality))", english: " for \(say.name(municipality))")
  }
}
