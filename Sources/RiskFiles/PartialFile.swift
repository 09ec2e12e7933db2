/// A file that is being written beside its destination, and removed again unless it is finished.
package struct PartialFile: ~Copyable, Sendable {
  /// Where it lies while it is written.
  package let path: String
  private let destination: String
  private let file: OpenFile
  private var isFinished = false

  /// Begins the file that will lie at `destination`, or at the end of the links there.
  package init(for destination: String) throws(FileError.Reason) {
    self.destination = Paths.resolved(destination) ?? destination
    let tag = String(UInt64.random(in: .min ... .max), radix: 36)
    path = "\(Paths.folder(of: self.destination)).\(tag).partial"
    file = try OpenFile.creating(path)
  }

  deinit {
    if !isFinished { Paths.remove(path) }
  }

  /// Writes `bytes` at its end.
  package func write(_ bytes: Span<UInt8>) throws(FileError.Reason) {
    try file.write(bytes)
  }

  /// Lets the file take its destination's name, once it lies on the disk.
  package consuming func finish() throws(FileError.Reason) {
    try file.synchronize()
    try Paths.rename(path, to: destination)
    isFinished = true
    OpenFile.synchronizeFolder(of: destination)
  }
}
