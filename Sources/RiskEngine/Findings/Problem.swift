/// What a stage can find wrong, as an enumeration whose cases carry the evidence.
///
/// Each stage declares its own; `Language/` gives every case its sentence.
package protocol Problem: Sendable {
  /// How much it matters.
  var severity: Severity { get }
}

extension Problem {
  /// The name of the case: stable, unique over all stages, and the same in every language.
  package var id: String {
    Mirror(reflecting: self).children.first?.label ?? String(describing: self)
  }
}
