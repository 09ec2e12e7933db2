import RiskEngine
import RiskFiles

extension FileError {
  /// What stood in the way, for a person.
  func message(in language: Language) -> String {
    let name =
      path == "-"
      ? Words(
        swedish: operation == .write ? "standard ut" : "standard in",
        english: operation == .write ? "standard output" : "standard input")(language) : path
    return "\(name): \(reason.words(language))"
  }
}

extension FileError.Reason {
  fileprivate var words: Words {
    switch self {
    case .notFound:
      Words(
        swedish: "finns inte. Kontrollera sökvägen.", english: "doesn't exist. Check the path.")
    case .isADirectory:
      Words(
        swedish: "är en mapp. Ange filerna i den.", english: "is a folder. Name the files in it.")
    case .notADirectory:
      Words(swedish: "är ingen mapp.", english: "isn't a folder.")
    case .permissionDenied:
      Words(
        swedish: "du har inte rätt att läsa eller skriva den. Kontrollera behörigheten.",
        english: "you may not read or write it. Check the permissions.")
    case .tooLarge(let limit):
      Words(
        swedish: "är större än \(limit >> 20) MiB. Dela upp innehållet i flera filer.",
        english: "is larger than \(limit >> 20) MiB. Divide the contents into several files.")
    case .tooDeep(let limit):
      Words(
        swedish: "har mappar i fler än \(limit) nivåer.",
        english: "has folders more than \(limit) levels deep.")
    case .nameNotUTF8:
      Words(
        swedish: "innehåller ett filnamn som inte går att läsa. Byt namn på filen.",
        english: "holds a file name that can't be read. Rename the file.")
    case .diskFull:
      Words(
        swedish: "får inte plats: disken är full. Inget är halvskrivet.",
        english: "doesn't fit: the disk is full. Nothing is half-written.")
    case .closedPipe:
      Words(
        swedish: "togs inte emot: mottagaren slutade läsa.",
        english: "wasn't received: the reader has stopped.")
    case .gotShorter:
      Words(
        swedish: "blev kortare medan den lästes. Kör om när inget annat skriver till den.",
        english: "got shorter while it was read. Run again when nothing else writes to it.")
    case .inUse:
      Words(
        swedish: "skrivs redan av en annan körning. Vänta tills den är klar.",
        english: "is being written by another run. Wait until it is done.")
    case .usedTwice:
      Words(
        swedish: "anges för två saker som skulle skriva över varandra. Ange olika filer.",
        english: "is named for two things that would overwrite each other. Name different files.")
    case .notResumable(let obstacle): obstacle.words
    case .other(let words): .same(words)
    }
  }
}

extension ResumeObstacle {
  /// What stood in the way, and that the run can always be begun anew.
  fileprivate var words: Words {
    let what =
      switch self {
      case .stream:
        Words(
          swedish: "är ingen fil, och det som gått genom en ström kan inte läsas igen.",
          english: "isn't a file, and what went through a stream can't be read again.")
      case .stateUnreadable:
        Words(
          swedish: "går inte att läsa som läget i en avbruten körning.",
          english: "can't be read as the state of a broken run.")
      case .engine:
        Words(
          swedish: "hör till en körning med en annan version av programmet.",
          english: "belongs to a run by another version of the program.")
      case .binding(let name):
        Words(
          swedish: "hör till en körning där detta var annorlunda: \(name).",
          english: "belongs to a run in which this was different: \(name).")
      case .inputs:
        Words(
          swedish: "hör till en körning med andra indatafiler.",
          english: "belongs to a run with other input files.")
      case .inputChanged:
        Words(
          swedish: "är inte samma fil, eller har ändrats, sedan körningen avbröts.",
          english: "isn't the same file, or has been changed, since the run was broken.")
      case .outputLost:
        Words(
          swedish: "har inte kvar det som den avbrutna körningen skrev.",
          english: "no longer has what the broken run wrote.")
      }
    return Words(
      swedish: what.swedish + " Kör om utan --resume.",
      english: what.english + " Run again without --resume.")
  }
}
