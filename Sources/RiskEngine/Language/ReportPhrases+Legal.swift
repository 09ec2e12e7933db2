/// The words for legal references and for who decides.
extension ReportPhrases {
  func laterConsent(_ title: String, _ later: Consent, _ day: CalendarDay) -> String {
    pick(
      "Beskedet \(later.date) om samtycke till \(title) är nyare än ärendets datum (\(day)) och"
        + " räknas inte. Flytta fram ärendets datum.",
      "The answer of \(later.date) on consent to \(title) is newer than the case's date (\(day))"
        + " and doesn't count. Move the case's date.")
  }

  var legal: String { pick("Lagrum", "Legal basis") }

  func legal(_ texts: [String]) -> String { "\(legal): \(texts.joined(separator: "; "))" }

  func decidedBy(_ roles: [String]) -> String {
    pick("Beslutas av: \(list(roles, "eller"))", "Decided by: \(list(roles, "or"))")
  }

  /// A reference with the days on which it is in force.
  func version(_ version: LegalReference.Version) -> String {
    switch (version.from, version.to) {
    case (nil, nil): version.text
    case (let from?, nil): pick("\(version.text), från \(from)", "\(version.text), from \(from)")
    case (nil, let to?): pick("\(version.text), till \(to)", "\(version.text), to \(to)")
    case (let from?, let to?):
      pick("\(version.text), \(from) – \(to)", "\(version.text), \(from) – \(to)")
    }
  }

  var roles: String { pick("De som beslutar", "Who decides") }
}
