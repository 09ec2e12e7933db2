/// What a Questionnaire says of itself, as the head of a definition says it.
struct QuestionnaireHead {
  let id: String
  let version: SemanticVersion
  let root: JSONNode
  let language: String

  /// The day that stands where FHIR says nothing.
  static let unknownDay = "1900-01-01"

  /// - Parameters:
  ///   - root: The Questionnaire.
  ///   - wantedID: The id that was asked for; otherwise it is made from FHIR's names.
  ///   - language: The language of texts that don't say theirs.
  ///   - isTaken: Whether a definition of this id and version is at hand already.
  ///   - reader: Is told what had to be changed.
  init(
    _ root: JSONNode, wantedID: String?, language: String,
    isTaken: (String, SemanticVersion) -> Bool, _ reader: DocumentReader
  ) {
    self.root = root
    self.language = language
    let stated = root.words("version")
    let version = stated.flatMap(DraftNames.version) ?? QuestionnaireHead.first
    if stated != version.description {
      reader.report(
        FHIRProblem.versionMapped(found: stated, used: version.description),
        at: root.member("version") ?? root)
    }
    var id = wantedID ?? QuestionnaireHead.id(of: root)
    if wantedID == nil, isTaken(id, version) {
      let taken = id.prefix(55)
      var number = 1
      repeat {
        id = number == 1 ? "\(taken)-fhir" : "\(taken)-fhir\(number)"
        number += 1
      } while isTaken(id, version)
      reader.report(FHIRProblem.idTaken(String(taken), used: id), at: root)
    }
    self.id = id
    self.version = version
    let status = root.words("status") ?? "unknown"
    if status != "active" {
      reader.report(FHIRProblem.formNotActive(status: status), at: root.member("status") ?? root)
    }
    if root.member("effectivePeriod")?.member("start")?.firstDay == nil {
      reader.report(FHIRProblem.validityNotStated, at: root)
    }
    reader.report(
      FHIRProblem.termsToBeRead(areStated: root.words("copyright") != nil),
      at: root.member("copyright") ?? root)
    reader.report(FHIRProblem.withoutLevels, at: root)
  }

  private static let first = SemanticVersion(major: 1, minor: 0, patch: 0)

  /// The first of FHIR's names that a reader would know again.
  private static func id(of root: JSONNode) -> String {
    let address = root.words("url")?.split(separator: "/").last.map(String.init)
    let names = [root.words("id"), root.words("name"), address, root.words("title")]
    let readable = names.compactMap(\.self).filter { name in
      // Not the ids that servers count or draw.
      name.contains { ("g"..."z").contains($0.lowercased()) }
    }
    return readable.lazy.compactMap(DraftNames.documentID).first ?? "questionnaire"
  }

  // MARK: Writing

  /// The members of a definition that stand before its items.
  func write(to writer: inout JSONWriter) {
    writer.member("format", DocumentKind.instrument.format)
    writer.member("id", id)
    writer.member("version", version.description)
    writer.member("status", "draft")
    let period = root.member("effectivePeriod")
    let from = period?.member("start")?.firstDay
    let to = period?.member("end")?.firstDay
    writer.key("valid")
    writer.object { writer in
      writer.member("from", from?.description ?? QuestionnaireHead.unknownDay)
      if let to, from.map({ $0 <= to }) ?? true { writer.member("to", to) }
    }
    writer.member("adopted", false)
    writer.key("decidedBy")
    writer.null()
    writer.key("decidedOn")
    writer.null()
    writer.key("title")
    writer.value(title)
    let purpose = FHIRText.read(root, "purpose", language)
    if !purpose.isEmpty {
      writer.key("purpose")
      writer.value(purpose)
    }
    writeOrigin(to: &writer)
    writer.key("population")
    writer.object { writer in
      writer.key("text")
      writer.value([
        ("sv", "Framgår inte av FHIR-formuläret."), ("en", "Not stated in the FHIR Questionnaire."),
      ])
    }
    writer.key("informants")
    writer.texts(FHIRInformant.allCases.map(\.rawValue))
    writer.member("validation", "none")
  }

  private var title: DraftText {
    let title = FHIRText.read(root, "title", language)
    return title.isEmpty ? [(language, root.words("name") ?? id)] : title
  }

  private func writeOrigin(to writer: inout JSONWriter) {
    let publisher = root.words("publisher") ?? "not stated"
    let days = [
      root.member("date"), root.member("effectivePeriod")?.member("start"),
      root.member("meta")?.member("lastUpdated"),
    ]
    let year = days.lazy.compactMap { $0?.firstDay?.components.year }.first ?? 1900
    writer.key("sources")
    writer.object { writer in
      writer.key("questionnaire")
      writer.object { writer in
        writer.member("author", publisher)
        writer.member("year", min(max(year, 1800), 2200))
        writer.member("title", title.first?.text ?? id)
        writer.member("url", root.words("url"))
      }
    }
    writer.key("licence")
    writer.object { writer in
      for part in ["rules", "texts"] {
        writer.key(part)
        writer.object { writer in
          writer.member("holder", publisher)
          writer.member("terms", root.words("copyright") ?? "not stated")
          writer.member("mayShow", false)
          writer.member("mayRedistribute", false)
        }
      }
    }
    writer.key("notes")
    writer.array { writer in
      let name = [root.canonicalAddress, root.words("version")].compactMap(\.self)
        .joined(separator: "|")
      let status = root.words("status") ?? "–"
      writer.value([
        (
          "sv",
          "Omvandlat från ett FHIR-formulär (Questionnaire: \(name.isEmpty ? "–" : name)) med status"
            + " \(status). FHIR har varken nivåer, gränser eller varningsflaggor."
        ),
        (
          "en",
          "Converted from a FHIR form (Questionnaire: \(name.isEmpty ? "–" : name)) with the status"
            + " \(status). FHIR has neither levels, cut-offs nor flags."
        ),
      ])
      let description = FHIRText.read(root, "description", language)
      if !description.isEmpty { writer.value(description) }
    }
  }
}

/// Who filled in a form, by the kind of resource that FHIR names.
enum FHIRInformant: String, CaseIterable {
  case own = "self"
  case relative, assessor

  init?(reference: String) {
    switch reference.split(separator: "/").dropLast().last {
    case "Patient": self = .own
    case "RelatedPerson": self = .relative
    case "Practitioner", "PractitionerRole": self = .assessor
    default: return nil
    }
  }
}

extension JSONWriter {
  /// Writes a text by language.
  mutating func value(_ text: DraftText) {
    object { writer in
      for (language, words) in text { writer.member(language, words) }
    }
  }
}
