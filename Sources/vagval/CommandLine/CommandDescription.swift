import RiskEngine

/// Everything a command understands: parsing, help and error messages all come from here.
struct CommandDescription: Sendable, Hashable {
  /// A command line that works, and what it does.
  struct Example: Sendable, Hashable {
    let line: Words
    let meaning: Words
  }

  let name: String
  /// One sentence in the imperative.
  let summary: Words
  /// What else is worth knowing; a line feed begins a new paragraph.
  let discussion: Words?
  /// At most one, the last, may take more than one word.
  let arguments: [ArgumentDescription]
  let options: [OptionDescription]
  /// Options of which at most one may be given.
  let alternatives: [OptionDescription]
  let examples: [Example]

  init(
    _ name: String, summary: Words, discussion: Words? = nil,
    arguments: [ArgumentDescription] = [], options: [OptionDescription],
    alternatives: [OptionDescription] = [], examples: [Example] = []
  ) {
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.arguments = arguments
    self.options = options
    self.alternatives = alternatives
    self.examples = examples
  }

  func option(named name: String) -> OptionDescription? {
    options.first { $0.name == name }
  }

  /// The shortest full description of how it is called: `vagval route [OPTIONS] FILE...`.
  func usage(in language: Language) -> String {
    let words = ["vagval", name, HelpWords.anyOptions(language)]
    return (words + arguments.map { $0.usage(in: language) }).joined(separator: " ")
  }
}
