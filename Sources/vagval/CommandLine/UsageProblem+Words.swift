import RiskEngine

extension UsageError {
  /// What is wrong, and which help says more: two lines, each with its line feed.
  func message(in language: Language) -> String {
    let sentence = problem.words(in: language, of: command)(language)
    let help = command.map { "vagval \($0.name) --help" } ?? "vagval --help"
    return "vagval: \(sentence)\n\(UsageError.hint(language)): \(help)\n"
  }

  private static let hint = Words(swedish: "Prova", english: "Try")
}

extension UsageProblem {
  /// What was found, what was expected, and the likely fix, in whole sentences.
  fileprivate func words(in language: Language, of command: CommandDescription?) -> Words {
    let usage = command?.usage(in: language) ?? "vagval --help"
    switch self {
    case .unknownCommand(let found, let suggestion):
      return Words(
        swedish: "Det finns inget kommando \(quoted(found)).",
        english: "There is no command \(quoted(found))."
      ).asking(suggestion.map(quoted))
    case .fileInsteadOfCommand(let found):
      return Words(
        swedish: "\(quoted(found)) är inget kommando. Skriv först vad som ska göras,"
          + " till exempel: vagval route \(TypedText(found).shellWord)",
        english: "\(quoted(found)) is no command. Write first what to do,"
          + " for example: vagval route \(TypedText(found).shellWord)")
    case .missingCommand:
      return Words(
        swedish: "Kommandot saknas. Skriv först vad som ska göras, till exempel: vagval route FIL",
        english: "The command is missing. Write first what to do, for example: vagval route FILE")
    case .unknownOption(let found, let suggestion):
      let subject = command.map {
        Words(swedish: "Kommandot \($0.name) har ingen", english: "The command \($0.name) has no")
      }
      let missing = subject ?? Words(swedish: "Det finns ingen", english: "There is no")
      return Words(
        swedish: "\(missing.swedish) väljare \(TypedText(found).printable).",
        english: "\(missing.english) option \(TypedText(found).printable)."
      ).asking(suggestion.map { "--\($0)" })
    case .missingValue(let option):
      return Words(
        swedish: "\(option.spelling) behöver ett värde. Skriv: \(option.usage(in: language))",
        english: "\(option.spelling) needs a value. Write: \(option.usage(in: language))")
    case .unexpectedValue(let option, let found):
      return Words(
        swedish: "\(option.spelling) tar inget värde, men fick \(quoted(found))."
          + " Skriv bara \(option.spelling).",
        english: "\(option.spelling) takes no value, but was given \(quoted(found))."
          + " Write only \(option.spelling).")
    case .repeatedOption(let option):
      return Words(
        swedish: "\(option.spelling) står mer än en gång. Ange den bara en gång.",
        english: "\(option.spelling) is given more than once. Give it only once.")
    case .notANumber(let option, let found):
      return Words(
        swedish: "\(option.spelling) kan inte vara \(quoted(found)). Skriv ett heltal från 1.",
        english: "\(option.spelling) can't be \(quoted(found)). Write a whole number from 1.")
    case .notADay(let option, let found):
      return Words(
        swedish: "\(option.spelling) kan inte vara \(quoted(found)). Skriv en dag i almanackan,"
          + " till exempel: \(option.spelling) 2025-09-01",
        english: "\(option.spelling) can't be \(quoted(found)). Write a day of the calendar, for"
          + " example: \(option.spelling) 2025-09-01")
    case .notAVersion(let option, let found):
      return Words(
        swedish: "\(option.spelling) kan inte vara \(quoted(found)). Skriv ett id och en version,"
          + " till exempel: \(option.spelling) phq-9@1.0.0",
        english: "\(option.spelling) can't be \(quoted(found)). Write an id and a version, for"
          + " example: \(option.spelling) phq-9@1.0.0")
    case .notAllowed(let option, let found, let allowed, let suggestion):
      return choice(option.spelling, found, allowed, suggestion)
    case .argumentNotAllowed(let argument, let found, let allowed, let suggestion):
      return choice(argument.name(language), found, allowed, suggestion)
    case .missingArgument(let argument):
      return Words(
        swedish: "\(argument.name(language)) saknas. Skriv: \(usage)",
        english: "\(argument.name(language)) is missing. Write: \(usage)")
    case .missingOption(let option):
      return Words(
        swedish: "\(option.spelling) saknas. Skriv: \(option.usage(in: language))",
        english: "\(option.spelling) is missing. Write: \(option.usage(in: language))")
    case .contradiction(let first, let second):
      return Words(
        swedish: "\(first.spelling) och \(second.spelling) kan inte anges tillsammans. Ta bort en.",
        english: "\(first.spelling) and \(second.spelling) can't be given together. Remove one.")
    case .emptyArgument(let argument):
      return Words(
        swedish: "\(argument.name(language)) är en tom text. Saknar en variabel sitt värde?",
        english: "\(argument.name(language)) is an empty text. Does a variable lack its value?")
    case .tooManyArguments(let found):
      return Words(
        swedish: "\(quoted(found)) är ett argument för mycket. Skriv: \(usage)",
        english: "\(quoted(found)) is one argument too many. Write: \(usage)")
    }
  }
}

private func choice(
  _ name: String, _ found: String, _ allowed: [String], _ suggestion: String?
) -> Words {
  Words(
    swedish: "\(name) kan inte vara \(quoted(found)). Välj \(list(allowed, "eller")).",
    english: "\(name) can't be \(quoted(found)). Choose \(list(allowed, "or"))."
  ).asking(suggestion.map(quoted))
}

extension Words {
  /// With a question after it, where there is something to propose.
  fileprivate func asking(_ proposal: String?) -> Words {
    guard let proposal else { return self }
    return Words(
      swedish: "\(swedish) Menade du \(proposal)?", english: "\(english) Did you mean \(proposal)?")
  }
}

private func quoted(_ text: String) -> String { TypedText(text).quoted }

/// `a, b or c`.
private func list(_ words: [String], _ or: String) -> String {
  guard let last = words.last, words.count > 1 else { return words.joined() }
  return "\(words.dropLast().joined(separator: ", ")) \(or) \(last)"
}
