import RiskEngine
import RiskFiles

/// An interview on a whole terminal: keys instead of lines, one question on the screen.
///
/// Keys become the lines that ``Dialogue`` knows, so that nothing can be done here that can't be
/// done line by line.
struct ScreenInterview: ~Copyable {
  private let input: TerminalInput
  private let mode: TerminalMode
  private let showsColours: Bool
  private var decoder = KeyDecoder()
  private var entry = ScreenFrame.Entry()

  init(_ input: TerminalInput, _ mode: TerminalMode, showsColours: Bool) {
    self.input = input
    self.mode = mode
    self.showsColours = showsColours
  }

  /// Another screen of the terminal's, so that what stood there comes back in the end.
  private static let begin = "\u{1B}[?1049h\u{1B}[2J"
  private static let end = "\u{1B}[?25h\u{1B}[?1049l"

  /// Runs to the end; the terminal is then as it was, however it ends.
  mutating func run(
    _ conductor: inout InterviewConductor
  ) throws(FileError) -> InterviewConductor.Ending {
    take()
    defer { leave() }
    reset(for: conductor)
    try draw(conductor)
    while true {
      switch try next() {
      case .bytes(let bytes):
        for key in decoder.keys(bytes) {
          if let ending = press(key, &conductor) { return ending }
        }
      case .nothing:
        for key in decoder.flush() { if let ending = press(key, &conductor) { return ending } }
      case .end: return .interrupted(TerminalInput.hangUp)
      case .signal(TerminalInput.resize): break
      case .signal(TerminalInput.resume): take()
      case .signal(let signal): return .interrupted(signal)
      }
      try draw(conductor)
    }
  }

  // MARK: The terminal

  private func take() {
    mode.makeRaw()
    try? StandardStream.output.write(ScreenInterview.begin)
  }

  private func leave() {
    try? StandardStream.output.write(ScreenInterview.end)
    mode.restore()
  }

  /// An escape that nothing follows at once is a key of its own.
  private func next() throws(FileError) -> TerminalInput.Event {
    do throws(FileError.Reason) {
      return try input.wait(atMost: decoder.isWaiting ? 50 : nil)
    } catch {
      throw FileError(.read, "-", error)
    }
  }

  private func draw(_ conductor: borrowing InterviewConductor) throws(FileError) {
    let size = StandardStream.output.terminalSize ?? (80, 24)
    let frame = ScreenFrame(
      conductor.page, entry, columns: size.columns, rows: size.rows,
      takesSeveral: conductor.dialogue.takesSeveral)
    try StandardStream.output.write(frame.rendered(colours: showsColours))
  }

  // MARK: Keys

  private mutating func press(
    _ key: Key, _ conductor: inout InterviewConductor
  ) -> InterviewConductor.Ending? {
    let choices = conductor.page.choices
    switch key {
    case .control("c"): return .interrupted(TerminalInput.interrupt)
    case .control("d"): return .stopped
    case .control("z"):
      leave()
      TerminalInput.suspend()
      take()
    case .control("u"): entry.typed = ""
    case .control, .tab: break
    case .backspace: if !entry.typed.isEmpty { entry.typed.removeLast() }
    case .escape:
      if entry.typed.isEmpty { return enter("b", &conductor) }
      entry.typed = ""
    case .left: if entry.typed.isEmpty { return enter("b", &conductor) }
    case .right: if entry.typed.isEmpty { return enter("", &conductor) }
    case .pageUp: entry.scroll = max(entry.scroll - 5, 0)
    case .pageDown: entry.scroll += 5
    case .up: move(-1, among: choices.count)
    case .down: move(1, among: choices.count)
    case .enter: return enter(line(choices, conductor), &conductor)
    case .character(" ") where conductor.dialogue.takesSeveral && entry.typed.isEmpty:
      if let place = entry.highlight { entry.marked.formSymmetricDifference([place]) }
    case .character(let letter):
      entry.typed.append(letter)
      if actsAtOnce(choices, conductor) { return enter(entry.typed, &conductor) }
    }
    return nil
  }

  private mutating func move(_ step: Int, among count: Int) {
    guard count > 0 else {
      entry.scroll = max(entry.scroll + step, 0)
      return
    }
    let place = entry.highlight.map { $0 + step } ?? (step > 0 ? 0 : count - 1)
    entry.highlight = min(max(place, 0), count - 1)
  }

  /// What the enter key hands over: what is typed, else what the arrows stand on.
  private func line(
    _ choices: [DialoguePage.Choice], _ conductor: borrowing InterviewConductor
  ) -> String {
    if !entry.typed.isEmpty || conductor.isUnsaved { return entry.typed }
    if conductor.dialogue.takesSeveral, entry.highlight != nil {
      let keys = choices.indices.filter(entry.marked.contains).map { choices[$0].key }
      return keys.isEmpty ? "-" : keys.joined(separator: ",")
    }
    return entry.highlight.map { choices[$0].key } ?? ""
  }

  /// Whether what is typed can mean only one thing already.
  private func actsAtOnce(
    _ choices: [DialoguePage.Choice], _ conductor: borrowing InterviewConductor
  ) -> Bool {
    let dialogue = conductor.dialogue
    if conductor.isUnsaved { return entry.typed.lowercased() == "q" }
    if dialogue.takesWords { return false }
    let keys = choices.map(\.key)
    // The rows of a review or a list are numbered: enter ends the number.
    let isAnswer = dialogue.prompt == .question || dialogue.prompt == .reason
    if isAnswer, keys.contains(entry.typed), !dialogue.takesSeveral {
      return !keys.contains { $0 != entry.typed && $0.hasPrefix(entry.typed) }
    }
    let letter = entry.typed.lowercased()
    guard letter.count == 1, letter != "/" else { return false }
    switch dialogue.prompt {
    case .question:
      if case .yesNo? = dialogue.item?.type, TypedNumber.truth(letter) != nil { return true }
      return Command(letter, at: dialogue.item) != nil
    case .reason, .found: return Command(letter: letter) != nil
    case .review:
      return Command(letter, at: nil).map {
        ![.forward, .skip, .reason(nil), .note(nil), .bounds].contains($0)
      } ?? false
    case .ending: return TypedNumber.truth(letter) != nil || Command(letter: letter) != nil
    case .note, .jump, .rationale, .help: return false
    }
  }

  private mutating func enter(
    _ line: String, _ conductor: inout InterviewConductor
  ) -> InterviewConductor.Ending? {
    let ending = conductor.enter(line)
    reset(for: conductor)
    return ending
  }

  /// A new page begins with what is its answer.
  private mutating func reset(for conductor: borrowing InterviewConductor) {
    entry = ScreenFrame.Entry()
    guard conductor.dialogue.takesSeveral else { return }
    let choices = conductor.page.choices
    entry.marked = Set(choices.indices.filter { choices[$0].isChosen })
  }
}
