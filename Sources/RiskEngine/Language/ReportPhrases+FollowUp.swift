/// The words of a list of what is due.
extension ReportPhrases {
  func dueHeading(_ day: CalendarDay, cases: Int) -> String {
    pick("per \(day) · ärenden: \(cases)", "as of \(day) · cases: \(cases)")
  }

  var overdue: String { pick("Försenat", "Overdue") }
  func dueSoon(within days: Int) -> String {
    let length = length(.days(days))
    return pick(
      "Snart dags (inom \(length), eller tidigare där reglerna säger det)",
      "Due soon (within \(length), or earlier where the rules say so)")
  }
  var toLookAt: String { pick("Att se över", "To look at") }
  var doneLate: String { pick("Klart efter sista dagen", "Done after the last day") }
  var missed: String { pick("Avslutat utan att ha gjorts", "Ended without being done") }
  var standing: String { pick("Var ärendena är", "Where the cases stand") }

  func overdue(by days: Int) -> String {
    pick("\(length(.days(days))) för sent", "\(length(.days(days))) overdue")
  }
  func left(_ days: Int) -> String {
    switch days {
    case 0: pick("i dag", "today")
    case 1: pick("i morgon", "tomorrow")
    default: pick("om \(length(.days(days)))", "in \(length(.days(days)))")
    }
  }
  func doneLate(on day: CalendarDay, by days: Int) -> String {
    pick("klart \(day), \(overdue(by: days))", "done \(day), \(length(.days(days))) late")
  }
  func ended(on day: CalendarDay) -> String { pick("avslutat \(day)", "ended \(day)") }
  func extended(from day: CalendarDay) -> String {
    pick("förlängt från \(day)", "extended from \(day)")
  }

  func subject(_ subject: Deadline.Subject) -> String? {
    switch subject {
    case .person: nil
    case .intervention(let id):
      id.map { pick("insatsen \($0)", "intervention \($0)") }
        ?? pick("en insats", "an intervention")
    case .placement(let number): pick("placering \(number)", "placement \(number)")
    }
  }

  func remark(_ kind: FollowUpRemark.Kind) -> String {
    switch kind {
    case .closedWithoutFollowUp: pick("avslutat utan uppföljning", "closed without follow-up")
    case .planMissing(hasDraft: false): pick("plan saknas", "no plan")
    case .planMissing(hasDraft: true): pick("planen är bara ett utkast", "the plan is only a draft")
    case .consentMissing(let to, let party, let standing):
      consentMissing(self(to.title), party, standing)
    case .consentExpiring(let to):
      pick(
        "samtycket till \(self(to.title)) går ut", "the consent to \(self(to.title)) ends")
    case .goalDue: pick("mål i planen att följa upp", "goals of the plan to follow up")
    case .notBegun: pick("beställd men inte påbörjad", "ordered but not begun")
    case .noShows(let count): pick("uteblivna möten: \(count)", "meetings missed: \(count)")
    case .fewerSessions(let held, let ordered):
      pick(
        "\(ordered) möten beställda, \(held) genomförda",
        "\(ordered) meetings ordered, \(held) held")
    case .participationMissing:
      pick(
        "barnets delaktighet är inte antecknad", "the child's participation isn't recorded")
    case .homePlanMissing:
      pick("planering för hemgång är inte antecknad", "planning for the way home isn't recorded")
    case .basisMissing:
      pick(
        "det framgår inte vad placeringen grundas på, så tidsgränserna går inte att räkna fram",
        "on what the placement rests isn't recorded, so its time limits can't be told")
    case .formMissing:
      pick(
        "placeringsformen är inte antecknad, så tidsgränserna går inte att räkna fram",
        "the form of placement isn't recorded, so its time limits can't be told")
    case .executionMissing:
      pick(
        "dagen då placeringen verkställdes är inte antecknad, så tidsgränserna går inte att räkna",
        "the day the placement was carried out isn't recorded, so time limits can't be counted")
    case .flagStanding(let flag):
      pick(
        "varningsflaggan \(flag) står kvar", "the flag \(flag) stands, nobody has cleared it")
    case .referredAgain(let closed):
      pick(
        "ny anmälan eller ansökan inom tolv månader efter avslutet \(closed)",
        "a new report or application within twelve months of the closing on \(closed)")
    }
  }

  func next(_ deadline: Deadline) -> String {
    pick(
      "nästa tidsgräns \(deadline.due): \(self(deadline.rule.title))",
      "next time limit \(deadline.due): \(self(deadline.rule.title))")
  }
  var stageUnknown: String { pick("skede okänt", "stage unknown") }
  var noOpenLimit: String { pick("ingen öppen tidsgräns", "no open time limit") }

  func counts(later: Int, onTime: Int, nothing: Int) -> String {
    pick(
      "Längre fram: \(later). Klart i tid: \(onTime). Ärenden utan något att visa: \(nothing).",
      "Later: \(later). Done in time: \(onTime). Cases with nothing to show: \(nothing).")
  }
  func commonOnly(_ count: Int) -> String {
    pick(
      "Ärenden utan känd kommun, eller vars kommun saknar egna regler här: \(count). För dem visas"
        + " bara det som är gemensamt.",
      "Cases without a known municipality, or whose municipality has no rules here: \(count). For"
        + " them only what is common is shown.")
  }
  var dueDisclaimer: String {
    pick(
      "Ett stöd för minnet. Dagarna flyttas inte för helger; vad som gäller i ett ärende avgörs"
        + " av lagen och av den som handlägger det.",
      "An aid to memory. No day is moved for weekends or holidays; what holds in a case is decided"
        + " by the law and by the person in charge of it.")
  }
}
