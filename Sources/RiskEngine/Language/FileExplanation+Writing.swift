extension CaseExplanation {
  /// The explanation as a document of format `explanation/1`, in UTF-8.
  ///
  /// - Parameters:
  ///   - register: For whom it is written: codes for the expert, sentences for the case file.
  ///   - language: The language of the sentences.
  ///   - isPretty: Whether it is divided into lines; otherwise it is one line.
  /// - Returns: The same bytes for the same explanation on every machine, without a final line feed.
  public func json(for register: Register, in language: Language, isPretty: Bool = true) -> [UInt8]
  {
    var writer = JSONWriter(style: isPretty ? .pretty : .compact)
    switch register {
    case .expert: write(to: &writer)
    case .file: FileExplanation(self, in: language).write(to: &writer, result, language)
    }
    return writer.bytes
  }
}

extension FileExplanation {
  fileprivate func write(
    to writer: inout JSONWriter, _ result: CaseResult, _ language: Language
  ) {
    writer.object { writer in
      writer.key("format")
      writer.value(CaseExplanation.format)
      writer.key("for")
      writer.value(CaseExplanation.Register.file.rawValue)
      writer.key("language")
      writer.value(language.rawValue)
      writer.key("id")
      writer.value(result.assessmentCase.id)
      writer.key("date")
      writer.value(result.assessmentCase.date.description)
      writer.key("sections")
      writer.array { writer in
        for section in sections { section.write(to: &writer) }
      }
    }
  }
}

extension FileExplanation.Section {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("kind")
      writer.value(kind.rawValue)
      writer.key("heading")
      writer.value(heading)
      writer.key("sentences")
      writer.array { writer in
        for point in points {
          writer.object { writer in
            writer.key("about")
            writer.value(point.about.rawValue)
            writer.key("text")
            writer.value(point.text)
            if let matches = point.matches {
              writer.key("matches")
              writer.value(matches)
            }
          }
        }
      }
    }
  }
}
