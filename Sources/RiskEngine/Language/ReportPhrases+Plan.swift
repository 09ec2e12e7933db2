/// The words of an action plan that other texts don't have.
extension ReportPhrases {
  var actionPlan: String { pick("Åtgärdsplan", "Action plan") }
  func planIsADraft(isChild: Bool) -> String {
    isChild
      ? pick(
        "Det här är ett utkast att fylla i tillsammans med barnet och vårdnadshavarna. Ni sätter"
          + " målen; här står bara vad svaren visar och vad som går att förändra.",
        "This is a draft to fill in together with the child and the guardians. You set the goals;"
          + " here stands only what the answers show and what can change.")
      : pick(
        "Det här är ett utkast att fylla i tillsammans med den som planen gäller. Ni sätter målen;"
          + " här står bara vad svaren visar och vad som går att förändra.",
        "This is a draft to fill in together with the person it is about. You set the goals; here"
          + " stands only what the answers show and what can change.")
  }
  func planOnRecord(_ plan: CaseHistory.Plan) -> String {
    let day = plan.date.map { pick(" från \($0)", " of \($0)") } ?? ""
    let state = plan.status == .draft ? pick(" (utkast)", " (draft)") : ""
    return pick(
      "Det som står i ärendets plan\(day)\(state) är ifyllt.",
      "What stands in the case's plan\(day)\(state) is filled in.")
  }

  // MARK: Goals

  var goals: String { pick("Mål", "Goals") }
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
    pick("Behov som inte är bedömda än", "Needs that aren't assessed yet")
  }
  var fittingProgrammes: String {
    pick("Insatser vars kriterier stämmer", "Programmes whose criteria hold")
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
