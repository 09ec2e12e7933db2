/// What FHIR calls an instrument and its parts, so that its responses can be read.
public struct FHIRNames: Sendable {
  /// The canonical address of the Questionnaire, without a version; `nil` if it has none.
  public let questionnaire: String?
  /// The Questionnaire's own version, in whatever way it counts.
  public let version: String?
  /// The names of items and scores, by our id.
  package let parts: [String: Part]

  /// What FHIR calls one item or score.
  package struct Part: Sendable {
    package let linkID: String
    /// Our code for each of its codes.
    package let codes: [String: ItemType.Code]
  }
}

extension InstrumentReader {
  /// `{"questionnaire"?, "version"?, "names": {id: {"linkId", "codes"?: {code: our code}}}}`.
  func readFHIRNames(_ node: JSONNode) -> FHIRNames? {
    reader.object(node) { object in
      let questionnaire = object.optional("questionnaire").flatMap(reader.words)
      let version = object.optional("version").flatMap(reader.words)
      let names = object.required("names").flatMap { ObjectReader($0, reader) }?.names ?? []
      var parts: [String: FHIRNames.Part] = [:]
      var seen: Set<String> = []
      for (id, key, value) in names {
        let type = itemIndex[id].map { items[$0].item.type }
        guard type != nil || scoreIndex[id] != nil else {
          let known = items.map(\.item.id) + scores.map(\.id)
          reportUnknown(.itemOrScore, id, among: known, at: key)
          continue
        }
        guard let part = fhirPart(value, type) else { continue }
        if !seen.insert(part.linkID).inserted {
          reader.report(DocumentProblem.duplicateID(part.linkID), at: value)
        }
        parts[id] = part
      }
      return FHIRNames(questionnaire: questionnaire, version: version, parts: parts)
    }
  }

  private func fhirPart(_ node: JSONNode, _ type: ItemType?) -> FHIRNames.Part? {
    reader.object(node) { object in
      let linkID = object.required("linkId").flatMap(reader.words)
      var codes: [String: ItemType.Code] = [:]
      for (name, _, value) in object.optional("codes").flatMap({ ObjectReader($0, reader) })?.names
        ?? []
      {
        guard let code = code(value) else { continue }
        guard type?.options.contains(where: { $0.code == code }) ?? false else {
          let known = type?.options.map(\.code.description) ?? []
          reportUnknown(.code, code.description, among: known, at: value)
          continue
        }
        codes[name] = code
      }
      return linkID.map { FHIRNames.Part(linkID: $0, codes: codes) }
    }
  }
}

extension ItemType {
  /// What can be chosen; empty where nothing is.
  package var options: [Option] {
    switch self {
    case .choice(let options), .multiple(let options): options
    case .yesNo, .whole, .decimal, .date, .text: []
    }
  }
}
