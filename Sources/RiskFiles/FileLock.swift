/// Keeps others who ask from working on a file, as long as it lives.
///
/// The lock is a small file beside it: the file itself is replaced whenever it is written. It goes
/// with the process that holds it, however that ends; only its name may stay, which hinders nobody.
package struct FileLock: ~Copyable, Sendable {
  private let path: String
  private let file: OpenFile

  /// Takes the lock on the file at `destination`, which needn't exist.
  ///
  /// - Throws: ``FileError/Reason/inUse`` when somebody else holds it.
  package init(on destination: String) throws(FileError.Reason) {
    let resolved = Paths.resolved(destination) ?? destination
    let folder = Paths.folder(of: resolved)
    let path = "\(folder).\(resolved.dropFirst(folder.count)).lock"
    while true {
      let file = try OpenFile.locking(path)
      guard file.lock() else { throw .inUse }
      // Whoever held it may have removed the name after we opened it.
      if let held = try? FileStatus.of(path).identity, try file.status().identity == held {
        self.path = path
        self.file = file
        return
      }
    }
  }

  deinit { Paths.remove(path) }
}
