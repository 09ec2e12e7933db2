/// The words of an explanation for the case file, in one language: plain, short, and never a
/// decision.
struct ExplanationPhrases: Phrases {
  let language: Language

  // MARK: Opening

  func title(_ id: String) -> String {
    pick("Förklaring i ärende \(id)", "Explanation, case \(id)")
  }

  func on(_ day: CalendarDay) -> String {
    pick("Läget den \(self.day(day)).", "The situation on \(self.day(day)).")
  }

  var noDecision: String {
    pick(
      "Det här är ett underlag, inget beslut. Beslut fattas av behörig beslutsfattare.",
      "This is a basis, not a decision. Decisions are made by an authorised person.")
  }

  func comparedWith(_ rules: String) -> String {
    pick(
      "Uppgifterna i ärendet har jämförts med reglerna ”\(rules)”.",
      "The facts of the case have been compared with the rules “\(rules)”.")
  }

  var onlyScored: String {
    pick(
      "Ärendet har inte jämförts med några regler om insatser. Här förklaras bara bedömningen.",
      "The case hasn't been compared with any rules about programmes. Only the assessment is "
        + "explained here.")
  }

  func adopted(_ head: DefinitionHead) -> String {
    guard head.isAdopted, let body = head.decidedBy else {
      return pick(
        "Reglerna är inte antagna av någon nämnd.", "No board has adopted the rules.")
    }
    guard let day = head.decidedOn else {
      return pick("Reglerna är antagna av \(body).", "The rules were adopted by \(body).")
    }
    return pick(
      "Reglerna är antagna av \(body) den \(self.day(day)).",
      "The rules were adopted by \(body) on \(self.day(day)).")
  }

  // MARK: The assessment

  var assessment: String { pick("Vad det bygger på", "What it is based on") }

  func response(_ title: String, _ day: CalendarDay, _ informant: String?) -> String {
    let by = informant.map { pick(", ifylld av \($0)", ", filled in by \($0)") } ?? ""
    return pick(
      "”\(title)” från den \(self.day(day))\(by).", "“\(title)” of \(self.day(day))\(by).")
  }

  /// Who filled in a form; `nil` for a role that has no words.
  func informant(_ code: String) -> String? {
    switch code {
    case "self": pick("personen själv", "the person")
    case "assessor": pick("bedömaren", "the assessor")
    case "parent": pick("en förälder", "a parent")
    case "teacher": pick("en lärare", "a teacher")
    default: nil
    }
  }

  func answered(_ answered: Int, of all: Int) -> String {
    answered == all
      ? pick("Alla frågor har svar.", "All questions have answers.")
      : pick(
        "\(answered) av \(all) frågor har svar.", "\(answered) of \(all) questions have answers.")
  }

  func judged(_ title: String, _ level: String, hasReasons: Bool) -> String {
    let words = pick(
      "\(title): \(level). Det är bedömarens egen slutsats.",
      "\(title): \(level). This is the assessor's own conclusion.")
    let reasons = pick(" Skälen står i bedömningen.", " The reasons stand in the assessment.")
    return hasReasons ? words + reasons : words
  }

  func level(_ title: String, _ level: String) -> String { "\(title): \(level)." }

  func levelOpen(_ title: String, _ levels: [String]) -> String {
    levels.isEmpty
      ? pick("\(title): kan inte sägas.", "\(title): can't be told.")
      : pick(
        "\(title): ännu öppet (\(list(levels, or))).",
        "\(title): can still become \(list(levels, or)).")
  }

  func levelSettled(_ title: String, _ level: String) -> String {
    pick(
      "\(title): \(level), vad de svar som saknas än blir.",
      "\(title): \(level), whatever the missing answers turn out to be.")
  }

  func departed(_ title: String, to level: String, from computed: String?) -> String {
    let from =
      computed.map { pick(" Svaren gav nivån \($0).", " The answers gave the level \($0).") } ?? ""
    return pick(
      "\(title): \(level). Bedömaren har valt den nivån och skrivit varför.\(from)",
      "\(title): \(level). The assessor chose this level and wrote down why.\(from)")
  }

  func raised(from level: String, _ reasons: [String]) -> String {
    pick(
      "Nivån är höjd från \(level): \(list(reasons, and)).",
      "The level was raised from \(level): \(list(reasons, and)).")
  }

  func score(_ value: String) -> String {
    pick("Poängen är \(value).", "The score is \(value).")
  }

  var noProbability: String {
    pick(
      "Nivåer och poäng sammanfattar svaren. De säger inte hur sannolikt något är.",
      "Levels and scores sum up the answers. They don't say how likely anything is.")
  }

  func outside(_ title: String) -> String {
    pick(
      "”\(title)” är inte gjord för personer som den här.",
      "“\(title)” isn't made for people like this one.")
  }

  /// A number with its scale.
  func scaled(_ value: String, _ low: String, _ high: String) -> String {
    pick(
      "\(value) på en skala från \(low) till \(high)", "\(value) on a scale from \(low) to \(high)")
  }

  func scaled(between from: String, and to: String, _ low: String, _ high: String) -> String {
    pick(
      "någonstans från \(from) till \(to) på en skala från \(low) till \(high)",
      "somewhere from \(from) to \(to) on a scale from \(low) to \(high)")
  }

  // MARK: Programmes

  func outcome(_ status: ProgrammeStatus, _ programme: String, by roles: [String]) -> [String] {
    let decided = self.decided(by: roles)
    return switch status {
    case .recommended:
      [
        pick(
          "Uppgifterna motsvarar kriterierna för ”\(programme)”.",
          "The facts match the criteria of “\(programme)”."),
        pick(
          "Reglerna sätter den här insatsen främst i ett sådant läge.",
          "The rules put this programme first in such a situation."),
        decided,
      ]
    case .eligible:
      [
        pick(
          "Uppgifterna motsvarar kriterierna för ”\(programme)”.",
          "The facts match the criteria of “\(programme)”."), decided,
      ]
    case .blocked:
      [
        pick(
          "Uppgifterna motsvarar kriterierna för ”\(programme)”. Insatsen bygger också på samtycke, "
            + "och det finns inte nu. Att samtycka är frivilligt.",
          "The facts match the criteria of “\(programme)”. The programme also rests on consent, "
            + "which isn't in place now. Consenting is voluntary."), decided,
      ]
    case .near:
      [
        pick(
          "Åldern stämmer inte än med kriterierna för ”\(programme)”, men gör det snart.",
          "The age doesn't match the criteria of “\(programme)” yet, but soon will."), decided,
      ]
    case .undetermined:
      [
        pick(
          "Det går inte att säga än om uppgifterna motsvarar kriterierna för ”\(programme)”. "
            + "Uppgifter saknas.",
          "It can't be told yet whether the facts match the criteria of “\(programme)”. "
            + "Information is missing.")
      ]
    case .notEligible:
      [
        pick(
          "Uppgifterna motsvarar inte kriterierna för ”\(programme)”.",
          "The facts don't match the criteria of “\(programme)”.")
      ]
    }
  }

  private func decided(by roles: [String]) -> String {
    roles.isEmpty
      ? pick(
        "Beslut fattas av behörig beslutsfattare.", "Decisions are made by an authorised person.")
      : pick(
        "Beslut fattas av \(list(roles, or)).", "Who decides: \(list(roles, or)).")
  }

  var whatDecided: String { pick("Det här avgjorde:", "This is what decided:") }
  var whatIsOpen: String { pick("Det här är inte klart:", "This isn't clear yet:") }
  var alsoFits: String { pick("Det här stämmer:", "This matches:") }
  var otherRule: String {
    pick(
      "Reglerna har också en annan väg till insatsen. Där krävs:",
      "The rules have another way to the programme too. It asks for:")
  }

  /// What leads to the rows that gave a table's outputs, or says that none did.
  func derived(_ titles: [String], hasRows: Bool, isSettled: Bool) -> String {
    let names = list(titles, and)
    if hasRows {
      return pick("”\(names)” följer av det här:", "“\(names)” follows from this:")
    }
    return isSettled
      ? pick(
        "Uppgifterna passar inte in på någon rad i regeln om ”\(names)”.",
        "The facts fit no row of the rule about “\(names)”.")
      : pick(
        "Det går inte att säga än vad som gäller för ”\(names)”.",
        "It can't be told yet what holds for “\(names)”.")
  }

  func criterion(_ title: String, _ found: String, wanted: String?) -> String {
    wanted.map {
      pick(
        "\(title): \(found). Det som krävs: \($0).", "\(title): \(found). The rule asks for \($0).")
    }
      ?? "\(title): \(found)."
  }

  func wanted(_ title: String, _ wanted: String?) -> String {
    wanted.map { "\(title): \($0)." } ?? "\(title)."
  }

  func byJudgement(_ found: String) -> String {
    pick("\(found), enligt bedömarens egen slutsats", "\(found), the assessor's own conclusion")
  }

  func onSameScale(_ test: String) -> String {
    pick("\(test) på samma skala", "\(test) on the same scale")
  }

  func yearsOld(_ age: String) -> String { pick("\(age) år", "\(age) years") }
  var notKnown: String { pick("inte känt", "not known") }
  var notStated: String { pick("inte angivet", "not stated") }
  var age: String { pick("Ålder", "Age") }
  var sex: String { pick("Kön", "Sex") }

  func birthday(_ day: CalendarDay, _ age: Int) -> String {
    pick(
      "Personen fyller \(age) år den \(self.day(day)) och kommer då in i åldern.",
      "The person turns \(age) on \(self.day(day)) and is then of the right age.")
  }

  var birthDateMissing: String {
    pick(
      "Födelsedatum saknas. Därför går det inte att se om åldern snart stämmer.",
      "The birth date is missing. So it can't be seen whether the age will match soon.")
  }

  var departure: String {
    pick(
      "Bara åldern stämmer inte. Reglerna låter beslutsfattaren göra avsteg från åldersgränsen, om "
        + "det finns skäl för det.",
      "Only the age doesn't match. The rules let the person who decides depart from the age limit "
        + "if there are reasons for it.")
  }

  func consentGiven(_ title: String) -> String {
    pick("Samtycke till \(title) finns.", "Consent to \(title) is in place.")
  }

  func consentLater(_ title: String, _ day: CalendarDay) -> String {
    pick(
      "Det senaste beskedet om samtycke till \(title) är från den \(self.day(day)). Det är nyare än"
        + " läget här och räknas inte.",
      "The latest answer on consent to \(title) is of \(self.day(day)). It is newer than the"
        + " situation here and doesn't count.")
  }

  func consent(_ title: String, _ party: Consent.Party, _ standing: ConsentStanding) -> String {
    let who =
      switch party {
      case .person: pick("personen själv", "the person")
      case .guardian: pick("en vårdnadshavare", "a guardian")
      case .allGuardians: pick("alla vårdnadshavare", "all guardians")
      }
    let what =
      switch standing {
      case .given: pick("har samtyckt", "consented")
      case .notAsked: pick("frågan har inte ställts", "the question hasn't been asked")
      case .refused: pick("har svarat nej", "the answer was no")
      case .withdrawn: pick("har tagit tillbaka sitt ja", "the yes was taken back")
      case .expired: pick("det tidigare ja:et gäller inte längre", "the earlier yes has run out")
      case .broken:
        pick("en av dem har sagt nej efteråt", "one of them has said no since")
      }
    return pick("Samtycke till \(title), \(who): \(what).", "Consent to \(title), \(who): \(what).")
  }

  // MARK: Provisions

  func reading(_ words: String) -> String {
    pick("Så har regeln lästs: \(words)", "How the rule has been read: \(words)")
  }

  /// What the law is about, where that is said, and where it stands.
  func law(_ references: [(id: String, text: String, title: LocalizedText?)]) -> String {
    let words = references.map { reference in
      reference.title.map { "\(self($0)), \(reference.text)" } ?? reference.text
    }
    return pick(
      "Lag: \(words.joined(separator: "; ")).", "Law: \(words.joined(separator: "; ")).")
  }

  func source(_ sources: [String]) -> String {
    pick("Regeln kommer från \(list(sources, and)).", "The rule comes from \(list(sources, and)).")
  }

  func publication(_ source: Source) -> String {
    pick(
      "”\(source.title)” (\(source.author), \(source.year))",
      "“\(source.title)” (\(source.author), \(source.year))")
  }

  var localChoice: String {
    pick(
      "Regeln är ett lokalt val som inte är vetenskapligt prövat.",
      "The rule is a local choice that hasn't been scientifically tested.")
  }

  // MARK: What is open

  var choiceNeeded: String {
    pick(
      "Flera insatser passar. Reglerna säger inte vilken som går före; en behörig beslutsfattare "
        + "väljer.",
      "Several programmes fit. The rules don't say which comes first; an authorised person chooses."
    )
  }

  var remaining: String { pick("Vad som är öppet ändå", "What is open all the same") }
  var nothingFits: String {
    pick(
      "Ingen av insatserna ovan stämmer med uppgifterna nu. Annat stöd kan fortfarande prövas.",
      "None of the programmes above matches the facts now. Other support can still be considered.")
  }
  var remarks: String { pick("Att tänka på", "Worth knowing") }

  var missing: String { pick("Vad som saknas", "What is missing") }
  func unanswered(_ title: String, _ names: [String]) -> String {
    pick(
      "I ”\(title)” saknas svar på: \(names.joined(separator: "; ")).",
      "“\(title)” has no answer to: \(names.joined(separator: "; ")).")
  }
  func unstated(_ title: String) -> String {
    pick("Det är inte angivet: \(title).", "It isn't stated: \(title).")
  }
  func unassessed(_ title: String) -> String {
    pick("Det är inte bedömt: \(title).", "It hasn't been assessed: \(title).")
  }
  var ageMissing: String { pick("Åldern är inte angiven.", "The age isn't stated.") }
  var sexMissing: String { pick("Kön är inte angivet.", "The sex isn't stated.") }

  // MARK: What would change it

  var changes: String { pick("Vad som skulle kunna ändra det", "What could change it") }

  func one(_ target: String, _ names: [String]) -> String {
    names.count == 1
      ? pick(
        "\(target) skulle bli annorlunda om den här frågan fick ett annat svar: \(joined(names)).",
        "\(target) would come out otherwise if this question had another answer: \(joined(names)).")
      : pick(
        "\(target) skulle bli annorlunda om någon av de här frågorna fick ett annat svar: "
          + "\(joined(names)).",
        "\(target) would come out otherwise if one of these questions had another answer: "
          + "\(joined(names)).")
  }

  func several(_ target: String, _ count: Int, _ names: [String]) -> String {
    pick(
      "\(target) skulle bli annorlunda först om minst \(number(count)) frågor fick andra svar, till "
        + "exempel de här: \(joined(names)).",
      "\(target) would come out otherwise only if at least \(number(count)) questions had other "
        + "answers, such as these: \(joined(names)).")
  }

  func atLeast(_ target: String, _ count: Int) -> String {
    count == 1
      ? pick(
        "Det går inte att säga vilka svar som skulle ändra det här: \(target).",
        "It can't be said which answers would change this: \(target).")
      : pick(
        "\(target) skulle bli annorlunda först om minst \(number(count)) frågor fick andra svar.",
        "\(target) would come out otherwise only if at least \(number(count)) questions had other "
          + "answers.")
  }

  /// Why no answers would change something.
  struct Unmoved: Hashable {
    /// Whether it is a programme's outcome, which rests on more than answers.
    let isProgramme: Bool
    /// Whether answers about history would change it.
    let isHistory: Bool

    static let allKinds = [false, true].flatMap { isProgramme in
      [false, true].map { Unmoved(isProgramme: isProgramme, isHistory: $0) }
    }
  }

  func unmoved(_ targets: [String], _ kind: Unmoved) -> String {
    let which =
      kind.isHistory
      ? pick(
        "andra svar på det som kan förändras", "other answers about what can change")
      : pick("andra svar på frågorna", "other answers to the questions")
    return kind.isProgramme
      ? pick(
        "Med övriga uppgifter som de är skulle \(which) inte ändra det här: \(joined(targets)).",
        "With the other facts as they are, \(which) wouldn't change this: \(joined(targets)).")
      : pick(
        "\(which.capitalisedFirst) skulle inte ändra det här: \(joined(targets)).",
        "\(which.capitalisedFirst) wouldn't change this: \(joined(targets)).")
  }

  func more(_ count: Int) -> String { pick("och \(count) till", "and \(count) more") }

  func target(programme: String) -> String {
    pick("utfallet för ”\(programme)”", "the outcome for “\(programme)”")
  }
  func target(level: String, of response: String?) -> String {
    let from = response.map { pick(" i ”\($0)”", " in “\($0)”") } ?? ""
    return pick("nivån ”\(level)”", "the level “\(level)”") + from
  }

  /// A question without a text that may be shown.
  func question(_ number: Int) -> String { pick("fråga \(number)", "question \(number)") }

  private func joined(_ names: [String]) -> String { names.joined(separator: "; ") }

  private func number(_ count: Int) -> String {
    let words = pick(
      "noll ett två tre fyra fem sex sju åtta nio tio",
      "zero one two three four five six seven eight nine ten"
    ).split(separator: " ")
    return words.indices.contains(count) ? String(words[count]) : String(count)
  }

  // MARK: Words

  private var or: String { pick("eller", "or") }
  private var and: String { pick("och", "and") }

  func list(_ words: [String], _ conjunction: String) -> String {
    ReportPhrases(language: language).list(words, conjunction)
  }

  /// A day as people write it: `3 mars 2025`.
  func day(_ day: CalendarDay) -> String {
    let months = pick(
      "januari februari mars april maj juni juli augusti september oktober november december",
      "January February March April May June July August September October November December"
    ).split(separator: " ")
    let (year, month, number) = day.components
    guard months.indices.contains(month - 1) else { return day.description }
    return "\(number) \(months[month - 1]) \(year)"
  }
}
