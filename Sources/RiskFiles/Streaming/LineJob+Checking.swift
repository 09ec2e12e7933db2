import RiskEngine

extension LineJob {
  /// Looks at the inputs and at where the outputs lead, before anything is written.
  ///
  /// - Returns: What a run is bound to, if it can be gone on with after it was broken: it is saved,
  ///   and its inputs and outputs are files. Otherwise its inputs alone.
  func checked() throws(FileError) -> (inputs: [LineInput], expected: Checkpoint.Expected?) {
    let inputs = try self.inputs.map { (path) throws(FileError) in
      try naming(path, .read) { path throws(FileError.Reason) in try LineInput(at: path) }
    }
    try checkUses(inputs)

    let paths = [output, rejects, manifest].compactMap(\.self)
    var destinations: [String: String] = [:]
    for path in paths { destinations[path] = try destination(of: path) }
    guard isSaved else { return (inputs, nil) }
    let stream =
      inputs.first { $0.file == nil }?.path ?? paths.first { destinations[$0] == nil }
    guard let stream else {
      return (
        inputs,
        Checkpoint.Expected(
          engine: Engine.label, inputs: inputs,
          results: destinations[output] ?? output,
          rejects: rejects.flatMap { destinations[$0] },
          manifest: manifest.flatMap { destinations[$0] })
      )
    }
    if resumes { throw FileError(.read, stream, .notResumable(.stream)) }
    return (inputs, nil)
  }

  /// Refuses to write over an input, or two outputs into one file.
  private func checkUses(_ inputs: [LineInput]) throws(FileError) {
    var used = Set(inputs.compactMap(\.file?.identity))
    var paths: Set<String> = []
    for path in [output, rejects, manifest].compactMap(\.self) {
      let isNew = paths.insert(try destination(of: path) ?? path).inserted
      let status = try? FileStatus.of(path)
      let isFile = path != "-" && status?.kind == .file
      let isDevice = path != "-" && status?.kind == .stream
      let isOther = isFile ? status.map { used.insert($0.identity).inserted } ?? true : true
      guard (isNew || isDevice) && isOther else { throw FileError(.write, path, .usedTwice) }
    }
  }
}
