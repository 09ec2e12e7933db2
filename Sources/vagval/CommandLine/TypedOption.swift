/// A word that begins with a hyphen, cut at its first equals sign: `--format=json`.
struct TypedOption {
  /// With its hyphens.
  let name: String
  /// What follows the equals sign; `nil` where there is none.
  let value: String?

  init(_ word: String) {
    name = String(word.prefix { $0 != "=" })
    value = name == word ? nil : String(word.dropFirst(name.count + 1))
  }

  /// Whether this is the option's name, long or short.
  func names(_ option: OptionDescription) -> Bool {
    name == option.spelling || option.short.map { name == "-\($0)" } ?? false
  }
}
