import Foundation

/// One entry of `Instruments/schema/features.json`.
struct Feature: Decodable, Sendable {
  let id: String
  let document: String
  let built: Bool
  let section: String
  let misuse: [String]

  /// Every feature that the format has.
  static func all() throws -> [Feature] {
    let file = FormatReference.folder.appending(path: "schema/features.json")
    return try JSONDecoder().decode([Feature].self, from: Data(contentsOf: file))
  }

  /// What this release of the engine can do.
  static func built() throws -> [Feature] { try all().filter(\.built) }

  /// Those that the twin can't try, since they take no part in scoring.
  static let besidesScoring: Set<String> = [
    "head", "unscored", "groups", "judgements", "tests", "unnoticed", "overrides",
    "reliableChange", "consistencyWarnings", "reassessment", "outsidePopulation", "stopping",
    "fhirNames",
  ]

  /// The built features of an instrument that take part in scoring.
  static func ofScoring() throws -> Set<String> {
    Set(try built().filter { $0.document == "instrument" }.map(\.id)).subtracting(besidesScoring)
  }
}
