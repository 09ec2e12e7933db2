/// How much a JSON document may ask of the reader.
///
/// Documents are hostile input: a limit that is passed is a finding at the byte that passes it,
/// found before anything is built from the document.
public struct JSONLimits: Sendable, Hashable {
  /// How many arrays and objects may stand inside each other; 128 unless changed.
  public var depth = 128

  /// How many bytes a document may have; 256 MiB unless changed, and never more than 1 GiB,
  /// which is as far as the reader's 32-bit offsets are proved to hold.
  public var bytes = 256 << 20

  /// The limits named above.
  public init() {}

  /// The byte limit that is in force.
  var effectiveBytes: Int { min(bytes, 1 << 30) }
}
