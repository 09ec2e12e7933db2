/// Whether a sentence may repeat values of a document that describes a person.
///
/// Keys, ids, allowed codes and limits are always said: they come from the definitions. Values of
/// a definition are shown in either case.
public enum ValueDisplay: Sendable {
  /// Only the kind of a value is said: "a number", "a text".
  case hidden
  /// The value is shown as it stands.
  case shown
}
