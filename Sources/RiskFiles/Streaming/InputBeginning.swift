public import RiskEngine

/// The beginning of an input that is read before the run: what stands before its records, and how
/// those end.
///
/// What was read of a stream goes to the run, which goes on where this stopped.
public struct InputBeginning: Sendable {
  /// Where records end; `nil` where all that follows is one record.
  public private(set) var boundary: RecordBoundary? = .lines
  /// How many bytes stand before the records.
  public private(set) var length = 0
  /// How many line feeds stand in those bytes.
  public private(set) var lines = 0
  /// What was read so far.
  public private(set) var bytes: [UInt8] = []
  /// Whether that is all there is.
  public private(set) var isWhole = false
  private let path: String
  /// `nil` once a file needn't be held any more.
  private var opened: Opened?

  /// An open file that several places know of.
  ///
  /// A class, since it is closed when the last one lets go of it.
  private final class Opened: Sendable {
    let file: OpenFile
    let isStream: Bool

    init(_ path: String) throws(FileError.Reason) {
      file = path == "-" ? .standardInput : try OpenFile.reading(path)
      let status = try file.status()
      // What is read of standard input is gone, also where it is a file.
      isStream = path == "-" || status.kind == .stream
    }
  }

  /// Opens an input; nothing is read yet.
  public init(of path: String) throws(FileError) {
    self.path = path
    do throws(FileError.Reason) {
      opened = try Opened(path)
    } catch {
      throw FileError(.read, path, error)
    }
  }

  /// Reads on.
  ///
  /// - Parameter count: The most bytes to read; of a stream, those that are there.
  /// - Throws: ``FileError``.
  public mutating func readMore(_ count: Int = 64 << 10) throws(FileError) {
    do throws(FileError.Reason) {
      isWhole = try opened?.file.read(atMost: count, into: &bytes) == 0
    } catch {
      throw FileError(.read, path, error)
    }
  }

  /// Says where the records begin, after the last of ``bytes`` that was needed.
  ///
  /// - Parameters:
  ///   - boundary: Where records end; `nil` where all that follows is one record, however long.
  ///   - length: How many bytes stand before the first one.
  ///   - lines: How many line feeds stand in those.
  public mutating func settle(_ boundary: RecordBoundary?, after length: Int, lines: Int) {
    self.boundary = boundary
    self.length = length
    self.lines = lines
    guard opened?.isStream == false else { return }
    // A file can be opened again, so that there may be more files than can be open at once.
    opened = nil
    bytes = []
  }

  /// Whether what was read can't be read again; known once it is settled.
  var isStream: Bool { opened != nil }

  /// Reads on where ``bytes`` end, over what stands at `position`.
  ///
  /// - Returns: How many bytes were read; 0 only at the end.
  func read(
    atMost count: Int, into bytes: inout [UInt8], at position: Int
  ) throws(FileError.Reason) -> Int {
    guard !isWhole, let opened else { return 0 }
    return try opened.file.read(atMost: count, into: &bytes, at: position)
  }

  /// Whether a read would find bytes, or the end, without waiting.
  var isReadable: Bool { isWhole || opened?.file.isReadable ?? true }
}
