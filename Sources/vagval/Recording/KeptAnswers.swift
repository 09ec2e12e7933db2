import RiskEngine
import RiskFiles

/// What has been answered of something to put on record, in the words that were shown.
///
/// Whoever goes back finds what they had answered. At a terminal the answers lie in a file beside
/// the case until they are saved in it or given up, so that whoever is interrupted goes on where
/// they were.
struct KeptAnswers {
  private static let format = "record-draft/1"

  /// The words of each answer, none where the question was left open, by the question.
  private var answers: [String: [String]] = [:]
  /// Where they lie; `nil` where they are kept only while the program runs.
  private(set) var path: String?
  /// Whether what comes is written there.
  private(set) var writes = true

  /// Answers that are kept while the program runs.
  init() {}

  /// Answers that lie beside a case, those of an earlier run among them.
  ///
  /// A file of that name which is something else is left alone.
  init(of kind: RecordKind, beside casePath: String) {
    let path = "\(casePath).\(kind.rawValue)-draft"
    guard (try? FileStatus.of(path, followingLinks: false)) != nil else {
      self.path = path
      return
    }
    guard let bytes = try? InputFile.read(path),
      let root = try? JSONDocument(name: path, bytes: bytes).root,
      root.member("format")?.text == KeptAnswers.format, let kept = root.member("answers")
    else { return }
    self.path = path
    for (question, words) in kept.members {
      guard let question = question.text else { continue }
      answers[question] = words.elements.compactMap(\.text)
    }
  }

  /// Whether nothing has been answered.
  var isEmpty: Bool { answers.isEmpty }

  /// The words that answered a question; `nil` where it hasn't been answered.
  subscript(question: String) -> [String]? { answers[question] }

  /// Keeps an answer, on the disk too where the answers lie there.
  mutating func keep(_ words: [String], for question: String) throws(FileError) {
    answers[question] = words
    guard let path, writes else { return }
    var writer = JSONWriter(style: .pretty)
    writer.object { writer in
      writer.key("format")
      writer.value(KeptAnswers.format)
      writer.key("answers")
      writer.object { writer in
        for (question, words) in answers.sorted(by: { $0.key < $1.key }) {
          writer.key(question)
          writer.array { writer in for word in words { writer.value(word) } }
        }
      }
    }
    writer.endLine()
    try OutputFile.write(writer.bytes, to: path)
  }

  /// Forgets everything, on the disk too.
  mutating func removeAll() {
    answers = [:]
    if let path { OutputFile.remove(path) }
  }

  /// Keeps what comes only while the program runs; what lies on the disk goes when all is
  /// forgotten.
  mutating func stayInMemory() { writes = false }
}
