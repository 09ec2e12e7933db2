/// Whom filled-in forms are about, by a pseudonym.
struct FHIRPerson {
  private let id: String
  private let born: CalendarDay?
  private let sex: String?

  /// - Returns: `nil` after a finding: nothing says whom, or only a personnummer does.
  init?(
    _ response: JSONNode, _ surroundings: FHIRSurroundings, _ reader: DocumentReader,
    allowsPersonalNumbers: Bool
  ) {
    let subject = response.member("subject")
    var refused: JSONNode?
    var place: JSONNode?
    for (node, system) in FHIRPerson.names(response, subject) where place == nil {
      guard let text = node.visibleWords else { continue }
      let isPersonal =
        FHIRPerson.personalSystems.contains(system ?? "") || PersonalNumber.occurs(in: text)
      if isPersonal, !allowsPersonalNumbers {
        refused = refused ?? node
      } else {
        place = node
      }
    }
    guard let place, let text = reader.words(place) else {
      if let refused {
        reader.report(CaseProblem.personalNumber, at: refused)
      } else {
        reader.report(FHIRProblem.responseWithoutSubject, at: response)
      }
      return nil
    }
    if let refused { reader.report(FHIRProblem.personalNumberLeftOut, at: refused) }
    id = FHIRPerson.lastPart(text)
    let reference = subject?.words("reference")
    let contained = response.list("contained").first {
      $0.words("resourceType") == "Patient" && reference == $0.words("id").map { "#\($0)" }
    }
    let patient = contained ?? reference.flatMap(surroundings.patient)
    born = patient?.words("birthDate").flatMap { CalendarDay($0) }
    sex = patient?.words("gender").flatMap { Sex(rawValue: $0)?.rawValue }
  }

  /// What could be the person's name here, the best first, with the system of an identifier.
  private static func names(
    _ response: JSONNode, _ subject: JSONNode?
  ) -> [(node: JSONNode, system: String?)] {
    let identifiers = [subject, response].map { $0?.member("identifier") }
    let values = identifiers.map { ($0?.member("value"), $0?.words("system")) }
    // What lies inside the response is named for that response only.
    let isInside = subject?.words("reference")?.hasPrefix("#") ?? false
    let reference = isInside ? nil : subject?.member("reference")
    let places = [(reference, nil)] + values + [(response.member("id"), nil)]
    return places.compactMap { node, system in node.map { ($0, system) } }
  }

  /// Where the identity numbers that states give people stand, also such as only look like one.
  ///
  /// Source: the OIDs of Inera (Sweden), Direktoratet for e-helse (Norway), Sundhedsdatastyrelsen
  /// (Denmark) and DVV (Finland), as HL7's national implementation guides name them.
  private static let personalSystems: Set<String> = [
    "urn:oid:1.2.752.129.2.1.3.1", "urn:oid:1.2.752.129.2.1.3.3",
    "http://electronichealth.se/identifier/personnummer",
    "http://electronichealth.se/identifier/samordningsnummer",
    "urn:oid:2.16.578.1.12.4.1.4.1", "urn:oid:2.16.578.1.12.4.1.4.2",
    "urn:oid:1.2.208.176.1.2", "urn:oid:1.2.246.21",
  ]

  /// What tells one subject of a Bundle from another: the kind and id of its reference, else its
  /// identifier.
  static func key(_ subject: JSONNode) -> String? {
    if let reference = subject.words("reference"), !reference.hasPrefix("#") {
      return withoutHistory(reference).split(separator: "/").suffix(2).joined(separator: "/")
    }
    guard let identifier = subject.member("identifier"), let value = identifier.words("value")
    else { return nil }
    return "\(identifier.words("system") ?? "")|\(value)"
  }

  /// The id of a reference: what follows the last slash, `#` or `urn:uuid:`.
  static func lastPart(_ reference: String) -> String {
    let part =
      withoutHistory(reference).split { "/#".contains($0) }.last.map(String.init) ?? reference
    return part.hasPrefix("urn:uuid:") ? String(part.dropFirst(9)) : part
  }

  /// A reference to a resource, whichever of its versions was meant.
  static func withoutHistory(_ reference: String) -> String {
    reference.firstRange(of: "/_history/").map { String(reference[..<$0.lowerBound]) } ?? reference
  }

  /// The case, without a line feed at its end.
  func assessmentCase(_ responses: [ResponseReader], isPretty: Bool) -> [UInt8] {
    var writer = JSONWriter(style: isPretty ? .pretty : .compact)
    writer.object { writer in
      writer.member("format", DocumentKind.assessmentCase.format)
      writer.member("id", id)
      writer.member("born", born)
      writer.member("sex", sex)
      writer.member("date", responses.map(\.day).max())
      writer.key("responses")
      writer.array { writer in
        for response in responses { response.write(to: &writer) }
      }
    }
    return writer.bytes
  }
}
