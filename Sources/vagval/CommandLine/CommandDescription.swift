import RiskEngine

/// Everything a command understands: parsing, help and error messages all come from here.
struct CommandDescription: Sendable, Hashable {
  /// A command line that works, and what it does.
  struct Example: Sendable, Hashable {
    let line: Words
    let meaning: Words
  }

  /// Two options of which only one can be given.
  struct Contradiction: Sendable, Hashable {
    let first: OptionDescription
    let second: OptionDescription
  }

  let name: String
  /// One sentence in the imperative.
  let summary: Words
  /// What else is worth knowing; a line feed begins a new paragraph.
  let discussion: Words?
  /// At most one, the last, may take more than one word.
  let arguments: [ArgumentDescription]
  let options: [OptionDescription]
  /// Pairs of options that can't be given together.
  let contradictions: [Contradiction]
  let examples: [Example]

  init(
    _ name: String, summary: Words, discussion: Words? = nil,
    arguments: [ArgumentDescription] = [], options: [OptionDescription],
    contradictions: [Contradiction] = [], examples: [Example] = []
  ) {
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.arguments = arguments
    self.options = options
    self.contradictions = contradictions
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
