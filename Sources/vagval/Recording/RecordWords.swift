import RiskEngine

/// What is said beside the questions.
enum RecordWords {
  static let dayPattern = Words(swedish: "ÅÅÅÅ-MM-DD", english: "YYYY-MM-DD")
  static let yesOrNo = Words(swedish: "j/n", english: "y/n")
  static let severalNumbers = Words(
    swedish: "ett eller flera nummer", english: "one or more numbers")
  static let mayBeOpen = Words(swedish: "Enter: hoppa över", english: "Enter: skip")
  static let dashLeavesOpen = Words(swedish: "-: inget", english: "-: nothing")
  static let needed = Words(
    swedish: "Det här behövs. Skriv q för att sluta utan att spara.",
    english: "This is needed. Type q to stop without saving.")
  static let first = Words(
    swedish: "Det här är den första frågan.", english: "This is the first question.")
  static let answered = Words(
    swedish: "Det här har du svarat redan (b går tillbaka till det):",
    english: "You have already answered this (b goes back to it):")
  static let goOn = Words(
    swedish: "Det finns osparade svar från förra gången. Fortsätta med dem? Nej kastar dem.",
    english: "There are unsaved answers from last time. Go on with them? No throws them away.")
  static let keys = Words(
    swedish: "b går tillbaka, q slutar; det du har svarat ligger kvar till nästa gång.",
    english: "b goes back, q stops; what you have answered is kept until next time.")
  static let changeIt = Words(
    swedish: "Ändra det som är fel (b går längre tillbaka), eller sluta med q.",
    english: "Change what is wrong (b goes further back), or stop with q.")

  static func kept(_ path: String) -> Words {
    let path = TypedText(path).printable
    return Words(
      swedish: "Dina svar ligger kvar i \(path). Samma kommando fortsätter där du var.",
      english: "Your answers are kept in \(path). The same command goes on where you were.")
  }

  static func tryAgain(_ reason: String) -> Words {
    Words(
      swedish: "vagval: \(reason) Försöka spara igen?",
      english: "vagval: \(reason) Try to save again?")
  }

  static func notKept(_ reason: String) -> Words {
    Words(
      swedish: "vagval: \(reason) Svaren ligger därför bara kvar så länge programmet är igång.",
      english: "vagval: \(reason) So the answers are kept only while the program runs.")
  }

  static let codeNeeded = Words(
    swedish: "Skriv ett ord med bokstäverna a–z, siffror och bindestreck, som hot eller ny-oro.",
    english: "Type a word of the letters a-z, digits and hyphens, such as threats or new-worry.")
  static let aNumber = Words(swedish: "ett tal", english: "a number")
  static let numberWanted = Words(swedish: "Skriv ett tal.", english: "Type a number.")
  static let countNeeded = Words(
    swedish: "Skriv ett antal från 1.", english: "Type a number from 1.")

  static func numberNeeded(_ count: Int) -> Words {
    Words(
      swedish: "Skriv ett nummer från 1 till \(count), eller ord som bara ett av svaren har.",
      english: "Type a number from 1 to \(count), or words that only one of the answers has.")
  }

  static func changed(_ path: String, _ other: String) -> Words {
    let (path, other) = (TypedText(path), TypedText(other))
    return Words(
      swedish: "vagval: \(path.printable): har ändrats av något annat medan den var öppen, och är"
        + " inte rörd. Ärendet med anteckningen ligger i \(other.printable). Jämför filerna och"
        + " behåll en.",
      english: "vagval: \(path.printable): was changed by something else while it was open, and is"
        + " left alone. The case with the entry is in \(other.printable). Compare the files and"
        + " keep one.")
  }
}
