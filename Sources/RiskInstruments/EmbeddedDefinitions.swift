/// The definitions that come with the package: instruments, policies and programmes.
///
/// Their JSON is part of the program, so that reading them needs no file and no bundle. Nothing is
/// parsed until it is asked for; what an entry says beside its text is what its text says.
public enum EmbeddedDefinitions {
  /// One definition with its identity, so that a run parses only those it needs.
  public struct Entry: Sendable {
    /// What it defines: `instrument`, `policy` or `programmes`.
    public let kind: String
    /// Its id, the same in every version.
    public let id: String
    /// Its full version, for example `1.0.0`.
    public let version: String
    /// The first day on which it holds, as `YYYY-MM-DD`.
    public let validFrom: String
    /// The last day on which it holds, or `nil` where no end is set.
    public let validTo: String?
    /// Its file's path below `Instruments/`, for messages.
    public let fileName: String
    /// The whole JSON document; as bytes, `text.utf8Span.span`.
    public let text: String
  }

  /// Every embedded definition, by kind, then id, then version (1.9.0 before 1.10.0).
  public static let all: [Entry] = embeddedEntries
}
