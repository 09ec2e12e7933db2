extension LegalProblem: Worded {
  package func sentence(_ say: Phrasing) -> String {
    switch self {
    case .unknownLegalReference(let id, let suggestion):
      say(
        swedish: (
          "lagrummet \(say.name(id))", #"ett som finns under "legal""#,
          say.meant(suggestion) ?? #"Rätta id:t, eller lägg till lagrummet under "legal"."#
        ),
        english: (
          "the legal reference \(say.name(id))", #"one in "legal""#,
          say.meant(suggestion) ?? #"Correct the id, or add the reference to "legal"."#
        ))
    case .legalReferencesOverlap(let id, let witness):
      say(
        swedish: (
          "två hänvisningar för lagrummet \(say.name(id)) som båda gäller \(witness)",
          "högst en för varje dag",
          #"Ändra "from" eller "to" så att dagarna inte går in i varandra."#
        ),
        english: (
          "two versions of the legal reference \(say.name(id)) that are both in force on "
            + "\(witness)",
          "at most one for each day", #"Change "from" or "to" so that the days don't overlap."#
        ))
    case .legalReferenceGap(let id, let from, let to):
      say(
        swedish: (
          "ingen hänvisning för lagrummet \(say.name(id)) \(days(from, to, say))",
          "en för varje dag som reglerna gäller",
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
          "rollen \(say.name(id))", #"en som finns under "roles""#,
          say.meant(suggestion) ?? #"Rätta id:t, eller lägg till rollen under "roles"."#
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
      : say.either(swedish: "\(from) – \(to)", english: "from \(from) to \(to)")
  }
}
