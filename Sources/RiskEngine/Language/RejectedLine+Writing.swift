/// Where a piece of an input begins.
package struct PieceStart: Sendable, Hashable {
  /// What the input is called.
  package let input: String
  /// How many of its lines stand before.
  package var lines: Int
  /// How many of its bytes stand before.
  package var bytes: Int

  /// The beginning of an input.
  package init(of input: String, lines: Int = 0, bytes: Int = 0) {
    self.input = input
    self.lines = lines
    self.bytes = bytes
  }
}

extension RejectedLine {
  /// Writes the line's place in its input, its id where it is known, and why it can't be used.
  ///
  /// No answer and no other value of the case stands in it.
  ///
  /// - Parameters:
  ///   - writer: Where one JSON object is written.
  ///   - piece: Where the line's piece begins.
  ///   - language: The language of the messages.
  package func write(to writer: inout JSONWriter, in piece: PieceStart, _ language: Language) {
    writer.object { writer in
      writer.key("input")
      writer.value(piece.input)
      writer.key("line")
      writer.value(piece.lines + line + 1)
      writer.key("offset")
      writer.value(piece.bytes + offset)
      if let id {
        writer.key("id")
        writer.value(id)
      }
      writer.key("findings")
      writer.array { writer in
        for finding in findings(in: piece) { finding.writeHidden(to: &writer, language) }
      }
    }
  }

  /// Why it can't be used, with the places in the input.
  package func findings(in piece: PieceStart) -> [Finding] {
    findings.map { $0.after(lines: piece.lines + line) }
  }
}

extension Finding {
  fileprivate func writeHidden(to writer: inout JSONWriter, _ language: Language) {
    writer.object { writer in
      writer.key("id")
      writer.value(id)
      writer.key("severity")
      writer.value(severity.rawValue)
      if let location {
        writer.key("line")
        writer.value(location.line)
        writer.key("column")
        writer.value(location.column)
        writer.key("pointer")
        writer.value(shownPointer ?? "")
      }
      writer.key("message")
      writer.value(message(in: language, values: .hidden))
    }
  }
}
