/// What a run of rescoring was given, what it used and what came of it, written once beside its
/// output.
///
/// It depends on the cases, the definitions and the options alone: not on how many threads worked,
/// nor on when.
package struct RescoringManifest: Sendable {
  /// A file or stream, and how long it is.
  package struct File: Sendable, Hashable {
    package let name: String
    package let bytes: Int
    /// How it is written, where it is a table.
    package let table: Table?

    package init(name: String, bytes: Int, table: Table? = nil) {
      self.name = name
      self.bytes = bytes
      self.table = table
    }
  }

  /// How a table is written, and what its columns rest on.
  package struct Table: Sendable, Hashable {
    /// The instrument whose answers or results are columns.
    package var instrument: String
    package var dialect: CSVDialect
    /// Of the mapping, where there is one.
    package var mapping: Digest?

    package init(instrument: String, _ dialect: CSVDialect, mapping: Digest? = nil) {
      self.instrument = instrument
      self.dialect = dialect
      self.mapping = mapping
    }
  }

  package let options: RescoringOptions
  /// In the order in which they were read.
  package let inputs: [File]
  package let output: File
  package let rejects: File
  package let ledger: RescoringLedger

  package init(
    _ options: RescoringOptions, inputs: [File], output: File, rejects: File,
    _ ledger: RescoringLedger
  ) {
    self.options = options
    self.inputs = inputs
    self.output = output
    self.rejects = rejects
    self.ledger = ledger
  }

  /// What `format` says of it.
  package static let format = "rescoring/1"

  /// The manifest as a document of format `rescoring/1`, in UTF-8, with a line feed at its end.
  package var json: [UInt8] {
    var writer = JSONWriter(style: .pretty)
    write(to: &writer)
    writer.endLine()
    return writer.bytes
  }

  private func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("format")
      writer.value(RescoringManifest.format)
      writer.key("engine")
      writer.value(Engine.label)
      writer.key("options")
      options.write(to: &writer)
      writer.key("definitions")
      ledger.definitions.write(to: &writer)
      writer.key("inputs")
      writer.array { writer in
        for input in inputs { input.write(to: &writer) }
      }
      writer.key("output")
      output.write(to: &writer)
      writer.key("rejects")
      rejects.write(to: &writer)
      ledger.counts.write(to: &writer)
    }
  }
}

extension RescoringManifest.File {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("name")
      writer.value(name)
      writer.key("bytes")
      writer.value(bytes)
      if let table {
        writer.key("table")
        table.write(to: &writer)
      }
    }
  }
}

extension RescoringManifest.Table {
  /// The same as in the manifest, as JSON on one line.
  package var json: [UInt8] {
    var writer = JSONWriter(style: .compact)
    write(to: &writer)
    return writer.bytes
  }

  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("instrument")
      writer.value(instrument)
      writer.key("separator")
      writer.value(dialect.separator.rawValue)
      writer.key("encoding")
      writer.value(dialect.encoding.rawValue)
      writer.key("decimalComma")
      writer.value(dialect.hasDecimalComma)
      if let mapping {
        writer.key("mapping")
        writer.value(mapping.description)
      }
    }
  }
}

extension RescoringOptions {
  /// Every choice that the output depends on, as JSON on one line.
  package var json: [UInt8] {
    var writer = JSONWriter(style: .compact)
    write(to: &writer)
    return writer.bytes
  }

  /// Writes every choice that the output depends on.
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("fields")
      writer.value(fields.description)
      writer.key("digests")
      writer.value(digests)
      writer.key("policy")
      writer.value(policy.description)
      writer.key("versions")
      versionChoice.write(to: &writer)
      writer.key("allowPersonalNumbers")
      writer.value(allowsPersonalNumbers)
    }
  }
}

extension PolicyChoice {
  /// As the command line has it: `automatic`, `none`, `ID` or `ID@VERSION`.
  fileprivate var description: String {
    switch self {
    case .none: "none"
    case .automatic: "automatic"
    case .named(let id, let version): version.map { "\(id)@\($0)" } ?? id
    }
  }
}
