import RiskFiles

/// What the terminal can show.
enum Terminal {
  /// Whether a person sits at a terminal on which lines can be written over.
  static var movesCursor: Bool {
    let kind = Environment.value(of: "TERM") ?? ""
    return StandardStream.isTyped && StandardStream.output.isTerminal && !kind.isEmpty
      && kind != "dumb"
  }

  /// Whether signs beyond ASCII come out, as far as the environment says: its letters are UTF-8.
  static var showsSigns: Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { Environment.value(of: $0) }
      .first { !$0.isEmpty }
    return locale.map { ["utf-8", "utf8"].contains(where: $0.lowercased().contains) } ?? false
  }

  /// Colours only on a terminal, and never where `NO_COLOR` is set (no-color.org) or the terminal
  /// is dumb.
  static var showsColours: Bool {
    StandardStream.output.isTerminal
      && (Environment.value(of: "NO_COLOR") ?? "").isEmpty
      && Environment.value(of: "TERM") != "dumb"
  }
}
