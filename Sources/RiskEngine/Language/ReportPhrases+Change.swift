/// The words of a comparison of responses.
extension ReportPhrases {
  var nothingToCompare: String {
    pick(
      "Inget instrument är ifyllt mer än en gång av samma uppgiftslämnare.",
      "No instrument was filled in more than once by the same informant.")
  }

  var changeOverTime: String { pick("Förändring över tid", "Change over time") }
  func lines(of title: String) -> String {
    pick("Förändring: \(title)", "Change: \(title)")
  }
  func levelsAndScores(of title: String) -> String {
    pick("Nivåer och poäng: \(title)", "Levels and scores: \(title)")
  }
  func changedAnswers(to title: String) -> String {
    pick("Svar som har ändrats: \(title)", "Answers that have changed: \(title)")
  }
  func valueOn(_ day: CalendarDay, _ value: String) -> String {
    pick("\(value) den \(day)", "\(value) on \(day)")
  }
  func notAllShown(_ count: Int) -> String {
    pick(
      "Tabellerna visar den första och de senaste bedömningarna; \(count) däremellan finns i"
        + " bilden.",
      "The tables show the first and the latest responses; \(count) between them are in the"
        + " picture.")
  }

  func notCompared(_ day: CalendarDay, _ label: String) -> String {
    pick(
      "\(day) gjordes med \(label), en annan huvudversion: den jämförs inte.",
      "\(day) was done with \(label), another major version: it isn't compared.")
  }

  /// A value that is the same in all of them.
  func unchanged(_ value: String) -> String { "\(value) (\(unchanged))" }
  var unchanged: String { pick("oförändrat", "unchanged") }
  var changedText: String { pick("ändrad text", "changed text") }

  /// What has become of a flag.
  func change(
    _ change: ResponseSeries.FlagChange, of flag: String, cleared: CalendarDay?
  ) -> String {
    let standing =
      cleared.map { pick("; borttagen \($0)", "; cleared on \($0)") }
      ?? pick("; den står kvar tills någon tar bort den", "; it stands until somebody clears it")
    return switch change {
    case .new: pick("Ny varningsflagga: \(flag)", "New flag: \(flag)")
    case .still(let first):
      pick(
        "Varningsflagga, fortfarande: \(flag) (först \(first))",
        "Flag, still raised: \(flag) (first on \(first))")
    case .unknown(let last):
      pick(
        "Varningsflagga som inte går att pröva nu: \(flag) (senast \(last)\(standing))",
        "Flag that can't be told now: \(flag) (last on \(last)\(standing))")
    case .gone(let last):
      pick(
        "Varningsflagga som svaren inte visar längre: \(flag) (senast \(last)\(standing))",
        "Flag that the answers no longer show: \(flag) (last on \(last)\(standing))")
    }
  }

  var changedAnswers: String { pick("Svar som har ändrats", "Answers that have changed") }

  func unchangedAnswers(_ count: Int) -> String {
    pick("Oförändrade svar: \(count).", "Unchanged answers: \(count).")
  }
}
