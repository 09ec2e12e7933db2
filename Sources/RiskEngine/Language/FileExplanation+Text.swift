extension CaseExplanation {
  /// The explanation as text, at most 80 columns wide.
  ///
  /// - Parameters:
  ///   - register: For whom it is written.
  ///   - language: The language to write in.
  /// - Returns: The text; it repeats answers only in the expert's register, and never free texts.
  public func text(for register: Register, in language: Language) -> StyledText {
    switch register {
    case .file: return FileExplanation(self, in: language).text
    case .expert:
      var expert = ExpertExplanation(self, in: language)
      expert.write()
      return expert.text
    }
  }
}

extension FileExplanation {
  var text: StyledText {
    var text = StyledText()
    for section in sections {
      if section.kind == .opening {
        text.paragraph([.init(section.heading, .strong)], indent: 0)
      } else {
        text.heading(section.heading)
      }
      for point in section.points { FileExplanation.write(point, &text) }
    }
    return text
  }

  private static func write(_ point: Point, _ text: inout StyledText) {
    let (mark, style): (String, StyledText.Style) =
      switch (point.about, point.matches) {
      case (.statement, _), (.lead, _): ("", .plain)
      case (.circumstance, true?): ("+", .good)
      case (.circumstance, false?): ("–", .bad)
      case (.provision, _): ("§", .faint)
      default: ("·", .plain)
      }
    guard !mark.isEmpty else {
      text.paragraph(point.text, indent: 2)
      return
    }
    text.paragraph([.init(mark, style), .init(" " + point.text)], indent: 4, hanging: 2)
  }
}
