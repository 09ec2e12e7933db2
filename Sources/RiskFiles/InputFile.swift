/// Reads whole files, pipes and devices.
public enum InputFile {
  /// The greatest size that is read unless the caller says otherwise: 256 MiB.
  public static let standardLimit = 256 << 20

  /// Reads all of what lies at `path`.
  ///
  /// - Parameters:
  ///   - path: A file, pipe or device; `-` is standard input.
  ///   - limit: The most bytes to accept, so that a wrong path can't fill the memory.
  /// - Returns: All its bytes, as they are.
  /// - Throws: ``FileError``, with ``FileError/Reason/tooLarge(limit:)`` for more than `limit`.
  public static func read(
    _ path: String,
    limit: Int = standardLimit
  ) throws(FileError) -> [UInt8] {
    do throws(FileError.Reason) {
      let file = path == "-" ? .standardInput : try OpenFile.reading(path)
      let status = try file.status()
      let size = status.kind == .file ? status.size : 0
      guard size <= limit else { throw .tooLarge(limit: limit) }

      // The size is a hint: a file may grow while it is read, and some say 0 and hold more.
      var bytes: [UInt8] = []
      bytes.reserveCapacity(size + 1)
      while true {
        // One byte past the limit shows that there are too many.
        let wanted = min(chunk, limit + 1 - bytes.count)
        guard try file.read(atMost: wanted, into: &bytes) > 0 else { return bytes }
        guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
      }
    } catch {
      throw FileError(.read, path, error)
    }
  }

  /// How much is asked for at a time.
  private static let chunk = 1 << 20
}
