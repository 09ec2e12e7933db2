import RiskFiles

/// What the terminal can show.
enum Terminal {
  /// Colours only on a terminal, and never where `NO_COLOR` is set (no-color.org) or the terminal
  /// is dumb.
  static var showsColours: Bool {
    StandardStream.output.isTerminal
      && (Environment.value(of: "NO_COLOR") ?? "").isEmpty
      && Environment.value(of: "TERM") != "dumb"
  }
}
