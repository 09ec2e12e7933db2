#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// What is done to paths rather than to open files.
enum Paths {
  /// Gives the file at `path` the name `newPath`, in place of what had it, in one step.
  static func rename(_ path: String, to newPath: String) throws(FileError.Reason) {
    guard !newPath.utf8.contains(0) else { throw .notFound }
    // Both paths live as NUL-terminated texts for the length of the call.
    try checked { unsafe Int(systemRename(path, newPath)) }
  }

  /// Removes the file at `path`, if it can.
  static func remove(_ path: String) {
    // The path lives as a NUL-terminated text for the length of the call.
    _ = unsafe unlink(path)
  }

  /// The path behind the links of `path`, or `nil` where nothing lies there.
  static func resolved(_ path: String) -> String? {
    // With no buffer given, the call allocates the answer, which is ours to free.
    guard let answer = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(answer) }
    return unsafe String(validatingCString: answer)
  }

  /// The folder that `path` lies in, ending with its slash; empty for the current folder.
  static func folder(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
  }

  /// The names in the folder at `path`, without `.` and `..`, in no order.
  ///
  /// - Returns: `nil` in place of a name that isn't UTF-8.
  static func names(inFolder path: String) throws(FileError.Reason) -> [String?] {
    guard !path.utf8.contains(0) else { throw .notFound }
    guard let folder = unsafe opendir(path) else { throw ErrorNumber.last.reason }
    defer { unsafe closedir(folder) }
    var names: [String?] = []
    while true {
      errno = 0
      // The entry is the folder's own and stays until the next one is read.
      guard let entry = unsafe readdir(folder) else { break }
      names.append(unsafe name(of: entry))
    }
    guard errno == 0 else { throw ErrorNumber.last.reason }
    return names.filter { $0 != "." && $0 != ".." }
  }

  /// The name in a folder's entry: NUL-terminated, in an array that C imports as a tuple.
  @unsafe private static func name(of entry: UnsafeMutablePointer<dirent>) -> String? {
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    let start = unsafe UnsafeRawPointer(entry) + offset
    return unsafe String(validatingCString: start.assumingMemoryBound(to: CChar.self))
  }
}

/// The C function, which the method of the same name would hide.
private let systemRename = unsafe rename(_:_:)
