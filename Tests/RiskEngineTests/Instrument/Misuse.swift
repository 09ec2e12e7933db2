import Testing

/// One way of getting a feature wrong, and the finding that says so.
///
/// The piece replaces top-level keys of the format reference's document of that kind: the minimal
/// instrument unless another is named.
struct Misuse: Sendable, CustomTestStringConvertible {
  let feature: String
  let finding: String
  /// The JSON Pointer of the place that the finding names.
  let pointer: String
  let piece: String
  let document: String

  init(
    _ feature: String, _ finding: String, in document: String = "instrument", at pointer: String,
    _ piece: String
  ) {
    self.document = document
    self.feature = feature
    self.finding = finding
    self.pointer = pointer
    self.piece = piece
  }

  var testDescription: String { "\(feature): \(finding)" }

  static let all =
    ofItems + ofScores + ofMissingRules + ofLevels + ofLevelRules + ofTables
    + ofExpressions + ofTests + ofResponses + ofLegal + ofRecords + ofDecisionTables

  /// Items in place of the minimal instrument's; a score adds the one that is named.
  static func items(_ items: String, sum: String) -> String {
    #"{"items": [\#(items)], \#(score(#""sum": ["\#(sum)"], "missing": {"rule": "refuse"}"#)), "levels": []}"#
  }

  /// One score in place of the minimal instrument's.
  static func only(_ body: String) -> String { "{\(score(body)), \"levels\": []}" }

  private static func score(_ body: String) -> String {
    #""scores": [{"id": "total", \#(body), "source": "own"}]"#
  }

  /// One level scale with these rows.
  static func rows(_ rows: String, levels: [String] = ["low", "high"]) -> String {
    let list = levels.map { #"{"id": "\#($0)", "title": {"en": "\#($0)"}}"# }
    return
      #"{"informants": ["self", "parent"], "levels": [{"id": "concern", "title": {"en": "Concern"}, "of": "total", "mostConcerning": "last", "levels": [\#(list.joined(separator: ", "))], "cutOffs": [\#(rows)]}]}"#
  }
}
