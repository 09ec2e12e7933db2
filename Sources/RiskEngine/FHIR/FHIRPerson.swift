/// Whom filled-in forms are about, by a pseudonym.
struct FHIRPerson {
  private let id: String
  private let born: CalendarDay?
  private let sex: String?

  /// - Returns: `nil` after a finding: nothing says whom, or it is said by a personnummer.
  init?(
    _ response: JSONNode, _ bundled: [JSONNode], _ reader: DocumentReader,
    allowsPersonalNumbers: Bool
  ) {
    let subject = response.member("subject")
    let reference = subject?.words("reference").map(FHIRPerson.lastPart)
    let places = [
      subject?.member("reference"), subject?.member("identifier")?.member("value"),
      response.member("identifier")?.member("value"), response.member("id"),
    ]
    guard let place = places.lazy.compactMap(\.self).first(where: { $0.visibleWords != nil }) else {
      reader.report(FHIRProblem.responseWithoutSubject, at: response)
      return nil
    }
    guard let text = reader.pseudonym(place, allowsPersonalNumbers: allowsPersonalNumbers) else {
      return nil
    }
    id = FHIRPerson.lastPart(text)
    let patient = (bundled + response.list("contained")).first {
      $0.words("resourceType") == "Patient" && reference != nil && $0.words("id") == reference
    }
    born = patient?.words("birthDate").flatMap { CalendarDay($0) }
    sex = patient?.words("gender").flatMap { Sex(rawValue: $0)?.rawValue }
  }

  /// The id of a reference: what follows the last slash, `#` or `urn:uuid:`.
  private static func lastPart(_ reference: String) -> String {
    let part = reference.split { "/#".contains($0) }.last.map(String.init) ?? reference
    return part.hasPrefix("urn:uuid:") ? String(part.dropFirst(9)) : part
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
