extension LegalProblem: Worded {
  package func sentence(_ say: Phrasing) -> String {
    switch self {
    case .unknownLegalReference(let id, let suggestion):
      say(
        swedish: (
          #"Lagrummet \#(say.name(id)) finns inte under "legal"."#,
          say.meant(suggestion) ?? "Rätta id:t, eller lägg till lagrummet där."
        ),
        english: (
          "the legal reference \(say.name(id))", #"one in "legal""#,
          say.meant(suggestion) ?? #"Correct the id, or add the reference to "legal"."#
        ))
    case .legalReferencesOverlap(let id, let witness):
      say(
        swedish: (
          "Två hänvisningar till lagrummet \(say.name(id)) gäller samma dag, \(witness).",
          #"Ändra "from" eller "to" så att tiderna inte går in i varandra."#
        ),
        english: (
          "two versions of the legal reference \(say.name(id)) that are both in force on "
            + "\(witness)",
          "at most one for each day", #"Change "from" or "to" so that the days don't overlap."#
        ))
    case .legalReferenceGap(let id, let from, let to):
      say(
        swedish: (
          "Lagrummet \(say.name(id)) saknar hänvisning \(days(from, to, say)), fast reglerna "
            + "gäller då.",
          #"Ändra "from" eller "to", eller lägg till den hänvisning som gällde då."#
        ),
        english: (
          "no version of the legal reference \(say.name(id)) \(days(from, to, say))",
          "one for every day on which the policy is valid",
          #"Change "from" or "to", or add the version that was in force then."#
        ))
    case .unknownRole(let id, let suggestion):
      say(
        swedish: (
          #"Rollen \#(say.name(id)) finns inte under "roles"."#,
          say.meant(suggestion) ?? "Rätta id:t, eller lägg till rollen där."
        ),
        english: (
          "the role \(say.name(id))", #"one in "roles""#,
          say.meant(suggestion) ?? #"Correct the id, or add the role to "roles"."#
        ))
    }
  }

  private func days(_ from: CalendarDay, _ to: CalendarDay?, _ say: Phrasing) -> String {
    guard let to else {
      return say.either(swedish: "från och med \(from)", english: "from \(from) on")
    }
    return from == to
      ? say.either(swedish: "den \(from)", english: "on \(from)")
      : say.either(
        swedish: "från och med \(from) till och med \(to)", english: "from \(from) to \(to)")
  }
}
