/// The fixed words of every help page.
enum HelpWords {
  static let usage = Words(swedish: "Användning:", english: "Usage:")
  static let anyCommand = Words(swedish: "KOMMANDO", english: "COMMAND")
  static let anyOptions = Words(swedish: "[VÄLJARE]", english: "[OPTIONS]")
  static let arguments = Words(swedish: "Argument", english: "Arguments")
  static let options = Words(swedish: "Väljare", english: "Options")
  static let examples = Words(swedish: "Exempel", english: "Examples")
  static let exitCodes = Words(swedish: "Returkoder", english: "Exit codes")
  static let repeats = Words(
    swedish: "Kan anges flera gånger.", english: "May be given several times.")
  static let more = Words(
    swedish: "Mer om ett kommando: vagval help KOMMANDO",
    english: "More about a command: vagval help COMMAND")
}
