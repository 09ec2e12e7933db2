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
  /// What stood in the line before anything was typed.
  private var textBefore = ""
  /// Whether a second escape throws the text away.
  private var asksToDiscard = false
  /// What part of the page was drawn last, and where the last part of it begins.
  private var shown = 0..<0
  private var lastStart = 0

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
      case .end: return keepingText(.interrupted(TerminalInput.hangUp), &conductor)
      case .signal(TerminalInput.resize): break
      case .signal(TerminalInput.resume): take()
      case .signal(let signal): return keepingText(.interrupted(signal), &conductor)
      }
      try draw(conductor)
    }
  }

  /// Saves a text that is being written before the interview ends.
  private func keepingText(
    _ ending: InterviewConductor.Ending, _ conductor: inout InterviewConductor
  ) -> InterviewConductor.Ending {
    let text = entry.typed.text
    // A single letter could be a command.
    guard conductor.dialogue.isWriting, text.count > 1, text != textBefore else { return ending }
    return conductor.enter(text) ?? conductor.unsavedEnding ?? ending
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

  private mutating func draw(_ conductor: borrowing InterviewConductor) throws(FileError) {
    let size = StandardStream.output.terminalSize ?? (80, 24)
    let dialogue = conductor.dialogue
    var page = conductor.page
    if asksToDiscard { page.remarks = [DialogueWords.discard(dialogue.language)] }
    let frame = ScreenFrame(
      page, entry, columns: size.columns, rows: size.rows, takesSeveral: dialogue.takesSeveral,
      more: ScreenFrame.More(dialogue.language, showsSigns: Terminal.showsSigns))
    (shown, lastStart) = (frame.shown, frame.lastStart)
    try StandardStream.output.write(frame.rendered(colours: showsColours))
  }

  // MARK: Keys

  private mutating func press(
    _ key: Key, _ conductor: inout InterviewConductor
  ) -> InterviewConductor.Ending? {
    let choices = conductor.page.choices
    let wasAsked = asksToDiscard
    asksToDiscard = false
    switch key {
    case .control("c"): return keepingText(.interrupted(TerminalInput.interrupt), &conductor)
    case .control("d"): return keepingText(.stopped, &conductor)
    case .control("z"):
      leave()
      TerminalInput.suspend()
      take()
    case .control("u"): entry.typed = EditedLine()
    case .control, .tab: break
    case .backspace: entry.typed.deleteBackward()
    case .delete: entry.typed.deleteForward()
    case .escape: return escape(wasAsked: wasAsked, &conductor)
    case .left, .right:
      let isLeft = key == .left
      if !entry.typed.isEmpty {
        entry.typed.move(isLeft ? -1 : 1)
      } else if !conductor.dialogue.isHeld {
        return enter(isLeft ? "b" : "", &conductor)
      }
    case .home: entry.typed.moveToStart()
    case .end: entry.typed.moveToEnd()
    case .pageUp: turn(-1)
    case .pageDown: turn(1)
    case .up: move(-1, among: choices.count)
    case .down: move(1, among: choices.count)
    case .enter: return enter(line(choices, conductor), &conductor)
    case .character(" ") where conductor.dialogue.takesSeveral && entry.typed.isEmpty:
      if let place = entry.highlight { entry.marked.formSymmetricDifference([place]) }
    case .character(let letter):
      entry.typed.insert(letter)
      if actsAtOnce(choices, conductor) { return enter(entry.typed.text, &conductor) }
    }
    return nil
  }

  /// Goes back; takes back what is typed first, and asks before it does that to a long text.
  private mutating func escape(
    wasAsked: Bool, _ conductor: inout InterviewConductor
  ) -> InterviewConductor.Ending? {
    let typed = entry.typed.text
    if typed.isEmpty || typed == textBefore {
      return conductor.dialogue.isHeld ? nil : enter("b", &conductor)
    }
    if typed.count < ScreenInterview.longText || wasAsked {
      entry.typed = EditedLine(textBefore)
    } else {
      asksToDiscard = true
    }
    return nil
  }

  /// How many letters aren't thrown away by one key.
  private static let longText = 20

  /// Shows the lines after or before those that are shown; two of them stay.
  private mutating func turn(_ direction: Int) {
    // The arrows had brought what they stand on into view.
    if entry.highlight != nil { entry.scroll = shown.lowerBound }
    entry.highlight = nil
    let step = direction * max(shown.count - 2, 1)
    entry.scroll = min(max(entry.scroll + step, 0), lastStart)
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
    if !entry.typed.isEmpty || conductor.isUnsaved { return entry.typed.text }
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
    let typed = entry.typed.text
    if conductor.isUnsaved { return typed.lowercased() == "q" }
    if dialogue.takesWords { return false }
    let keys = choices.map(\.key)
    // The rows of a review or a list are numbered: enter ends the number.
    let isAnswer = dialogue.prompt == .question || dialogue.prompt == .reason
    if isAnswer, !keys.isEmpty, !dialogue.takesSeveral {
      let codes = dialogue.item?.missingCodes.map { String($0.code) } ?? []
      let isNumber = typed.allSatisfy { $0.isASCII && $0.isNumber }
      // A number that no answer begins with is told at once, too.
      if keys.contains(typed) || isNumber {
        return !(keys + codes).contains { $0 != typed && $0.hasPrefix(typed) }
      }
    }
    let letter = typed.lowercased()
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
    case .help, .flags: return Command(letter: letter) == .stop
    case .note, .jump, .rationale: return false
    }
  }

  private mutating func enter(
    _ line: String, _ conductor: inout InterviewConductor
  ) -> InterviewConductor.Ending? {
    let ending = conductor.enter(line)
    reset(for: conductor)
    // Whoever must write it again needn't type all of it.
    if conductor.isRefused, conductor.dialogue.takesWords { entry.typed = EditedLine(line) }
    return ending
  }

  /// A new page begins with what is its answer.
  private mutating func reset(for conductor: borrowing InterviewConductor) {
    entry = ScreenFrame.Entry()
    textBefore = conductor.dialogue.textToEdit ?? ""
    entry.typed = EditedLine(textBefore)
    guard conductor.dialogue.takesSeveral else { return }
    let choices = conductor.page.choices
    entry.marked = Set(choices.indices.filter { choices[$0].isChosen })
  }
}
