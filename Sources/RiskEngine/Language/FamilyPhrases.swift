/// The words of the page for the person and the family: plain, short, without the words of those
/// who work with the rules.
struct FamilyPhrases: Phrases {
  let language: Language
  /// Whether it is about somebody under 18, so that it is read by guardians too.
  let isChild: Bool
  private var explanation: ExplanationPhrases { ExplanationPhrases(language: language) }

  func day(_ day: CalendarDay) -> String { explanation.day(day) }

  /// Words to several readers, or to one.
  private func toReaders(
    _ several: (swedish: String, english: String), _ one: (swedish: String, english: String)
  ) -> String {
    isChild ? pick(several.swedish, several.english) : pick(one.swedish, one.english)
  }

  // MARK: Opening

  var title: String { pick("Så här ser det ut just nu", "How things look at the moment") }
  func caseName(_ id: String) -> String { pick("ärende \(id)", "case \(id)") }
  var forWhom: String {
    toReaders(
      (
        "Det här är skrivet för barnet och för er som är vårdnadshavare. Läs det gärna tillsammans"
          + " med den som utreder, och fråga om allt som är oklart.",
        "This is written for the child and for you who are guardians. Do read it together with"
          + " whoever investigates, and ask about everything that isn't clear."
      ),
      (
        "Det här är skrivet för dig som ärendet handlar om. Läs det gärna tillsammans med den som"
          + " utreder, och fråga om allt som är oklart.",
        "This is written for you whom the case is about. Do read it together with whoever"
          + " investigates, and ask about everything that isn't clear."
      ))
  }
  var noDecision: String {
    pick(
      "Den här sidan är inget beslut. Socialtjänsten beslutar, och det är alltid en människa som"
        + " gör det.",
      "This page isn't a decision. The social services decide, and it is always a human who does.")
  }

  // MARK: Decisions

  var decided: String { pick("Det här är beslutat", "What has been decided") }
  func outcome(_ outcome: Decision.Outcome) -> String {
    switch outcome {
    case .granted: pick("ja (bifall)", "yes (granted)")
    case .declined: pick("nej (avslag)", "no (declined)")
    case .ended, .other: ReportPhrases(language: language).decision(outcome)
    }
  }
  var decidedWithoutConsent: String {
    pick(
      "Stödet bygger på ett samtycke som inte gäller längre. Här står inte om stödet fortsätter."
        + " Fråga den som utreder.",
      "The support rests on a consent that no longer holds. This page doesn't say whether the"
        + " support goes on. Ask whoever investigates.")
  }
  var appeal: String {
    toReaders(
      (
        "I det skriftliga beslutet ska det stå varför det blev så, och hur man överklagar ett nej."
          + " Har ni inte fått det, be om det.",
        "The written decision should say why, and how to appeal a no. If you haven't got it, ask for"
          + " it."
      ),
      (
        "I det skriftliga beslutet ska det stå varför det blev så, och hur man överklagar ett nej."
          + " Har du inte fått det, be om det.",
        "The written decision should say why, and how to appeal a no. If you haven't got it, ask for"
          + " it."
      ))
  }

  // MARK: The assessment

  var seen: String { pick("Det här har vi sett", "What we have seen") }
  var nothingAssessed: String {
    pick("Ingen bedömning är gjord än.", "No assessment has been made yet.")
  }
  func response(
    _ title: String, _ day: CalendarDay, _ informant: String?, open: Int, of all: Int
  ) -> String {
    let answers =
      open == 0
      ? pick("Alla frågor är besvarade.", "All questions are answered.")
      : pick(
        "\(open) av \(all) frågor är inte besvarade än.",
        "\(open) of \(all) questions aren't answered yet.")
    let filled =
      informant.map {
        pick(
          "Den \(self.day(day)) fyllde \($0) i ”\(title)”.",
          "On \(self.day(day)) \($0) filled in “\(title)”.")
      }
      ?? pick(
        "Den \(self.day(day)) fylldes ”\(title)” i.",
        "On \(self.day(day)) “\(title)” was filled in.")
    return "\(filled) \(answers)"
  }
  /// Who filled in a form; `nil` for a role that has no words.
  func informant(_ code: String) -> String? {
    switch code {
    case "self":
      toReaders(("barnet självt", "the child"), ("du", "you"))
    case "assessor": pick("den som utreder", "whoever investigates")
    case "parent": pick("en förälder", "a parent")
    case "teacher": pick("en lärare", "a teacher")
    default: nil
    }
  }
  var madeForOthers: String {
    pick(
      "Formuläret är gjort för personer i en annan ålder eller ett annat läge. Fråga vad svaren då"
        + " säger.",
      "The form is made for people of another age or in another situation. Ask what the answers"
        + " say then.")
  }
  var strengths: String { pick("Det här hjälper och skyddar:", "This helps and protects:") }
  func judged(isComplete: Bool) -> String {
    let words = pick(
      "Det är vad den som utreder bedömer just nu. Fråga gärna varför.",
      "That is what whoever investigates judges at the moment. Do ask why.")
    return isComplete
      ? words
      : words
        + pick(
          " Alla frågor är inte besvarade än.", " Not all questions are answered yet.")
  }
  func notSettled(_ title: String) -> String {
    pick(
      "\(title): det går inte att säga än, för några svar saknas.",
      "\(title): can't be told yet, since some answers are missing.")
  }
  var numbersAreNotYou: String {
    toReaders(
      (
        "Siffror och nivåer sammanfattar svaren. De säger inte vem barnet är, är ingen diagnos och"
          + " kan inte förutsäga vad som kommer att hända. De kan ha betydelse för vilket stöd som är"
          + " möjligt.",
        "Numbers and levels sum up the answers. They don't say who the child is, are no diagnosis and"
          + " can't predict what will happen. They can matter for which support is possible."
      ),
      (
        "Siffror och nivåer sammanfattar svaren. De säger inte vem du är, är ingen diagnos och kan"
          + " inte förutsäga vad som kommer att hända. De kan ha betydelse för vilket stöd som är"
          + " möjligt.",
        "Numbers and levels sum up the answers. They don't say who you are, are no diagnosis and"
          + " can't predict what will happen. They can matter for which support is possible."
      ))
  }

  func howToRead(hasOpen: Bool) -> String {
    pick(
      "Här syns svaren område för område: det som väcker oro (risk) och det som hjälper och skyddar"
        + " (skydd). 0 betyder att inget av det syns i svaren; ju högre tal, desto mer.",
      "Here are the answers area by area: what raises concern (risk) and what helps and protects"
        + " (protection). 0 means that none of it shows in the answers; the higher, the more.")
      + (hasOpen ? open : "")
  }
  private var open: String {
    pick(
      " Streckat, eller ”mellan”, betyder att svar saknas.",
      " What is hatched, or “between”, means that answers are missing.")
  }

  // MARK: Programmes

  var programmes: String { pick("Stöd som kan bli aktuellt", "Support that may come") }
  func status(_ status: ProgrammeStatus) -> String {
    switch status {
    case .recommended, .eligible:
      pick(
        "Det som står i ärendet stämmer med villkoren. Det betyder att stödet är möjligt, inte att"
          + " det är bestämt.",
        "What stands in the case matches the conditions. It means that the support is possible, not"
          + " that it is decided.")
    case .blocked:
      pick(
        "Det som står i ärendet stämmer med villkoren, men stödet bygger på ett samtycke som inte"
          + " finns nu.",
        "What stands in the case matches the conditions, but the support rests on a consent that"
          + " isn't there now.")
    case .near:
      pick(
        "Åldern stämmer inte med villkoren än, men snart.",
        "The age doesn't match the conditions yet, but soon will.")
    case .undetermined:
      pick(
        "Det går inte att säga än om det här stödet är möjligt.",
        "It can't be told yet whether this support is possible.")
    case .notEligible: forOtherAges
    }
  }
  func birthday(_ day: CalendarDay, _ age: Int) -> String {
    pick("\(age) år är åldern den \(self.day(day)).", "The age is \(age) on \(self.day(day)).")
  }
  func missing(_ facts: [String]) -> String {
    let list = ReportPhrases(language: language).list(facts, pick("och", "and"))
    return pick("Det här är inte klart än: \(list).", "This isn't clear yet: \(list).")
  }
  func answer(toQuestion title: String) -> String {
    pick("svaret på frågan ”\(title)”", "the answer to the question “\(title)”")
  }
  func notFilledIn(_ instrument: String) -> String {
    pick(
      "svaren i ”\(instrument)”, som inte är ifylld än",
      "the answers in “\(instrument)”, which isn't filled in yet")
  }
  var birthDate: String { pick("födelsedatum", "the date of birth") }
  func decides(_ roles: [String]) -> String {
    let list = ReportPhrases(language: language).list(roles, pick("eller", "or"))
    return pick("Beslutas av: \(list).", "Decided by: \(list).")
  }
  var severalFit: String {
    toReaders(
      (
        "Mer än ett stöd är möjligt. Berätta vad ni tycker passar; den som beslutar väljer sedan.",
        "More than one kind of support is possible. Say what you think suits you; whoever decides"
          + " then chooses."
      ),
      (
        "Mer än ett stöd är möjligt. Berätta vad du tycker passar; den som beslutar väljer sedan.",
        "More than one kind of support is possible. Say what you think suits you; whoever decides"
          + " then chooses."
      ))
  }
  var noneFits: String {
    pick(
      "Inget av det som reglerna handlar om är aktuellt nu. Annat stöd går att fråga efter.",
      "Nothing that the rules are about comes into question now. Other support can be asked for.")
  }
  var forOtherAges: String {
    pick(
      "Annat stöd som reglerna handlar om är för andra åldrar.",
      "Other support that the rules are about is for other ages.")
  }
  func otherConditions(_ programmes: [String]) -> String {
    let list = ReportPhrases(language: language).list(programmes, pick("och", "and"))
    return pick("För \(list) är villkoren andra.", "For \(list) the conditions are others.")
  }
  var someAnswers: String { pick("svar på några frågor", "answers to some questions") }

  // MARK: Consents

  var consents: String {
    toReaders(
      ("Det här väljer ni själva", "What you choose yourselves"),
      ("Det här väljer du själv", "What you choose yourself"))
  }
  var consentIsFree: String {
    toReaders(
      (
        "Att samtycka är frivilligt, och ni kan ändra er när ni vill. Säger ni nej går det inte att"
          + " ge det stöd som bygger på samtycket, men ni kan fråga om annat stöd.",
        "To consent is voluntary, and you can change your minds at any time. If you say no, the"
          + " support that rests on the consent can't be given, but you can ask for other support."
      ),
      (
        "Att samtycka är frivilligt, och du kan ändra dig när du vill. Säger du nej går det inte att"
          + " ge det stöd som bygger på samtycket, men du kan fråga om annat stöd.",
        "To consent is voluntary, and you can change your mind at any time. If you say no, the"
          + " support that rests on the consent can't be given, but you can ask for other support."
      ))
  }
  func consentGiven(_ title: String) -> String {
    pick("Samtycke till \(title): finns.", "Consent to \(title): given.")
  }
  func consentNotAsked(_ title: String) -> String {
    pick(
      "Samtycke till \(title): frågan är inte ställd än.",
      "Consent to \(title): the question hasn't been asked yet.")
  }
  /// Where only the child's own consent is missing, and nobody has asked for it.
  func ownConsentNotAsked(_ title: String) -> String {
    pick(
      "Samtycke till \(title): barnets eget samtycke saknas, frågan är inte ställd än.",
      "Consent to \(title): the child's own consent is missing, nobody has asked yet.")
  }
  func consentMissing(_ title: String) -> String {
    pick("Samtycke till \(title): finns inte nu.", "Consent to \(title): not there now.")
  }
  func answeredLater(_ title: String, _ day: CalendarDay) -> String {
    pick(
      "Samtycke till \(title): svaret från den \(self.day(day)) är nyare än den här sidan och syns"
        + " inte här.",
      "Consent to \(title): the answer of \(self.day(day)) is newer than this page and doesn't show"
        + " here.")
  }

  // MARK: What comes

  var plan: String { pick("Planen", "The plan") }
  var next: String { pick("Vad som händer nu", "What happens now") }
  var nextMeeting: String { pick("Nästa möte", "The next meeting") }
  var whomToAsk: String {
    toReaders(("Hit kan ni ringa", "Whom to ring"), ("Hit kan du ringa", "Whom to ring"))
  }
  var itCanChange: String {
    pick(
      "Säg till om något ändras. Då kan det göras en ny bedömning.",
      "Say so if something changes. A new assessment can then be made.")
  }

  // MARK: In their own words

  var ownWords: String {
    toReaders(("Era egna ord", "In your own words"), ("Dina egna ord", "In your own words"))
  }
  var sayIfWrong: String {
    let wrong = pick(
      "Är något fel, eller saknas något viktigt? Säg det. Den som utreder ska anteckna det, också när",
      "Is something wrong, or is something important missing? Say so. Whoever investigates has to"
        + " write it down, also where")
    return wrong
      + toReaders(
        (" ni inte är överens.", " you don't agree."),
        (" du inte håller med.", " you don't agree."))
  }
  func contested(_ count: Int) -> String {
    count == 1
      ? pick(
        "Någon håller inte med om ett av svaren. Det är antecknat i bedömningen.",
        "Somebody disagrees with one of the answers. That is on record in the assessment.")
      : pick(
        "Någon håller inte med om \(count) av svaren. Det är antecknat i bedömningen.",
        "Somebody disagrees with \(count) of the answers. That is on record in the assessment.")
  }
  var worksWell: String { pick("Det här fungerar bra", "This works well") }
  var wanted: String {
    toReaders(("Det här vill vi", "This is what we want"), ("Det här vill jag", "What I want"))
  }
  var wrong: String { pick("Det här stämmer inte", "This isn't right") }
  var rights: String {
    toReaders(
      (
        "Ni får läsa det som står om er i akten, utom sådant som lagen säger inte får visas. Säg"
          + " till om ni behöver tolk.",
        "You may read what the case file says about you, except what the law says may not be shown."
          + " Say so if you need an interpreter."
      ),
      (
        "Du får läsa det som står om dig i akten, utom sådant som lagen säger inte får visas. Säg"
          + " till om du behöver tolk.",
        "You may read what the case file says about you, except what the law says may not be shown."
          + " Say so if you need an interpreter."
      ))
  }
  var rulesNotAdopted: String {
    pick(
      "Reglerna är ett stöd för den som utreder och avgör ingenting själva. Kommunens politiker har"
        + " inte beslutat om dem.",
      "The rules are a support for whoever investigates and decide nothing by themselves. The"
        + " municipality's politicians haven't decided on them.")
  }
  func madeByAProgram(_ engine: String) -> String {
    pick(
      "Sidan är sammanställd med ett datorprogram, \(engine).",
      "This page was put together by a computer program, \(engine).")
  }
}
