/// What a shell can fill a word in with.
enum Completion: Sendable, Hashable {
  /// Nothing that is known beforehand: a day, a number, a name.
  case nothing
  /// One of these words.
  case words([String])
  case files
  case folders
  /// The id of an instrument.
  case instruments
  /// The id of an instrument, or a file.
  case instrumentsOrFiles
  /// The id of any definition.
  case definitions
  /// The id of any definition, or a file.
  case definitionsOrFiles

  /// By what a word stands for, in English; `nil` for a name that nobody has thought of yet.
  init?(placeholder: String) {
    switch placeholder {
    case "FILE", "SECOND-FILE", "INPUT", "OUTPUT", "PATH", "RESULT", "TABLE": self = .files
    case "FOLDER": self = .folders
    case "INSTRUMENT[@VERSION]": self = .instruments
    case "INSTRUMENT[@VERSION]|FILE": self = .instrumentsOrFiles
    case "ID[@VERSION]", "ID[@VERSION]|none": self = .definitions
    case "DEFINITION", "BEFORE", "AFTER": self = .definitionsOrFiles
    case "AGES", "COLUMN=MEANING", "DAYS", "EXPRESSION", "ID", "MONTHS", "N", "NAME", "NUMBER",
      "TEXT", "WORD", "YEAR",
      "YYYY-MM-DD", "[COLUMN:]TEXT=CODE":
      self = .nothing
    default: return nil
    }
  }
}

extension OptionDescription {
  /// What its value can be filled in with; `nil` without a value.
  var completion: Completion? {
    switch kind {
    case .flag: nil
    case .choice(let words): .words(words)
    case .list(_, let among, let alone): .words(alone + among)
    case .version: .definitions
    case .value(let placeholder), .number(let placeholder), .day(let placeholder):
      Completion(placeholder: placeholder.english) ?? .nothing
    }
  }

  /// As it is typed: `--policy`, and `-p` where it has a letter.
  var spellings: [String] { [spelling] + (short.map { ["-\($0)"] } ?? []) }
}

extension ArgumentDescription {
  /// What it can be filled in with.
  var completion: Completion {
    allowed.map(Completion.words) ?? Completion(placeholder: name.english) ?? .nothing
  }
}

extension CommandDescription {
  /// Its options and those that every command has.
  var allOptions: [OptionDescription] { options + [.help] }
}
