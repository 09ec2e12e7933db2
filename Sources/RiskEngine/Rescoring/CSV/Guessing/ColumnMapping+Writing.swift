extension ColumnMapping {
  /// The mapping as a document of format `columns/1`, indented.
  public var json: [UInt8] {
    var writer = JSONWriter(style: .pretty)
    writer.object { writer in
      writer.key("format")
      writer.value(Self.format)
      if let instrument {
        writer.key("instrument")
        writer.value(instrument)
      }
      if let separator = dialect.separator {
        writer.key("separator")
        writer.value(separator.rawValue)
      }
      if let encoding = dialect.encoding {
        writer.key("encoding")
        writer.value(encoding.rawValue)
      }
      if let comma = dialect.hasDecimalComma {
        writer.key("decimalComma")
        writer.value(comma)
      }
      if let line = dialect.headerLine {
        writer.key("header")
        writer.value(line)
      }
      if let count = dialect.subheadings {
        writer.key("subheadings")
        writer.value(count)
      }
      if let date {
        writer.key("date")
        writer.value(date.description)
      }
      if let idPrefix {
        writer.key("idPrefix")
        writer.value(idPrefix)
      }
      writer.key("columns")
      writer.object { writer in
        for column in columns {
          writer.key(column.name)
          column.write(to: &writer)
        }
      }
      if !ignored.isEmpty {
        writer.key("ignore")
        writer.array { writer in
          for column in ignored { writer.value(column.name) }
        }
      }
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}

extension ColumnMapping.Column {
  fileprivate func write(to writer: inout JSONWriter) {
    guard !values.isEmpty || form != nil else { return writer.value(target.text) }
    writer.object { writer in
      writer.key("as")
      writer.value(target.text)
      if let form {
        writer.key("order")
        writer.value(form.order.rawValue)
        if let year = form.firstYear {
          writer.key("firstYear")
          writer.value(year)
        }
      }
      if !values.isEmpty {
        writer.key("values")
        writer.object { writer in
          for (text, json) in values {
            writer.key(text)
            writer.beginValue()
            writer.append(contentsOf: json)
          }
        }
      }
    }
  }
}
