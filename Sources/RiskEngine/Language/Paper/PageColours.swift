/// The colours of a page on paper and on a screen.
enum PageColour: String, CaseIterable {
  case paper = "#ffffff"
  case ground = "#f1f1ee"
  case ink = "#1a1a1a"
  case faint = "#565656"
  case line = "#6f6f6f"
  case good = "#1a6330"
  case bad = "#9c1f1b"
  case warning = "#8a3c00"
  case risk = "#9a3412"
  case protection = "#1d4f91"
  case score = "#4b4191"

  /// Each colour that words or shapes have, with what lies under it.
  static let pairs: [(over: PageColour, under: PageColour)] =
    allCases.filter { $0 != .paper && $0 != .ground }.map { ($0, .paper) }
    + [(.ink, .ground), (.faint, .ground)]
}
