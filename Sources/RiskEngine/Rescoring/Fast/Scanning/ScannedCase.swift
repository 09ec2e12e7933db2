/// A case as the scanner finds it on its line: numbers, and places in the text.
struct ScannedCase {
  /// The inside of the id's string.
  var id = 0..<0
  var born: CalendarDay?
  /// The age as stated; -1 where it isn't.
  var age = -1
  /// The position among ``ScopeLayout/sexes``, from 1; 0 when unknown.
  var sex: UInt8 = 0
  var date: CalendarDay?
  /// The inside of the date's string.
  var dateText = 0..<0
  /// The municipality's name by its number; -1 where none is stated.
  var municipality = -1
  /// The circumstances; further ones may stand behind ``circumstanceCount``, kept for their memory.
  private(set) var circumstances: [Circumstance] = []
  private(set) var circumstanceCount = 0
  var consents: [ScannedConsent] = []
  /// The responses; further ones may stand behind ``responseCount``, kept for their memory.
  var responses: [ScannedResponse] = []
  var responseCount = 0

  /// A fact that is stated about the case.
  struct Circumstance {
    /// Its name's number.
    var name = -1
    var kind = Kind.null
    /// The inside of a plain string, where it is a text.
    var text = 0..<0

    enum Kind { case null, no, yes, text, number }
  }

  /// Adds a fact.
  @inline(__always)
  mutating func state(_ name: Int, _ kind: Circumstance.Kind, _ text: Range<Int>) {
    let fact = Circumstance(name: name, kind: kind, text: text)
    if circumstanceCount < circumstances.count {
      circumstances[circumstanceCount] = fact
    } else {
      circumstances.append(fact)
    }
    circumstanceCount += 1
  }

  /// The most responses of one case; more are left to the whole engine.
  static let responseLimit = 32

  /// Forgets the case and keeps the memory.
  mutating func removeAll() {
    id = 0..<0
    born = nil
    age = -1
    sex = 0
    date = nil
    municipality = -1
    circumstanceCount = 0
    if !consents.isEmpty { consents.removeAll(keepingCapacity: true) }
    responseCount = 0
  }
}

/// A statement about consent.
struct ScannedConsent {
  /// What is consented to, by its name's number.
  var to = -1
  var by = Consent.Party.person
  var status = Consent.Status.notAsked
  var date = CalendarDay.earliest
  var until: CalendarDay?
}

/// A response, with one code per item of the instrument that it is taken to be about.
struct ScannedResponse {
  /// The instrument's number.
  var instrument = -1
  /// The inside of the version's string; empty where none is stated.
  var version = 0..<0
  /// The day; `nil` where only the case states one.
  var date: CalendarDay?
  var dateText = 0..<0
  /// The inside of the informant's string; empty where none is stated.
  var informant = 0..<0
  /// The inside of the setting's string; empty where none is stated.
  var setting = 0..<0
  /// The plan by which the answers were read; -1 for none.
  var plan = -1
  /// Where the object of answers begins; -1 before it was found.
  var answers = -1
  /// Whether ``codes`` are theirs: they may stand before it is known what they answer.
  var areAnswersRead = false
  /// One per item.
  var codes: [UInt8] = []
  /// One per judgement of the instrument: the position of its level from 1, or 0 for none.
  var judgements: [UInt8] = []
  var hasJudgements = false
  /// Where the object of judgements begins, if there are some.
  var judgementsStart = -1
  /// Whether ``judgements`` are theirs.
  var areJudgementsRead = false

  /// Whether all of it was read by the plan that it has.
  @inline(__always)
  var isRead: Bool { areAnswersRead && (!hasJudgements || areJudgementsRead) }

  mutating func removeAll() {
    instrument = -1
    version = 0..<0
    date = nil
    informant = 0..<0
    setting = 0..<0
    plan = -1
    answers = -1
    areAnswersRead = false
    hasJudgements = false
    areJudgementsRead = false
  }
}
