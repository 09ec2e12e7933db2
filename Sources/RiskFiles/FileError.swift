/// Why a file, folder or stream couldn't be used.
public struct FileError: Error, Sendable, Hashable {
  /// What was being done.
  public enum Operation: Sendable, Hashable {
    /// Reading a file or standard input.
    case read
    /// Writing a file or a standard stream.
    case write
    /// Listing a folder.
    case list
  }

  /// What stood in the way.
  public enum Reason: Error, Sendable, Hashable {
    /// Nothing has this path, or a folder on the way to it is missing.
    case notFound
    /// A file was expected, and the path names a folder.
    case isADirectory
    /// A folder was expected, and the path, or a part of it, names a file.
    case notADirectory
    /// The user who runs the program isn't allowed to.
    case permissionDenied
    /// There are more bytes than the caller's limit.
    case tooLarge(limit: Int)
    /// Folders lie in folders more deeply than the limit.
    case tooDeep(limit: Int)
    /// A name in the folder isn't UTF-8, so it can't be repeated in a result.
    case nameNotUTF8
    /// The disk or the user's share of it is full.
    case diskFull
    /// Whoever read the other end has stopped, as `head` does.
    case closedPipe
    /// The file got shorter while it was read.
    case gotShorter
    /// Another run is writing the same file.
    case inUse
    /// One path stands for two things, such as an input and the output.
    case usedTwice
    /// A broken run can't be gone on with.
    case notResumable(ResumeObstacle)
    /// Anything else, in the operating system's English words.
    case other(String)
  }

  /// The path as the caller gave it; `-` for standard input and output.
  public let path: String
  /// What was being done.
  public let operation: Operation
  /// What stood in the way.
  public let reason: Reason

  package init(_ operation: Operation, _ path: String, _ reason: Reason) {
    self.path = path
    self.operation = operation
    self.reason = reason
  }
}
