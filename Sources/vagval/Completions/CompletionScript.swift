import RiskEngine

/// A script by which a shell fills in words after `vagval`.
///
/// Everything in it comes from the descriptions that the parser and the help go by.
struct CompletionScript {
  /// The shells that there are scripts for.
  enum Shell: String, CaseIterable { case bash, zsh, fish }

  let program: ProgramDescription
  let language: Language
  /// The ids of instruments, and of all definitions, that can be named.
  let instruments: [String]
  let definitions: [String]

  init(_ program: ProgramDescription, _ library: Library, _ language: Language) {
    self.program = program
    self.language = language
    func ids(_ kinds: [DocumentKind]) -> [String] {
      var ids: [String] = []
      for entry in library.entries where kinds.contains(entry.kind) && !ids.contains(entry.id) {
        ids.append(entry.id)
      }
      return ids
    }
    instruments = ids([.instrument])
    definitions = ids(DocumentKind.definitions)
  }

  func text(for shell: Shell) -> String {
    switch shell {
    case .bash: bash
    case .zsh: zsh
    case .fish: fish
    }
  }

  /// The first sentence of a help text: what fits on the line of a menu.
  func short(_ words: Words) -> String {
    let text = words(language)
    let end = text.firstRange(of: ". ")?.lowerBound ?? text.firstRange(of: ": ")?.lowerBound
    let sentence = end.map { String(text[..<$0]) } ?? text
    return sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
  }

  /// The words that are known beforehand, and whether files or folders can stand there too.
  func offer(_ completion: Completion) -> (words: [String], files: Bool, folders: Bool) {
    switch completion {
    case .nothing: ([], false, false)
    case .words(let words): (words, false, false)
    case .files: ([], true, false)
    case .folders: ([], false, true)
    case .instruments: (instruments, false, false)
    case .definitions: (definitions, false, false)
    case .definitionsOrFiles: (definitions, true, false)
    }
  }

  /// What the arguments of a command can be filled in with.
  func argumentOffer(
    _ command: CommandDescription
  ) -> (words: [String], files: Bool, folders: Bool) {
    command == .help
      ? (program.commands.map(\.name), false, false) : offer(command.argumentCompletion)
  }
}
