extension ColumnMapping {
  /// Reads a mapping.
  ///
  /// - Parameters:
  ///   - name: What findings call the file.
  ///   - bytes: Its contents.
  /// - Returns: The mapping; `nil` if it can't be used, with the findings that say why.
  public static func read(
    name: String, bytes: [UInt8]
  ) -> (mapping: ColumnMapping?, findings: [Finding]) {
    switch Library.document(name: name, bytes: bytes) {
    case .failure(let unusable): return (nil, [unusable.finding])
    case .success(let document):
      let reader = DocumentReader(document, concernsPerson: false)
      let mapping = read(document, reader)
      return (reader.hasErrors ? nil : mapping, reader.findings)
    }
  }

  private static func read(_ document: JSONDocument, _ reader: DocumentReader) -> ColumnMapping? {
    reader.object(document.root) { object in
      _ = object.optional("$schema")
      if let format = object.required("format"), !format.equals(Self.format) {
        reader.report(
          DocumentProblem.wrongFormat(found: format.quotation, expected: [Self.format]),
          at: format)
      }
      var mapping = ColumnMapping()
      mapping.instrument = object.optional("instrument").flatMap(reader.documentID)
      mapping.dialect.separator = object.optional("separator").flatMap {
        reader.choice($0, of: CSVDialect.Separator.self)
      }
      mapping.dialect.encoding = object.optional("encoding").flatMap(reader.encoding)
      mapping.dialect.hasDecimalComma = object.optional("decimalComma").flatMap(reader.boolean)
      mapping.dialect.headerLine = object.optional("header").flatMap {
        reader.whole($0, in: 1...CSVHeader.maximumLength)
      }
      mapping.dialect.subheadings = object.optional("subheadings").flatMap {
        reader.whole($0, in: 0...CSVDialect.Choice.greatestSubheadings)
      }
      mapping.date = object.optional("date").flatMap(reader.day)
      mapping.idPrefix = object.optional("idPrefix").flatMap(reader.text)
      if let columns = object.optional("columns").flatMap({ ObjectReader($0, reader) }) {
        mapping.columns = columns.names.compactMap { name, key, value in
          reader.column(name, value, at: document.location(of: key))
        }
      }
      mapping.ignored = object.optionalList("ignore") { node in
        reader.text(node).map { ($0, document.location(of: node)) }
      }
      return mapping
    }
  }
}

extension DocumentReader {
  fileprivate func encoding(_ node: JSONNode) -> CSVDialect.Encoding? {
    let named = CSVDialect.Encoding.named
    guard let text = text(node) else { return nil }
    if let encoding = named.first(where: { $0.rawValue == text }) { return encoding }
    reportNotAllowed(node, allowed: named.map(\.rawValue))
    return nil
  }

  /// A column by its target, or by an object with the target and what its texts stand for.
  fileprivate func column(
    _ name: String, _ node: JSONNode, at location: Location
  ) -> ColumnMapping.Column? {
    guard node.kind == .object else {
      return target(node).map { .init(name: name, target: $0, values: [], location: location) }
    }
    return object(node) { object in
      let target = object.required("as").flatMap(self.target)
      let values = object.optional("values").flatMap { ObjectReader($0, self)?.names } ?? []
      let read = values.compactMap { text, key, value -> (text: String, json: [UInt8])? in
        if text.isBlank {
          report(DocumentProblem.blankText, at: key)
          return nil
        }
        switch value.kind {
        case .array:
          report(wrongType(value, .answer), at: value)
          return nil
        case .object where value.member("missing") == nil:
          report(wrongType(value, .answer), at: value)
          return nil
        default: return (text, value.canonical())
        }
      }
      let form = dayForm(&object)
      return target.map {
        .init(name: name, target: $0, values: read, form: form, location: location)
      }
    }
  }

  /// How the days of a column are written; each key needs the other where it would say nothing.
  private func dayForm(_ object: inout ObjectReader) -> CSVDayForm? {
    let firstYear = object.optional("firstYear")
    let node = firstYear == nil ? object.optional("order") : object.required("order")
    guard let order = node.flatMap({ choice($0, of: CSVDateOrder.self) }) else { return nil }
    if order == .yearMonthDay, firstYear == nil { _ = object.required("firstYear") }
    return CSVDayForm(
      order: order, firstYear: firstYear.flatMap { whole($0, in: CSVDayForm.firstYears) })
  }

  private func target(_ node: JSONNode) -> CSVTarget? {
    guard let text = words(node) else { return nil }
    if let target = CSVTarget(text) { return target }
    report(
      CSVProblem.unknownTarget(
        text, suggestion: suggestion(for: text, among: CSVTarget.allWords)), at: node)
    return nil
  }
}
