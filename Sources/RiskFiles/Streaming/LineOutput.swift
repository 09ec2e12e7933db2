/// One of the places that a run writes to.
///
/// A file is written beside its destination, under a name that a later run finds again, and locked,
/// so that two runs don't mix. A pipe, a device or standard output is written to directly. A class,
/// since one thread writes while another waits for the disk.
final class LineOutput: Sendable {
  /// The path as the caller gave it.
  let path: String
  /// The file behind the links of `path`; `nil` for what is written to directly.
  let destination: String?
  private let file: OpenFile

  /// Where a file lies while it is written.
  static func partialPath(of destination: String) -> String { destination + ".partial" }

  /// What the path leads to, or `nil` for what is written to directly.
  static func destination(of path: String) throws(FileError.Reason) -> String? {
    guard path != "-" else { return nil }
    switch try? FileStatus.of(path).kind {
    case .folder: throw .isADirectory
    case .stream: return nil
    case .file, .link, nil: return Paths.resolved(path) ?? path
    }
  }

  /// Begins to write, from the first byte.
  ///
  /// - Parameters:
  ///   - path: Where.
  ///   - removeState: Called before what a broken run wrote is removed, and only when that run is
  ///     known to be broken: no state may speak of a file that isn't its own.
  /// - Throws: Also when another run writes the same file.
  init(_ path: String, removeState: (String) -> Void = { _ in }) throws(FileError.Reason) {
    self.path = path
    destination = try LineOutput.destination(of: path)
    guard let destination else {
      file = path == "-" ? .standardOutput : try OpenFile.writing(path)
      return
    }
    let partial = LineOutput.partialPath(of: destination)
    // What a broken run left, unless that run isn't broken at all.
    if let old = try? OpenFile.continuing(partial), !old.lock() { throw .inUse }
    removeState(destination)
    Paths.remove(partial)
    file = try OpenFile.creating(partial)
    guard file.lock() else { throw .inUse }
  }

  /// Goes on after the first `length` bytes of a file that was begun.
  init(_ path: String, from known: Checkpoint.Output) throws(FileError.Reason) {
    self.path = path
    destination = known.destination
    do throws(FileError.Reason) {
      file = try OpenFile.continuing(LineOutput.partialPath(of: known.destination))
    } catch .notFound {
      throw .notResumable(.outputLost)
    }
    guard file.lock() else { throw .inUse }
    let status = try file.status()
    guard status.kind == .file, status.identity == known.identity, status.size >= known.length
    else { throw .notResumable(.outputLost) }
    try file.truncate(to: known.length)
  }

  func write(_ bytes: Span<UInt8>) throws(FileError) {
    do throws(FileError.Reason) {
      try file.write(bytes)
    } catch {
      throw FileError(.write, path, error)
    }
  }

  /// Waits until what was written lies on the disk; what is written directly isn't waited for.
  func synchronize() throws(FileError) {
    guard destination != nil else { return }
    do throws(FileError.Reason) {
      try file.synchronize()
    } catch {
      throw FileError(.write, path, error)
    }
  }

  /// What a checkpoint says of it, at `length` bytes; `nil` for what is written to directly.
  func known(at length: Int) throws(FileError) -> Checkpoint.Output? {
    guard let destination else { return nil }
    do throws(FileError.Reason) {
      return Checkpoint.Output(
        destination: destination, identity: try file.status().identity, length: length)
    } catch {
      throw FileError(.write, path, error)
    }
  }

  /// Gives the finished file its destination's name.
  func takeName() throws(FileError) {
    guard let destination else { return }
    do throws(FileError.Reason) {
      try Paths.rename(LineOutput.partialPath(of: destination), to: destination)
    } catch {
      throw FileError(.write, path, error)
    }
  }

  /// Lets other runs write the file: nothing more is written here.
  func letGo() {
    if destination != nil { file.unlock() }
  }

  /// Removes a file that isn't finished.
  func discard() {
    if let destination { Paths.remove(LineOutput.partialPath(of: destination)) }
  }
}
