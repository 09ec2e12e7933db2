import RiskEngine
import RiskFiles

/// Asks a person, line by line, until there is an answer that can be used.
struct Questioner {
  /// Why there is no answer.
  enum Stop: Error {
    case ended
    case signal(Int32)
    case file(FileError)
  }

  private let lines: TypedLines
  private let language: Language
  let allowsPersonalNumbers: Bool
  /// Whether a line that can't be used ends it, which is then told: in a file of answers the next
  /// line answers another question.
  private let stopsAtWrongLine: Bool

  init(
    _ lines: TypedLines, _ language: Language, allowsPersonalNumbers: Bool,
    stopsAtWrongLine: Bool = false
  ) {
    self.lines = lines
    self.language = language
    self.allowsPersonalNumbers = allowsPersonalNumbers
    self.stopsAtWrongLine = stopsAtWrongLine
  }

  /// What is wrong with a typed answer.
  struct Wrong: Error { let words: Words }

  /// Asks until there is an answer that can be used.
  ///
  /// - Throws: ``Stop`` where nothing more comes, or `q` does.
  func ask<Value>(
    _ prompt: Words, _ read: (String) throws(Wrong) -> Value
  ) throws(Stop) -> Value {
    while true {
      try write(wrapped(prompt) + " ")
      let line: String
      switch try next() {
      case .line(let typed): line = typed.trimmed
      case .end:
        try write("\n")
        throw .ended
      case .signal(let signal): throw .signal(signal)
      }
      if !StandardStream.isTyped { try write("\n") }
      if line.lowercased() == "q" { throw .ended }
      do throws(Wrong) {
        return try read(line)
      } catch {
        guard !stopsAtWrongLine else {
          let words = AssessWords.unusableLine(lines.count, error.words(language))
          try? StandardStream.error.write(words(language) + "\n")
          throw .ended
        }
        try write(wrapped(error.words) + "\n")
      }
    }
  }

  /// What is said to any other answer.
  static let yesOrNo = Words(swedish: "Svara ja eller nej.", english: "Answer yes or no.")

  /// Asks for yes or no.
  func confirm(_ prompt: Words) throws(Stop) -> Bool {
    let suffix = Words(swedish: " (j/n):", english: " (y/n):")
    let question = Words(
      swedish: prompt.swedish + suffix.swedish, english: prompt.english + suffix.english)
    return try ask(question) { line throws(Wrong) in
      guard let answer = TypedNumber.truth(line) else {
        throw Wrong(words: Questioner.yesOrNo)
      }
      return answer
    }
  }

  /// One of several names.
  func choice(of names: [String], _ what: Words) throws(Stop) -> String {
    let list = names.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: ", ")
    return try ask(
      Words(swedish: "\(what.swedish): \(list):", english: "\(what.english): \(list):")
    ) { line throws(Wrong) in
      if let number = Int(line), number > 0, names.indices.contains(number - 1) {
        return names[number - 1]
      }
      if let name = names.first(where: { $0.lowercased() == line.lowercased() }) { return name }
      throw Questioner.notANumber
    }
  }

  /// The position of one of several rows, which are listed with numbers.
  func choice(inList rows: [String], _ what: Words) throws(Stop) -> Int {
    let list = rows.enumerated().map { "\n  \($0 + 1) \($1)" }.joined()
    let prompt = Words(swedish: "Nummer:", english: "Number:")
    return try ask(
      Words(
        swedish: "\(what.swedish)\(list)\n\(prompt.swedish)",
        english: "\(what.english)\(list)\n\(prompt.english)")
    ) { line throws(Wrong) in
      guard let number = Int(line), number > 0, rows.indices.contains(number - 1) else {
        throw Questioner.notANumber
      }
      return number - 1
    }
  }

  private static let notANumber = Wrong(
    words: Words(swedish: "Skriv ett av numren.", english: "Type one of the numbers."))

  private func wrapped(_ words: Words) -> String {
    Visible.wrapped(words(language), columns: StandardStream.output.columns)
  }

  private func write(_ text: String) throws(Stop) {
    do throws(FileError) {
      try StandardStream.output.write(text)
    } catch {
      throw .file(error)
    }
  }

  private func next() throws(Stop) -> TypedLines.Next {
    do throws(FileError) {
      return try lines.next()
    } catch {
      throw .file(error)
    }
  }
}
