/// The names an expression may use, and their types.
///
/// A name's place in the list is its *slot*: whoever evaluates an expression hands in one value
/// per slot, in this order.
package struct Scope: Sendable {
  /// One name, or one value that only a function reaches.
  package struct Variable: Sendable {
    /// How expressions name it; `nil` for a companion, which only functions reach.
    package let name: String?
    package let type: ValueType
    package let companions: Companions

    package init(name: String?, type: ValueType, companions: Companions = Companions()) {
      self.name = name
      self.type = type
      self.companions = companions
    }
  }

  /// The slots behind `points(item)`, `answered(item)`, `missing(item)` and
  /// `list contains(item, code)`; `nil` where the variable has no such thing.
  package struct Companions: Sendable {
    package var points: Int?
    package var answered: Int?
    package var missing: Int?
    package var chosen: Chosen?

    package init(
      points: Int? = nil, answered: Int? = nil, missing: Int? = nil, chosen: Chosen? = nil
    ) {
      self.points = points
      self.answered = answered
      self.missing = missing
      self.chosen = chosen
    }
  }

  /// Which of several codes were chosen, for `list contains(item, code)`.
  package struct Chosen: Sendable {
    /// The slot of a whole number: bit *n* stands for the code at position *n*.
    package let slot: Int
    /// At most 64.
    package let codes: [String]

    package init(slot: Int, codes: [String]) {
      self.slot = slot
      self.codes = codes
    }
  }

  /// The variables in slot order.
  package let variables: [Variable]
  private let slots: [String: Int]

  /// A scope of these variables.
  ///
  /// - Parameter variables: In slot order. Of two with one name the first is found; the loader
  ///   reports repeated names.
  package init(_ variables: [Variable]) {
    self.variables = variables
    let named = variables.enumerated().compactMap { slot, variable in
      variable.name.map { ($0, slot) }
    }
    slots = Dictionary(named) { first, _ in first }
  }

  /// A scope without names.
  package static let empty = Scope([])

  /// The slot of a name, or `nil` if there is no such name.
  package func slot(of name: String) -> Int? { slots[name] }

  /// Every name, in slot order.
  package var names: [String] { variables.compactMap(\.name) }
}
