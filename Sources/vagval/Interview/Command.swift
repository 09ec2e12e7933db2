import RiskEngine

/// What can be typed in place of an answer.
///
/// The letters that are shown work at every question; `j` and `n` besides, except where they mean
/// yes and no.
enum Command: Hashable {
  case back, forward, skip, review, stop, help, bounds, done, askAll, flags
  case reason(StatedReason?)
  case note(String?)
  case jump(String?)
  case search(String)

  /// Reads what was typed; `nil` for an answer.
  ///
  /// - Parameters:
  ///   - words: What was typed, without spaces around it.
  ///   - item: The item that is shown, since in a free text only single letters are commands.
  init?(_ words: String, at item: Item?) {
    if words.isEmpty {
      self = .forward
      return
    }
    if words.hasPrefix("/") {
      self = .search(String(words.dropFirst()).trimmed)
      return
    }
    if words.hasPrefix("?") {
      let rest = String(words.dropFirst()).trimmed
      let reason = StatedReason(rest)
      guard rest.isEmpty || reason != nil else { return nil }
      self = .reason(reason)
      return
    }
    let isYesNo = if case .yesNo? = item?.type { true } else { false }
    let isText = item?.type.isText ?? false
    if isText, words.count > 1 { return nil }
    let parts = words.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = parts.count > 1 ? parts[1].trimmed : nil
    let word = parts.first?.lowercased() ?? ""
    if isYesNo, TypedNumber.truth(word) != nil { return nil }
    switch (word, rest) {
    case ("a", _), ("n", _), ("anteckna", _), ("anteckning", _), ("note", _): self = .note(rest)
    case ("g", _), ("j", _), ("gå", _), ("jump", _), ("go", _): self = .jump(rest)
    case ("hoppa", "över"?): self = .skip
    case (_, nil):
      guard let command = Command.words[word] else { return nil }
      self = command
    default: return nil
    }
  }

  /// Reads one of the two letters that mean the same everywhere.
  init?(letter: String) {
    switch letter.lowercased() {
    case "b": self = .back
    case "q": self = .stop
    default: return nil
    }
  }

  private static let words: [String: Command] = [
    "b": .back, "bakåt": .back, "tillbaka": .back, "back": .back,
    "s": .skip, "hoppa": .skip, "skip": .skip,
    "r": .review, "granska": .review, "review": .review,
    "q": .stop, "sluta": .stop, "avsluta": .stop, "quit": .stop, "stop": .stop,
    "h": .help, "hjälp": .help, "help": .help,
    "!": .flags, "flaggor": .flags, "flags": .flags,
    "v": .bounds, "nivåer": .bounds, "levels": .bounds,
    "k": .done, "klar": .done, "klart": .done, "done": .done,
    "f": .askAll, "fortsätt": .askAll, "continue": .askAll,
  ]
}

/// A reason that a person can give for there being no answer.
enum StatedReason: String, CaseIterable {
  case unknown = "1"
  case declined = "2"
  case notApplicable = "3"
  /// Takes an answer back.
  case notAsked = "4"

  /// Reads its number or its words.
  init?(_ words: String) {
    switch words.lowercased() {
    case "1", "unknown", "vet inte", "okänt": self = .unknown
    case "2", "declined", "vill inte svara": self = .declined
    case "3", "not applicable", "inte aktuellt": self = .notApplicable
    case "4", "not asked", "inte frågad": self = .notAsked
    default: return nil
    }
  }

  /// The same as the engine knows it.
  var missing: MissingReason {
    switch self {
    case .unknown: .unknown
    case .declined: .declined
    case .notApplicable: .notApplicable
    case .notAsked: .notAsked
    }
  }
}
