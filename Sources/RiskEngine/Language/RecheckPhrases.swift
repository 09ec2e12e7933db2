/// The words of a report on stored totals, in one language.
struct RecheckPhrases: Phrases {
  let language: Language

  func response(_ response: Recheck.Response) -> String {
    let informant = response.informant.map {
      ", \(ReportPhrases(language: language).informant($0))"
    }
    return "\(response.instrument.label), \(response.date)\(informant ?? "")"
  }

  func total(_ total: Recheck.Total) -> String {
    let computed = total.computed.map(value) ?? pick("inget värde", "no value")
    return pick(
      "\(total.id): lagrat \(value(total.stored)), svaren ger \(computed).",
      "\(total.id): stored \(value(total.stored)), the answers give \(computed).")
  }

  private func value(_ value: StoredTotal.Value) -> String {
    switch value {
    case .score(let number): ReportPhrases(language: language).number(number)
    case .level(let id): VisibleText.plain(id)
    }
  }

  func reasons(_ reasons: [Recheck.Reason]) -> String {
    let words = reasons.map(reason).joined(separator: "; ")
    return pick("Möjlig förklaring: ", "Possible reason: ") + words + "."
  }

  private func reason(_ reason: Recheck.Reason) -> String {
    switch reason {
    case .missingAsZero:
      pick("svar som saknas är räknade som 0", "missing answers counted as 0")
    case .notApplicableAsZero:
      pick(
        "frågor som inte är tillämpliga är räknade som 0", "items that don't apply counted as 0")
    case .missingProrated:
      pick(
        "svar som saknas är ersatta med de andras medelvärde",
        "missing answers replaced by the mean of the others")
    case .notReversed(let item): pick("\(item) är inte vänd", "\(item) isn't reversed")
    case .noneReversed: pick("ingen fråga är vänd", "no item is reversed")
    case .leftOut(let item): pick("\(item) är inte medräknad", "\(item) is left out")
    case .countedTwice(let item): pick("\(item) är räknad två gånger", "\(item) counted twice")
    case .weightsIgnored: pick("vikterna är inte använda", "the weights aren't used")
    case .otherRounding:
      pick("inte avrundat, eller avrundat på annat sätt", "not rounded, or rounded differently")
    case .otherVersion(let label): pick("så räknar \(label)", "\(label) counts so")
    case .beforeOverride:
      pick("avsteget från den beräknade nivån är inte med", "the override isn't in it")
    case .fromStoredScore(let score):
      pick("följer av det lagrade värdet för \(score)", "follows from what is stored for \(score)")
    case .possibleWithMissing:
      pick(
        "möjligt om svaren som saknas hade funnits", "possible if the missing answers were there")
    case .impossible: pick("inga svar kan ge det", "no answers can give it")
    case .wrongSum:
      pick(
        "felräknat, inget av de prövade misstagen ger det",
        "a wrong sum: no slip that was tried gives it")
    }
  }

  func counts(_ counts: RecheckCounts) -> String {
    pick(
      "Lagrade värden: \(counts.totals). Ärenden: \(counts.cases). Skiljer sig från svaren:"
        + " \(counts.differing).",
      "Stored values: \(counts.totals). Cases: \(counts.cases). Differing from the answers:"
        + " \(counts.differing).")
  }
}
