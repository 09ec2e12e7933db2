import RiskFiles

/// How far a run has come, on standard error: one line that is written over on a terminal, one line
/// for each step elsewhere.
struct ProgressLine {
  private let isShown: Bool
  private let isTerminal = StandardStream.error.isTerminal
  private var last = ""

  /// Goes to the line's beginning and empties it.
  private static let erase = "\r\u{1B}[K"

  /// A line that is shown `always`, `never`, or only on a terminal (`auto`).
  init(_ choice: String) {
    isShown = choice == "always" || choice == "auto" && isTerminal
  }

  /// Shows how far the run has come, if that has changed.
  mutating func show(_ progress: LineProgress) {
    guard isShown else { return }
    let text =
      if let total = progress.total, total > 0 {
        "\(progress.done * 100 / total) %"
      } else {
        "\(progress.done >> 20) MiB"
      }
    guard text != last else { return }
    last = text
    try? StandardStream.error.write(isTerminal ? Self.erase + text : text + "\n")
  }

  /// Makes place for other messages.
  mutating func clear() {
    guard isTerminal, !last.isEmpty else { return }
    last = ""
    try? StandardStream.error.write(Self.erase)
  }
}
