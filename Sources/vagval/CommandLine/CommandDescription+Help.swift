import RiskEngine

extension CommandDescription {
  /// Everything a person needs to use the command, in lines of at most `columns` characters.
  func help(in language: Language, columns: Int = 80) -> String {
    var page = HelpPage(language, columns: columns)
    page.add(line: "\(HelpWords.usage(language)) \(usage(in: language))")
    page.add(summary)
    if let discussion { page.add(discussion) }
    page.add(HelpWords.arguments, arguments.map { $0.helpRow(in: language) })
    page.add(HelpWords.options, (options + [.help]).map { $0.helpRow(in: language) })
    page.add(HelpWords.examples, examples)
    return page.text
  }
}

extension ArgumentDescription {
  fileprivate func helpRow(in language: Language) -> TextLayout.Row {
    let name = limit == nil ? "\(name(language))..." : name(language)
    return TextLayout.Row(name: name, meaning: help(language))
  }
}

extension OptionDescription {
  /// Long names stand in one column, whether or not they have a short form.
  func helpRow(in language: Language) -> TextLayout.Row {
    let short = short.map { "-\($0), " } ?? "    "
    let meaning = repeats ? "\(help(language)) \(HelpWords.repeats(language))" : help(language)
    return TextLayout.Row(name: short + usage(in: language), meaning: meaning)
  }
}
