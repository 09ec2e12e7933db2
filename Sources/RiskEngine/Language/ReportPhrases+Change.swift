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

  var changedAnswers: String { pick("Svar som har ändrats", "Answers that have changed") }

  func unchangedAnswers(_ count: Int) -> String {
    pick("Oförändrade svar: \(count).", "Unchanged answers: \(count).")
  }
}
