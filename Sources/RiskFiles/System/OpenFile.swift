#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// An open file, pipe or device, closed when its owner lets go of it.
///
/// Reading and writing go on after signals, after part of the bytes, and where a stream that
/// doesn't block has to be waited for.
package struct OpenFile: ~Copyable, Sendable {
  private let descriptor: Int32
  private let isOwned: Bool

  /// Uses what `descriptor` stands for, without ever closing it.
  package init(borrowing descriptor: Int32) {
    self.descriptor = descriptor
    isOwned = false
  }

  deinit {
    if isOwned { _ = close(descriptor) }
  }

  /// Standard input, output and error: used, but never closed.
  package static var standardInput: OpenFile { OpenFile(borrowing: STDIN_FILENO) }
  package static var standardOutput: OpenFile { OpenFile(borrowing: STDOUT_FILENO) }
  package static var standardError: OpenFile { OpenFile(borrowing: STDERR_FILENO) }

  /// Opens what lies at `path` to read it; a folder opens too, and fails at the first read.
  package static func reading(_ path: String) throws(FileError.Reason) -> OpenFile {
    try OpenFile(path, O_RDONLY)
  }

  /// Opens the pipe or device at `path` to write to it; it isn't cut or created.
  package static func writing(_ path: String) throws(FileError.Reason) -> OpenFile {
    try OpenFile(path, O_WRONLY)
  }

  /// Creates a file that only its owner may read and write (mode 0600).
  ///
  /// - Throws: Also when something has that path already.
  package static func creating(_ path: String) throws(FileError.Reason) -> OpenFile {
    try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL)
  }

  /// Opens a file of ours to go on writing it; never what a link leads to.
  static func continuing(_ path: String) throws(FileError.Reason) -> OpenFile {
    try OpenFile(path, O_WRONLY | O_NOFOLLOW)
  }

  /// Opens a file that stands for a lock, creating it where it isn't there; never what a link
  /// leads to.
  static func locking(_ path: String) throws(FileError.Reason) -> OpenFile {
    try OpenFile(path, O_RDWR | O_CREAT | O_NOFOLLOW)
  }

  private init(_ path: String, _ flags: Int32) throws(FileError.Reason) {
    guard !path.utf8.contains(0) else { throw .notFound }
    let opened = try checked {
      // The path lives as a NUL-terminated text for the length of the call.
      unsafe Int(open(path, flags | O_CLOEXEC, 0o600))
    }
    descriptor = Int32(opened)
    isOwned = true
  }

  /// What it is, and how many bytes it holds.
  package func status() throws(FileError.Reason) -> FileStatus {
    var status = stat()
    // The call fills the structure it is given, and keeps no pointer to it.
    try checked { unsafe Int(fstat(descriptor, &status)) }
    return FileStatus(status)
  }

  /// Appends at most `count` bytes, as many as there are at the moment.
  ///
  /// - Returns: How many were appended; 0 only at the end.
  package func read(atMost count: Int, into bytes: inout [UInt8]) throws(FileError.Reason) -> Int {
    let before = bytes.count
    try bytes.append(addingCapacity: count) { (span) throws(FileError.Reason) in
      // The call writes at most `count` bytes into the free part of the span, and says how many.
      try unsafe span.withUnsafeMutableBufferPointer { (buffer, used) throws(FileError.Reason) in
        let free = unsafe UnsafeMutableBufferPointer(rebasing: buffer[used...])
        let room = min(count, free.count)
        used += try checked(waitingFor: (descriptor, POLLIN)) {
          unsafe systemRead(descriptor, free.baseAddress, room)
        }
      }
    }
    return bytes.count - before
  }

  /// Reads at most `count` bytes into `bytes`, over what stands at `position`, as many as there are
  /// at the moment.
  ///
  /// - Returns: How many were read; 0 only at the end.
  func read(
    atMost count: Int, into bytes: inout [UInt8], at position: Int
  ) throws(FileError.Reason) -> Int {
    // The call writes at most `count` bytes into the part of the array that begins at `position`,
    // and the slice below proves that they fit.
    var span = bytes.mutableSpan
    return try unsafe span.withUnsafeMutableBytes { (buffer) throws(FileError.Reason) in
      let room = unsafe UnsafeMutableRawBufferPointer(
        rebasing: buffer[position..<position + count])
      return try checked(waitingFor: (descriptor, POLLIN)) {
        unsafe systemRead(descriptor, room.baseAddress, room.count)
      }
    }
  }

  /// Whether a read would find bytes, or the end, without waiting.
  var isReadable: Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    // One structure, filled during the call, which doesn't wait.
    return unsafe poll(&request, 1, 0) != 0
  }

  /// Lets the next read or write begin at `offset`.
  func seek(to offset: Int) throws(FileError.Reason) {
    try checked { Int(lseek(descriptor, off_t(offset), SEEK_SET)) }
  }

  /// Cuts off what stands after the first `length` bytes, and goes on writing there.
  func truncate(to length: Int) throws(FileError.Reason) {
    try checked { Int(ftruncate(descriptor, off_t(length))) }
    try seek(to: length)
  }

  /// Keeps others who ask from writing the file, as long as it is open here.
  ///
  /// - Returns: `false` when somebody else does.
  func lock() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

  /// Lets others write the file, though it stays open here.
  func unlock() { _ = flock(descriptor, LOCK_UN) }

  /// Writes all of `bytes`.
  package func write(_ bytes: Span<UInt8>) throws(FileError.Reason) {
    // The call reads at most the given number of bytes from within the span.
    try unsafe bytes.withUnsafeBytes { (buffer) throws(FileError.Reason) in
      var written = 0
      while written < buffer.count {
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
        written += try checked(waitingFor: (descriptor, POLLOUT)) {
          unsafe systemWrite(descriptor, rest.baseAddress, rest.count)
        }
      }
    }
  }

  /// Waits until what was written lies on the disk.
  package func synchronize() throws(FileError.Reason) {
    try checked { Int(fsync(descriptor)) }
  }

  /// Makes the names in the folder of `path` safe against a power cut as well.
  ///
  /// Some file systems refuse that; the files are whole either way.
  static func synchronizeFolder(of path: String) {
    let folder = Paths.folder(of: path)
    try? OpenFile.reading(folder.isEmpty ? "." : folder).synchronize()
  }

  /// Whether a person's terminal is at the other end.
  package var isTerminal: Bool { isatty(descriptor) == 1 }

  /// How many columns the terminal has; `nil` where it is none, or doesn't say.
  package var columns: Int? {
    var size = winsize()
    // The call fills the structure it is given, and keeps no pointer to it.
    let answer = unsafe ioctl(descriptor, numericCast(TIOCGWINSZ), &size)
    return answer == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
  }
}

/// The C functions, which the methods of the same names would hide.
private let systemRead = unsafe read(_:_:_:)
private let systemWrite = unsafe write(_:_:_:)
