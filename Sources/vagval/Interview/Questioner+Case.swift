import RiskEngine
import RiskFiles

/// What a new case or a new response must say, as far as the command line didn't.
extension Questioner {
  /// A pseudonym for the case.
  func pseudonym() throws(Stop) -> String {
    try ask(
      Words(
        swedish: "Ärendets id (en pseudonym, aldrig personnummer):",
        english: "The case's id (a pseudonym, never a personal identity number):")
    ) { [self] line throws(Wrong) in try newID(line) }
  }

  /// The id of a new case as it was given, which could still be another one.
  func newID(_ text: String) throws(Wrong) -> String {
    let doubt = Pseudonym.doubt(about: text)
    if let doubt, doubt == .tooLong || !allowsPersonalNumbers { throw Wrong(words: doubt.words) }
    return try name(text)
  }

  /// A pseudonym as it was given.
  func name(_ text: String) throws(Wrong) -> String {
    guard !text.isBlank else {
      throw Wrong(
        words: Words(
          swedish: "Ett id behövs, till exempel A-17.", english: "An id is needed, such as A-17."))
    }
    guard allowsPersonalNumbers || !PersonalNumber.occurs(in: text) else {
      throw Wrong(
        words: Words(
          swedish: "Det ser ut som ett personnummer. Skriv en pseudonym, till exempel A-17.",
          english: "That looks like a personal identity number. Type a pseudonym, such as A-17."))
    }
    guard !text.unicodeScalars.contains("\u{FFFD}") else {
      throw Wrong(
        words: Words(
          swedish: "Någon bokstav gick inte att läsa. Skriv igen.",
          english: "Some letter couldn't be read. Type it again."))
    }
    return text
  }

  /// When the person was born, or how old they are; neither where that isn't known.
  func age() throws(Stop) -> (born: CalendarDay?, age: Int?) {
    try ask(
      Words(
        swedish: "Född (ÅÅÅÅ-MM-DD), eller ålder i år (Enter: okänt):",
        english: "Born (YYYY-MM-DD), or age in years (Enter: not known):")
    ) { line throws(Wrong) in
      if line.isEmpty { return (nil, nil) }
      if let day = CalendarDay(typed: line) {
        if let today = LocalDay.today, day > today { throw Questioner.future(today) }
        return (day, nil)
      }
      guard let age = Int(line), (0...130).contains(age) else {
        throw Wrong(
          words: Words(
            swedish: "Skriv en dag, till exempel 2012-03-14, eller en ålder, till exempel 13.",
            english: "Type a day, such as 2012-03-14, or an age, such as 13."))
      }
      return (nil, age)
    }
  }

  /// The sex as registered; `nil` where it isn't known.
  func sex() throws(Stop) -> Sex? {
    try ask(
      Words(
        swedish: "Kön: 1 flicka/kvinna, 2 pojke/man, 3 annat (Enter: okänt):",
        english: "Sex: 1 female, 2 male, 3 other (Enter: not known):")
    ) { line throws(Wrong) in
      switch line.lowercased() {
      case "": return nil
      case "1", "flicka", "kvinna", "female": return .female
      case "2", "pojke", "man", "male": return .male
      case "3", "annat", "other": return .other
      default:
        throw Wrong(words: Words(swedish: "Skriv 1, 2 eller 3.", english: "Type 1, 2 or 3."))
      }
    }
  }

  /// The municipality, one of those that there are policies of unless the person insists; `nil`
  /// where none is named.
  func municipality(among names: [String]) throws(Stop) -> String? {
    var typed: String? = try ask(
      Words(
        swedish: "Kommun, som avgör vilka vägvalsregler som gäller (Enter: ingen):",
        english: "Municipality, which decides whose policy applies (Enter: none):")
    ) { line throws(Wrong) in
      guard !line.isEmpty else { return nil }
      // An answer to another question, as in a file of answers.
      guard line.contains(where: \.isLetter) else {
        throw Wrong(words: AssessWords.noPolicy(for: line, names))
      }
      return line
    }
    while let name = typed {
      let municipality = TypedMunicipality(name)
      if let known = municipality.named(among: names) { return known }
      let nearest = municipality.nearest(among: names)
      let line = try ask(AssessWords.unknownMunicipality(name, names, nearest)) {
        line throws(Wrong) in
        guard !line.isEmpty else { throw Wrong(words: Questioner.yesOrNo) }
        return line
      }
      switch TypedNumber.truth(line) {
      case true?: return name
      case false?: return try self.municipality(among: names)
      case nil: typed = line
      }
    }
    return nil
  }
}

// MARK: - The response

extension Questioner {
  /// The day of the answers; the computer's day is proposed.
  func date(notBefore born: CalendarDay?) throws(Stop) -> CalendarDay {
    let today = LocalDay.today
    let proposal = today.map(\.description)
    let prompt = Words(
      swedish: "Bedömningens datum (\(proposal.map { "Enter: \($0)" } ?? "ÅÅÅÅ-MM-DD")):",
      english: "Day of the assessment (\(proposal.map { "Enter: \($0)" } ?? "YYYY-MM-DD")):")
    return try ask(prompt) { line throws(Wrong) in
      guard let day = line.isEmpty ? today : CalendarDay(typed: line) else {
        throw Wrong(words: TypedAnswerProblem.notADay.sentence)
      }
      guard born.map({ $0 <= day }) ?? true else {
        throw Wrong(
          words: Words(
            swedish: "Det är före personens födelsedag.",
            english: "That is before the person was born."))
      }
      if let today, day > today { throw Questioner.future(today) }
      return day
    }
  }

  /// What is said to a day that hasn't come.
  static func future(_ today: CalendarDay) -> Wrong {
    Wrong(
      words: Words(
        swedish: "Den dagen har inte varit än: i dag är det \(today).",
        english: "That day hasn't come yet: today is \(today)."))
  }

  /// Who assesses, as a pseudonym; `nil` where that isn't said.
  func assessor() throws(Stop) -> String? {
    try ask(
      Words(
        swedish: "Vem bedömer, som signatur eller roll (Enter: anges inte):",
        english: "Who assesses, as initials or a role (Enter: not said):")
    ) { [self] line throws(Wrong) in line.isEmpty ? nil : try name(line) }
  }
}

extension Pseudonym.Doubt {
  /// What is wrong, and what to type instead.
  fileprivate var words: Words {
    switch self {
    case .birthDate:
      Words(
        swedish: "Det ser ut som ett personnummer eller födelsedatum. Skriv en pseudonym, till"
          + " exempel A-17.",
        english: "That looks like a personal identity number or a birth date. Type a pseudonym,"
          + " such as A-17.")
    case .name:
      Words(
        swedish: "Det ser ut som ett namn. Skriv en pseudonym, till exempel A-17.",
        english: "That looks like a name. Type a pseudonym, such as A-17.")
    case .tooLong:
      Words(
        swedish: "Det är för långt. Skriv en kortare pseudonym, till exempel A-17.",
        english: "That is too long. Type a shorter pseudonym, such as A-17.")
    }
  }
}
