import RiskEngine

extension JSONWriter {
  /// Writes a finding, with its sentence in the session's language.
  mutating func value(_ finding: Finding, _ session: Session) {
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
