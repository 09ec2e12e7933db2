import RiskEngine

/// One option of a command: what the parser accepts and what the help says, in one place.
///
/// Options are static constants, and those constants are the keys that ``ParsedCommand`` is asked
/// with, so that a name can't be misspelled.
struct OptionDescription: Sendable, Hashable {
  /// What may follow the name.
  enum Kind: Sendable, Hashable {
    /// Nothing: the option is given or it isn't.
    case flag
    /// Any text that isn't empty; the placeholder stands for it in the help.
    case value(placeholder: Words)
    /// A whole number from 1.
    case number(placeholder: Words)
    /// A day, written `YYYY-MM-DD`.
    case day(placeholder: Words)
    /// One of these words.
    case choice([String])
    /// Words of `among` with commas between, or one of `alone`; the placeholder stands for them.
    case list(placeholder: Words, among: [String], alone: [String])
    /// An id and a version: `ID@VERSION`.
    case version
  }

  /// Without the hyphens, for example `policy`.
  let name: String
  /// One letter that does the same, for example `p` for `-p`.
  let short: Character?
  let kind: Kind
  /// Whether it may be given more than once.
  let repeats: Bool
  /// Whether the command can't do without it; its help says so.
  let isRequired: Bool
  /// One or more sentences; that the option may be repeated is added by the help itself.
  let help: Words

  init(
    _ name: String, short: Character? = nil, _ kind: Kind, repeats: Bool = false,
    isRequired: Bool = false, help: Words
  ) {
    self.name = name
    self.short = short
    self.kind = kind
    self.repeats = repeats
    self.isRequired = isRequired
    self.help = help
  }

  /// The name as it is typed: `--policy`.
  var spelling: String { "--\(name)" }

  /// The name with what follows it: `--policy ID[@VERSION]`, `--format text|json`.
  func usage(in language: Language) -> String {
    switch kind {
    case .flag: spelling
    case .value(let placeholder), .number(let placeholder), .day(let placeholder):
      "\(spelling) \(placeholder(language))"
    case .list(let placeholder, _, _): "\(spelling) \(placeholder(language))"
    case .version: "\(spelling) ID@VERSION"
    case .choice(let allowed): "\(spelling) \(allowed.joined(separator: "|"))"
    }
  }
}

extension OptionDescription {
  /// Understood by the program and every command.
  static let help = OptionDescription(
    "help", short: "h", .flag,
    help: Words(swedish: "Visa den här hjälpen.", english: "Show this help."))

  /// Understood by the program and every command.
  static let version = OptionDescription(
    "version", .flag,
    help: Words(swedish: "Visa programmets version.", english: "Show the program's version."))
}
