/// Puts sentences together in one language, and keeps back what mustn't be repeated.
package struct Phrasing: Sendable {
  let language: Language
  /// Whether only the kind of a value is said.
  let hidesValues: Bool
  /// Whether names that look like a personnummer are masked.
  let masksPersonalNumbers: Bool

  package init(_ language: Language, concernsPerson: Bool, values: ValueDisplay) {
    self.language = language
    hidesValues = concernsPerson && values == .hidden
    masksPersonalNumbers = concernsPerson
  }

  /// What is wrong, and the next step: whole sentences, each with its full stop.
  typealias Sentences = (wrong: String, next: String)

  /// The three parts of a sentence: what was found, what was expected, and the next step.
  ///
  /// The first two are noun phrases without a full stop, the third is a whole sentence.
  typealias Parts = (found: String, expected: String, next: String)

  /// What is said in this language: in English `found X, expected Y. Next step.`.
  ///
  /// Swedish has no such pattern that reads well, so what is wrong is a sentence of its own.
  func callAsFunction(swedish: Sentences, english: Parts) -> String {
    switch language {
    case .swedish: "\(swedish.wrong) \(swedish.next)"
    case .english: "found \(english.found), expected \(english.expected). \(english.next)"
    }
  }

  /// The one of two texts that is in this language.
  func either(swedish: String, english: String) -> String {
    switch language {
    case .swedish: swedish
    case .english: english
    }
  }

  // MARK: - Suggestions

  /// `Did you mean "answers"?`, or `nil` without a suggestion.
  func meant(_ suggestion: String?) -> String? {
    suggestion.map { suggestion in
      let name = name(suggestion)
      return either(swedish: "Menade du \(name)?", english: "Did you mean \(name)?")
    }
  }

  /// The same for a suggestion that was found by a value: while values are hidden it is kept back,
  /// since it would all but repeat the value.
  func meantValue(_ suggestion: String?) -> String? { hidesValues ? nil : meant(suggestion) }
}
