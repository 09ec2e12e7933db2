extension DeadlineProblem: Worded {
  package func sentence(_ say: Phrasing) -> String {
    switch self {
    case .deadlineWithoutOneLength(let found, let allowed):
      say(
        swedish: (
          found.isEmpty ? "ingen längd" : say.and(found),
          allowed.count == 1 ? say.or(allowed) : "en av nycklarna \(say.or(allowed))",
          "Ange hur lång tiden är på ett enda sätt."
        ),
        english: (
          found.isEmpty ? "no length" : say.and(found),
          allowed.count == 1 ? say.or(allowed) : "one of the keys \(say.or(allowed))",
          "Say in one way only how long it is."
        ))
    case .unknownDeadlineEvent(let name, let allowed, let suggestion):
      say(
        swedish: (
          "händelsen \(say.name(name))", say.or(allowed),
          say.meant(suggestion) ?? "Välj en av dem."
        ),
        english: (
          "the event \(say.name(name))", say.or(allowed),
          say.meant(suggestion) ?? "Choose one of them."
        ))
    case .deadlineWithoutDone(let id):
      say(
        swedish: (
          "tidsgränsen \(say.name(id)) utan något som säger när den är uppfylld",
          #"nyckeln "done""#, #"Skriv i "done" vad som ska ha hänt."#
        ),
        english: (
          "the time limit \(say.name(id)) without anything that says when it is met",
          #"the key "done""#, #"Write in "done" what must have happened."#
        ))
    case .rhythmWithoutEnd(let id):
      say(
        swedish: (
          "en återkommande tidsgräns, \(say.name(id)), som inget avslutar", #"nyckeln "until""#,
          #"Skriv i "until" vilken händelse som avslutar den."#
        ),
        english: (
          "a repeated time limit, \(say.name(id)), that nothing ends", #"the key "until""#,
          #"Write in "until" which event ends it."#
        ))
    case .deadlineKeyOfOtherStart(let key, let start):
      say(
        swedish: (
          "nyckeln \(say.name(key)) i en tidsgräns som räknas från \(say.name(start))",
          "en nyckel som hör till den", "Ta bort nyckeln, eller räkna från något annat."
        ),
        english: (
          "the key \(say.name(key)) in a time limit counted from \(say.name(start))",
          "a key that belongs to it", "Remove the key, or count from something else."
        ))
    case .deadlineEndOfOtherSubject(let end, let start):
      say(
        swedish: (
          "\(say.name(end)) som slut på en tidsgräns som räknas från \(say.name(start))",
          "ett slut som hör till samma insats eller placering",
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
          "två versioner av tidsgränsen \(say.name(id)) som gäller samma dag",
          "versioner som avlöser varandra", #"Rätta "valid", eller ge den ena ett annat id."#
        ),
        english: (
          "two versions of the time limit \(say.name(id)) that hold on one day",
          "versions that follow each other", #"Correct "valid", or give one of them another id."#
        ))
    case .deadlineVersionsDiffer(let id, let key):
      say(
        swedish: (
          "versioner av tidsgränsen \(say.name(id)) som skiljer sig i \(say.name(key))",
          "versioner som räknas på samma sätt", "Rätta nyckeln, eller ge den ena ett annat id."
        ),
        english: (
          "versions of the time limit \(say.name(id)) that differ in \(say.name(key))",
          "versions that are counted alike", "Correct the key, or give one of them another id."
        ))
    case .deadlinePeriodReversed(let id):
      say(
        swedish: (
          "en sista dag före den första i tidsgränsen \(say.name(id))",
          "en sista dag på eller efter den första", #"Rätta "from" eller "to"."#
        ),
        english: (
          "a last day before the first in the time limit \(say.name(id))",
          "a last day on or after the first", #"Correct "from" or "to"."#
        ))
    }
  }
}
