/// The words of a comparison of responses.
extension ReportPhrases {
  var nothingToCompare: String {
    pick(
      "Inget instrument är ifyllt mer än en gång av samma uppgiftslämnare.",
      "No instrument was filled in more than once by the same informant.")
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
