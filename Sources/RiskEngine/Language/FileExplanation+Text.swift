extension CaseExplanation {
  /// The explanation as text, at most 80 columns wide.
  ///
  /// - Parameters:
  ///   - register: For whom it is written.
  ///   - language: The language to write in.
  /// - Returns: The text; it repeats answers only in the expert's register, and never free texts.
  public func text(for register: Register, in language: Language) -> StyledText {
    switch register {
    case .file:
      var page = Page()
      for section in FileExplanation(self, in: language).sections { page.add(section) }
      return page.text
    case .expert:
      var expert = ExpertExplanation(self, in: language)
      expert.write()
      return expert.text
    }
  }
}

extension Page {
  mutating func add(_ section: FileExplanation.Section) {
    if section.kind == .opening {
      title([.init(section.heading, .strong)])
    } else {
      heading(section.heading)
    }
    for point in section.points { add(point) }
  }

  mutating func add(_ point: FileExplanation.Point) {
    switch (point.about, point.matches) {
    case (.statement, _), (.lead, _): paragraph(point.text)
    case (.circumstance, true?): self.point(point.text, "+", .good)
    case (.circumstance, false?): self.point(point.text, "–", .bad)
    case (.provision, _): self.point(point.text, "§", .faint)
    default: self.point(point.text)
    }
  }
}
