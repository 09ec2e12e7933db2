extension Phrasing {
  /// A key, an id or another name, in quotation marks.
  ///
  /// In a document about a person `"…"` stands for a name that looks like a personnummer.
  func name(_ text: String) -> String {
    masksPersonalNumbers && PersonalNumber.occurs(in: text) ? "\"…\"" : VisibleText.quoted(text)
  }

  /// A value: shown as it stands, or its kind while values are hidden.
  func value(_ quotation: Quotation) -> String {
    switch quotation {
    case .null: "null"
    case .boolean where hidesValues: either(swedish: "true eller false", english: "true or false")
    case .boolean(let boolean): String(boolean)
    case .number where hidesValues: either(swedish: "ett tal", english: "a number")
    case .number(let text): VisibleText.plain(text)
    case .text where hidesValues: either(swedish: "en text", english: "a text")
    case .text(let text): VisibleText.quoted(text)
    case .array: either(swedish: "en lista", english: "a list")
    case .object: either(swedish: "ett objekt", english: "an object")
    }
  }

  /// A value where something else was asked for; a number that isn't a whole one is said to have
  /// decimals even while values are hidden, or the sentence would be "a number, expected a whole
  /// number".
  func value(_ quotation: Quotation, asked expected: Expectation) -> String {
    if case .number = quotation, expected == .wholeNumber { return decimalNumber(quotation) }
    return value(quotation)
  }

  /// A number with decimals, where only whole ones are possible.
  func decimalNumber(_ quotation: Quotation) -> String {
    hidesValues
      ? either(swedish: "ett tal med decimaler", english: "a number with decimals")
      : value(quotation)
  }

  /// A single sign: in quotation marks where it can be seen, else its code, such as `U+00A0`.
  func sign(_ text: String) -> String {
    text.unicodeScalars.count > 1 && text.utf8.starts(with: "U+".utf8)
      ? text : VisibleText.quoted(text)
  }

  // MARK: - Lists

  /// Names in quotation marks: `"a", "b" or "c"`.
  func or(_ names: [String]) -> String { alternatives(names.map(name)) }

  /// Codes as they are written in a file, words in quotation marks: `0, 1 or "many"`.
  func orCodes(_ codes: [String]) -> String { alternatives(codes.map(code)) }

  /// Texts as they stand: `1.0.0 or 2.0.0`.
  func orPlain(_ texts: [String]) -> String { alternatives(texts.map(VisibleText.plain)) }

  /// Names in quotation marks: `"a", "b" and "c"`.
  func and(_ names: [String]) -> String {
    joined(names.map(name))
  }

  /// Words of our own as they stand: `gaps and overlaps`.
  func joined(_ words: [String]) -> String {
    joined(words, either(swedish: "och", english: "and")) { rest in
      either(swedish: "\(rest) till", english: "\(rest) more")
    }
  }

  /// A code as it is written in a file: numbers, `true` and `false` without quotation marks.
  func code(_ code: String) -> String {
    Int(code) != nil || code == "true" || code == "false" ? code : name(code)
  }

  private func alternatives(_ texts: [String]) -> String {
    joined(texts, either(swedish: "eller", english: "or")) { rest in
      either(swedish: "något av \(rest) till", english: "one of \(rest) more")
    }
  }

  /// Of a longer list only the beginning is said, and how many are left.
  private static let maximumCount = 12

  private func joined(
    _ texts: [String], _ conjunction: String, remaining: (Int) -> String
  ) -> String {
    var shown = texts
    if texts.count > Self.maximumCount + 1 {
      shown = Array(texts.prefix(Self.maximumCount))
      shown.append(remaining(texts.count - Self.maximumCount))
    }
    guard let last = shown.last, shown.count > 1 else { return shown.first ?? "" }
    return "\(shown.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
  }
}

extension Phrasing {
  /// A day in the life of a person, to stand after what it is the day of: `, 2024-05-31` or nothing.
  func which(_ date: CalendarDay) -> String { hidesValues ? "" : ", \(date)" }

  /// In Swedish, as a sentence to stand after another: the versions that there are, each such as
  /// `1.0.0` or `1.0.0 (2024-01-01 – 2025-12-31)`; nothing where there are none.
  func loadedInSwedish(_ available: [String]) -> String {
    switch available.count {
    case 0: ""
    case 1: " Inläst version: \(joined(available.map(VisibleText.plain)))."
    default: " Inlästa versioner: \(joined(available.map(VisibleText.plain)))."
    }
  }

  /// In English, a day in the life of a person, before "when": `2024-05-31,` or `a day`.
  func day(_ date: CalendarDay) -> String { hidesValues ? "a day" : "\(date)," }

  /// In English, a day on which one of the versions is valid, given as
  /// `1.0.0 (2024-01-01 – 2025-12-31)`.
  func validDay(_ available: [String]) -> String {
    available.isEmpty ? "a day when a version is valid" : "a day within \(orPlain(available))"
  }

  /// Why a definition was withdrawn, to stand after that: ` (the norms were wrong)`.
  func why(_ reason: LocalizedText?) -> String {
    let why = reason.map { either(swedish: $0("sv"), english: $0("en")) } ?? ""
    let end = why.last == "." ? String(why.dropLast()) : why
    return end.isEmpty ? "" : " (\(VisibleText.plain(end)))"
  }

  /// In English, the versions that there are: `version 1.0.0 or 2.0.0`.
  func versions(_ available: [String]) -> String {
    available.isEmpty ? "a version that is loaded" : "version \(orPlain(available))"
  }
}
