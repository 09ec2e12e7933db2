/// Reads a file, pipe or device in pieces of whole lines, so that its size doesn't matter.
public struct LinePieces: ~Copyable {
  /// What was read next.
  public enum Piece: Sendable {
    /// Whole lines, as they are; only a file's last one may lack its line feed.
    ///
    /// - Parameters:
    ///   - bytes: The lines.
    ///   - firstLine: The number of the first of them, from 1.
    ///   - isLast: Whether the file ends with them.
    case lines(_ bytes: [UInt8], firstLine: Int, isLast: Bool)
    /// A line that is longer than the limit, and was passed over.
    case tooLong(line: Int)
  }

  private let path: String
  private let file: OpenFile
  private let size: Int
  private let lineLimit: Int
  private var waiting: [UInt8] = []
  private var nextLine = 1
  private var isAtEnd = false

  /// Opens what lies at `path`.
  ///
  /// - Parameters:
  ///   - path: A file, pipe or device; `-` is standard input.
  ///   - size: About how many bytes a piece holds; more where one line is longer.
  ///   - lineLimit: The most bytes that a line may have.
  /// - Throws: ``FileError``.
  public init(
    _ path: String, size: Int = 256 << 10, lineLimit: Int = InputFile.standardLimit
  ) throws(FileError) {
    do throws(FileError.Reason) {
      file = path == "-" ? .standardInput : try OpenFile.reading(path)
    } catch {
      throw FileError(.read, path, error)
    }
    self.path = path
    self.size = size
    self.lineLimit = lineLimit
  }

  /// The next piece; `nil` at the end.
  ///
  /// - Throws: ``FileError``.
  public mutating func next() throws(FileError) -> Piece? {
    do throws(FileError.Reason) {
      // What is waiting after a line that was passed over may hold whole lines.
      var searched = 0
      while !isAtEnd {
        try fill(to: waiting.count + size)
        guard !isAtEnd else { break }
        if let end = waiting[searched...].lastIndex(of: LinePieces.lineFeed) {
          let lines = Array(waiting[...end])
          waiting.removeSubrange(...end)
          return piece(lines, isLast: false)
        }
        guard waiting.count <= lineLimit else { return try passOver() }
        searched = waiting.count
      }
      guard !waiting.isEmpty else { return nil }
      let lines = waiting
      waiting = []
      return piece(lines, isLast: true)
    } catch {
      throw FileError(.read, path, error)
    }
  }

  private mutating func piece(_ lines: [UInt8], isLast: Bool) -> Piece {
    defer { nextLine += lines.count { $0 == LinePieces.lineFeed } }
    return .lines(lines, firstLine: nextLine, isLast: isLast)
  }

  private mutating func fill(to count: Int) throws(FileError.Reason) {
    while waiting.count < count, !isAtEnd {
      if try file.read(atMost: count - waiting.count, into: &waiting) == 0 { isAtEnd = true }
    }
  }

  /// Forgets everything up to the end of the line that has begun.
  private mutating func passOver() throws(FileError.Reason) -> Piece {
    defer { nextLine += 1 }
    while true {
      waiting = []
      try fill(to: size)
      if let end = waiting.firstIndex(of: LinePieces.lineFeed) {
        waiting.removeSubrange(...end)
        return .tooLong(line: nextLine)
      }
      if isAtEnd {
        waiting = []
        return .tooLong(line: nextLine)
      }
    }
  }

  private static let lineFeed = UInt8(ascii: "\n")
}
