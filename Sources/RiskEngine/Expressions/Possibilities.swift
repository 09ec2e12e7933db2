/// What a value can still become while answers are missing.
///
/// It is always a superset of the truth: nothing outside it can happen. Where ``isExact`` holds it
/// is the truth itself.
package struct Possibilities: Sendable, Hashable {
  package enum Contents: Sendable, Hashable {
    /// These values and no others: in order, distinct, never null, at most ``valueLimit``.
    case values([Value])
    /// Numbers within these bounds; not every number between them need be possible.
    case range(NumberRange)
    /// Any value of the type.
    case anything
  }

  /// One certain value costs no list, and copies of what is open share it: scoring makes hundreds
  /// of the former for each response.
  private enum Storage: Sendable, Hashable {
    case known(Value)
    case open(Open)
  }

  /// What isn't certain: never a single value.
  private final class Open: Sendable, Hashable {
    let contents: Contents
    let mayBeNull: Bool
    let isExact: Bool
    let support: ItemSet

    init(_ contents: Contents, mayBeNull: Bool, isExact: Bool, support: ItemSet) {
      self.contents = contents
      self.mayBeNull = mayBeNull
      self.isExact = isExact
      self.support = support
    }

    static func == (a: Open, b: Open) -> Bool {
      a === b
        || a.mayBeNull == b.mayBeNull && a.isExact == b.isExact && a.support == b.support
          && a.contents == b.contents
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(contents)
      hasher.combine(mayBeNull)
      hasher.combine(isExact)
      hasher.combine(support)
    }
  }

  private let storage: Storage

  package var contents: Contents {
    switch storage {
    case .known(let value): .values(value.isNull ? [] : [value])
    case .open(let open): open.contents
    }
  }

  /// Whether it can also end as null.
  package var mayBeNull: Bool {
    switch storage {
    case .known(let value): value.isNull
    case .open(let open): open.mayBeNull
    }
  }

  /// Whether each listed value, and null where ``mayBeNull`` says so, can truly happen.
  ///
  /// Of a range it is said of both bounds. Where it doesn't hold, the truth may be narrower.
  package var isExact: Bool {
    switch storage {
    case .known: true
    case .open(let open): open.isExact
    }
  }

  /// The open items it rests on; none for a certain value.
  package var support: ItemSet {
    switch storage {
    case .known: ItemSet()
    case .open(let open): open.support
    }
  }

  /// The most values that are listed one by one.
  package static let valueLimit = 512
  /// The most combinations that are tried one by one.
  package static let combinationLimit = 4_096

  /// One certain value, or certainly null.
  package static func known(_ value: Value) -> Possibilities {
    Possibilities(storage: .known(value))
  }

  /// One of these values.
  ///
  /// - Parameters:
  ///   - values: In any order, null among them if it is possible; none at all means null.
  ///   - isExact: Whether each of them can truly happen.
  ///   - support: The open items that decide which.
  /// - Returns: The values as a list, or by their bounds where they are too many to list.
  package static func oneOf(
    _ values: some Sequence<Value>, isExact: Bool = true, support: ItemSet
  ) -> Possibilities {
    var known: [Value] = []
    var last = Value.null
    var mayBeNull = false
    var isOrdered = true
    for value in values {
      guard !value.isNull else {
        mayBeNull = true
        continue
      }
      guard value != last else { continue }
      // The first is put into the list when there is a second.
      if !last.isNull {
        if known.isEmpty { known.append(last) }
        isOrdered = isOrdered && last < value
        known.append(value)
      }
      last = value
    }
    if known.isEmpty {
      if last.isNull || !mayBeNull { return .known(last) }
      known = [last]
    }
    if !isOrdered {
      known.sort()
      known = known.indices.filter { $0 == 0 || known[$0 - 1] != known[$0] }.map { known[$0] }
    }
    return make(.values(known), mayBeNull: mayBeNull, isExact: isExact, support: support)
  }

  /// A number between two bounds.
  ///
  /// - Parameters:
  ///   - low: The least possible; `nil` for no bound.
  ///   - high: The greatest possible; `nil` for no bound.
  ///   - grid: All possible numbers are whole multiples of one over this; `nil` if unknown.
  ///   - mayBeNull: Whether null is possible too.
  ///   - isExact: Whether both bounds, and null where possible, can truly happen.
  ///   - support: The open items that decide which.
  /// - Returns: The numbers between the bounds; a single number is certain.
  package static func between(
    _ low: Fraction?, _ high: Fraction?, grid: Int128?, mayBeNull: Bool = false,
    isExact: Bool = true, support: ItemSet
  ) -> Possibilities {
    let range = NumberRange(low: low, high: high, grid: grid)
    return make(.range(range), mayBeNull: mayBeNull, isExact: isExact, support: support)
  }

  /// Any value of its type, or null.
  package static func anything(support: ItemSet) -> Possibilities {
    Possibilities(
      storage: .open(Open(.anything, mayBeNull: true, isExact: false, support: support)))
  }

  /// Brings contents into their one form: a single value is certain and rests on nothing, a range
  /// of one number is that number, and a list that is too long becomes its range.
  static func make(
    _ contents: Contents, mayBeNull: Bool, isExact: Bool, support: ItemSet
  ) -> Possibilities {
    var (contents, mayBeNull, isExact) = (contents, mayBeNull, isExact)
    switch contents {
    case .range(let range):
      if let only = range.only { contents = .values([.number(only)]) }
      if range.low == nil || range.high == nil { isExact = false }
    case .values(let values) where values.count > valueLimit:
      if let range = NumberRange(enclosing: values) {
        contents = .range(range)
      } else {
        contents = .anything
        isExact = false
      }
    case .values, .anything:
      break
    }
    if case .values(let values) = contents {
      if values.isEmpty { mayBeNull = true }
      if values.count + (mayBeNull ? 1 : 0) == 1 { return known(values.first ?? .null) }
    }
    return Possibilities(
      storage: .open(
        Open(contents, mayBeNull: mayBeNull, isExact: isExact, support: support)))
  }
}

extension Possibilities {
  /// The only value that is possible, null included; `nil` if there are several.
  @inline(never)  // Inlined, it crashes the optimiser of Swift 6.3.1.
  package var only: Value? { if case .known(let value) = storage { value } else { nil } }

  /// The least possible number; `nil` if there is no bound or no number.
  package var low: Fraction? {
    if case .known(let value) = storage { value.number } else { numberRange?.low }
  }

  /// The greatest possible number; `nil` if there is no bound or no number.
  package var high: Fraction? {
    if case .known(let value) = storage { value.number } else { numberRange?.high }
  }

  /// The possible values one by one, null last; `nil` if they aren't listed.
  package var options: [Value]? {
    if case .known(let value) = storage { return [value] }
    guard case .values(let values) = contents else { return nil }
    return mayBeNull ? values + [.null] : values
  }

  /// Whether the value is among the possible ones, as far as is known.
  package func contains(_ value: Value) -> Bool {
    if case .known(let only) = storage { return value == only }
    if value.isNull { return mayBeNull }
    switch (contents, value) {
    case (.values(let values), _): return values.contains(value)
    case (.range(let range), .number(let number)):
      return range.low.map { $0 <= number } ?? true && range.high.map { number <= $0 } ?? true
    case (.range, _): return false
    case (.anything, _): return true
    }
  }

  /// The same, and null as well: for an answer that may stay missing.
  package func orNull(support more: ItemSet = ItemSet()) -> Possibilities {
    Possibilities.make(
      contents, mayBeNull: true, isExact: isExact, support: support.union(more))
  }

  /// Whether nothing but null is possible.
  var isAlwaysNull: Bool { only?.isNull ?? false }

  /// The bounds of the possible numbers; `nil` if there are none.
  var numberRange: NumberRange? {
    switch contents {
    case .values(let values): NumberRange(enclosing: values)
    case .range(let range): range
    case .anything: .unbounded
    }
  }
}
