/// The Swift file that holds the definitions.
struct EmbeddedEntriesSource {
  let definitions: [Definition]

  var text: String {
    var lines = [
      "// Written by embed-instruments from the files below Instruments/. Edit those.",
      "",
      "let embeddedEntries: [EmbeddedDefinitions.Entry] = [",
    ]
    lines += definitions.map(entry)
    lines += ["]", ""]
    return lines.joined(separator: "\n")
  }

  private func entry(_ definition: Definition) -> String {
    """
      EmbeddedDefinitions.Entry(
        kind: \(literal(definition.kind)),
        id: \(literal(definition.id)),
        version: \(literal(definition.version)),
        validFrom: \(literal(definition.validFrom)),
        validTo: \(definition.validTo.map(literal) ?? "nil"),
        fileName: \(literal(definition.fileName)),
        text: \(literal(definition.text))
      ),
    """
  }

  /// `text` as a raw literal of many lines, which needs no escapes.
  ///
  /// It ends, and escapes begin, only where as many `#` follow as it opened with: one more than the
  /// text itself ever has in a row.
  private func literal(_ text: String) -> String {
    let runs = text.utf8.split { $0 != UInt8(ascii: "#") }
    let marks = String(repeating: "#", count: (runs.map(\.count).max() ?? 0) + 1)
    return "\(marks)\"\"\"\n\(text)\n\"\"\"\(marks)"
  }
}
