import RiskEngine

/// What `vagval assess` says before and after the interview.
enum AssessWords {
  static func nothingBegun(_ language: Language) -> String {
    Words(swedish: "Inget är påbörjat.", english: "Nothing has been begun.")(language)
  }

  static func noResponse(_ language: Language) -> String {
    Words(
      swedish: "Ärendet har ingen sådan bedömning att fortsätta. Börja en med: vagval assess"
        + " INSTRUMENT --case FIL",
      english: "The case has no such assessment to go on with. Begin one with: vagval assess"
        + " INSTRUMENT --case FILE")(language)
  }

  static func fileExists(_ path: String) -> Words {
    let path = TypedText(path).printable
    return Words(
      swedish: "\(path) finns redan. Lägga till bedömningen i det ärendet?",
      english: "\(path) exists already. Add the assessment to that case?")
  }

  static func goOn(_ day: CalendarDay) -> Words {
    Words(
      swedish: "Ärendet har en bedömning från \(day). Fortsätta den?",
      english: "The case has an assessment of \(day). Go on with it?")
  }

  static func moveDate(_ old: CalendarDay, _ new: CalendarDay) -> Words {
    Words(
      swedish: "Ärendet gäller \(old), och en senare bedömning räknas inte då. Flytta ärendets"
        + " datum till \(new)?",
      english: "The case is for \(old), when a later assessment doesn't count. Move the case's"
        + " date to \(new)?")
  }

  static func dateStays(_ day: CalendarDay) -> Words {
    Words(
      swedish: "Ärendets datum är kvar: \(day). En senare bedömning poängsätts, men räknas inte"
        + " när insatser prövas.",
      english: "The case's date stays: \(day). A later assessment is scored, but doesn't count"
        + " when programmes are matched.")
  }

  static func mayNotStop(_ label: String) -> Words {
    Words(
      swedish: "vagval: \(label) tillåter inte --until-settled: alla frågor ska ställas. Kör utan"
        + " --until-settled.",
      english: "vagval: \(label) doesn't allow --until-settled: every question is to be asked. Run"
        + " without --until-settled.")
  }

  static func severalCases(_ path: String) -> Words {
    let path = TypedText(path).printable
    return Words(
      swedish: "\(path): innehåller inte ett enda ärende. Lägg ärendet i en egen fil.",
      english: "\(path): doesn't hold one single case. Put the case into a file of its own.")
  }

  static func done(_ path: String) -> Words {
    let path = TypedText(path)
    return Words(
      swedish: "Sparat i \(path.printable).\nNästa steg: vagval route \(path.shellWord)",
      english: "Saved in \(path.printable).\nNext step: vagval route \(path.shellWord)")
  }

  static func stopped(_ path: String, _ progress: Interview.Progress) -> Words {
    let path = TypedText(path)
    let (answered, are) = progress.answered == 1 ? ("besvarad", "is") : ("besvarade", "are")
    return Words(
      swedish: "Sparat i \(path.printable): \(progress.answered) av \(progress.of) frågor är"
        + " \(answered).\nFortsätt med: vagval assess --resume \(path.shellWord)",
      english: "Saved in \(path.printable): \(progress.answered) of \(progress.of) questions \(are)"
        + " answered.\nGo on with: vagval assess --resume \(path.shellWord)")
  }

  static func unsaved(_ path: String) -> Words {
    let path = TypedText(path)
    return Words(
      swedish: "Det sista svaret är inte sparat, allt före det är det.\nFortsätt med: vagval"
        + " assess --resume \(path.shellWord)",
      english: "The last answer isn't saved, everything before it is.\nGo on with: vagval assess"
        + " --resume \(path.shellWord)")
  }

  static func changed(_ path: String, _ other: String) -> Words {
    let (path, other) = (TypedText(path), TypedText(other))
    return Words(
      swedish: "vagval: \(path.printable): har ändrats av något annat medan den var öppen, och är"
        + " inte rörd. Alla dina svar ligger i \(other.printable). Jämför filerna och behåll"
        + " en.\nFortsätt med: vagval assess --resume \(other.shellWord)",
      english: "vagval: \(path.printable): was changed by something else while it was open, and is"
        + " left alone. All your answers are in \(other.printable). Compare the files and keep"
        + " one.\nGo on with: vagval assess --resume \(other.shellWord)")
  }
}
