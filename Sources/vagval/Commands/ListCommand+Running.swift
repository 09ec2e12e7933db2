import RiskEngine
import RiskFiles

extension ListCommand {
  static func run(_ command: ParsedCommand, in language: Language) throws(FileError) -> ExitCode {
    var session = Session(language)
    guard try session.addDefinitions(in: command.values(of: .instruments)) else {
      return session.code
    }
    let wanted = command.arguments.first
    let kinds = DocumentKind.definitions.filter { wanted == nil || $0.listName == wanted }
    var rows: [Row] = []
    for kind in kinds {
      for entry in session.library.entries where entry.kind == kind {
        guard let head = session.library.head(entry) else { continue }
        let isDefault = kind == .policy && session.library.policy(entry)?.isDefault == true
        rows.append(Row(entry, head, session.library.digest(of: entry), isDefault: isDefault))
      }
    }
    if command.value(of: .reportFormat) == "json" {
      try session.write(json(rows, language))
    } else {
      try session.write(text(rows, kinds, language))
    }
    session.tellAboutDefinitions()
    return session.code
  }

  fileprivate struct Row {
    let entry: Library.Entry
    let head: DefinitionHead
    let digest: Digest?
    let isDefault: Bool

    init(_ entry: Library.Entry, _ head: DefinitionHead, _ digest: Digest?, isDefault: Bool) {
      self.entry = entry
      self.head = head
      self.digest = digest
      self.isDefault = isDefault
    }
  }

  private static func text(_ rows: [Row], _ kinds: [DocumentKind], _ language: Language) -> String {
    let width = rows.map(\.entry.label.count).max() ?? 0
    var text = ""
    for kind in kinds {
      let listed = rows.filter { $0.entry.kind == kind }
      guard !listed.isEmpty else { continue }
      if !text.isEmpty { text += "\n" }
      text += kind.heading(language) + "\n"
      for row in listed {
        let padding = String(repeating: " ", count: width - row.entry.label.count + 2)
        text += "  \(row.entry.label)\(padding)\(row.head.title(language.rawValue))\n"
        let space = String(repeating: " ", count: width + 4)
        text += "\(space)\(row.details(language))\n"
      }
    }
    return text
  }

  private static func json(_ rows: [Row], _ language: Language) -> [UInt8] {
    var writer = JSONWriter(style: .pretty)
    writer.array { writer in
      for row in rows {
        writer.object { writer in
          for (key, value) in row.members(language) {
            writer.key(key)
            writer.value(value)
          }
          writer.key("adopted")
          writer.value(row.head.isAdopted)
          if row.isDefault {
            writer.key("default")
            writer.value(true)
          }
          if let digest = row.digest {
            writer.key("digest")
            writer.value(digest.description)
          }
        }
      }
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}

extension ListCommand.Row {
  fileprivate func details(_ language: Language) -> String {
    let until = head.validity.to.map { "– \($0)" } ?? "–"
    var parts = ["\(head.validity.from) \(until)"]
    switch head.status {
    case .active: break
    case .draft: parts.append(Words(swedish: "utkast", english: "draft")(language))
    case .retired: parts.append(Words(swedish: "ur bruk", english: "retired")(language))
    case .withdrawn: parts.append(Words(swedish: "återkallad", english: "withdrawn")(language))
    }
    let adopted =
      head.isAdopted
      ? Words(swedish: "beslutad", english: "adopted")
      : Words(swedish: "inte antagen av någon nämnd", english: "not adopted by any board")
    parts.append(adopted(language))
    if isDefault {
      parts.append(
        Words(
          swedish: "används när inga regler anges", english: "used when no policy is named")(
            language))
    }
    if let digest {
      let label = Words(swedish: "kontrollsumma", english: "digest")(language)
      parts.append("\(label) \(digest.short)")
    }
    return parts.joined(separator: ", ")
  }

  fileprivate func members(_ language: Language) -> [(String, String)] {
    [
      ("kind", entry.kind.rawValue), ("id", entry.id), ("version", entry.version.description),
      ("status", head.status.rawValue), ("validFrom", head.validity.from.description),
      ("validTo", head.validity.to?.description ?? ""),
      ("title", head.title(language.rawValue)), ("file", entry.name),
    ]
  }
}

extension DocumentKind {
  /// What `vagval list` calls the kind.
  var listName: String {
    switch self {
    case .instrument: "instruments"
    case .policy: "policies"
    case .programmes: "programmes"
    case .deadlines: "deadlines"
    case .assessmentCase: "cases"
    case .result: "results"
    }
  }

  fileprivate func heading(_ language: Language) -> String {
    switch self {
    case .instrument: Words(swedish: "Bedömningsinstrument", english: "Instruments")(language)
    case .policy: Words(swedish: "Vägvalsregler", english: "Policies")(language)
    case .programmes: Words(swedish: "Insatskataloger", english: "Programmes")(language)
    case .deadlines: Words(swedish: "Tidsgränser", english: "Time limits")(language)
    case .assessmentCase: Words(swedish: "Ärenden", english: "Cases")(language)
    case .result: Words(swedish: "Resultat", english: "Results")(language)
    }
  }
}

extension Library {
  /// The head of a definition; `nil` if it can't be used.
  mutating func head(_ entry: Entry) -> DefinitionHead? {
    switch entry.kind {
    case .instrument: instrument(entry)?.head
    case .policy: policy(entry)?.head
    case .programmes: catalogue(entry)?.head
    case .deadlines: deadlineSet(entry)?.head
    case .assessmentCase, .result: nil
    }
  }
}
