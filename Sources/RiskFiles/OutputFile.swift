/// Writes whole files, so that nobody ever finds half of one.
public enum OutputFile {
  /// Puts `bytes` at `path`, in place of the file that was there.
  ///
  /// They are written to a new file beside it, which only its owner may read, and which takes the
  /// name once everything lies on the disk: on failure the old file is untouched. Where `path` is
  /// a link, what it points to is replaced. A pipe or device is written to directly.
  ///
  /// - Parameters:
  ///   - bytes: The whole content.
  ///   - path: Where; `-` is standard output.
  /// - Throws: ``FileError``.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    do throws(FileError.Reason) {
      if path == "-" { return try OpenFile.standardOutput.write(bytes.span) }
      switch try? FileStatus.of(path).kind {
      case .folder:
        throw .isADirectory
      case .stream:
        try OpenFile.writing(path).write(bytes.span)
      case .file, .link, nil:
        let file = try PartialFile(for: path)
        try file.write(bytes.span)
        try file.finish()
      }
    } catch {
      throw FileError(.write, path, error)
    }
  }

  /// Removes the file at `path`, if there is one that may be removed.
  package static func remove(_ path: String) { Paths.remove(path) }
}
