extension InstrumentDescription {
  /// The questions by group, numbered in the order of the form.
  ///
  /// Scores and conditions name them by these numbers.
  mutating func writeItems() {
    page.text.heading("\(phrases.items) (\(instrument.items.count))")
    if !licences.texts.mayShow {
      page.text.paragraph(phrases.textsHidden(licences.texts), .warning)
    }
    var shown: [(answers: String, number: Int)] = []
    for (position, group) in instrument.groups.enumerated() {
      let members = instrument.items.indices.filter { instrument.items[$0].group == position }
      guard !members.isEmpty else { continue }
      page.text.space()
      page.text.paragraph(
        [
          .init(phrases(group.title), .strong), .init(" · " + phrases.group(group.kind), .faint),
        ])
      for item in members { write(item, &shown) }
    }
    let others = instrument.items.indices.filter { instrument.items[$0].group == nil }
    if !others.isEmpty, !instrument.groups.isEmpty {
      page.text.space()
      page.text.paragraph(phrases.otherItems, .strong)
    }
    for item in others { write(item, &shown) }
  }

  private mutating func write(_ index: Int, _ shown: inout [(answers: String, number: Int)]) {
    let item = instrument.items[index]
    let number = index + 1
    let label = "\(number). "
    page.text.paragraph(
      [
        .init(label + String(repeating: "\u{A0}", count: max(0, 4 - label.count))),
        .init(name(of: item)), .init(" [\(item.id)]", .faint),
      ], indent: 4, hanging: 4)
    if let help = text(item.help) { page.text.paragraph(help, .faint, indent: 8) }
    let answers = answers(item)
    if let same = shown.first(where: { $0.answers == answers }) {
      writeDetails(item, phrases.sameAnswers(as: same.number))
    } else {
      page.text.paragraph([.init(answers)], indent: 8, hanging: 2)
      if case .choice = item.type { shown.append((answers, number)) }
      writeDetails(item, nil)
    }
  }

  private mutating func writeDetails(_ item: Item, _ first: String?) {
    var details = first.map { [$0] } ?? []
    let kinds = [item.role.map(phrases.role), item.change.map(phrases.change)].compactMap { $0 }
    if !kinds.isEmpty { details.append(kinds.joined(separator: ", ").capitalisedFirst + ".") }
    if !item.missingCodes.isEmpty {
      let codes = item.missingCodes.map { code in
        phrases.pick(
          "\(code.code) ”\(phrases.reason(code.reason))”",
          "\(code.code) means “\(phrases.reason(code.reason))”")
      }
      details.append(phrases.missingCodes(codes.joined(separator: ", ")))
    }
    if let gate = item.gate {
      details.append(phrases.asked(when: condition(gate.condition)))
      if let answer = gate.otherwise { details.append(phrases.otherwise(words(answer, item))) }
    }
    guard !details.isEmpty else { return }
    page.text.paragraph([.init(details.joined(separator: " "))], indent: 8)
  }

  /// What is asked, and for a factor that is rated several times which rating it is.
  func name(of item: Item) -> String {
    guard let text = text(item.text) else { return item.id }
    return item.rating.map { "\(text) (\(phrases.rating($0)))" } ?? text
  }

  // MARK: Answers

  /// A text of the form, where its licence allows showing it.
  private func text(_ text: LocalizedText?) -> String? {
    licences.texts.mayShow ? text.map { phrases($0) } : nil
  }

  private func answers(_ item: Item) -> String {
    let unit = item.unit.map { " \(phrases($0))" } ?? ""
    switch item.type {
    case .choice(let options): return "\(phrases.answers): \(list(options))."
    case .multiple(let options): return "\(phrases.severalAnswers): \(list(options))."
    case .yesNo: return "\(phrases.answers): \(phrases.yesOrNo)."
    case .whole(let range):
      let words = phrases.wholeNumber(String(range.minimum), String(range.maximum))
      return "\(phrases.answers): \(words)\(unit)."
    case .decimal(let range):
      let words = phrases.inSteps(
        phrases.number(range.minimum), phrases.number(range.maximum), phrases.number(range.step))
      return "\(phrases.answers): \(words)\(unit)."
    case .date: return "\(phrases.answers): \(phrases.aDate)."
    case .text: return "\(phrases.answers): \(phrases.freeText)."
    }
  }

  /// `0 = Never; 2 = Often (3 points)`: the points where they aren't the code itself.
  private func list(_ options: [ItemType.Option]) -> String {
    options.map { option in
      let text = text(option.text).map { " = \($0)" } ?? ""
      guard let points = option.points, phrases.number(points) != option.code.description else {
        return option.code.description + text
      }
      return "\(option.code.description)\(text) (\(phrases.points(phrases.number(points))))"
    }.joined(separator: "; ")
  }

  /// An answer for people who don't know the form: without its code, where it has words.
  func plainWords(_ answer: Answer, _ item: Item) -> String {
    if case .option(let index) = answer, case .choice(let options) = item.type,
      options.indices.contains(Int(index)), let words = text(options[Int(index)].text)
    {
      return words
    }
    return words(answer, item)
  }

  func words(_ answer: Answer, _ item: Item) -> String {
    switch (answer, item.type) {
    case (.missing(let reason), _): phrases.reason(reason)
    case (.option(let index), .choice(let options)) where options.indices.contains(Int(index)):
      list([options[Int(index)]])
    case (.option(let index), _):
      index == 1 ? phrases.pick("ja", "yes") : phrases.pick("nej", "no")
    case (.options(0), .multiple): phrases.pick("inget av dem", "none of them")
    case (.options(let chosen), .multiple(let options)):
      list(options.indices.filter { chosen >> $0 & 1 == 1 }.map { options[$0] })
    case (.options, _), (.text, _): phrases.pick("angivet", "given")
    case (.number(let number), _): phrases.number(number)
    case (.day(let day), _): day.description
    }
  }
}
