import RiskEngine
import RiskFiles

/// An interview line by line, without cursor tricks: for screen readers, simple terminals, and
/// files of answers.
struct PlainInterview: ~Copyable {
  private let lines: TypedLines
  /// What was shown last, so that only what is new is written.
  private var shown: DialoguePage?

  init(_ lines: TypedLines) { self.lines = lines }

  /// Runs to the end.
  mutating func run(
    _ conductor: inout InterviewConductor
  ) throws(FileError) -> InterviewConductor.Ending {
    while true {
      try write(conductor.page)
      switch try lines.next() {
      case .line(let line):
        if !StandardStream.isTyped { try StandardStream.output.write("\n") }
        if let ending = conductor.enter(line) { return ending }
        guard !StandardStream.isTyped else { continue }
        if let ending = conductor.unsavedEnding { return ending }
        // Every line that follows would answer another question than was meant.
        if conductor.isRefused {
          let reason = conductor.page.remarks.joined(separator: " ")
          return .unusable(line: lines.count, reason: reason)
        }
      case .end:
        try StandardStream.output.write("\n")
        return .stopped
      case .signal(let signal): return .interrupted(signal)
      }
    }
  }

  private mutating func write(_ page: DialoguePage) throws(FileError) {
    let layout = PlainPage(columns: StandardStream.output.columns ?? 80)
    var before = shown
    before?.remarks = page.remarks
    // The same question again: only what is to be told of it.
    let text = before == page ? layout.again(page) : layout.text(of: page, after: shown)
    shown = page
    try StandardStream.output.write(text)
  }
}

extension StandardStream {
  /// Whether a person types at a terminal, which shows what is typed itself.
  static var isTyped: Bool { OpenFile.standardInput.isTerminal }
}

/// A page as lines.
struct PlainPage {
  let columns: Int

  /// The whole page, with an empty line before it, ending with the prompt.
  func text(of page: DialoguePage, after last: DialoguePage?) -> String {
    var lines: [String] = []
    for remark in page.remarks { lines += wrap(remark) }
    lines.append("")
    if page.title != last?.title { lines += wrap(page.title) }
    lines += wrap(page.progress)
    if let alert = page.alert { lines += wrap(alert) }
    if let time = page.timeFrame, time != last?.timeFrame { lines += wrap(time) }
    if let group = page.group, group != last?.group { lines += wrap(group) }
    lines += wrap(page.question)
    for help in page.help { lines += wrap(help) }
    for choice in page.choices { lines += rows(of: choice) }
    for given in page.given { lines += wrap(given) }
    if page.legend != last?.legend { lines += wrap(page.legend) }
    return lines.joined(separator: "\n") + "\n" + Visible.text(page.prompt)
  }

  /// What is new of a page that was shown already.
  func again(_ page: DialoguePage) -> String {
    page.remarks.flatMap(wrap).joined(separator: "\n") + (page.remarks.isEmpty ? "" : "\n")
      + Visible.text(page.prompt)
  }

  private func rows(of choice: DialoguePage.Choice) -> [String] {
    let words = choice.text + (choice.isChosen ? " *" : "")
    guard !words.isEmpty else { return ["  \(choice.key)"] }
    // A no-break space keeps the key apart when the line is broken between words.
    return Visible.wrap(
      "\(choice.key)\u{A0} \(words)", columns: columns, first: 2,
      rest: 4 + choice.key.count
    ).map { $0.replacing("\u{A0}", with: " ") }
  }

  private func wrap(_ text: String) -> [String] { Visible.wrap(text, columns: columns) }
}

/// Text as a terminal may show it.
enum Visible {
  /// Without anything that could steer the terminal.
  static func text(_ text: String) -> String { TypedText(text).printable }

  /// Lines broken between words where they are longer than the screen is wide.
  ///
  /// A command stays in one piece, so that it can be copied.
  static func wrapped(_ text: String, columns: Int?) -> String {
    guard let columns else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let indent = line.prefix { $0 == " " }.count
      guard line.count > columns, !line.contains("vagval ") else { return String(line) }
      return wrap(String(line), columns: columns, first: indent, rest: indent)
        .joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// Lines of at most so many columns, broken between words; a word that is longer is cut.
  static func wrap(
    _ text: String, columns: Int, first: Int = 0, rest: Int = 0
  ) -> [String] {
    // Where hardly anything fits, indents would leave no room for words.
    let widest = max(columns / 2, 1)
    let (first, rest) = (min(first, widest), min(rest, widest))
    var lines: [String] = []
    var line = String(repeating: " ", count: first)
    var isEmpty = true
    for word in self.text(text).split(separator: " ") {
      var word = word
      if !isEmpty, line.count + 1 + word.count > columns {
        lines.append(line)
        line = String(repeating: " ", count: rest)
        isEmpty = true
      }
      if !isEmpty { line += " " }
      while line.count + word.count > columns {
        let room = max(columns - line.count, 1)
        lines.append(line + word.prefix(room))
        word = word.dropFirst(room)
        line = String(repeating: " ", count: rest)
      }
      line += word
      isEmpty = false
    }
    return lines + [line]
  }
}
