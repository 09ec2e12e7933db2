extension LibraryProblem: Worded {
  package func sentence(_ say: Phrasing) -> String {
    switch self {
    case .duplicateDefinition(_, let label, let other):
      say(
        swedish: (
          "\(VisibleText.plain(label)) en gång till, med annat innehåll än \(VisibleText.path(other))",
          "ett versionsnummer per innehåll", "Ge den ändrade filen en ny version."
        ),
        english: (
          "\(VisibleText.plain(label)) again, with other content than \(VisibleText.path(other))",
          "one version number per content", "Give the changed file a new version."
        ))
    case .unknownDefinition(let name, let available, let suggestion):
      say(
        swedish: (
          say.name(name), available.isEmpty ? "något som är inläst" : say.or(available),
          say.meant(suggestion) ?? "Rätta namnet, eller läs in filen."
        ),
        english: (
          say.name(name), available.isEmpty ? "something that is loaded" : say.or(available),
          say.meant(suggestion) ?? "Correct the name, or load the file."
        ))
    case .policyNotValid(let id, let date, let available):
      say(
        swedish: (
          "ett ärende från \(say.day(date)) då ingen version av \(say.name(id)) gäller",
          say.validDay(available),
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
          "ett ärende från \(say.day(date)) då \(VisibleText.plain(label)) inte gäller",
          "en dag då reglerna gäller",
          "Versionen används ändå, eftersom den är angiven; läs resultatet därefter."
        ),
        english: (
          "a case on \(say.day(date)) when \(VisibleText.plain(label)) isn't valid",
          "a day on which the policy is valid",
          "The version is used since it was named; read the result accordingly."
        ))
    case .notInForce(let id, let day, let available):
      say(
        swedish: (
          "ingen version av \(say.name(id)) som gäller \(day)",
          say.validDay(available), "Välj en annan dag, eller ange vilken version som ska användas."
        ),
        english: (
          "no version of \(say.name(id)) that is in force on \(day)",
          say.validDay(available), "Choose another day, or say which version to use."
        ))
    case .severalPolicies(_, let municipalities) where municipalities.count > 1:
      say(
        swedish: (
          "vägvalsregler för flera kommuner: \(say.and(municipalities))", "regler för en kommun",
          #"Skriv ärendets kommun under "municipality", eller ange vilka regler som ska användas."#
        ),
        english: (
          "policies of several municipalities: \(say.and(municipalities))", "one municipality's",
          #"Write the case's municipality in "municipality", or say which policy to use."#
        ))
    case .severalPolicies(let policies, _):
      say(
        swedish: (
          "flera vägvalsregler som kan gälla: \(say.and(policies))", "en uppsättning",
          #"Ange vilken som ska användas, eller skriv "default": true i en av dem."#
        ),
        english: (
          "several policies that could apply: \(say.and(policies))", "one",
          #"Say which one to use, or write "default": true in one of them."#
        ))
    case .noPolicy(let municipality, let known) where municipality != nil && !known.isEmpty:
      say(
        swedish: (
          "inga vägvalsregler\(place(municipality, say))", "en av kommunerna \(say.or(known))",
          "Rätta kommunen, läs in dess regler, eller räkna bara poängen."
        ),
        english: (
          "no policy\(place(municipality, say))", "one of the municipalities \(say.or(known))",
          "Correct the municipality, load its policy, or only score."
        ))
    case .noPolicy(let municipality, _):
      say(
        swedish: (
          "inga vägvalsregler\(place(municipality, say))",
          "en uppsättning inlästa regler", "Läs in reglerna, eller ange vilka som ska användas."
        ),
        english: (
          "no policy\(place(municipality, say))",
          "one that is loaded", "Load a policy, or say which one to use."
        ))
    case .unusableDefinition(let label):
      say(
        swedish: (
          "\(VisibleText.plain(label)), som innehåller fel", "en fil utan fel",
          "Rätta felen; de står i anmärkningarna om den filen."
        ),
        english: (
          "\(VisibleText.plain(label)), which has errors", "a file without errors",
          "Correct them; the findings about that file say what they are."
        ))
    case .definitionWithdrawn(let label, let reason):
      say(
        swedish: (
          say.withdrawn(label, reason), "en version som får användas",
          "Välj en annan version."
        ),
        english: (
          say.withdrawn(label, reason), "a version that may be used",
          "Choose another version."
        ))
    case .notADefinition(let found):
      say(
        swedish: (
          found.map(say.value) ?? #"ingen nyckel "format""#,
          say.or(Library.kinds.map(\.format)),
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
