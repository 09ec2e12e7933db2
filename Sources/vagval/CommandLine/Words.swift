import RiskEngine

/// A text of the command line in each of its languages.
struct Words: Sendable, Hashable {
  let swedish: String
  let english: String

  /// A name or a command line that reads the same in both languages.
  static func same(_ text: String) -> Words { Words(swedish: text, english: text) }

  func callAsFunction(_ language: Language) -> String {
    switch language {
    case .swedish: swedish
    case .english: english
    }
  }
}
