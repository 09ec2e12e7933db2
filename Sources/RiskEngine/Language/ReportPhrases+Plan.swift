/// The words of an action plan that other texts don't have.
extension ReportPhrases {
  var actionPlan: String { pick("Åtgärdsplan", "Action plan") }
  func planIsADraft(isChild: Bool) -> String {
    isChild
      ? pick(
        "Ett utkast att fylla i tillsammans. Barnet och vårdnadshavarna är med och sätter målen. Det"
          + " som redan står här är svar från bedömningen, och den som inte håller med kan säga det.",
        "A draft to fill in together. The child and the guardians take part in setting the goals."
          + " What stands here already are answers from the assessment, and whoever disagrees can"
          + " say so.")
      : pick(
        "Ett utkast att fylla i tillsammans. Den som planen gäller är med och sätter målen. Det som"
          + " redan står här är svar från bedömningen, och den som inte håller med kan säga det.",
        "A draft to fill in together. The person it is about takes part in setting the goals. What"
          + " stands here already are answers from the assessment, and whoever disagrees can say so."
      )
  }
  func planOnRecord(_ plan: CaseHistory.Plan) -> String {
    let day = plan.date.map { pick(" från \($0)", " of \($0)") } ?? ""
    let state = plan.status == .draft ? pick(" (utkast)", " (draft)") : ""
    return pick(
      "Det som står i ärendets plan\(day)\(state) är ifyllt.",
      "What stands in the case's plan\(day)\(state) is filled in.")
  }

  // MARK: Goals

  var goals: String { pick("Det som oroar, och målen", "What worries, and the goals") }
  var goalWord: String { pick("Mål", "Goal") }
  var otherGoal: String { pick("Annat mål", "Another goal") }
  var whoWord: String { pick("Vem gör vad", "Who does what") }
  var whenWord: String { pick("När", "When") }
  var followedUpWord: String { pick("Följs upp", "Followed up on") }
  func answerIs(_ answer: String) -> String { pick("Svaret: \(answer)", "The answer: \(answer)") }
  var noNeeds: String {
    pick(
      "Svaren visar inga behov som går att förändra.",
      "The answers show no needs that can change.")
  }
  func tellsNoNeeds(_ title: String) -> String {
    pick(
      "\(title) säger inte vilka frågor som gäller sådant som går att förändra. Gå igenom svaren"
        + " själva.",
      "\(title) doesn't say which questions are about what can change. Go through the answers"
        + " yourselves.")
  }

  // MARK: Beside the goals

  var strengths: String { pick("Styrkor att bygga vidare på", "Strengths to build on") }
  var adaptations: String {
    pick("Det som upplägget behöver anpassas till", "What the arrangement must be adapted to")
  }
  var notAssessed: String {
    pick("Frågor som inte är besvarade än", "Questions that aren't answered yet")
  }
  var fittingProgrammes: String { pick("Stöd som är möjligt", "Support that is possible") }
  var notClearYet: String {
    pick(
      "Det går inte att säga än, för det saknas uppgifter.",
      "It can't be told yet, since information is missing.")
  }
  var views: String { pick("Synpunkter", "Views") }
  func ownView(isChild: Bool) -> String {
    isChild
      ? pick("Barnets egen syn", "The child's own view")
      : pick("Egen syn", "The person's own view")
  }
  var guardiansView: String { pick("Vårdnadshavarnas syn", "The guardians' view") }
  var cooperation: String {
    pick("Samverkan och uppföljning", "Cooperation and follow-up")
  }
  /// What is filled in for the plan as a whole, question by question.
  var cooperationQuestions: [String] {
    [
      pick("Vad skola, vård och andra gör", "What school, health care, others do"),
      pick("Kontakt under tiden", "Contact meanwhile"),
      pick("Planen följs upp (när, av vem)", "Followed up (when, by whom)"),
      pick("Planen fastställd (dag, roll)", "Plan adopted (day, role)"),
    ]
  }
  var toFillIn: String { pick("att fylla i", "to be filled in") }
}
