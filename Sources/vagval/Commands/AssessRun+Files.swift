import RiskEngine
import RiskFiles

/// The case's file, and what it holds.
extension AssessRun {
  mutating func open(_ path: String) throws(Failure) -> InterviewFile {
    do throws(FileError) {
      return try InterviewFile(path)
    } catch {
      guard error.reason == .inUse else { throw .file(error) }
      throw refused(AssessWords.inUse(path), .inputOutput)
    }
  }

  mutating func read(_ file: inout InterviewFile) throws(Failure) -> JSONDocument {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try file.read()
    } catch {
      throw .file(error)
    }
    return try parse(bytes, file.path)
  }

  /// The case in a file, which must be right.
  mutating func readCase(
    _ file: inout InterviewFile
  ) throws(Failure) -> (document: JSONDocument, found: Case) {
    let document = try read(&file)
    let reader = DocumentReader(document, concernsPerson: true)
    guard
      let found = Case.read(
        document.root, reader, allowsPersonalNumbers: command.flag(.allowPersonalNumbers)),
      !reader.hasErrors
    else { throw refused(reader.findings) }
    return (document, found)
  }

  /// The one case that some text holds.
  mutating func parse(_ bytes: [UInt8], _ path: String) throws(Failure) -> JSONDocument {
    guard let document = session.onlyCase(in: bytes, path) else { throw .refused(session.code) }
    return document
  }

  /// Whether what stands in an instrument's place is the file of a case.
  func isCase(_ name: String) -> Bool {
    guard (try? FileStatus.of(name))?.kind == .file, let bytes = try? InputFile.read(name),
      case .success(let file) = CaseFile.read(name: name, bytes: bytes),
      case .document(let document, _)? = file.entries.first
    else { return false }
    let format = document.root.member("format")?.text
    return format.map { $0 == DocumentKind.assessmentCase.format }
      ?? (document.root.member("responses") != nil)
  }

  mutating func refused(
    _ findings: [Finding], _ code: ExitCode = .refused
  ) -> Failure {
    session.tell(findings)
    session.tellAboutDefinitions()
    session.note(code)
    return .refused(session.code)
  }

  /// Tells why it isn't done.
  mutating func refused(_ words: Words, _ code: ExitCode = .refused) -> Failure {
    session.tell(words(language))
    session.note(code)
    return .refused(session.code)
  }

  /// A file's name after a case's id: what every file system takes, and no program reads as an
  /// option.
  static func fileName(for id: String) -> String {
    var letters = id.map { $0.isLetter || $0.isNumber || "-_".contains($0) ? $0 : "-" }
    if letters.first == "-" { letters[0] = "_" }
    return String(letters) + ".json"
  }
}
