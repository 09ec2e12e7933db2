extension PolicyDescription {
  mutating func writeTables() {
    guard !policy.tables.isEmpty else { return }
    page.text.heading(phrases.tables)
    for table in policy.tables {
      page.text.space()
      write(table)
    }
  }

  private mutating func write(_ table: DecisionTable) {
    let title = table.title.map { phrases($0) } ?? names(table.outputs, phrases.pick("och", "and"))
    page.text.paragraph([.init(title, .strong), .init(" [\(table.id)]", .faint)])
    page.text.paragraph(phrases.hitPolicy(table), indent: 4)
    if [.priority, .outputOrder].contains(table.hitPolicy) {
      for (position, output) in table.outputs.enumerated() where !output.codes.isEmpty {
        page.text.paragraph(
          phrases.precedence(phrases(output.title), table.names(ofOutput: position, phrases)),
          indent: 4)
      }
    }
    for rule in table.rules {
      page.writePoint("\(when(rule, of: table)) → \(words(rule.values, table))")
      page.writeGrounds(rule.grounds, indent: 6)
      writeLegal(rule.legal, indent: 6)
    }
    let elseValues = table.outputs.map(\.elseValue)
    if elseValues.contains(where: { !$0.isNull }) {
      page.text.paragraph(phrases.whenNothingHolds(words(elseValues, table)), indent: 4)
    }
  }

  private func names(_ outputs: [DecisionTable.Output], _ conjunction: String) -> String {
    phrases.list(outputs.map { phrases($0.title) }, conjunction)
  }

  private func when(_ rule: DecisionTable.Rule, of table: DecisionTable) -> String {
    let criteria = zip(table.columns, rule.tests).compactMap { column, test in
      test.map { Policy.Criterion(name: column.name, subject: column.subject, test: $0) }
    }
    guard !criteria.isEmpty else { return phrases.always.withoutFullStop }
    return phrases.list(words(criteria), phrases.pick("och", "and")).capitalisedFirst
  }

  /// `Enhet: barn; Timmar: 2`.
  private func words(_ values: [Value], _ table: DecisionTable) -> String {
    let words = values.enumerated().filter { !$1.isNull }.map { position, value in
      let names = table.names(ofOutput: position, phrases)
      return "\(phrases(table.outputs[position].title)): \(phrases.words(value, names))"
    }
    return words.joined(separator: "; ")
  }
}

extension String {
  fileprivate var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
