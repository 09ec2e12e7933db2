/// Agreement as tables in text: one table for each kind of measure, then the pairs that differ and
/// what was left out.
struct AgreementReport {
  let agreement: Agreement
  let phrases: AgreementPhrases
  var text = StyledText()

  init(_ agreement: Agreement, in language: Language) {
    self.agreement = agreement
    phrases = AgreementPhrases(language: language)
  }

  mutating func write(_ sources: AgreementSources) {
    text.paragraph([.init(phrases.heading, .strong)], indent: 0)
    text.paragraph("\(phrases.first) \(phrases.source(sources.first))")
    text.paragraph("\(phrases.second) \(phrases.source(sources.second))")
    if agreement.instruments.isEmpty {
      text.space()
      text.paragraph(phrases.noPairs, .warning)
    }
    for instrument in agreement.instruments { write(instrument) }
    writeLeftOut()
    guard !agreement.instruments.isEmpty else { return }
    text.space()
    text.paragraph(phrases.explanation(agreement.weights), .faint)
  }

  private mutating func write(_ instrument: InstrumentAgreement) {
    text.heading(
      "\(phrases(instrument.instrument.title)) (\(instrument.instrument.label)):"
        + " \(phrases.pairs(instrument.pairs))")
    for kind in Measure.Kind.allCases {
      let measures = instrument.measures.filter { $0.measure.kind == kind }
      writeTable(phrases.kind(kind), measures.filter { $0.measure.scale != .number })
      writeNumberTable(phrases.kind(kind), measures.filter { $0.measure.scale == .number })
    }
    writeDiffering(instrument.differing)
  }

  // MARK: Tables

  private mutating func writeTable(_ title: String, _ measures: [MeasureAgreement]) {
    guard !measures.isEmpty else { return }
    text.space()
    writeRow(
      title, ["n", phrases.missing, phrases.same, "kappa", phrases.weighted], style: .strong)
    for measure in measures {
      writeRow(
        measure.measure.id,
        standing(measure) + [cell(measure.kappa), cell(measure.weightedKappa)])
    }
    writeUndefined(measures)
  }

  private mutating func writeNumberTable(_ title: String, _ measures: [MeasureAgreement]) {
    guard !measures.isEmpty else { return }
    text.space()
    writeRow(
      title, ["n", phrases.missing, phrases.same, "ICC", phrases.difference], style: .strong)
    for measure in measures {
      let difference = measure.meanDifference.flatMap { phrases.number($0, decimals: 3) }
      writeRow(
        measure.measure.id, standing(measure) + [cell(measure.intraclass), difference ?? "–"])
    }
    writeUndefined(measures)
  }

  private func standing(_ measure: MeasureAgreement) -> [String] {
    [
      String(measure.pairs), String(measure.givenByOne + measure.givenByNeither),
      measure.percent.map(phrases.percent) ?? "–",
    ]
  }

  private func cell(_ coefficient: Coefficient?) -> String {
    switch coefficient {
    case .value(let value): phrases.number(value, decimals: 3) ?? "–"
    case .undefined: phrases.undefined
    case nil: "–"
    }
  }

  /// Columns of the name and of the cells after it.
  private static let nameWidth = 24
  private static let widths = [7, 9, 9, 13, 13]

  private mutating func writeRow(
    _ name: String, _ cells: [String], style: StyledText.Style = .plain
  ) {
    let isLong = name.count > Self.nameWidth
    if isLong { text.paragraph(name, style) }
    // Spaces that keep the row together.
    func space(_ count: Int) -> String { String(repeating: "\u{A0}", count: max(0, count)) }
    var row = isLong ? space(Self.nameWidth) : name + space(Self.nameWidth - name.count)
    for (cell, width) in zip(cells, Self.widths) { row += space(width - cell.count) + cell }
    text.paragraph(row, style)
  }

  private mutating func writeUndefined(_ measures: [MeasureAgreement]) {
    for reason in Coefficient.Reason.allCases {
      let undefined = measures.filter { $0.coefficient?.reason == reason }
      guard let first = undefined.first else { continue }
      let words = phrases.reason(reason, isIntraclass: first.intraclass != nil)
      text.paragraph(phrases.undefined(undefined.map(\.measure.id), words))
    }
  }

  // MARK: Pairs

  private mutating func writeDiffering(_ pairs: [DifferingPair]) {
    guard !pairs.isEmpty else { return }
    text.space()
    text.paragraph(phrases.differing, .strong)
    for pair in pairs {
      let who = pair.informant.map {
        ", \(ReportPhrases(language: phrases.language).informant($0))"
      }
      text.paragraph(
        "\(pair.caseID)\(who ?? ""): \(phrases.differing(pair.count, of: pair.compared))")
      for difference in pair.differences {
        text.paragraph(
          "\(difference.measure.id): \(difference.first.words) – \(difference.second.words)",
          indent: 4)
      }
    }
  }

  private mutating func writeLeftOut() {
    guard !agreement.leftOut.isEmpty || agreement.withoutAssessor > 0 else { return }
    text.heading(phrases.leftOut)
    let say = Phrasing(phrases.language, concernsPerson: true, values: .hidden)
    for responses in agreement.leftOut {
      for (ids, words) in [
        (responses.onlyFirst, phrases.onlyFirst), (responses.onlySecond, phrases.onlySecond),
        (responses.several, phrases.several),
        (responses.differentVersions, phrases.differentVersions),
      ] where !ids.isEmpty {
        text.paragraph("\(responses.instrument): \(words(ids.count, say.and(ids))).")
      }
    }
    if agreement.withoutAssessor > 0 {
      text.paragraph(phrases.withoutAssessor(agreement.withoutAssessor))
    }
  }
}

extension RatingCode {
  /// As a case writes it.
  fileprivate var words: String {
    switch self {
    case .code(let code): code.description
    case .codes(let codes): "[\(codes.map(\.description).joined(separator: ", "))]"
    case .boolean(let boolean): String(boolean)
    case .number(let number): number.description
    case .day(let day): day.description
    }
  }
}

extension Agreement {
  /// The agreement in words and tables, at most 80 columns wide.
  ///
  /// - Parameters:
  ///   - sources: Where the responses of the two assessors come from.
  ///   - language: The language to write in.
  /// - Returns: Tables for each instrument version, the pairs that differ, and what was left out.
  package func report(_ sources: AgreementSources, in language: Language) -> StyledText {
    var report = AgreementReport(self, in: language)
    report.write(sources)
    return report.text
  }
}
