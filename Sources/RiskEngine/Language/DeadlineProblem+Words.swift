extension DeadlineProblem: Worded {
  package func sentence(_ say: Phrasing) -> String {
    switch self {
    case .deadlineWithoutOneLength(let found, let allowed):
      say(
        swedish: (
          found.isEmpty
            ? "Det framgår inte hur lång tiden är."
            : "Här står \(say.and(found)), men tiden får bara anges på ett sätt.",
          "Ange den med \(allowed.count == 1 ? "" : "en av nycklarna ")\(say.or(allowed))."
        ),
        english: (
          found.isEmpty ? "no length" : say.and(found),
          allowed.count == 1 ? say.or(allowed) : "one of the keys \(say.or(allowed))",
          "Say in one way only how long it is."
        ))
    case .unknownDeadlineEvent(let name, let allowed, let suggestion):
      say(
        swedish: (
          "Händelsen \(say.name(name)) finns inte; här kan det stå \(say.or(allowed)).",
          say.meant(suggestion) ?? "Välj en av dem."
        ),
        english: (
          "the event \(say.name(name))", say.or(allowed),
          say.meant(suggestion) ?? "Choose one of them."
        ))
    case .deadlineWithoutDone(let id):
      say(
        swedish: (
          "Det framgår inte när tidsgränsen \(say.name(id)) är uppfylld.",
          #"Skriv i "done" vad som ska ha hänt."#
        ),
        english: (
          "the time limit \(say.name(id)) without anything that says when it is met",
          #"the key "done""#, #"Write in "done" what must have happened."#
        ))
    case .rhythmWithoutEnd(let id):
      say(
        swedish: (
          "Tidsgränsen \(say.name(id)) återkommer utan slut.",
          #"Skriv i "until" vilken händelse som avslutar den."#
        ),
        english: (
          "a repeated time limit, \(say.name(id)), that nothing ends", #"the key "until""#,
          #"Write in "until" which event ends it."#
        ))
    case .deadlineKeyOfOtherStart(let key, let start):
      say(
        swedish: (
          "En tidsgräns som räknas från \(say.name(start)) har ingen nyckel \(say.name(key)).",
          "Ta bort nyckeln, eller räkna från något annat."
        ),
        english: (
          "the key \(say.name(key)) in a time limit counted from \(say.name(start))",
          "a key that belongs to it", "Remove the key, or count from something else."
        ))
    case .deadlineEndOfOtherSubject(let end, let start):
      say(
        swedish: (
          "Tidsgränsen räknas från \(say.name(start)) och kan inte sluta med "
            + "\(say.name(end)): de hör inte till samma insats eller placering.",
          "Välj ett annat slut, eller räkna från något annat."
        ),
        english: (
          "\(say.name(end)) as the end of a time limit counted from \(say.name(start))",
          "an end that belongs to the same intervention or placement",
          "Choose another end, or count from something else."
        ))
    case .deadlineVersionsOverlap(let id):
      say(
        swedish: (
          "Två versioner av tidsgränsen \(say.name(id)) gäller samma dag.",
          #"Rätta "valid" så att de avlöser varandra, eller ge den ena ett annat id."#
        ),
        english: (
          "two versions of the time limit \(say.name(id)) that hold on one day",
          "versions that follow each other", #"Correct "valid", or give one of them another id."#
        ))
    case .deadlineVersionsDiffer(let id, let key):
      say(
        swedish: (
          "Versionerna av tidsgränsen \(say.name(id)) har olika \(say.name(key)), men måste "
            + "räknas på samma sätt.",
          "Rätta nyckeln, eller ge den ena ett annat id."
        ),
        english: (
          "versions of the time limit \(say.name(id)) that differ in \(say.name(key))",
          "versions that are counted alike", "Correct the key, or give one of them another id."
        ))
    case .deadlinePeriodReversed(let id):
      say(
        swedish: (
          "I tidsgränsen \(say.name(id)) kommer den sista dagen före den första.",
          #"Rätta "from" eller "to"."#
        ),
        english: (
          "a last day before the first in the time limit \(say.name(id))",
          "a last day on or after the first", #"Correct "from" or "to"."#
        ))
    }
  }
}
