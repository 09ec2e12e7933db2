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

    package init(name: String, bytes: Int) {
      self.name = name
      self.bytes = bytes
    }
  }

  package let options: RescoringOptions
  /// In the order in which they were read.
  package let inputs: [File]
  package let output: File
  package let rejects: File
  package let counts: RescoringCounts
  package let definitions: DefinitionsUsed

  package init(
    _ options: RescoringOptions, inputs: [File], output: File, rejects: File,
    counts: RescoringCounts, definitions: DefinitionsUsed
  ) {
    self.options = options
    self.inputs = inputs
    self.output = output
    self.rejects = rejects
    self.counts = counts
    self.definitions = definitions
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
      writer.array { writer in
        for definition in definitions.all { definition.write(to: &writer) }
      }
      writer.key("inputs")
      writer.array { writer in
        for input in inputs { input.write(to: &writer) }
      }
      writer.key("output")
      output.write(to: &writer)
      writer.key("rejects")
      rejects.write(to: &writer)
      counts.write(to: &writer)
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
    }
  }
}

extension RescoringOptions {
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

extension RescoringCounts {
  /// Writes the counts under `counts`, and those of findings, by their ids, under `findings`.
  fileprivate func write(to writer: inout JSONWriter) {
    writer.key("counts")
    writer.object { writer in
      for (key, count) in [
        ("lines", lines), ("blank", blank), ("rescored", rescored), ("rejected", rejected),
      ] {
        writer.key(key)
        writer.value(count)
      }
    }
    writer.key("findings")
    writer.array { writer in
      for (id, count) in findings.sorted(by: { $0.key < $1.key }) {
        writer.object { writer in
          writer.key("id")
          writer.value(id)
          writer.key("severity")
          writer.value(count.severity.rawValue)
          writer.key("rescored")
          writer.value(count.rescored)
          writer.key("rejected")
          writer.value(count.rejected)
        }
      }
    }
  }
}
