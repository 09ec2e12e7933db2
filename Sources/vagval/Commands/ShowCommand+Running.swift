import RiskEngine
import RiskFiles

extension ShowCommand {
  static func run(_ command: ParsedCommand, in language: Language) throws(FileError) -> ExitCode {
    var session = Session(language)
    guard try session.addDefinitions(in: command.values(of: .instruments)) else {
      return session.code
    }
    guard let name = command.arguments.first,
      let first = session.entry(named: name, DocumentKind.definitions)
    else { return session.code }
    if command.value(of: .definitionFormat) == "json" {
      try session.write(first.bytes)
      return session.code
    }
    var isFirst = true
    for entry in session.entries(beginningWith: first, named: name) {
      guard let text = session.library.description(of: entry, in: language) else { continue }
      let separator = isFirst ? "" : "\n" + String(repeating: "─", count: StyledText.width) + "\n\n"
      try session.write(separator + text.rendered(colours: Terminal.showsColours))
      if let digest = session.library.digest(of: entry) {
        let label = session.pick(Words(swedish: "Kontrollsumma", english: "Digest"))
        try session.write("\n\(label)\n  \(digest)\n")
      }
      isFirst = false
    }
    session.tellAboutDefinitions()
    return session.code
  }
}

extension Session {
  /// The definitions to show: a policy and the programmes it speaks of may share an id, and
  /// whoever asks for that id wants to read both.
  fileprivate func entries(
    beginningWith first: Library.Entry, named name: String
  ) -> [Library.Entry] {
    let catalogue = DefinitionReference(name)?.entry(in: library, [.programmes])
    return [first] + (first.kind == .policy ? [catalogue].compactMap { $0 } : [])
  }
}

extension Library {
  /// A definition in words; `nil` if it can't be used.
  fileprivate mutating func description(of entry: Entry, in language: Language) -> StyledText? {
    switch entry.kind {
    case .instrument: instrument(entry)?.description(in: language)
    case .policy: policy(entry)?.description(in: language)
    case .programmes: catalogue(entry)?.description(in: language)
    case .deadlines: deadlineSet(entry)?.description(in: language)
    case .assessmentCase, .result: nil
    }
  }
}
