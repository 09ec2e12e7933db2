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
        swedish: "får inte läsas eller skrivas av dig. Kontrollera behörigheten.",
        english: "may not be read or written by you. Check the permissions.")
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
    case .other(let words): .same(words)
    }
  }
}
