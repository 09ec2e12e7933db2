/// Everything that a run writes to.
struct LineOutputs: Sendable {
  let results: LineOutput
  let rejects: LineOutput?
  let manifest: LineOutput?

  private var all: [LineOutput] { [results, rejects, manifest].compactMap(\.self) }

  /// Begins all of them anew.
  init(for job: LineJob) throws(FileError) {
    results = try job.naming(job.output) { path throws(FileError.Reason) in
      try LineOutput(path) { Checkpoint.remove(for: $0) }
    }
    var others: [LineOutput?] = []
    do throws(FileError) {
      for path in [job.rejects, job.manifest] {
        others.append(
          try job.naming(path) { path throws(FileError.Reason) in try LineOutput(path) })
      }
    } catch {
      for output in [results] + others.compactMap(\.self) { output.discard() }
      throw error
    }
    (rejects, manifest) = (others[0], others[1])
  }

  /// Goes on where `checkpoint` says.
  init(for job: LineJob, from checkpoint: Checkpoint) throws(FileError) {
    results = try job.naming(job.output) { path throws(FileError.Reason) in
      try LineOutput(path, from: checkpoint.results)
    }
    rejects = try job.naming(job.rejects) { path throws(FileError.Reason) in
      guard let known = checkpoint.rejects else { throw .notResumable(.outputLost) }
      return try LineOutput(path, from: known)
    }
    // It is written at the end, in one go.
    manifest = try job.naming(job.manifest) { path throws(FileError.Reason) in
      try LineOutput(path)
    }
  }

  /// Waits until everything lies on the disk.
  func synchronize() throws(FileError) {
    for output in all { try output.synchronize() }
  }

  /// Lets other runs write: a thread that is about to end may keep the files open a little longer.
  func letGo() {
    for output in all { output.letGo() }
  }

  /// Removes what isn't finished.
  func discard() {
    if let destination = results.destination { Checkpoint.remove(for: destination) }
    for output in all { output.discard() }
  }

  /// Gives the finished files their names: the results last, so that whoever finds them finds the
  /// rest as well.
  func takeNames(atStep: (LineStep) throws(FileError) -> Void) throws(FileError) {
    try rejects?.takeName()
    try atStep(.rejectsRenamed)
    try manifest?.takeName()
    try atStep(.manifestRenamed)
    try results.takeName()
    try atStep(.resultsRenamed)
    if let destination = results.destination {
      Checkpoint.remove(for: destination)
      OpenFile.synchronizeFolder(of: destination)
    }
    try atStep(.stateRemoved)
  }

  /// Lets files that a run had finished take the names that they don't have yet.
  static func takeRemainingNames(of checkpoint: Checkpoint) throws(FileError) {
    for output in [checkpoint.rejects, checkpoint.results].compactMap(\.self) {
      let partial = LineOutput.partialPath(of: output.destination)
      // The manifest comes after the rejects and before the results.
      if output == checkpoint.results, let manifest = checkpoint.manifest {
        let partial = LineOutput.partialPath(of: manifest)
        if (try? FileStatus.of(partial)) != nil { try rename(partial, manifest) }
      }
      if let status = try? FileStatus.of(partial), output.isFound(status) {
        try rename(partial, output.destination)
      } else if let status = try? FileStatus.of(output.destination), output.isFound(status) {
        continue
      } else {
        throw FileError(.write, output.destination, .notResumable(.outputLost))
      }
    }
    Checkpoint.remove(for: checkpoint.results.destination)
    OpenFile.synchronizeFolder(of: checkpoint.results.destination)
  }

  private static func rename(_ partial: String, _ destination: String) throws(FileError) {
    do throws(FileError.Reason) {
      try Paths.rename(partial, to: destination)
    } catch {
      throw FileError(.write, destination, error)
    }
  }
}

extension Checkpoint.Output {
  /// Whether this is the file, whole.
  fileprivate func isFound(_ status: FileStatus) -> Bool {
    status.identity == identity && status.size == length
  }
}

extension LineJob {
  /// The file behind the links of `path`; `nil` for what is written to directly.
  func destination(of path: String) throws(FileError) -> String? {
    try naming(path) { path throws(FileError.Reason) in try LineOutput.destination(of: path) }
      ?? nil
  }

  /// Does something with a path, and names it where that fails.
  func naming<Answer>(
    _ path: String, _ operation: FileError.Operation = .write,
    _ body: (String) throws(FileError.Reason) -> Answer
  ) throws(FileError) -> Answer {
    do throws(FileError.Reason) {
      return try body(path)
    } catch {
      throw FileError(operation, path, error)
    }
  }

  /// The same for a path that there may be.
  fileprivate func naming<Answer>(
    _ path: String?, _ body: (String) throws(FileError.Reason) -> Answer
  ) throws(FileError) -> Answer? {
    guard let path else { return nil }
    let answer: Answer = try naming(path, .write, body)
    return answer
  }
}
