/// What kind of value a name or an expression has, known when a definition is loaded.
package enum ValueType: Sendable, Hashable {
  /// An exact number.
  case number
  /// True or false.
  case boolean
  /// A level of one scale, ordered by concern.
  case level(LevelScale)
  /// One of these codes; they have no order. At most 65,536.
  case choice([String])
  /// Free text, such as a circumstance; only equality is known of it.
  case text
  /// A calendar day. In expressions a day is written as a text, `"2024-06-01"`.
  case day

  /// The type without its particulars, as findings name it.
  package var kind: ValueKind {
    switch self {
    case .number: .number
    case .boolean: .boolean
    case .level: .level
    case .choice: .choice
    case .text: .text
    case .day: .day
    }
  }

  /// Whether `<` means anything between two values of this type.
  package var isOrdered: Bool {
    switch self {
    case .number, .level, .day: true
    case .boolean, .choice, .text: false
    }
  }
}

/// A type without its particulars.
package enum ValueKind: String, Sendable, CaseIterable {
  case number, boolean, level, choice, text, day
}
