/// The words of a comparison of two versions over cases, in one language.
struct ComparisonPhrases: Phrases {
  let language: Language

  var counts: String { pick("Ärenden", "Cases") }
  var tables: String { pick("Före och efter", "Old and new") }
  var otherDefinitions: String {
    pick("Definitioner som har använts", "Definitions that were used")
  }
  var old: String { pick("före", "old") }
  var new: String { pick("efter", "new") }
  var sum: String { pick("summa", "sum") }
  var noCases: String { pick("Inget ärende gick att jämföra.", "No case could be compared.") }

  func digest(_ side: String, _ label: String, _ digest: Digest?) -> String {
    "\(side): \(label) · \(digest?.description ?? "")"
  }

  /// Small numbers can point at a person.
  var smallNumbers: String {
    pick(
      "Tabellerna innehåller små tal, som tillsammans med ålder och kön kan peka ut en person. De"
        + " är till för analys och ska inte spridas eller publiceras som de står.",
      "The tables hold small numbers, which together with age and sex can point at a person. They"
        + " are for analysis and not to be passed on or published as they stand.")
  }

  // MARK: Cases

  func count(_ outcome: ComparedCase.Outcome) -> String {
    switch outcome {
    case .same: pick("oförändrade", "unchanged")
    case .scoresOnly: pick("bara poäng ändrade", "only scores changed")
    case .changed: pick("ändrade", "changed")
    case .refusedByOld: pick("avvisade bara före", "refused on the old side only")
    case .refusedByNew: pick("avvisade bara efter", "refused on the new side only")
    case .refused: pick("gick inte att använda", "couldn't be used")
    }
  }

  func all(_ count: Int) -> String { pick("Alla: \(count)", "All: \(count)") }

  func refused(_ outcome: ComparedCase.Outcome, _ findings: [String]) -> String {
    let ids = findings.joined(separator: ", ")
    return outcome == .refusedByOld
      ? pick("avvisat före, inte efter: \(ids)", "refused on the old side only: \(ids)")
      : pick("avvisat efter, inte före: \(ids)", "refused on the new side only: \(ids)")
  }

  func response(_ mark: Flip.ResponseMark) -> String {
    let informant = mark.informant.map { ", \(ReportPhrases(language: language).informant($0))" }
    return "\(mark.date)\(informant ?? "")"
  }

  // MARK: Subjects and states

  func subject(_ subject: FlipSubject) -> String {
    switch subject.kind {
    case .level: pick("nivå \(subject.id)", "level \(subject.id)")
    case .flag: pick("varningsflagga \(subject.id)", "flag \(subject.id)")
    case .programme: pick("insats \(subject.id)", "programme \(subject.id)")
    }
  }

  /// What a matrix counts.
  func counted(_ kind: FlipSubject.Kind, total: Int, moved: Int) -> String {
    switch kind {
    case .level, .flag:
      pick(
        "\(moved) av \(total) ifyllda bedömningar ändrade", "\(moved) of \(total) responses changed"
      )
    case .programme:
      pick("\(moved) av \(total) ärenden ändrade", "\(moved) of \(total) cases changed")
    }
  }

  func state(_ state: FlipState, _ kind: FlipSubject.Kind) -> String {
    switch state {
    case .unknown: return pick("kan inte avgöras", "can't be told")
    case .absent: return pick("finns inte", "isn't there")
    case .refused: return pick("avvisat", "refused")
    case .known(let id):
      switch kind {
      case .level: return id
      case .flag:
        return id == "raised" ? pick("ja", "yes") : pick("nej", "no")
      case .programme: return ProgrammeStatus(rawValue: id).map(short) ?? id
      }
    }
  }

  /// As short as a column needs it.
  private func short(_ status: ProgrammeStatus) -> String {
    switch status {
    case .notEligible: pick("motsvarar inte", "not eligible")
    case .undetermined: pick("oavgjort", "undetermined")
    case .near: pick("snart", "near")
    case .blocked: pick("samtycke saknas", "blocked")
    case .eligible: pick("motsvarar", "eligible")
    case .recommended: pick("rekommenderas", "recommended")
    }
  }

  func grouping(_ grouping: PersonGroups.Grouping) -> String {
    switch grouping {
    case .all: pick("alla", "all")
    case .age: pick("ålder", "age")
    case .sex: pick("kön", "sex")
    }
  }

  func group(_ grouping: PersonGroups.Grouping, _ id: String) -> String {
    if id == "unknown" { return ReportPhrases(language: language).unknown }
    switch grouping {
    case .all: return id
    case .age: return id.split(separator: "-").joined(separator: "–")
    case .sex: return Sex(rawValue: id).map(ReportPhrases(language: language).sex) ?? id
    }
  }

  // MARK: Reasons

  func reason(_ reason: ChangeReason) -> String {
    let id = VisibleText.plain(reason.id ?? "")
    switch reason.kind {
    case .score: return change(pick("poäng \(id)", "score \(id)"), reason)
    case .part: return pick("\(id) räknas på annat sätt", "\(id) counts differently")
    case .partAdded: return pick("\(id) räknas nu med", "\(id) is counted now")
    case .partRemoved: return pick("\(id) räknas inte längre", "\(id) is no longer counted")
    case .missingRule:
      return change(
        pick("regel för svar som saknas i \(id)", "rule for missing answers of \(id)"), reason)
    case .formula: return pick("\(id) räknas ut på annat sätt", "\(id) is computed differently")
    case .rounding: return pick("\(id) avrundas på annat sätt", "\(id) is rounded differently")
    case .lookup:
      return pick("tabellen \(id) ger något annat", "table \(id) gives something else")
    case .cutOffs: return change(pick("gränser för \(id)", "cut-offs of \(id)"), reason)
    case .levelRule: return change(pick("regel för \(id), nummer", "rule of \(id), number"), reason)
    case .raise: return change(pick("skäl \(id) att höja nivån", "reason \(id) to raise"), reason)
    case .basis: return change(pick("underlag för \(id)", "basis of \(id)"), reason)
    case .level: return change(pick("nivå \(id)", "level \(id)"), reason)
    case .condition: return pick("villkoret är ett annat", "the condition is another one")
    case .criterion: return change(pick("kriterium \(id)", "criterion \(id)"), reason)
    case .test: return change(pick("prövning av \(id)", "test of \(id)"), reason)
    case .input: return change(pick("underlag \(id)", "input \(id)"), reason)
    case .decisionTable: return change(pick("beslutstabell \(id)", "decision table \(id)"), reason)
    case .rule: return change(pick("regel", "rule"), reason)
    case .consent: return change(pick("samtycke \(id)", "consent \(id)"), reason)
    case .preference: return change(pick("företräde", "preference"), reason)
    case .near: return change(pick("snart inne i åldern", "soon old enough"), reason)
    case .definition:
      return pick("det som skiljer definitionerna åt", "what differs between the definitions")
    }
  }

  private func change(_ words: String, _ reason: ChangeReason) -> String {
    guard reason.old != nil || reason.new != nil else { return words }
    return "\(words): \(side(reason.old, reason.kind)) → \(side(reason.new, reason.kind))"
  }

  private func side(_ text: String?, _ kind: ChangeReason.Kind) -> String {
    guard let text, !text.isEmpty else {
      return kind == .consent ? pick("saknas inte", "not missing") : pick("inget", "none")
    }
    switch (kind, text) {
    case (.criterion, "true"): return pick("uppfyllt", "met")
    case (.criterion, "false"): return pick("inte uppfyllt", "not met")
    case (_, "true"): return pick("ja", "yes")
    case (_, "false"): return pick("nej", "no")
    case (_, "unknown"): return pick("okänt", "unknown")
    case (.consent, _): return pick("saknas", "missing")
    case (.score, _) where language == .swedish:
      return String(text.map { $0 == "." ? "," : $0 })
    default: return VisibleText.plain(text)
    }
  }
}
