/// An instrument in words, for a reader of manuals: what it is for, what it asks, and how the
/// answers become scores, levels and flags.
struct InstrumentDescription {
  let instrument: Instrument
  var page: DefinitionDescription

  init(_ instrument: Instrument, in language: Language) {
    self.instrument = instrument
    page = DefinitionDescription(instrument.head, .instrument, in: language)
  }

  var phrases: ReportPhrases { page.phrases }
  var licences: Licences { instrument.head.licences }

  mutating func write() {
    page.writeOpening()
    page.writePurpose(use)
    writeItems()
    if licences.rules.mayShow {
      writeScores()
      writeLevels()
    } else {
      page.text.heading(phrases.scores)
      page.text.paragraph(phrases.rulesHidden(licences.rules))
    }
    writeFlags()
    writeChecks()
    writeJudgements()
    writeOverrides()
    page.writeClosing()
  }

  private var use: [(label: String, words: String)] {
    let use = instrument.use
    let validation =
      use.validation.map { found in
        "\(phrases(found.text)) \(phrases.source): \(page.source(found.source))."
      }
      ?? phrases.notValidated
    let points: [(String, String?)] = [
      (phrases.forWhom, populationWords),
      (
        phrases.whoAnswers,
        phrases.list(
          instrument.informants.map(phrases.informant), phrases.pick("eller", "or"))
      ),
      (phrases.mode, use.mode.map { phrases($0) }),
      (phrases.timeFrame, use.timeFrame.map { phrases($0) }),
      (phrases.training, use.training.map { phrases($0) }),
      (phrases.validation, validation),
      (phrases.reassessment, reassessmentWords),
    ]
    return points.compactMap { label, words in words.map { (label: label, words: $0) } }
  }

  // MARK: Flags and judgements

  private mutating func writeFlags() {
    guard !instrument.flags.isEmpty else { return }
    page.text.heading(phrases.flags)
    for flag in instrument.flags {
      page.text.paragraph([.init("! " + phrases(flag.title), .warning)], hanging: 2)
      page.text.paragraph(phrases.when(condition(flag.condition)), indent: 4)
      if let action = flag.action {
        page.writeLabelled(phrases.action, phrases(action), indent: 4)
      }
      page.writeSource(flag.source)
    }
  }

  private mutating func writeJudgements() {
    guard !instrument.judgements.isEmpty else { return }
    page.text.heading(phrases.judgements)
    for judgement in instrument.judgements {
      page.text.paragraph(phrases(judgement.title), .strong)
      page.text.paragraph(
        phrases.conclusion(judgement.levels.map { phrases($0.title) }) + " "
          + (judgement.requiresRationale ? phrases.rationaleRequired : phrases.rationaleOptional),
        indent: 4)
      if let help = judgement.help { page.text.paragraph(phrases(help), indent: 4) }
      for level in judgement.levels {
        if let meaning = level.meaning {
          page.writePoint("\(phrases(level.title)): \(phrases(meaning))")
        }
      }
    }
  }

  // MARK: Names

  /// A condition in words, and as it stands in the document.
  func condition(_ expression: Expression) -> String {
    let words = ExpressionWords(phrases: phrases, instrument: instrument).words(expression)
    return words.map { "\($0) (\(expression.source))" } ?? expression.source
  }

  func name(ofScore score: Int) -> String { instrument.name(ofScore: score, phrases) }
}

extension Instrument {
  /// A score's title in quotation marks, or its id.
  func name(ofScore score: Int, _ phrases: ReportPhrases) -> String {
    scores[score].title.map { phrases.quoted(phrases($0)) } ?? scores[score].id
  }

  /// The instrument in words, at most 80 columns wide.
  ///
  /// - Parameter language: The language to write in.
  /// - Returns: A description without item texts where their licence doesn't allow showing them.
  public func description(in language: Language) -> StyledText {
    var description = InstrumentDescription(self, in: language)
    description.write()
    return description.page.text
  }
}
