/// The version of a definition: `major.minor.patch`.
///
/// A new major version makes results that can't be compared with earlier ones, a minor one adds,
/// a patch changes texts only.
public struct SemanticVersion: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Results of different major versions aren't comparable.
  public let major: Int
  /// Additions.
  public let minor: Int
  /// Changes of texts.
  public let patch: Int

  package init(major: Int, minor: Int, patch: Int) {
    self.major = major
    self.minor = minor
    self.patch = patch
  }

  /// Reads `1.2.3`; `nil` for anything else.
  public init?(_ text: String) {
    guard let numbers = SemanticVersion.numbers(in: text), numbers.count == 3 else { return nil }
    (major, minor, patch) = (numbers[0], numbers[1], numbers[2])
  }

  /// Earlier versions are less.
  public static func < (a: SemanticVersion, b: SemanticVersion) -> Bool {
    (a.major, a.minor, a.patch) < (b.major, b.minor, b.patch)
  }

  /// `major.minor.patch`.
  public var description: String { "\(major).\(minor).\(patch)" }

  /// One to three numbers with dots between, none with a leading zero or above 99,999.
  fileprivate static func numbers(in text: String) -> [Int]? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count) else { return nil }
    var numbers: [Int] = []
    for part in parts {
      guard (1...5).contains(part.utf8.count), part.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        part == "0" || part.utf8.first != 0x30, let number = Int(part)
      else { return nil }
      numbers.append(number)
    }
    return numbers
  }
}

/// Which versions of a definition will do: `1`, `1.2` or `1.2.3`.
public struct VersionRange: Sendable, Hashable, CustomStringConvertible {
  private let numbers: [Int]

  /// Reads one to three numbers with dots between; `nil` for anything else.
  public init?(_ text: String) {
    guard let numbers = SemanticVersion.numbers(in: text) else { return nil }
    self.numbers = numbers
  }

  /// Whether a version begins with these numbers.
  public func contains(_ version: SemanticVersion) -> Bool {
    [version.major, version.minor, version.patch].starts(with: numbers)
  }

  /// The numbers as they were written.
  public var description: String { numbers.map(String.init).joined(separator: ".") }
}
