import RiskEngine
import RiskFiles
import RiskInstruments

/// One run of a command: its language, its definitions, and how well it has gone so far.
struct Session {
  let language: Language
  let values: ValueDisplay
  var library: Library
  /// What answers have been found for invented cases.
  var witnesses = WitnessSearch()
  /// The exit code so far; only ever gets worse.
  private(set) var code = ExitCode.done
  /// The definitions whose findings have been told.
  private var toldDefinitions: Set<String> = []

  /// A run whose library holds the built-in definitions.
  init(_ language: Language, showsValues: Bool = false) {
    self.language = language
    values = showsValues ? .shown : .hidden
    library = .embedded()
  }

  func pick(_ words: Words) -> String { words(language) }

  /// Notes a worse outcome; a better one changes nothing.
  mutating func note(_ outcome: ExitCode) {
    if outcome.rawValue > code.rawValue { code = outcome }
  }

  // MARK: Telling

  /// Writes to standard error; if even that fails nobody is left to tell.
  func tell(_ text: String) { try? StandardStream.error.write(text + "\n") }

  func tell(_ findings: [Finding]) {
    for finding in findings { tell(finding.line(in: language, values: values)) }
  }

  /// Writes to standard output.
  func write(_ text: String) throws(FileError) { try StandardStream.output.write(text) }

  func write(_ bytes: [UInt8]) throws(FileError) { try StandardStream.output.write(bytes.span) }

  // MARK: Definitions

  /// Adds every definition in the folders.
  ///
  /// - Returns: Whether all of them can be used.
  mutating func addDefinitions(in folders: [String]) throws(FileError) -> Bool {
    var isUsable = true
    for folder in folders {
      let suffixes = DocumentKind.definitions.map { ".\($0.rawValue).json" }
      for path in try Folder.files(below: folder, suffixes: suffixes) {
        let findings = library.add(name: path, bytes: try InputFile.read(path))
        tell(findings)
        if findings.hasErrors { isUsable = false }
      }
    }
    if !isUsable { note(.unusable) }
    return isUsable
  }

  /// Tells, once, what is wrong with definitions that turned out to be unusable.
  mutating func tellAboutDefinitions() {
    for (name, findings) in library.findings.sorted(by: { $0.key < $1.key })
    where findings.hasErrors && toldDefinitions.insert(name).inserted {
      tell(findings)
      note(.unusable)
    }
  }
}

extension DocumentKind {
  /// The kinds that are definitions.
  static let definitions: [DocumentKind] = [.instrument, .policy, .programmes, .deadlines]
}
