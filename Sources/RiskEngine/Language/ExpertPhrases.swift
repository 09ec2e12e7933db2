/// The words of an explanation for experts, in one language.
struct ExpertPhrases: Phrases {
  let language: Language

  var title: String { pick("Förklaring för granskning, ärende", "Explanation for review, case") }
  var noValue: String { pick("inget värde", "no value") }
  var madeVoid: String { pick("svaret räknas inte", "the answer doesn't count") }
  var reversed: String { pick("vänd", "reversed") }
  var withheld: String {
    pick(
      "Poäng och nivåer lämnas inte: personen hör inte till dem instrumentet är gjort för.",
      "Scores and levels are withheld: the person isn't one of those the instrument is made for.")
  }

  func missingRule(_ name: String) -> String {
    pick("regel för saknade svar: \(name)", "rule for missing answers: \(name)")
  }

  func conditions(_ conditions: [String]) -> String {
    pick("villkor som räknas: ", "conditions that are counted: ")
      + conditions.joined(separator: "; ")
  }

  func table(_ id: String) -> String { pick("ur tabellen \(id)", "from the table \(id)") }

  func noRow(_ table: String) -> String {
    pick("tabellen \(table): ingen rad stämmer", "the table \(table): no row is true")
  }

  func row(_ number: Int, _ level: String, _ test: String, _ origins: String) -> String {
    pick(
      "gränsrad \(number): \(level) \(test); källa: \(origins)",
      "cut-off row \(number): \(level) \(test); source: \(origins)")
  }

  func possible(_ levels: [String]) -> String {
    pick(
      "möjliga: \(levels.joined(separator: ", "))", "possible: \(levels.joined(separator: ", "))")
  }

  func raised(from level: String, _ raises: [String]) -> String {
    pick(
      "höjd från \(level) genom \(raises.joined(separator: ", "))",
      "raised from \(level) by \(raises.joined(separator: ", "))")
  }

  func overridden(_ level: String, _ kind: String) -> String {
    pick("bedömaren valde \(level), \(kind)", "the assessor chose \(level), \(kind)")
  }

  func judgement(_ id: String, _ level: String) -> String {
    pick("bedömarens slutsats \(id) = \(level)", "the assessor's judgement \(id) = \(level)")
  }

  func flags(_ ids: [String]) -> String {
    pick("flaggor: \(ids.joined(separator: ", "))", "flags: \(ids.joined(separator: ", "))")
  }

  // MARK: Programmes

  var decisiveRule: String { pick("avgörande regel", "deciding rule") }
  var otherRule: String { pick("annan regel", "other rule") }
  var preference: String { pick("regel om företräde", "rule of preference") }
  var notice: String { pick("Påpekande", "Remark") }
  var open: String { pick("öppen", "open") }
  var notAdopted: String { pick("inte antagen av någon nämnd", "adopted by no board") }

  func gate(_ id: String, _ state: String, isReached: Bool) -> String {
    let words = pick("samtyckesspärr [\(id)]: \(state)", "consent gate [\(id)]: \(state)")
    return isReached
      ? words
      : words
        + pick(
          " (prövas först när kriterierna är uppfyllda)", " (looked at only when all criteria hold)"
        )
  }

  func origins(_ origins: [Provenance], _ head: DefinitionHead) -> String {
    origins.map { origin in
      switch origin {
      case .localChoice: ReportPhrases(language: language).localChoice
      case .publication(let name, let place): place.map { "\(name), \($0)" } ?? name
      }
    }.joined(separator: "; ")
  }

  // MARK: Changes

  var changes: String { pick("Vad som skulle ändra det", "What would change it") }
  var changeable: String {
    pick("dynamiska och obesvarade frågor", "dynamic and unanswered items")
  }
  var withStatic: String {
    pick("alla frågor, historiska inräknade", "all items, historical ones included")
  }
  var circumstances: String { pick("omständigheter", "circumstances") }
  var judgements: String { pick("bedömarens slutsatser", "the assessor's judgements") }
  var nothing: String { pick("inget ändrar utfallet", "nothing changes the outcome") }

  func atLeast(_ count: Int) -> String {
    pick(
      "minst \(count) ändringar; längre söktes inte", "at least \(count) changes; no further search"
    )
  }

  func smallest(_ size: Int, sets: Int, isComplete: Bool) -> String {
    let all = isComplete ? "\(sets)" : pick("minst \(sets)", "at least \(sets)")
    let changes =
      size == 1 ? pick("1 ändring", "1 change") : pick("\(size) ändringar", "\(size) changes")
    return pick(
      "\(changes), \(all) sätt", "\(changes), \(all) \(sets == 1 && isComplete ? "way" : "ways")")
  }
}
