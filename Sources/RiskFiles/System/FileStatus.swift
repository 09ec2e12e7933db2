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
  /// Which file it is, by whatever path it is reached.
  package let identity: FileIdentity
  /// When its content last changed, in nanoseconds since 1970.
  package let modified: Int

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
    identity = FileIdentity(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      inode: UInt64(truncatingIfNeeded: status.st_ino))
    #if canImport(Darwin)
    let time = status.st_mtimespec
    #else
    let time = status.st_mtim
    #endif
    modified = Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
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

/// What tells one file from all others while both exist.
package struct FileIdentity: Sendable, Hashable {
  package let device: UInt64
  package let inode: UInt64
}
