/// The words of a report on verified results, in one language.
struct VerificationPhrases: Phrases {
  let language: Language

  func verdict(_ verdict: Verification.Verdict, textsDiffer: Bool) -> String {
    switch verdict {
    case .same: pick("stämmer.", "same.")
    case .sameResult where textsDiffer:
      pick("samma resultat, men texterna skiljer sig.", "same result, texts differ.")
    case .sameResult:
      pick("samma resultat, men inte samma dokument.", "same result, not the same document.")
    case .differs: pick("skiljer sig.", "differs.")
    case .unverifiable: pick("går inte att kontrollera.", "can't be verified.")
    }
  }

  func cause(_ cause: Verification.Cause) -> String {
    switch cause {
    case .otherEngine(let recorded):
      pick(
        "Enligt resultatet är det skrivet av \(quoted(recorded)); det här är \(Engine.label).",
        "The result says that \(quoted(recorded)) wrote it; this is \(Engine.label).")
    case .otherCase:
      pick(
        "Ärendet är inte det som resultatet har kontrollsumman för: ärendet har ändrats efteråt,"
          + " eller kontrollsumman.",
        "The case isn't the one of which the result has the digest: the case was changed"
          + " afterwards, or the digest was.")
    case .otherDefinition(let label, nil):
      pick(
        "\(label) är inte den text som resultatet har kontrollsumman för: definitionen har ändrats"
          + " efteråt, eller kontrollsumman.",
        "\(label) isn't the text of which the result has the digest: the definition was changed"
          + " afterwards, or the digest was.")
    case .otherDefinition(let label, let owner?):
      pick(
        "Resultatet nämner \(label), men har kontrollsumman för \(owner).",
        "The result names \(label), but has the digest of \(owner).")
    case .definitionMissing(let label, let available):
      pick(
        "\(label) finns inte här. \(existing(available)) Ange filen med --definitions.",
        "\(label) isn't at hand. \(existing(available)) Give its file with --definitions.")
    case .noDigest(nil):
      pick(
        "Resultatet saknar kontrollsumma för ärendet.", "The result has no digest of the case.")
    case .noDigest(let label?):
      pick(
        "Resultatet saknar kontrollsumma för \(label).", "The result has no digest of \(label).")
    case .resultAltered:
      pick(
        "Program, ärende och definitioner är desamma som då. Alltså har resultatet ändrats efter"
          + " att det skrevs.",
        "Program, case and definitions are the same as then, so the result was changed after it was"
          + " written.")
    case .otherPlaces:
      pick(
        "Anmärkningarna pekar på andra ställen i ärendets fil: filen är uppställd på ett annat"
          + " sätt, eller så har siffrorna ändrats.",
        "Findings point elsewhere in the case's file: the file has another layout, or the numbers"
          + " were changed.")
    case .otherOrder:
      pick("Nycklar står i en annan ordning.", "Keys stand in another order.")
    case .caseMissing:
      pick(
        "Inget av ärendena har resultatets id eller kontrollsumma. Ange ärendets fil med --case.",
        "No case has the result's id or digest. Give the case's file with --case.")
    case .severalCases(let count):
      pick(
        "\(count) ärenden har resultatets id, och inget av dem dess kontrollsumma. Ange bara det"
          + " ärende som hör till.",
        "\(count) cases have the result's id, and none its digest. Give only the one that belongs"
          + " to it.")
    case .caseRefused:
      pick("Ärendet avvisas nu; se anmärkningarna.", "The case is refused now; see the findings.")
    }
  }

  private func existing(_ available: [String]) -> String {
    available.isEmpty
      ? pick("Ingen version finns.", "There is no version of it.")
      : pick("Det som finns: ", "There is: ") + available.joined(separator: ", ") + "."
  }

  func quoted(_ text: String) -> String { VisibleText.quoted(text) }

  // MARK: Differences

  func difference(_ difference: ResultDifference, values: ValueDisplay) -> String {
    let place = difference.shownPointer
    if difference.aspect == .order {
      return pick("\(place): annan ordning", "\(place): another order")
    }
    func side(_ node: JSONNode?) -> String {
      guard let node else { return pick("saknas", "nothing") }
      guard values == .shown || difference.mayShow(node) else { return hidden(node.kind) }
      let text = String(decoding: node.canonical(), as: UTF8.self)
      return VisibleText.plain(text)
    }
    let (recorded, recomputed) = (side(difference.recorded), side(difference.recomputed))
    return pick(
      "\(place): i resultatet \(recorded), omräknat \(recomputed)",
      "\(place): recorded \(recorded), recomputed \(recomputed)")
  }

  private func hidden(_ kind: JSONKind) -> String {
    switch kind {
    case .array: pick("en lista", "a list")
    case .object: pick("ett objekt", "an object")
    default: pick("en text som inte visas", "a text that isn't shown")
    }
  }

  func more(_ count: Int) -> String {
    pick("… och \(count) till", "… and \(count) more")
  }

  // MARK: Counts

  func counts(_ counts: [(Verification.Verdict, Int)]) -> String {
    let parts = counts.filter { $0.1 > 0 }.map { verdict, count in
      switch verdict {
      case .same: pick("\(count) stämmer", "\(count) same")
      case .sameResult: pick("\(count) med samma resultat", "\(count) with the same result")
      case .differs: pick("\(count) skiljer sig", "\(count) differing")
      case .unverifiable: pick("\(count) går inte att kontrollera", "\(count) unverifiable")
      }
    }
    let all = counts.reduce(0) { $0 + $1.1 }
    return pick("\(all) resultat: ", "\(all) results: ") + parts.joined(separator: ", ") + "."
  }
}
