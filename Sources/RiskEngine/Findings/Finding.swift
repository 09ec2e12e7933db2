/// Something a person should know about a document, with the place where it stands.
///
/// A finding carries evidence, never a sentence: the words, in Swedish and English, live in
/// `Language/`. Its ``id`` is stable between releases, so scripts may match on it.
public struct Finding: Sendable {
  /// What was found, as the stage that found it says it.
  package let problem: any Problem

  /// Where it stands, or `nil` where no single place can be named.
  public let location: Location?

  /// Whether the document describes a person, so that its values must not be repeated by default.
  public let concernsPerson: Bool

  package init(_ problem: any Problem, at location: Location?, concernsPerson: Bool = false) {
    self.problem = problem
    self.location = location
    self.concernsPerson = concernsPerson
  }

  /// The stable name of this kind of finding, for example `unknownKey`.
  public var id: String { problem.id }

  /// How much it matters: an `error` refuses the document it stands in.
  public var severity: Severity { problem.severity }
}

/// How much a finding matters.
public enum Severity: String, Sendable, Comparable, CaseIterable {
  /// Worth knowing; nothing is wrong.
  case note
  /// Probably wrong; the document is still used.
  case warning
  /// Wrong; the document, or the case, isn't used.
  case error

  /// A note is less than a warning, a warning less than an error.
  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// A place in a document.
public struct Location: Sendable, Hashable {
  /// The document's name as the caller gave it: a path, or `-` for standard input.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, counted in Unicode scalars.
  public let column: Int
  /// The RFC 6901 JSON Pointer of the value; empty for the whole document.
  public let pointer: String

  package init(file: String, line: Int, column: Int, pointer: String) {
    self.file = file
    self.line = line
    self.column = column
    self.pointer = pointer
  }
}

extension Sequence<Finding> {
  /// Whether any of them is an error.
  public var hasErrors: Bool { contains { $0.severity == .error } }
}
