import RiskEngine
import RiskFiles

/// What is written of one case.
struct CaseOutput {
  let text: StyledText
  /// As JSON, divided into lines or not.
  let json: (_ isPretty: Bool) -> [UInt8]
}

/// Scores, and if wanted routes, every case of the given files.
struct CaseRun {
  /// What is written of a result, or the findings that say why nothing can be.
  typealias Output = (CaseResult) -> Result<CaseOutput, RefusedCase>

  private var session: Session
  private let files: [String]
  private let policy: PolicyChoice
  private let format: ResultFormat
  private let allowsPersonalNumbers: Bool
  private let output: Output
  /// Whether it writes the report of results, flags and all, and nothing made of them.
  private let isReport: Bool
  private var counts = (done: 0, refused: 0)
  /// Whether the output is one case's own document, not a list.
  private var isSingle = false
  private var isFirst = true

  enum ResultFormat: String { case text, json, ndjson }

  init(
    _ command: ParsedCommand, _ session: Session, policy: PolicyChoice, output: Output? = nil
  ) {
    let language = session.language
    self.session = session
    isReport = output == nil
    self.output =
      output ?? { result in
        .success(CaseOutput(text: result.report(in: language), json: result.json(isPretty:)))
      }
    self.policy = policy
    files = command.arguments
    format = command.value(of: .resultFormat).flatMap(ResultFormat.init) ?? .text
    allowsPersonalNumbers = command.flag(.allowPersonalNumbers)
  }

  /// Runs to the end and gives the exit code.
  mutating func run() throws(FileError) -> ExitCode {
    var read: [CaseFile] = []
    for path in files {
      switch CaseFile.read(name: path, bytes: try InputFile.read(path)) {
      case .success(let file): read.append(file)
      case .failure(let unusable):
        session.tell([unusable.finding])
        session.note(.unusable)
      }
    }
    isSingle = files.count == 1 && read.first?.isSingleCase ?? false
    if format == .json, !isSingle, !read.isEmpty { try session.write("[\n") }
    for file in read {
      for entry in file.entries { try run(entry) }
    }
    if format == .json, !isSingle, !read.isEmpty { try session.write(isFirst ? "]\n" : "\n]\n") }
    session.tellAboutDefinitions()
    tellCounts()
    return session.code
  }

  private mutating func run(_ entry: CaseFile.Entry) throws(FileError) {
    let result = session.library.result(
      for: entry, policy: policy, allowsPersonalNumbers: allowsPersonalNumbers)
    switch result {
    case .success(let result):
      session.tell(result.findings)
      switch output(result) {
      case .success(let output):
        counts.done += 1
        try write(output)
      case .failure(let refused): refuse(refused.findings)
      }
    case .failure(let refused):
      try writeUnrouted(entry)
      refuse(refused.findings)
    }
  }

  /// Writes what a case shows without rules, where only they can't be told.
  ///
  /// A flag doesn't depend on them. As JSON it would pass for a result.
  private mutating func writeUnrouted(_ entry: CaseFile.Entry) throws(FileError) {
    guard isReport, policy != .none, format == .text,
      case .success(let result) = session.library.result(
        for: entry, policy: .none, allowsPersonalNumbers: allowsPersonalNumbers),
      case .success(let shown) = output(result)
    else { return }
    try write(shown)
    try session.write("\n")
    try session.write(
      session.pick(
        Words(
          swedish: "  Insatserna kunde inte prövas: se felmeddelandet.\n",
          english: "  The programmes couldn't be matched: see the error message.\n")))
  }

  private mutating func refuse(_ findings: [Finding]) {
    counts.refused += 1
    session.tell(findings)
    session.note(.refused)
  }

  // MARK: Output

  private mutating func write(_ output: CaseOutput) throws(FileError) {
    defer { isFirst = false }
    switch format {
    case .text:
      let separator = isFirst ? "" : "\n" + String(repeating: "─", count: 80) + "\n\n"
      try session.write(separator + output.text.rendered(colours: Terminal.showsColours))
    case .json:
      if !isSingle, !isFirst { try session.write(",\n") }
      try session.write(output.json(true))
      if isSingle { try session.write("\n") }
    case .ndjson:
      try session.write(output.json(false))
      try session.write("\n")
    }
  }

  private func tellCounts() {
    let all = counts.done + counts.refused
    if all == 0, session.code == .done {
      session.tell(
        session.pick(
          Words(swedish: "Det finns inga ärenden att räkna.", english: "There are no cases.")))
    }
    session.tellRefused(counts.refused, of: all)
  }
}

extension CaseFile {
  /// Whether the file is one case and no list of cases.
  fileprivate var isSingleCase: Bool {
    guard !isLines, entries.count == 1, case .document(let document, _)? = entries.first else {
      return false
    }
    return document.root.kind == .object
  }
}

extension PolicyChoice {
  /// Reads `ID` or `ID@VERSION`.
  init?(_ text: String) {
    guard let reference = DefinitionReference(text) else { return nil }
    self = .named(reference.id, reference.version)
  }
}
