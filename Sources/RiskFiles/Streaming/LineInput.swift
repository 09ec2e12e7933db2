import RiskEngine

/// An input as it was when the run began.
struct LineInput: Sendable, Hashable {
  /// What a file is known by; it changes when somebody else writes to it.
  struct File: Sendable, Hashable {
    let identity: FileIdentity
    let size: Int
    let modified: Int
    /// Of its first bytes.
    let head: Digest
  }

  /// The path as the caller gave it; `-` for standard input.
  let path: String
  /// `nil` for pipes, devices and standard input.
  let file: File?

  /// How many of a file's first bytes are digested.
  private static let headSize = 4096

  /// Looks at what lies at `path`; a pipe isn't opened, since that can be done but once.
  init(at path: String) throws(FileError.Reason) {
    self.path = path
    guard path != "-" else {
      file = nil
      return
    }
    switch try FileStatus.of(path).kind {
    case .folder: throw .isADirectory
    case .stream: file = nil
    case .file, .link:
      let opened = try OpenFile.reading(path)
      let status = try opened.status()
      var head: [UInt8] = []
      while head.count < LineInput.headSize,
        try opened.read(atMost: LineInput.headSize - head.count, into: &head) > 0
      {}
      file = File(
        identity: status.identity, size: status.size, modified: status.modified,
        head: Digest(of: head.span))
    }
  }

  init(path: String, file: File) {
    self.path = path
    self.file = file
  }

  /// Opens it for reading from `offset`, which is 0 for streams.
  func open(at offset: Int) throws(FileError.Reason) -> OpenFile {
    if path == "-" { return .standardInput }
    let opened = try OpenFile.reading(path)
    if let file {
      let status = try opened.status()
      guard status.identity == file.identity else { throw .notResumable(.inputChanged) }
      guard status.size >= file.size else { throw .gotShorter }
      if offset > 0 { try opened.seek(to: offset) }
    }
    return opened
  }
}
