/// Finds files in folders.
public enum Folder {
  /// How deep folders may lie in folders.
  public static let depthLimit = 32

  /// The files below `folder` whose names end in one of `suffixes`, sorted by their UTF-8 bytes.
  ///
  /// Links to files count as files. Links to folders aren't followed, so that no file is found
  /// twice and no loop entered; names that begin with a dot are passed over.
  ///
  /// - Parameters:
  ///   - folder: Where to look; a link here is followed.
  ///   - suffixes: For example `.instrument.json`.
  /// - Returns: Paths that begin with `folder` as it was given.
  /// - Throws: ``FileError``, with ``FileError/Reason/tooDeep(limit:)`` past ``depthLimit``.
  public static func files(
    below folder: String,
    suffixes: [String]
  ) throws(FileError) -> [String] {
    var found: [String] = []
    var waiting = [(path: folder, depth: 0)]
    while let (path, depth) = waiting.popLast() {
      guard depth <= depthLimit else { throw FileError(.list, path, .tooDeep(limit: depthLimit)) }
      for name in try names(in: path) {
        let entry = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
        switch kind(of: entry) {
        case .folder: waiting.append((entry, depth + 1))
        case .file where suffixes.contains { name.hasSuffix($0) }: found.append(entry)
        case .file, .link, .stream, nil: continue
        }
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func names(in path: String) throws(FileError) -> [String] {
    var names: [String] = []
    do throws(FileError.Reason) {
      for name in try Paths.names(inFolder: path) {
        guard let name else { throw .nameNotUTF8 }
        if !name.hasPrefix(".") { names.append(name) }
      }
    } catch {
      throw FileError(.list, path, error)
    }
    return names
  }

  /// What an entry is; `nil` when it went away since the folder was read.
  ///
  /// A link that leads nowhere counts as a file, so that whoever reads it is told.
  private static func kind(of path: String) -> FileStatus.Kind? {
    guard let status = try? FileStatus.of(path, followingLinks: false) else { return nil }
    guard status.kind == .link else { return status.kind }
    guard let target = try? FileStatus.of(path) else { return .file }
    return target.kind == .folder ? .link : target.kind
  }
}
