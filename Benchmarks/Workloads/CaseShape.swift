/// How the lines of a workload are written; the cases are the same in all of them but `mixed`.
enum CaseShape: String, CaseIterable {
  /// Compact, with all keys in one order.
  case usual
  /// Every object's keys in an order of its own.
  case shuffled
  /// A space after each colon and comma.
  case spaced
  /// Every third line holds a response to another instrument (`w2`) instead.
  case mixed
  /// Codes as 1, 1.0, 1e0 or 10e-1.
  case numbers
  /// Some characters of keys and texts as `\u0069`.
  case escapes
}
