import RiskEngine

/// The fixed sentences of an interview.
enum DialogueWords {
  /// The question is named, since the next one is shown by then.
  static func saved(_ answer: String, _ number: Int?, _ language: Language) -> String {
    Words(
      swedish: (number.map { "Fråga \($0) sparad" } ?? "Sparat") + ": \(answer).",
      english: (number.map { "Question \($0) saved" } ?? "Saved") + ": \(answer).")(language)
  }

  /// A number as the language writes it.
  static func number(_ text: String, _ language: Language) -> String {
    Words(swedish: text.replacing(".", with: ","), english: text)(language)
  }

  /// Over which time the questions ask.
  static func timeFrame(_ text: LocalizedText, _ language: Language) -> String {
    let text = text(language.rawValue)
    return Words(
      swedish: "Frågorna gäller: \(text)", english: "The questions are about: \(text)")(language)
  }

  static func personalNumber(_ language: Language) -> String {
    Words(
      swedish: "Texten är inte sparad: den ser ut att innehålla ett personnummer. Skriv den igen"
        + " utan det.",
      english: "The text isn't saved: it seems to hold a personal identity number. Write it again"
        + " without.")(language)
  }

  static func discard(_ language: Language) -> String {
    Words(
      swedish: "Esc en gång till kastar texten. Skriv vidare för att behålla den.",
      english: "Esc once more throws the text away. Type on to keep it.")(language)
  }

  static func voided(_ count: Int, _ language: Language) -> String {
    Words(
      swedish: count == 1
        ? "En besvarad fråga ställs inte längre. Svaret står kvar men räknas inte."
        : "\(count) besvarade frågor ställs inte längre. Svaren står kvar men räknas inte.",
      english: count == 1
        ? "One question that was answered isn't asked any more. Its answer stays, but doesn't"
          + " count."
        : "\(count) questions that were answered aren't asked any more. Their answers stay, but"
          + " don't count.")(language)
  }

  static func flag(_ flag: Flag, _ language: Language) -> String {
    let title = flag.title(language.rawValue)
    let action = flag.action.map { " " + $0(language.rawValue) } ?? ""
    return Words(
      swedish: "Varningsflagga: \(title).\(action)", english: "Flag: \(title).\(action)"
    )(language)
  }

  static func settled(_ language: Language) -> String {
    Words(
      swedish: "Inget svar som saknas kan längre ändra nivån eller insatserna. Resten ställs"
        + " inte; i granskningen fortsätter f med alla frågor.",
      english: "No open answer can change the level or the programmes any more. The rest isn't"
        + " asked; in the review f goes on with every question.")(language)
  }

  static func reviewHint(_ language: Language) -> String {
    Words(
      swedish: "Skriv en frågas nummer för att ändra svaret, k för klar, f för att fortsätta med"
        + " det som är kvar, eller q för att sluta.",
      english: "Type a question's number to change its answer, k when done, f to go on with what"
        + " is left, or q to stop.")(language)
  }

  /// The keys, in few words.
  static func legend(_ language: Language) -> String {
    Words(
      swedish: "b bakåt · s hoppa över · ? svar saknas · a anteckning · g gå till · / sök"
        + " · r granska · h hjälp · q sluta",
      english: "b back · s skip · ? no answer · a note · g go to · / search · r review · h help"
        + " · q stop")(language)
  }

  static func reviewLegend(_ language: Language) -> String {
    Words(
      swedish: "nummer ändra · k klar · f fortsätt · b bakåt · / sök · h hjälp · q sluta",
      english: "number change · k done · f continue · b back · / search · h help · q stop"
    )(language)
  }

  /// Everything that can be typed.
  static func help(_ language: Language) -> [String] {
    [
      Words(
        swedish: "Svara med numret framför alternativet, eller med talet, dagen eller orden som"
          + " frågan gäller. Flera alternativ: 1,3. Inget av dem: -.",
        english: "Answer with the number before the option, or with the number, day or words that"
          + " the question asks for. Several options: 1,3. None of them: -."),
      Words(
        swedish: "Tom rad: behåll svaret och gå vidare. b: bakåt. s: hoppa över. r: granska alla"
          + " svar.",
        english: "An empty line keeps the answer and goes on. b: back. s: skip. r: review all"
          + " answers."),
      Words(
        swedish: "?: varför svar saknas (?1 vet inte, ?2 vill inte svara, ?3 inte aktuellt, ?4 inte"
          + " frågad: tar tillbaka svaret).",
        english: "?: why there is no answer (?1 not known, ?2 declined, ?3 not applicable, ?4 not"
          + " asked: takes the answer back)."),
      Words(
        swedish: "a: anteckning till frågan; bara - tar bort den. g 12: gå till fråga 12. /ord:"
          + " sök bland frågorna.",
        english: "a: a note to the question; - alone removes it. g 12: go to question 12. /word:"
          + " search the questions."),
      Words(
        swedish: "v: visa eller dölj vilka nivåer som är möjliga så här långt. q: sluta; allt är"
          + " sparat.",
        english: "v: show or hide the levels that are possible so far. q: stop; everything is"
          + " saved."),
      Words(
        swedish: "!: visa varningsflaggorna igen. På en hel skärm väljer pilarna upp och ner,"
          + " vänster och höger byter fråga eller flyttar i en text, och Page Up och Page Down"
          + " bläddrar.",
        english: "!: show the flags again. On a whole screen the arrows up and down choose, left"
          + " and right change the question or move in a text, and Page Up and Page Down turn"
          + " the page."),
      Words(
        swedish: "I ett svar med egna ord är bara ensamma bokstäver kommandon. =b är svaret b.",
        english: "In an answer in free words only single letters are commands. =b is the answer"
          + " b."),
    ].map { $0(language) }
  }

  static func choice(_ reason: StatedReason, _ language: Language) -> String {
    guard reason == .notAsked else { return self.reason(reason.missing, language) }
    return Words(
      swedish: "inte frågad (tar tillbaka svaret)", english: "not asked (takes the answer back)")(
        language)
  }

  static func reason(_ reason: MissingReason, _ language: Language) -> String {
    switch reason {
    case .notAsked: Words(swedish: "inte besvarad", english: "not answered")(language)
    case .unknown: Words(swedish: "vet inte", english: "not known")(language)
    case .declined: Words(swedish: "vill inte svara", english: "declined")(language)
    case .notApplicable: Words(swedish: "inte aktuellt", english: "not applicable")(language)
    case .gatedOff: Words(swedish: "ställs inte", english: "not asked")(language)
    }
  }
}

extension TypedAnswerProblem {
  /// What was wrong and what to type instead.
  func words(_ language: Language) -> String { sentence(language) }

  var sentence: Words {
    switch self {
    case .notAnOption(let keys):
      Words(
        swedish: "Det är inget av alternativen. Skriv \(TypedAnswerProblem.list(keys, "eller")).",
        english: "That is none of the options. Type \(TypedAnswerProblem.list(keys, "or")).")
    case .optionTwice(let key):
      Words(
        swedish: "\(TypedText(key).printable) står två gånger. Skriv varje alternativ en gång.",
        english: "\(TypedText(key).printable) stands there twice. Type each option once.")
    case .neitherYesNorNo:
      Words(
        swedish: "Svara 1 eller j för ja, 0 eller n för nej.",
        english: "Answer 1 or y for yes, 0 or n for no.")
    case .notANumber:
      Words(
        swedish: "Det är inget tal. Skriv det med siffror, till exempel 3.",
        english: "That is no number. Type it in digits, for example 3.")
    case .notWhole:
      Words(
        swedish: "Här behövs ett heltal, utan decimaler.",
        english: "A whole number is needed here, without decimals.")
    case .outOfRange(let low, let high):
      Words(
        swedish: "Svaret ska vara från \(DialogueWords.number(low, .swedish)) till"
          + " \(DialogueWords.number(high, .swedish)).",
        english: "The answer must be from \(low) to \(high).")
    case .offStep(let step, let from):
      Words(
        swedish: "Svaret ska gå i steg om \(DialogueWords.number(step, .swedish)) från"
          + " \(DialogueWords.number(from, .swedish)).",
        english: "The answer must be in steps of \(step) from \(from).")
    case .notADay:
      Words(
        swedish: "Det är ingen dag i almanackan. Skriv ÅÅÅÅ-MM-DD, till exempel 2025-01-31.",
        english: "That is no day of the calendar. Type YYYY-MM-DD, for example 2025-01-31.")
    case .empty: Words(swedish: "Skriv ett svar.", english: "Type an answer.")
    case .lostLetters:
      Words(
        swedish: "Någon bokstav gick inte att läsa. Skriv texten igen.",
        english: "Some letter couldn't be read. Type the text again.")
    }
  }

  /// `0, 1 or 2`.
  private static func list(_ words: [String], _ or: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.joined() }
    return "\(words.dropLast().joined(separator: ", ")) \(or) \(last)"
  }
}
