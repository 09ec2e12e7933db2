/// What can be wrong with an answer.
package enum AnswerProblem: Problem {
  /// A code that the item doesn't have.
  case codeNotAmongOptions(found: Quotation, allowed: [String], suggestion: String?)
  /// A number with decimals where only whole ones are possible.
  case answerNotWhole(found: Quotation)
  /// A number outside the declared range.
  case answerOutOfRange(found: Quotation, low: String, high: String)
  /// A number between two steps.
  case answerOffStep(found: Quotation, step: String)
  /// A value of another kind than the item takes.
  case answerOfWrongType(found: Quotation, expected: AnswerKind)
  /// A number that many systems write for a missing answer.
  case answerLooksMissing(found: Quotation)
  /// The same code twice in one list.
  case codeRepeated(found: Quotation)

  package var severity: Severity { .error }
}

/// The kinds of answer, as findings name them.
package enum AnswerKind: Sendable, Hashable {
  case code, codes, yesNo, wholeNumber, number, date, text
}

extension ItemType {
  /// The answer that a JSON value gives to an item of this type; `nil` after a finding.
  ///
  /// - Complexity: O(options).
  func answer(_ node: JSONNode, _ reader: DocumentReader) -> Answer? {
    switch self {
    case .choice(let options): return option(node, of: options, reader).map(Answer.option)
    case .multiple(let options): return self.options(node, of: options, reader)
    case .yesNo:
      if let boolean = node.boolean { return .option(boolean ? 1 : 0) }
      guard let number = number(node, .yesNo, reader) else { return nil }
      if number == 0 || number == 1 { return .option(number == 1 ? 1 : 0) }
      reportUnlisted(node, number, allowed: ["true", "false"], reader)
      return nil
    case .whole(let range): return whole(node, range, reader)
    case .decimal(let range): return decimal(node, range, reader)
    case .date:
      guard node.kind == .string else { return wrongType(node, .date, reader) }
      return reader.day(node).map(Answer.day)
    case .text:
      guard node.kind == .string else { return wrongType(node, .text, reader) }
      return reader.text(node).map { _ in .text }
    }
  }

  private func option(
    _ node: JSONNode, of options: [Option], _ reader: DocumentReader
  ) -> UInt16? {
    let position: Int?
    switch node.kind {
    case .number:
      guard let number = reader.number(node) else { return nil }
      position = options.firstIndex { option in
        if case .number(let code) = option.code { number == Fraction(code) } else { false }
      }
      if position == nil {
        let allowed = options.map(\.code.description)
        if !number.isWhole, options.allSatisfy({ $0.code.isNumber }) {
          reader.report(AnswerProblem.answerNotWhole(found: node.quotation), at: node)
        } else {
          reportUnlisted(node, number, allowed: allowed, reader)
        }
        return nil
      }
    case .string:
      position = options.firstIndex { option in
        if case .word(let code) = option.code { node.equals(code) } else { false }
      }
      if position == nil {
        if options.allSatisfy({ $0.code.isNumber }) {
          reader.report(
            AnswerProblem.answerOfWrongType(found: node.quotation, expected: .code), at: node)
        } else {
          let allowed = options.map(\.code.description)
          let suggestion = node.text.flatMap { reader.suggestion(for: $0, among: allowed) }
          reader.report(
            AnswerProblem.codeNotAmongOptions(
              found: node.quotation, allowed: allowed, suggestion: suggestion), at: node)
        }
        return nil
      }
    default:
      reader.report(
        AnswerProblem.answerOfWrongType(found: node.quotation, expected: .code), at: node)
      return nil
    }
    return position.flatMap(UInt16.init(exactly:))
  }

  private func options(
    _ node: JSONNode, of options: [Option], _ reader: DocumentReader
  ) -> Answer? {
    guard node.kind == .array else { return wrongType(node, .codes, reader) }
    var chosen: UInt64 = 0
    for element in node.elements {
      guard let position = option(element, of: options, reader) else { return nil }
      let bit: UInt64 = 1 << UInt64(position)
      guard chosen & bit == 0 else {
        reader.report(AnswerProblem.codeRepeated(found: element.quotation), at: element)
        return nil
      }
      chosen |= bit
    }
    return .options(chosen)
  }

  private func whole(
    _ node: JSONNode, _ range: WholeRange, _ reader: DocumentReader
  ) -> Answer? {
    guard let number = number(node, .wholeNumber, reader) else { return nil }
    guard let whole = number.whole else {
      reader.report(AnswerProblem.answerNotWhole(found: node.quotation), at: node)
      return nil
    }
    guard (range.minimum...range.maximum).contains(whole) else {
      let isSentinel = ItemType.sentinels.contains(whole)
      reader.report(
        isSentinel
          ? AnswerProblem.answerLooksMissing(found: node.quotation)
          : AnswerProblem.answerOutOfRange(
            found: node.quotation, low: String(range.minimum), high: String(range.maximum)),
        at: node)
      return nil
    }
    return .number(number)
  }

  private func decimal(
    _ node: JSONNode, _ range: DecimalRange, _ reader: DocumentReader
  ) -> Answer? {
    guard let number = number(node, .number, reader) else { return nil }
    guard number >= range.minimum, number <= range.maximum else {
      let isSentinel = number.whole.map(ItemType.sentinels.contains) ?? false
      reader.report(
        isSentinel
          ? AnswerProblem.answerLooksMissing(found: node.quotation)
          : AnswerProblem.answerOutOfRange(
            found: node.quotation, low: range.minimum.description,
            high: range.maximum.description), at: node)
      return nil
    }
    guard range.contains(number) else {
      reader.report(
        AnswerProblem.answerOffStep(found: node.quotation, step: range.step.description), at: node)
      return nil
    }
    return .number(number)
  }

  // MARK: Findings

  /// Numbers that data systems are known to write for a missing answer.
  private static let sentinels: Set<Int> = [
    -1, -2, -7, -8, -9, -77, -88, -99, -999, 7, 8, 9, 77, 88, 97, 98, 99, 888, 999, 9999,
  ]

  private func number(
    _ node: JSONNode, _ kind: AnswerKind, _ reader: DocumentReader
  ) -> Fraction? {
    guard node.kind == .number else {
      reader.report(
        AnswerProblem.answerOfWrongType(found: node.quotation, expected: kind), at: node)
      return nil
    }
    return reader.number(node)
  }

  private func reportUnlisted(
    _ node: JSONNode, _ number: Fraction, allowed: [String], _ reader: DocumentReader
  ) {
    let isSentinel = number.whole.map(ItemType.sentinels.contains) ?? false
    reader.report(
      isSentinel
        ? AnswerProblem.answerLooksMissing(found: node.quotation)
        : AnswerProblem.codeNotAmongOptions(
          found: node.quotation, allowed: allowed, suggestion: nil), at: node)
  }

  private func wrongType(
    _ node: JSONNode, _ kind: AnswerKind, _ reader: DocumentReader
  ) -> Answer? {
    reader.report(AnswerProblem.answerOfWrongType(found: node.quotation, expected: kind), at: node)
    return nil
  }
}

extension ItemType.Code {
  var isNumber: Bool { if case .number = self { true } else { false } }
}
