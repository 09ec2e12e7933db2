import RiskEngine

extension JSONWriter {
  /// Writes a finding, with its sentence in the session's language, and the case that shows it.
  mutating func value(_ finding: Finding, _ session: Session, shownBy witness: [UInt8]? = nil) {
    object { writer in
      writer.key("id")
      writer.value(finding.id)
      writer.key("severity")
      writer.value(finding.severity.rawValue)
      if let location = finding.location {
        writer.key("file")
        writer.value(location.file)
        writer.members(of: location, pointer: finding.shownPointer ?? "")
      }
      writer.key("message")
      writer.value(finding.message(in: session.language, values: session.values))
      if let witness {
        writer.key("case")
        writer.raw(witness[...])
      }
    }
  }

  /// Writes where something stands in its file.
  mutating func members(of location: Location, pointer: String) {
    key("line")
    value(location.line)
    key("column")
    value(location.column)
    key("pointer")
    value(pointer)
  }
}
