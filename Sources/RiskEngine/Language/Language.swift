/// A language that findings, results and help are written in.
///
/// The raw value is the language tag, as in the `sv` and `en` of a definition's texts.
public enum Language: String, Sendable, CaseIterable {
  /// Swedish, as a social worker in Sweden reads and writes it.
  case swedish = "sv"
  /// English.
  case english = "en"
}
