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

  var title: String { pick("Vad vi vet just nu", "What we know at the moment") }
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
      "Det här är inget beslut. Socialtjänsten beslutar, och det är alltid en människa som gör det.",
      "This isn't a decision. The social services decide, and it is always a human who does.")
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
      "Samtycket som insatsen bygger på gäller inte längre. Fråga den som utreder vad som händer nu.",
      "The consent that the programme rests on no longer holds. Ask whoever investigates what"
        + " happens now.")
  }
  var appeal: String {
    pick(
      "I beslutet står skälen, och hur det går att överklaga.",
      "The decision itself gives the reasons and says how it can be appealed.")
  }

  // MARK: The assessment

  var seen: String { pick("Det här har vi sett", "What we have seen") }
  var nothingAssessed: String {
    pick("Ingen bedömning är gjord än.", "No assessment has been made yet.")
  }
  func response(
    _ title: String, _ day: CalendarDay, _ informant: String?, open: Int, of all: Int
  ) -> String {
    let by = informant.map { pick(" av \($0)", " by \($0)") } ?? ""
    let answers =
      open == 0
      ? pick("Alla frågor fick svar.", "All questions got an answer.")
      : pick(
        "\(open) av \(all) frågor har inget svar än.",
        "\(open) of \(all) questions have no answer yet.")
    return pick(
      "Den \(self.day(day)) fylldes ”\(title)” i\(by). \(answers)",
      "On \(self.day(day)) “\(title)” was filled in\(by). \(answers)")
  }
  /// Who filled in a form; `nil` for a role that has no words.
  func informant(_ code: String) -> String? {
    switch code {
    case "self":
      toReaders(("barnet självt", "the child"), ("dig", "you"))
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
  var judgedByAHuman: String {
    pick(
      "Det är vad den som utreder har kommit fram till. Be att få höra varför. Det kan ändras när"
        + " läget ändras.",
      "That is what whoever investigates has arrived at. Ask to hear why. It can change when the"
        + " situation changes.")
  }
  func notSettled(_ title: String) -> String {
    pick(
      "\(title): det går inte att säga än, för några svar saknas.",
      "\(title): can't be told yet, since some answers are missing.")
  }
  var numbersAreNotYou: String {
    toReaders(
      (
        "Siffrorna sammanfattar svaren. De säger inget om vem barnet är, och inget om vad som"
          + " kommer att hända.",
        "The numbers sum up the answers. They don't say who the child is, or what will happen."
      ),
      (
        "Siffrorna sammanfattar svaren. De säger inget om vem du är, och inget om vad som kommer"
          + " att hända.",
        "The numbers sum up the answers. They don't say who you are, or what will happen."
      ))
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
      pick("Det går inte att säga än.", "It can't be told yet.")
    case .notEligible: asksForOtherThings
    }
  }
  func birthday(_ day: CalendarDay, _ age: Int) -> String {
    pick("\(age) år är åldern den \(self.day(day)).", "The age is \(age) on \(self.day(day)).")
  }
  func missing(_ facts: [String]) -> String {
    let list = ReportPhrases(language: language).list(facts, pick("och", "and"))
    return pick("Det som saknas: \(list).", "What is missing: \(list).")
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
  var notNow: String { pick("Inte aktuellt nu", "Not in question now") }
  func isFor(_ ages: String) -> String {
    pick("är för den som är \(ages) år", "is for those aged \(ages)")
  }
  var asksForOtherThings: String {
    pick("villkoren är andra", "the conditions are others")
  }

  // MARK: Consents

  var consents: String {
    toReaders(
      ("Det här väljer ni själva", "What you choose yourselves"),
      ("Det här väljer du själv", "What you choose yourself"))
  }
  var consentIsFree: String {
    toReaders(
      (
        "Att samtycka är frivilligt, och ni kan ändra er när ni vill. Säger ni nej går det att"
          + " fråga efter annat stöd.",
        "To consent is voluntary, and you can change your minds at any time. If you say no you can"
          + " ask for other support."
      ),
      (
        "Att samtycka är frivilligt, och du kan ändra dig när du vill. Säger du nej går det att"
          + " fråga efter annat stöd.",
        "To consent is voluntary, and you can change your mind at any time. If you say no you can"
          + " ask for other support."
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
  var whomToAsk: String { pick("Hit kan man ringa", "Whom to ring") }
  var itCanChange: String {
    pick(
      "När läget ändras görs en ny bedömning, och då kan det bli annorlunda.",
      "When the situation changes a new assessment is made, and it may then come out otherwise.")
  }

  // MARK: In their own words

  var ownWords: String {
    toReaders(("Era egna ord", "In your own words"), ("Dina egna ord", "In your own words"))
  }
  var sayIfWrong: String {
    toReaders(
      (
        "Är något fel, eller saknas något viktigt? Säg det. Den som utreder ska anteckna det, också"
          + " när ni inte är överens.",
        "Is something wrong, or is something important missing? Say so. Whoever investigates has to"
          + " write it down, also where you don't agree."
      ),
      (
        "Är något fel, eller saknas något viktigt? Säg det. Den som utreder ska anteckna det, också"
          + " när ni inte är överens.",
        "Is something wrong, or is something important missing? Say so. Whoever investigates has to"
          + " write it down, also where you don't agree."
      ))
  }
  func contested(_ count: Int) -> String {
    pick(
      "I bedömningen är det antecknat att någon inte håller med om \(count) av svaren.",
      "It is on record in the assessment that somebody disagrees with \(count) of the answers.")
  }
  var worksWell: String { pick("Det här fungerar bra", "This works well") }
  var wanted: String {
    toReaders(("Det här vill vi", "This is what we want"), ("Det här vill jag", "What I want"))
  }
  var wrong: String { pick("Det här stämmer inte", "This isn't right") }
  var rights: String {
    toReaders(
      (
        "Ni får läsa det som står i akten om er, med de undantag som lagen gör, och få tolk när det"
          + " behövs.",
        "You may read what the case file says about you, with the exceptions of the law, and get an"
          + " interpreter where one is needed."
      ),
      (
        "Du får läsa det som står i akten om dig, med de undantag som lagen gör, och få tolk när det"
          + " behövs.",
        "You may read what the case file says about you, with the exceptions of the law, and get an"
          + " interpreter where one is needed."
      ))
  }
  var rulesNotAdopted: String {
    pick(
      "Politikerna har inte beslutat om reglerna. De är ett stöd för den som utreder.",
      "The politicians haven't decided on the rules. They are a support for whoever investigates.")
  }
}
