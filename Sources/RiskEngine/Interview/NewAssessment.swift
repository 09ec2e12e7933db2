/// What a new case says before anything is answered.
package struct NewCase: Sendable {
  /// The pseudonym.
  package var id: String
  /// The birth date, where it is known.
  package var born: CalendarDay?
  /// The age on ``date``, where only that is known.
  package var age: Int?
  /// The sex; `nil` where it isn't known.
  package var sex: Sex?
  /// The day the case is for.
  package var date: CalendarDay
  /// The municipality, where one is named.
  package var municipality: String?

  package init(
    id: String, born: CalendarDay?, age: Int?, sex: Sex?, date: CalendarDay, municipality: String?
  ) {
    self.id = id
    self.born = born
    self.age = age
    self.sex = sex
    self.date = date
    self.municipality = municipality
  }

  /// The document, with an empty list of responses.
  package var bytes: [UInt8] {
    var writer = JSONWriter(style: .pretty)
    writer.object { writer in
      writer.member("format", DocumentKind.assessmentCase.format)
      writer.member("id", id)
      writer.member("born", born?.description)
      if let age, born == nil {
        writer.key("age")
        writer.value(age)
      }
      writer.member("sex", sex?.rawValue ?? "unknown")
      writer.member("date", date.description)
      writer.member("municipality", municipality)
      writer.key("responses")
      writer.array { _ in }
    }
    writer.endLine()
    return writer.bytes
  }
}

/// What a new response says before anything is answered.
package struct NewResponse: Sendable {
  /// The instrument, by id and version.
  package var instrument: String
  package var version: SemanticVersion
  /// The day of the answers.
  package var date: CalendarDay
  /// The assessor, as a pseudonym.
  package var by: String?
  /// Who answers, by the instrument's name for them.
  package var informant: String?
  /// Where the person is assessed, by the instrument's name for it.
  package var setting: String?
  /// How it is filled in.
  package var mode: ResponseMode

  package init(
    instrument: String, version: SemanticVersion, date: CalendarDay, by: String?,
    informant: String?, setting: String?, mode: ResponseMode
  ) {
    self.instrument = instrument
    self.version = version
    self.date = date
    self.by = by
    self.informant = informant
    self.setting = setting
    self.mode = mode
  }

  /// The text of a case with this response, still empty, as its last.
  ///
  /// - Parameter root: The case, which stays byte by byte as it was around it.
  /// - Returns: The document.
  package func appended(to root: JSONNode) -> [UInt8] {
    root.appending(text, to: "responses")
  }

  private var text: [UInt8] {
    var writer = JSONWriter(style: .compact)
    writer.object { writer in
      writer.member("instrument", instrument)
      writer.member("version", version.description)
      writer.member("date", date.description)
      writer.member("by", by)
      writer.member("informant", informant)
      writer.member("setting", setting)
      writer.member("mode", mode.rawValue)
      writer.key("answers")
      writer.object { _ in }
    }
    return writer.bytes
  }
}
