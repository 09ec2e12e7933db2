extension CaseResult {
  /// The result as a document of format `result/1`, in UTF-8.
  ///
  /// - Parameter isPretty: Whether it is divided into lines; otherwise it is one line.
  /// - Returns: The same bytes for the same result on every machine, without a final line feed.
  public func json(isPretty: Bool = true) -> [UInt8] {
    var writer = JSONWriter(style: isPretty ? .pretty : .compact)
    write(to: &writer)
    return writer.bytes
  }

  /// Writes the result as a document of format `result/1`.
  ///
  /// The same result gives the same bytes on every machine.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("format")
      writer.value(DocumentKind.result.format)
      writer.key("engine")
      writer.value(Engine.label)
      writeContents(hasDigests: true, to: &writer)
    }
  }

  /// Writes the members of a result behind those that say what kind of document it is.
  ///
  /// - Parameters:
  ///   - hasDigests: Whether the digests of the case and of the definitions are among them.
  ///   - writer: Where they are written, inside an object.
  func writeContents(hasDigests: Bool, to writer: inout JSONWriter) {
    writer.key("id")
    writer.value(assessmentCase.id)
    writer.key("date")
    writer.value(assessmentCase.date)
    writer.key("age")
    writer.value(assessmentCase.age)
    writer.key("sex")
    writer.value(assessmentCase.sex?.rawValue ?? "unknown")
    if hasDigests { writeDigests(to: &writer) }
    if !versionChoice.isByCase {
      writer.key("versions")
      versionChoice.write(to: &writer)
    }
    writer.key("responses")
    writer.array { writer in
      for response in responses { response.write(to: &writer) }
    }
    writer.key("recommendation")
    if let recommendation {
      recommendation.write(to: &writer, responses, on: assessmentCase.date)
    } else {
      writer.null()
    }
    writeRecords(to: &writer)
    writer.key("findings")
    writer.array { writer in
      for finding in findings { finding.write(to: &writer) }
    }
  }
}

extension CaseResult {
  /// Writes the digest of the case, and every definition used.
  func writeDigests(to writer: inout JSONWriter) {
    writer.key("input")
    writer.object { writer in
      writer.key("digest")
      writer.value(assessmentCase.digest.description)
    }
    writer.key("definitions")
    writer.array { writer in
      for definition in definitions { definition.write(to: &writer) }
    }
  }
}

extension DefinitionUse {
  /// Writes its identity, authority and digest.
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("kind")
      writer.value(kind.rawValue)
      writer.key("id")
      writer.value(head.id)
      writer.key("version")
      writer.value(head.version)
      writer.key("adopted")
      writer.value(head.isAdopted)
      if let digest {
        writer.key("digest")
        writer.value(digest.description)
      }
    }
  }
}

extension VersionChoice {
  /// Writes what was chosen.
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      if let asOf {
        writer.key("asOf")
        writer.value(asOf)
      }
      guard !instruments.isEmpty else { return }
      writer.key("instruments")
      writer.object { writer in
        for (id, version) in instruments.sorted(by: { $0.key < $1.key }) {
          writer.key(id)
          writer.value(version)
        }
      }
    }
  }
}

extension Finding {
  /// Writes what was found and where, without its sentence.
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("id")
      writer.value(id)
      writer.key("severity")
      writer.value(severity.rawValue)
      if let location {
        writer.key("pointer")
        writer.value(shownPointer ?? "")
        writer.key("line")
        writer.value(location.line)
        writer.key("column")
        writer.value(location.column)
      }
    }
  }
}

extension JSONWriter {
  mutating func value(_ number: Int?) {
    if let number { value(number) } else { null() }
  }

  mutating func value(_ text: String?) {
    if let text { value(text) } else { null() }
  }

  mutating func value(_ number: Fraction?) {
    if let number, number.decimalText != nil { value(number) } else { null() }
  }

  mutating func value(_ boolean: Bool?) {
    if let boolean { value(boolean) } else { null() }
  }

  /// Writes a day as `YYYY-MM-DD`.
  mutating func value(_ day: CalendarDay) {
    let (year, month, dayOfMonth) = day.components
    beginValue()
    append(UInt8(ascii: "\""))
    appendDigits(year, width: 4)
    append(UInt8(ascii: "-"))
    appendDigits(month, width: 2)
    append(UInt8(ascii: "-"))
    appendDigits(dayOfMonth, width: 2)
    append(UInt8(ascii: "\""))
  }

  /// Writes a version as `1.2.3`.
  mutating func value(_ version: SemanticVersion) {
    beginValue()
    append(UInt8(ascii: "\""))
    appendDigits(version.major)
    append(UInt8(ascii: "."))
    appendDigits(version.minor)
    append(UInt8(ascii: "."))
    appendDigits(version.patch)
    append(UInt8(ascii: "\""))
  }

  mutating func texts(_ texts: some Sequence<String>) {
    array { writer in
      for text in texts { writer.value(text) }
    }
  }
}
