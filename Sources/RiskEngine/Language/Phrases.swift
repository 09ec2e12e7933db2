/// The words of one kind of text, in one language.
protocol Phrases {
  var language: Language { get }
}

extension Phrases {
  func pick(_ swedish: String, _ english: String) -> String {
    switch language {
    case .swedish: swedish
    case .english: english
    }
  }

  func callAsFunction(_ text: LocalizedText) -> String { text(language.rawValue) }
}
