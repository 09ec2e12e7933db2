import RiskEngine

/// What a person is shown before they type a line.
struct DialoguePage: Hashable {
  /// What can be chosen, with what is typed for it.
  struct Choice: Hashable {
    let key: String
    let text: String
    /// Whether it is the answer now.
    let isChosen: Bool
  }

  /// The instrument.
  var title: String
  /// How far it has come.
  var progress: String
  /// That flags are raised.
  var alert: String?
  /// Over which time the questions ask.
  var timeFrame: String?
  /// The section of the form.
  var group: String?
  /// What is asked.
  var question: String
  /// Help with it, and what kind of answer it takes.
  var help: [String] = []
  var choices: [Choice] = []
  /// What stands there already.
  var given: [String] = []
  /// What is to be told.
  var remarks: [String] = []
  /// What stands before the line that is typed.
  var prompt: String
  /// The keys, in few words.
  var legend: String
}

extension Dialogue {
  /// What is shown now.
  var page: DialoguePage {
    var page =
      switch prompt {
      case .question: interview.current.map(questionPage) ?? reviewPage
      case .reason: reasonPage
      case .note: notePage
      case .jump:
        shortPage(
          pick("Gå till vilken fråga?", "Go to which question?"),
          pick("Nummer eller id: ", "Number or id: "))
      case .found(let found): foundPage(found)
      case .rationale(let level): rationalePage(level)
      case .review: reviewPage
      case .ending:
        shortPage(
          unansweredText, pick("Sluta ändå? (j/n): ", "End all the same? (y/n): "))
      case .help: helpPage
      case .flags(let flags, let areNew): flagsPage(flags, areNew)
      }
    page.remarks = remarks
    if showsBounds { page.given += standing.bounds.map(boundsText) }
    return page
  }

  /// Whether a line may hold any words, so that no letter acts by itself.
  var takesWords: Bool {
    switch prompt {
    case .question: item?.type.isText ?? false
    case .note, .jump, .rationale: true
    case .reason, .found, .review, .ending, .help, .flags: false
    }
  }

  /// Whether one line may name several choices.
  var takesSeveral: Bool {
    guard prompt == .question, case .multiple? = item?.type else { return false }
    return true
  }

  // MARK: Pages

  private func shortPage(_ question: String, _ prompt: String) -> DialoguePage {
    DialoguePage(
      title: interview.instrument.head.title(language.rawValue), progress: progressText,
      alert: alertText,
      timeFrame: interview.instrument.use.timeFrame.map {
        DialogueWords.timeFrame($0, language)
      },
      group: nil, question: question, prompt: prompt,
      legend: pick("Enter: ångra · q sluta", "Enter: never mind · q stop"))
  }

  private func questionPage(_ question: Interview.Question) -> DialoguePage {
    var page = shortPage(titleText(of: question), pick("Svar: ", "Answer: "))
    page.legend = DialogueWords.legend(language)
    switch question {
    case .item(let index):
      let item = interview.instrument.items[index]
      page.group = item.group.map { interview.instrument.groups[$0].title(language.rawValue) }
      page.help = [
        hiddenText(of: item), item.help.map { $0(language.rawValue) }, kindText(of: item),
      ]
      .compactMap(\.self)
      page.choices = choices(of: item, interview.answers[index].answer)
      page.given = givenTexts(index)
    case .judgement(let index):
      let judgement = interview.instrument.judgements[index]
      page.group = pick("Din samlade bedömning", "Your overall judgement")
      page.help = [judgement.help.map { $0(language.rawValue) }].compactMap(\.self)
      page.choices = judgement.levels.enumerated().map { place, level in
        let meaning = level.meaning.map { ": " + $0(language.rawValue) } ?? ""
        return DialoguePage.Choice(
          key: String(place + 1), text: level.title(language.rawValue) + meaning,
          isChosen: interview.judgements[index]?.level == place)
      }
      if let given = interview.judgements[index], !given.rationale.isEmpty {
        page.given = [pick("Motivering: ", "Reasons: ") + given.rationale]
      }
    }
    return page
  }

  private var reasonPage: DialoguePage {
    var page = shortPage(
      pick("Varför finns inget svar?", "Why is there no answer?"), pick("Nummer: ", "Number: "))
    page.choices = StatedReason.allCases.map {
      DialoguePage.Choice(
        key: $0.rawValue, text: DialogueWords.choice($0, language), isChosen: false)
    }
    return page
  }

  private var helpPage: DialoguePage {
    var page = shortPage(
      pick("Det här går att skriva.", "This is what can be typed."),
      pick("Enter går tillbaka: ", "Enter goes back: "))
    page.help = DialogueWords.help(language)
    return page
  }

  private func flagsPage(_ flags: [String], _ areNew: Bool) -> DialoguePage {
    let title =
      areNew
      ? pick("Läs det här innan du går vidare.", "Read this before you go on.")
      : pick("Varningsflaggor så här långt", "Flags so far")
    var page = shortPage(
      title,
      areNew
        ? pick("Enter när du har läst: ", "Enter when you have read it: ")
        : pick("Enter går tillbaka: ", "Enter goes back: "))
    page.legend = pick("Enter: vidare · q sluta", "Enter: go on · q stop")
    page.given = flags
    return page
  }

  private var notePage: DialoguePage {
    var page = shortPage(
      interview.current.map(titleText) ?? "", pick("Anteckning: ", "Note: "))
    page.help = [
      pick(
        "Skriv inga namn eller personnummer. Bara - tar bort anteckningen.",
        "Write no names or personal identity numbers. - alone removes the note.")
    ]
    if note != nil {
      page.help.append(
        pick(
          "Det du skriver ersätter anteckningen som finns; en tom rad behåller den.",
          "What you write replaces the note that is there; an empty line keeps it."))
    }
    page.legend = pick(
      "Enter: spara · tom rad: ångra · q sluta", "Enter: save · empty line: never mind · q stop")
    if case .item(let index)? = interview.current { page.given = givenTexts(index) }
    return page
  }

  private func rationalePage(_ level: Int) -> DialoguePage {
    let title = judgement?.levels[level].title(language.rawValue) ?? ""
    var page = shortPage(
      (interview.current.map(titleText) ?? "") + ": " + title, pick("Motivering: ", "Reasons: "))
    page.legend = pick("b ångra · q sluta", "b never mind · q stop")
    if case .judgement(let index)? = interview.current,
      let given = interview.judgements[index], !given.rationale.isEmpty
    {
      page.given = [pick("Hittills: ", "So far: ") + given.rationale]
    }
    return page
  }

  private func foundPage(_ found: [Interview.Question]) -> DialoguePage {
    var page = shortPage(
      pick("Flera frågor innehåller det.", "Several questions hold that."),
      pick("Nummer: ", "Number: "))
    page.choices = found.map(row)
    return page
  }

  private var reviewPage: DialoguePage {
    var page = shortPage(
      pick("Granska svaren", "Review the answers"),
      pick("Nummer, eller k för klar: ", "Number, or k when done: "))
    page.legend = DialogueWords.reviewLegend(language)
    page.choices = interview.questions.map(row)
    if interview.progress.left > 0 { page.given = [unansweredText] }
    return page
  }

  private var unansweredText: String {
    let left = interview.progress.left
    return left == 1
      ? pick("En fråga är inte besvarad.", "One question isn't answered.")
      : pick("\(left) frågor är inte besvarade.", "\(left) questions aren't answered.")
  }

  private func row(_ question: Interview.Question) -> DialoguePage.Choice {
    let number = interview.questions.firstIndex(of: question).map { String($0 + 1) } ?? ""
    return DialoguePage.Choice(
      key: number, text: "\(titleText(of: question)): \(answerText(to: question))",
      isChosen: false)
  }

  // MARK: Texts

  /// `Question 5 of 26 · 3 answered · 1 without answer · 22 left`.
  private var progressText: String {
    let progress = interview.progress
    let place =
      progress.number.map { pick("Fråga \($0) av ", "Question \($0) of ") + "\(progress.of)" }
      ?? pick("Granskning", "Review")
    let gated =
      progress.gatedOff == 0
      ? "" : pick(" · \(progress.gatedOff) ställs inte", " · \(progress.gatedOff) not asked")
    let withoutAnswer =
      progress.withoutAnswer == 0
      ? ""
      : pick(
        " · \(progress.withoutAnswer) utan svar", " · \(progress.withoutAnswer) without answer")
    return place
      + pick(
        " · \(progress.answered) \(progress.answered == 1 ? "besvarad" : "besvarade")",
        " · \(progress.answered) answered")
      + withoutAnswer + pick(" · \(progress.left) kvar", " · \(progress.left) left") + gated
  }

  /// `! 2 flags (! shows them)`.
  private var alertText: String? {
    let count = standing.raisedFlags.count
    guard count > 0 else { return nil }
    return count == 1
      ? pick("! 1 varningsflagga (! visar den)", "! 1 flag (! shows it)")
      : pick("! \(count) varningsflaggor (! visar dem)", "! \(count) flags (! shows them)")
  }

  /// What is asked, and which rating of it.
  private func titleText(of question: Interview.Question) -> String {
    let title = interview.title(of: question, in: language.rawValue)
    guard case .item(let index) = question,
      let rating = interview.instrument.items[index].rating
    else { return title }
    return interview.instrument.items[index].text == nil ? title : "\(title) (\(rating.name))"
  }

  private func choices(of item: Item, _ answer: Answer) -> [DialoguePage.Choice] {
    switch item.type {
    case .choice(let options), .multiple(let options):
      zip(item.type.optionKeys, options).enumerated().map { place, option in
        DialoguePage.Choice(
          key: option.0, text: text(of: option.1, key: option.0), isChosen: answer.holds(place))
      }
    case .yesNo:
      [pick("Nej", "No"), pick("Ja", "Yes")].enumerated().map { place, text in
        DialoguePage.Choice(key: String(place), text: text, isChosen: answer.holds(place))
      }
    case .whole, .decimal, .date, .text: []
    }
  }

  /// The option's words; else its code, unless that is the key.
  private func text(of option: ItemType.Option, key: String) -> String {
    let code = option.code.description
    return option.text.map { $0(language.rawValue) } ?? (code == key ? "" : code)
  }

  /// Where the question stands, if its words may not be shown.
  private func hiddenText(of item: Item) -> String? {
    guard item.text == nil, !interview.instrument.head.licences.texts.mayShow else { return nil }
    return pick(
      "Frågans text får inte visas här. Läs den i formuläret.",
      "The question's words may not be shown here. Read them in the form.")
  }

  /// What kind of answer an item without options takes.
  private func kindText(of item: Item) -> String? {
    let unit = item.unit.map { " " + $0(language.rawValue) } ?? ""
    switch item.type {
    case .choice: return nil
    case .multiple:
      return pick(
        "Flera går att välja, till exempel 1,2. Inget av dem: -.",
        "Several can be chosen, for example 1,2. None of them: -.")
    case .yesNo:
      return pick("Svara 1 eller j för ja, 0 eller n för nej.", "1 or y for yes, 0 or n for no.")
    case .whole(let range):
      return pick(
        "Ett heltal från \(range.minimum) till \(range.maximum)\(unit).",
        "A whole number from \(range.minimum) to \(range.maximum)\(unit).")
    case .decimal(let range):
      let (low, high, step) = (
        DialogueWords.number(range.minimum.description, language),
        DialogueWords.number(range.maximum.description, language),
        DialogueWords.number(range.step.description, language)
      )
      return pick(
        "Ett tal från \(low) till \(high)\(unit), i steg om \(step).",
        "A number from \(low) to \(high)\(unit), in steps of \(step).")
    case .date:
      return pick("En dag: ÅÅÅÅ-MM-DD.", "A day: YYYY-MM-DD.")
    case .text:
      return pick("Egna ord, på en rad.", "Free words, on one line.")
    }
  }

  private func givenTexts(_ index: Int) -> [String] {
    let given = interview.answers[index]
    var texts: [String] = []
    if given.isAnswered {
      texts.append(pick("Ditt svar: ", "Your answer: ") + answerText(to: .item(index)))
    }
    if let note = given.note { texts.append(pick("Anteckning: ", "Note: ") + note) }
    return texts
  }

  /// The answer as a person reads it.
  func answerText(to question: Interview.Question) -> String {
    switch question {
    case .judgement(let index):
      guard let given = interview.judgements[index] else {
        return DialogueWords.reason(.notAsked, language)
      }
      return interview.instrument.judgements[index].levels[given.level].title(language.rawValue)
    case .item(let index):
      let item = interview.instrument.items[index]
      let given = interview.answers[index]
      switch given.answer {
      case .missing(let reason): return DialogueWords.reason(reason, language)
      case .number(let number): return DialogueWords.number(number.description, language)
      case .day(let day): return day.description
      case .text: return given.text ?? ""
      case .option, .options:
        let chosen = choices(of: item, given.answer).filter(\.isChosen)
        guard !chosen.isEmpty else { return pick("inget av dem", "none of them") }
        return chosen.map { $0.text.isEmpty ? $0.key : "\($0.key) \($0.text)" }
          .joined(separator: ", ")
      }
    }
  }

  private func boundsText(_ bounds: Standing.Bounds) -> String {
    let levels = bounds.levels.joined(separator: ", ")
    return pick("Möjligt så här långt – ", "Possible so far – ")
      + "\(bounds.title): \(levels.isEmpty ? "–" : levels)"
  }
}

extension Answer {
  /// Whether it holds the option at a position.
  fileprivate func holds(_ position: Int) -> Bool {
    switch self {
    case .option(let chosen): Int(chosen) == position
    case .options(let chosen): chosen & 1 << UInt64(position) != 0
    case .missing, .number, .day, .text: false
    }
  }
}
