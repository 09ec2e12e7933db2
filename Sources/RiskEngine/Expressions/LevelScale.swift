/// An ordered scale of named levels.
///
/// A level scale is a type of its own: its levels compare with each other by concern, and with the
/// levels of no other scale. Compared as texts, "high" would stand before "low".
package struct LevelScale: Sendable, Hashable {
  /// What the scale is called in findings; unique among the scales a scope holds, for example
  /// `phq-9.severity`.
  package let name: String

  /// The ids of the levels, from the least to the most concerning; at most ``maximumCount``.
  package let levels: [String]

  /// As many levels as a ``Value`` can tell apart.
  package static let maximumCount = 256

  package init(name: String, levels: [String]) {
    self.name = name
    self.levels = levels
  }

  /// The value of a level, or `nil` if the scale has no such level.
  package func value(of level: String) -> Value? {
    levels.firstIndex(of: level).flatMap(UInt8.init(exactly:)).map(Value.level)
  }
}
