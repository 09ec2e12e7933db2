#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// What lies at a path.
package struct FileStatus: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case file
    case folder
    case link
    /// A pipe, device or socket.
    case stream
  }

  package let kind: Kind
  /// In bytes; says something of files only.
  package let size: Int
  /// Who may do what, for example 0o600.
  package let permissions: Int

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .stream
      }
    size = Int(status.st_size)
    permissions = Int(status.st_mode & 0o777)
  }

  /// Looks at `path`, or at the end of the links that start there.
  ///
  /// - Parameters:
  ///   - path: Where to look.
  ///   - followingLinks: `false` to learn about a link itself.
  /// - Returns: What lies there.
  /// - Throws: When nothing lies there, or it isn't to be seen.
  package static func of(
    _ path: String,
    followingLinks: Bool = true
  ) throws(FileError.Reason) -> FileStatus {
    guard !path.utf8.contains(0) else { throw .notFound }
    var status = stat()
    // The path lives as a NUL-terminated text, and the structure is filled, during the call.
    try checked {
      followingLinks ? unsafe Int(stat(path, &status)) : unsafe Int(lstat(path, &status))
    }
    return FileStatus(status)
  }
}
