import RiskEngine
import RiskFiles

extension DiffCommand {
  static func run(_ command: ParsedCommand, in language: Language) throws(FileError) -> ExitCode {
    var session = Session(language)
    guard try session.addDefinitions(in: command.values(of: .instruments)) else {
      return session.code
    }
    var documents: [JSONDocument] = []
    for word in command.arguments {
      guard let document = try session.definition(named: word) else { return session.code }
      documents.append(document)
    }
    guard let before = documents.first, let after = documents.last else { return session.code }
    guard let difference = DefinitionDifference(from: before, to: after) else {
      session.tell(notComparable(before, after)(language))
      session.note(.unusable)
      return session.code
    }
    if command.value(of: .reportFormat) == "json" {
      try session.write(difference.json() + [UInt8(ascii: "\n")])
    } else {
      let report = difference.report(in: language)
      try session.write(report.rendered(colours: Terminal.showsColours))
    }
    return session.code
  }

  private static func notComparable(_ before: JSONDocument, _ after: JSONDocument) -> Words {
    Words(
      swedish: "vagval: \(before.name) och \(after.name) är inte två definitioner av samma slag.\n"
        + "Jämför två bedömningsinstrument, två uppsättningar vägvalsregler eller två kataloger.",
      english: "vagval: \(before.name) and \(after.name) aren't two definitions of one kind.\n"
        + "Compare two instruments, two policies or two catalogues.")
  }
}

extension Session {
  /// The definition in a file, or of an id; `nil` after telling what is wrong.
  fileprivate mutating func definition(named word: String) throws(FileError) -> JSONDocument? {
    guard let files = try definitionFiles(named: [word]) else { return nil }
    // A folder holds many.
    guard let file = files.first, files.count == 1 else {
      let words = Words(
        swedish: "vagval: \(word) är en mapp. Ange en fil, eller ID@VERSION.",
        english: "vagval: \(word) is a folder. Name a file, or ID@VERSION.")
      tell(pick(words))
      note(.unusable)
      return nil
    }
    switch Library.document(name: file.name, bytes: file.bytes) {
    case .success(let document): return document
    case .failure(let unusable):
      tell([unusable.finding])
      note(.unusable)
      return nil
    }
  }
}
