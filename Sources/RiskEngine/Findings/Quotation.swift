/// A value from a document as a finding may repeat it.
///
/// In a definition it is shown as it stands. In a document about a person only its kind is
/// shown, unless the caller asks for values.
package enum Quotation: Sendable, Hashable {
  case null
  case boolean(Bool)
  /// The number as it was written.
  case number(String)
  case text(String)
  case array
  case object
}
