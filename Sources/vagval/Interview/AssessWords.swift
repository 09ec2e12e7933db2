import RiskEngine

/// What `vagval assess` says before and after the interview.
enum AssessWords {
  static func nothingBegun(_ language: Language) -> String {
    Words(swedish: "Inget är påbörjat.", english: "Nothing has been begun.")(language)
  }

  /// Nothing was answered in a case that was there before.
  static func untouched(_ language: Language) -> String {
    Words(
      swedish: "Inget är påbörjat; ärendet är som det var.",
      english: "Nothing has been begun; the case is as it was.")(language)
  }

  static func isCase(_ path: String) -> Words {
    let path = TypedText(path)
    return Words(
      swedish: "vagval: \(path.printable) är ett ärende. Fortsätt det med: vagval assess --resume"
        + " \(path.shellWord)",
      english: "vagval: \(path.printable) is a case. Go on with it: vagval assess --resume"
        + " \(path.shellWord)")
  }

  static func inUse(_ path: String) -> Words {
    let path = TypedText(path).printable
    return Words(
      swedish: "vagval: \(path) är öppet i ett annat fönster. Sluta där med q och försök igen.",
      english: "vagval: \(path) is open in another window. Stop there with q and try again.")
  }

  static func otherCase(_ path: String, _ id: String, wanted: String) -> Words {
    let (path, id, wanted) = (
      TypedText(path).printable, TypedText(id).printable, TypedText(wanted).printable
    )
    return Words(
      swedish: "vagval: \(path) är ärendet \(id), inte \(wanted). Ange en annan fil med --case,"
        + " eller ta bort --id för att lägga till bedömningen i \(id).",
      english: "vagval: \(path) is the case \(id), not \(wanted). Name another file with --case,"
        + " or leave --id out to add the assessment to \(id).")
  }

  static func nameTaken(_ path: String, _ id: String) -> Words {
    let (path, id) = (TypedText(path).printable, TypedText(id).printable)
    return Words(
      swedish: "vagval: \(path) finns redan och är ett annat ärende: \(id). Ange en annan fil med"
        + " --case.",
      english: "vagval: \(path) exists already and is another case: \(id). Name another file with"
        + " --case.")
  }

  /// Where the policies are for others than what was typed.
  static func noPolicy(for typed: String, _ names: [String], nearest: String? = nil) -> Words {
    let typed = TypedText(typed).printable
    let list = names.map { TypedText($0).printable }.joined(separator: ", ")
    let meant = nearest.map { TypedText($0).printable }
    return Words(
      swedish: "Det finns inga vägvalsregler för \(typed)."
        + (meant.map { " Menade du \($0)?" } ?? "") + " Regler finns för: \(list).",
      english: "There is no policy for \(typed)." + (meant.map { " Did you mean \($0)?" } ?? "")
        + " There are policies for: \(list).")
  }

  static func unknownMunicipality(
    _ typed: String, _ names: [String], _ nearest: String?
  ) -> Words {
    let what = noPolicy(for: typed, names, nearest: nearest)
    let typed = TypedText(typed).printable
    return Words(
      swedish: what.swedish + "\nBehålla \(typed) ändå? (j/n, eller skriv en annan):",
      english: what.english + "\nKeep \(typed) all the same? (y/n, or type another):")
  }

  /// One of several assessments to go on with.
  static func unfinished(_ name: String, _ assessment: OpenAssessment) -> Words {
    let (day, progress) = (assessment.interview.response.date, assessment.interview.progress)
    return Words(
      swedish: "\(name), \(day): \(progress.answered) av \(progress.of) besvarade",
      english: "\(name), \(day): \(progress.answered) of \(progress.of) answered")
  }

  static let whichUnfinished = Words(
    swedish: "Flera bedömningar är inte klara. Vilken ska fortsätta?",
    english: "Several assessments aren't finished. Which one is to go on?")

  static func severalUnfinished(_ path: String, _ rows: [String]) -> Words {
    let list = rows.map { "\n  \($0)" }.joined()
    let path = TypedText(path)
    return Words(
      swedish: "vagval: \(path.printable): flera bedömningar är inte klara:\(list)\nVälj en med:"
        + " vagval assess INSTRUMENT --case \(path.shellWord) --date DATUM",
      english: "vagval: \(path.printable): several assessments aren't finished:\(list)\nChoose one"
        + " with: vagval assess INSTRUMENT --case \(path.shellWord) --date DATE")
  }

  /// Where answers from a file can't be taken in any further.
  static func unusableLine(_ line: Int, _ reason: String) -> Words {
    Words(
      swedish: "Rad \(line): \(reason) Inget efter den raden är inläst.",
      english: "Line \(line): \(reason) Nothing after that line was taken in.")
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

  /// Whether a finished assessment is to be changed, which leaves no trace of what stood there.
  static func changeFinished(_ day: CalendarDay, decided: CalendarDay?) -> Words {
    Words(
      swedish: "Bedömningen från \(day) är klar."
        + (decided.map { " Ett beslut från \($0) kan bygga på den." } ?? "")
        + "\nÄndra svar i den? Nej börjar en ny bedömning.",
      english: "The assessment of \(day) is finished."
        + (decided.map { " A decision of \($0) may rest on it." } ?? "")
        + "\nChange answers in it? No begins a new assessment.")
  }

  /// Why nothing is begun on a day that has a response already.
  static func dayTaken(_ day: CalendarDay) -> Words {
    Words(
      swedish: "\(day) har redan en bedömning, och den är orörd. Välj en annan dag för en ny.",
      english: "\(day) has an assessment already, which is left alone. Choose another day for a"
        + " new one.")
  }

  static func moveDate(_ old: CalendarDay, _ new: CalendarDay) -> Words {
    Words(
      swedish: "Ärendet prövas som det såg ut \(old), och den här bedömningen är nyare. Ska det"
        + " prövas per \(new) i stället?",
      english: "The case is looked at as of \(old), and this assessment is newer. Move the case's"
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

  static func stopped(
    _ path: String, _ instrument: String, _ progress: Interview.Progress, _ command: String
  ) -> Words {
    let path = TypedText(path)
    let count = progress.answered
    let (answered, are) = count == 1 ? ("besvarad", "is") : ("besvarade", "are")
    return Words(
      swedish: "Sparat i \(path.printable): \(count) av \(progress.of) frågor i \(instrument) är"
        + " \(answered).\nFortsätt med: \(command)",
      english: "Saved in \(path.printable): \(count) of \(progress.of) questions of"
        + " \(instrument) \(are) answered.\nGo on with: \(command)")
  }

  static func unsaved(_ path: String) -> Words {
    let path = TypedText(path)
    return Words(
      swedish: "Det sista svaret är inte sparat, allt före det är det.\nFortsätt med: vagval"
        + " assess --resume \(path.shellWord)",
      english: "The last answer isn't saved, everything before it is.\nGo on with: vagval assess"
        + " --resume \(path.shellWord)")
  }

  /// Somebody else has changed the file, or, where it `isGone`, removed it.
  static func changed(_ path: String, _ other: String, isGone: Bool) -> Words {
    let (path, other) = (TypedText(path), TypedText(other))
    let what =
      isGone
      ? Words(swedish: "finns inte längre.", english: "isn't there any more.")
      : Words(
        swedish: "har ändrats av något annat medan den var öppen, och är inte rörd.",
        english: "was changed by something else while it was open, and is left alone.")
    let compare =
      isGone
      ? Words(swedish: "", english: "")
      : Words(
        swedish: " Jämför filerna och behåll en.", english: " Compare the files and keep one.")
    return Words(
      swedish: "vagval: \(path.printable): \(what.swedish) Alla dina svar ligger i"
        + " \(other.printable).\(compare.swedish)\nFortsätt med: vagval assess --resume"
        + " \(other.shellWord)",
      english: "vagval: \(path.printable): \(what.english) All your answers are in"
        + " \(other.printable).\(compare.english)\nGo on with: vagval assess --resume"
        + " \(other.shellWord)")
  }
}
