import RiskEngine

extension ProgramDescription {
  /// The commands by task, what they share and the exit codes, in lines of at most `columns`
  /// characters.
  func help(in language: Language, columns: Int = 80) -> String {
    var page = HelpPage(language, columns: columns)
    let words = [HelpWords.usage, .same(name), HelpWords.anyCommand, HelpWords.anyOptions]
    page.add(line: words.map { $0(language) }.joined(separator: " "))
    page.add(summary)
    for group in groups {
      let rows = group.commands.map {
        TextLayout.Row(name: $0.name, meaning: $0.summary(language))
      }
      page.add(group.task, rows, aligned: commands.map(\.name))
    }
    let options = [OptionDescription.language, .help, .version]
    page.add(HelpWords.options, options.map { $0.helpRow(in: language) })
    page.add(HelpWords.exitCodes, ExitCode.allCases.map { $0.helpRow(in: language) })
    page.add(HelpWords.more)
    return page.text
  }
}

extension ExitCode {
  fileprivate func helpRow(in language: Language) -> TextLayout.Row {
    TextLayout.Row(name: String(rawValue), meaning: meaning(language))
  }
}
