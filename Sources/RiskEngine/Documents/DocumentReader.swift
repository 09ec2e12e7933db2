/// Reads one JSON document strictly and collects everything that is wrong with it.
///
/// A class because the readers of all parts of a document add to one list of findings.
package final class DocumentReader {
  /// The document that is read.
  package let document: JSONDocument
  /// Whether the document describes a person, so that findings don't repeat its values.
  package let concernsPerson: Bool
  private var collected: [(node: JSONNode, textByte: Int?, problem: any Problem)] = []
  private var suppressed = 0

  /// At most this many findings of one document are kept; the rest are counted.
  package static let maximumFindings = 100

  package init(_ document: JSONDocument, concernsPerson: Bool) {
    self.document = document
    self.concernsPerson = concernsPerson
  }

  /// How many errors have been found so far.
  package private(set) var errorCount = 0

  /// Whether anything found so far is an error.
  package var hasErrors: Bool { errorCount > 0 }

  /// Whether more findings would only be counted, so that work on their evidence can be spared.
  package var isFull: Bool { collected.count >= DocumentReader.maximumFindings }

  /// All findings, in file order; places are worked out here and nowhere before.
  package var findings: [Finding] {
    guard !collected.isEmpty else { return [] }
    let ordered = collected.enumerated().sorted { a, b in
      func key(
        _ entry: (offset: Int, element: (node: JSONNode, textByte: Int?, problem: any Problem))
      )
        -> (Int, Int, Int)
      {
        (entry.element.node.index, entry.element.textByte ?? -1, entry.offset)
      }
      return key(a) < key(b)
    }
    var locator = JSONLocator(document)
    var findings = ordered.map { entry in
      let (node, textByte, problem) = entry.element
      return Finding(
        problem, at: locator.location(of: node, atTextByte: textByte),
        concernsPerson: concernsPerson)
    }
    if suppressed > 0 {
      findings.append(Finding(DocumentProblem.moreFindings(suppressed), at: nil))
    }
    return findings
  }

  /// Adds a finding about a value, or about one byte of a string's text: a sign inside an
  /// expression, say.
  package func report(_ problem: any Problem, at node: JSONNode, textByte: Int? = nil) {
    if problem.severity == .error { errorCount += 1 }
    guard isFull else {
      collected.append((node, textByte, problem))
      return
    }
    suppressed += 1
    // What refuses the document is shown before what is merely doubtful.
    guard problem.severity == .error,
      let doubt = collected.lastIndex(where: { $0.problem.severity != .error })
    else { return }
    collected[doubt] = (node, textByte, problem)
  }
}

// MARK: - Single values

extension DocumentReader {
  /// The text of a string without lost letters; otherwise a finding.
  package func text(_ node: JSONNode) -> String? {
    guard node.kind == .string, let text = node.text else {
      report(wrongType(node, .text), at: node)
      return nil
    }
    if node.containsReplacementCharacter {
      report(DocumentProblem.replacementCharacter, at: node)
      return nil
    }
    return text
  }

  /// The text of a string with at least one visible character.
  package func words(_ node: JSONNode) -> String? {
    guard let text = text(node) else { return nil }
    guard !text.isBlank else {
      report(DocumentProblem.blankText, at: node)
      return nil
    }
    return text
  }

  package func boolean(_ node: JSONNode) -> Bool? {
    guard let boolean = node.boolean else {
      report(wrongType(node, .boolean), at: node)
      return nil
    }
    return boolean
  }

  /// The exact value of a number.
  package func number(_ node: JSONNode) -> Fraction? {
    switch node.number {
    case .success(let number): return number
    case .failure(.tooManyDigits):
      report(DocumentProblem.tooManyDigits(node.numberText ?? ""), at: node)
    case .failure(.outOfRange):
      report(DocumentProblem.numberTooLarge(node.numberText ?? ""), at: node)
    case nil:
      report(wrongType(node, .number), at: node)
    }
    return nil
  }

  /// A whole number within `range`.
  package func whole(_ node: JSONNode, in range: ClosedRange<Int>) -> Int? {
    guard node.kind == .number else {
      report(wrongType(node, .wholeNumber), at: node)
      return nil
    }
    guard let number = number(node) else { return nil }
    guard let whole = number.whole else {
      report(wrongType(node, .wholeNumber), at: node)
      return nil
    }
    guard range.contains(whole) else {
      report(
        DocumentProblem.outOfRange(
          found: node.quotation, low: String(range.lowerBound), high: String(range.upperBound)),
        at: node)
      return nil
    }
    return whole
  }

  /// A day written `YYYY-MM-DD`.
  package func day(_ node: JSONNode) -> CalendarDay? {
    guard node.kind == .string, let text = node.text else {
      report(wrongType(node, .date), at: node)
      return nil
    }
    guard let day = CalendarDay(text) else {
      report(DocumentProblem.notADate(node.quotation), at: node)
      return nil
    }
    return day
  }

  /// A name that expressions can use: a letter, then letters, digits or `_`, at most 64.
  package func identifier(_ node: JSONNode) -> String? {
    guard let text = text(node) else { return nil }
    guard text.isIdentifier else {
      report(DocumentProblem.notAnIdentifier(node.quotation), at: node)
      return nil
    }
    return text
  }

  /// An id that no expression names, such as a programme's: like ``identifier(_:)``, and hyphens.
  package func localID(_ node: JSONNode) -> String? {
    guard let text = text(node) else { return nil }
    guard text.isLocalID else {
      report(DocumentProblem.notAnIdentifier(node.quotation), at: node)
      return nil
    }
    return text
  }

  /// A document's id: lower-case ASCII words with hyphens, at most 64.
  package func documentID(_ node: JSONNode) -> String? {
    guard let text = text(node) else { return nil }
    guard text.isDocumentID else {
      report(DocumentProblem.notADocumentID(node.quotation), at: node)
      return nil
    }
    return text
  }

  /// One of the values of an enumeration, by its raw value.
  package func choice<Choice: RawRepresentable & CaseIterable>(
    _ node: JSONNode, of type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard let text = text(node) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    reportNotAllowed(node, allowed: Choice.allCases.map(\.rawValue))
    return nil
  }

  /// Reports that a text is none of the allowed words, with the nearest one.
  package func reportNotAllowed(_ node: JSONNode, allowed: [String]) {
    let suggestion = isFull ? nil : node.text.flatMap { Suggestion.nearest(to: $0, among: allowed) }
    report(
      DocumentProblem.notAllowed(
        found: node.quotation, allowed: allowed, suggestion: suggestion), at: node)
  }

  func wrongType(_ node: JSONNode, _ expected: Expectation) -> DocumentProblem {
    .wrongType(found: node.quotation, expected: expected)
  }
}

extension String {
  /// Whether it has no visible character: spaces of all kinds, and signs that show nothing.
  package var isBlank: Bool {
    // Mostly the first sign tells.
    if let first = utf8.first, (0x21...0x7E).contains(first) { return false }
    return unicodeScalars.allSatisfy { sign in
      let properties = sign.properties
      return properties.isWhitespace || properties.isDefaultIgnorableCodePoint
        || properties.generalCategory == .control
    }
  }

  /// A letter, then letters, digits or `_`; ASCII; at most 64.
  package var isIdentifier: Bool {
    guard let first = utf8.first, utf8.count <= 64, first.isASCIILetter else { return false }
    return utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "_") }
  }

  /// Like an identifier, and with hyphens.
  package var isLocalID: Bool { String(map { $0 == "-" ? "_" : $0 }).isIdentifier }

  /// Lower-case ASCII words and numbers with single hyphens between; at most 64.
  package var isDocumentID: Bool {
    guard let first = utf8.first, utf8.count <= 64, (0x61...0x7A).contains(first),
      utf8.last != UInt8(ascii: "-")
    else { return false }
    var previous: UInt8 = 0
    for byte in utf8 {
      let isHyphen = byte == UInt8(ascii: "-")
      guard isHyphen || (0x61...0x7A).contains(byte) || byte.isASCIIDigit else { return false }
      if isHyphen, previous == byte { return false }
      previous = byte
    }
    return true
  }
}

extension UInt8 {
  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
}
