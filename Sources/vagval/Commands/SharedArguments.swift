/// Arguments that mean the same in every command that has them.
extension ArgumentDescription {
  /// Cases, to be scored or routed.
  static let caseFiles = ArgumentDescription(
    Words(swedish: "FIL", english: "FILE"), .oneOrMore,
    help: Words(
      swedish: "Ärenden i JSON: ett ärende, en lista eller ett ärende per rad."
        + " Skriv - för standard in.",
      english: "Cases in JSON: one case, a list, or one case per line."
        + " Use - for standard input."))
}
