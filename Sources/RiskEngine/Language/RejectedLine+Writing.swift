extension RescoringLedger {
  /// Enters what a piece became, and writes its rejected lines.
  ///
  /// - Parameters:
  ///   - lines: What it became; pieces come in the order of the input.
  ///   - start: Where it begins.
  ///   - rejects: Where one line of JSON is added for each line that couldn't be used.
  ///   - language: The language of the messages.
  public mutating func record(
    _ lines: borrowing RescoredLines, at start: PieceStart, rejects: inout [UInt8],
    in language: Language
  ) {
    enter(lines, at: start)
    guard !lines.rejects.isEmpty else { return }
    var writer = JSONWriter(style: .compact)
    for line in lines.rejects {
      line.write(to: &writer, in: start, language)
      writer.endLine()
    }
    rejects += writer.bytes
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
