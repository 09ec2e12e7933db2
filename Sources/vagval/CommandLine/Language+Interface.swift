import RiskEngine

extension Language {
  /// The language in which the program talks to its user.
  ///
  /// `--language` decides wherever it stands, even in a line that is otherwise wrong; then the
  /// first of `LC_ALL`, `LC_MESSAGES` and `LANG` that isn't empty; then Swedish, also for `C`,
  /// `POSIX` and every other language.
  ///
  /// - Parameters:
  ///   - arguments: The words after the program's name.
  ///   - environment: The value of a variable, `nil` where it isn't set.
  /// - Returns: What was asked for, else what the environment suggests.
  static func ofInterface(
    arguments: [String], environment: (String) -> String?
  ) -> Language {
    if let asked = asked(in: arguments) { return asked }
    for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let locale = environment(variable), !locale.isEmpty else { continue }
      return ofLocale(locale) ?? .swedish
    }
    return .swedish
  }

  /// The last `--language` before `--` that the program speaks.
  private static func asked(in arguments: [String]) -> Language? {
    var asked: Language?
    var valueFollows = false
    for word in arguments.prefix(while: { $0 != "--" }) {
      let typed = TypedOption(word)
      let isOption = typed.names(.language)
      if let value = isOption ? typed.value : valueFollows ? word : nil {
        asked = Language(rawValue: value) ?? asked
      }
      valueFollows = isOption && typed.value == nil
    }
    return asked
  }

  /// `en_GB.UTF-8` and `en` are English; `nil` for a language the program doesn't speak.
  private static func ofLocale(_ locale: String) -> Language? {
    Language(rawValue: locale.prefix { $0.isLetter }.lowercased())
  }
}
