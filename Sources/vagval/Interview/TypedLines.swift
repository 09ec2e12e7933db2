import RiskEngine
import RiskFiles

/// Lines that somebody types, or that stand in a file of answers.
final class TypedLines {
  /// What comes next.
  enum Next: Hashable {
    /// A line, without its end.
    case line(String)
    /// Nothing more.
    case end
    /// A signal that ends the program.
    case signal(Int32)
  }

  let input: TerminalInput
  /// How many lines have come, the last one counted.
  private(set) var count = 0
  private var waiting: [UInt8] = []
  private var isAtEnd = false

  init() throws(FileError) {
    do throws(FileError.Reason) {
      input = try TerminalInput()
    } catch {
      throw FileError(.read, "-", error)
    }
  }

  /// Waits for the next line.
  func next() throws(FileError) -> Next {
    while true {
      if let end = waiting.firstIndex(of: UInt8(ascii: "\n")) {
        defer { waiting.removeSubrange(...end) }
        count += 1
        return .line(TypedLines.text(waiting[..<end]))
      }
      if isAtEnd {
        guard !waiting.isEmpty else { return .end }
        defer { waiting = [] }
        count += 1
        return .line(TypedLines.text(waiting[...]))
      }
      switch try event() {
      case .bytes(let bytes): waiting += bytes
      case .end: isAtEnd = true
      case .signal(let signal):
        if [TerminalInput.interrupt, TerminalInput.terminate, TerminalInput.hangUp].contains(signal)
        {
          return .signal(signal)
        }
      case .nothing: break
      }
    }
  }

  private func event() throws(FileError) -> TerminalInput.Event {
    do throws(FileError.Reason) {
      return try input.wait()
    } catch {
      throw FileError(.read, "-", error)
    }
  }

  /// The text of some bytes: UTF-8, else Windows-1252, which every byte can be.
  static func text(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes
    while bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return String(bytes.map(Windows1252.character))
  }
}
