/// A file, pipe or device that is written piece by piece.
///
/// A file takes its name when it is finished, so that nobody ever finds half of one; it is readable
/// by its owner only. A pipe or device, and standard output, is written to directly. It is a class
/// since an unfinished file is removed when its last owner lets go of it.
public final class StreamedOutput {
  private let path: String
  private var file: PartialFile?
  private let stream: OpenFile?
  private var waiting: [UInt8] = []

  /// Begins the output at `path`; `-` is standard output.
  ///
  /// - Throws: ``FileError``.
  public init(_ path: String) throws(FileError) {
    self.path = path
    do throws(FileError.Reason) {
      switch path == "-" ? .stream : try? FileStatus.of(path).kind {
      case .folder: throw .isADirectory
      case .stream:
        file = nil
        stream = path == "-" ? .standardOutput : try OpenFile.writing(path)
      case .file, .link, nil:
        file = try PartialFile(for: path)
        stream = nil
      }
    } catch {
      throw FileError(.write, path, error)
    }
  }

  /// Writes `bytes` at its end, as soon as there is enough to be worth it.
  ///
  /// - Throws: ``FileError``.
  public func write(_ bytes: [UInt8]) throws(FileError) {
    waiting += bytes
    if waiting.count >= StreamedOutput.chunk { try flush() }
  }

  /// Writes `text`, as UTF-8.
  ///
  /// - Throws: ``FileError``.
  public func write(_ text: String) throws(FileError) { try write(Array(text.utf8)) }

  /// Writes what is waiting, and lets a file take its name.
  ///
  /// - Throws: ``FileError``.
  public func finish() throws(FileError) {
    try flush()
    do throws(FileError.Reason) {
      try file.take()?.finish()
    } catch {
      throw FileError(.write, path, error)
    }
  }

  private func flush() throws(FileError) {
    do throws(FileError.Reason) {
      try file?.write(waiting.span)
      try stream?.write(waiting.span)
    } catch {
      throw FileError(.write, path, error)
    }
    waiting.removeAll(keepingCapacity: true)
  }

  private static let chunk = 64 << 10
}
