import RiskEngine

/// What trying an expression gave, as text or as JSON.
struct TrialReport {
  let trial: ExpressionTrial
  let language: Language

  /// More values than this aren't listed for a reader.
  private static let listLimit = 16

  // MARK: - Text

  var text: String {
    var lines = [
      (pick("Värde:", "Value:"), value(trial.value, trial.expression.type)),
      (pick("Slag:", "Kind:"), kind(trial.expression.type)),
    ]
    if let possible = possible(trial.possible, trial.expression.type) {
      lines.append((pick("Kan bli:", "Can become:"), possible))
    }
    var text = aligned(lines)
    guard !trial.reads.isEmpty else { return text }
    text += pick("Läser:", "Reads:") + "\n"
    text += aligned(
      trial.reads.map { reading in
        let possible = possible(reading).map { pick(", kan bli ", ", can become ") + $0 } ?? ""
        return ("  " + reading.name, value(reading) + possible)
      })
    return text
  }

  private func aligned(_ rows: [(String, String)]) -> String {
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { name, value in
      name + String(repeating: " ", count: width - name.count + 2) + value + "\n"
    }.joined()
  }

  private func pick(_ swedish: String, _ english: String) -> String {
    Words(swedish: swedish, english: english)(language)
  }

  private func value(_ value: Value, _ type: ValueType) -> String {
    value.isNull ? pick("null (okänt)", "null (unknown)") : type.text(of: value)
  }

  private func value(_ reading: ExpressionTrial.Reading) -> String {
    guard let codes = reading.chosenCodes else { return value(reading.value, reading.type) }
    return codes.isEmpty ? pick("inga", "none") : codes.joined(separator: ", ")
  }

  private func kind(_ type: ValueType) -> String {
    switch type {
    case .number: pick("tal", "number")
    case .boolean: pick("sant eller falskt", "true or false")
    case .level(let scale): pick("nivå: ", "level: ") + scale.levels.joined(separator: " < ")
    case .choice(let codes): pick("svarskod: ", "code: ") + listed(codes)
    case .text: pick("text", "text")
    case .day: pick("datum", "date")
    }
  }

  private func possible(_ reading: ExpressionTrial.Reading) -> String? {
    guard reading.chosenFrom == nil else {
      return reading.possible.only == nil ? pick("något annat", "something else") : nil
    }
    return possible(reading.possible, reading.type)
  }

  /// What is still possible; `nil` where nothing can change.
  private func possible(_ possible: Possibilities, _ type: ValueType) -> String? {
    guard possible.only == nil else { return nil }
    var text: String
    if let options = possible.options, type != .number || options.count <= TrialReport.listLimit {
      text = listed(options.map { value($0, type) })
    } else {
      text = range(possible.low, possible.high)
      if possible.mayBeNull { text += pick(" eller null (okänt)", " or null (unknown)") }
    }
    if !possible.isExact { text += pick("; kanske inte allt detta", "; perhaps not all of this") }
    return text
  }

  private func listed(_ texts: [String]) -> String {
    guard texts.count > TrialReport.listLimit else { return texts.joined(separator: ", ") }
    let half = TrialReport.listLimit / 2
    return texts.prefix(half).joined(separator: ", ") + ", …, "
      + texts.suffix(half).joined(separator: ", ")
  }

  private func range(_ low: Fraction?, _ high: Fraction?) -> String {
    switch (low, high) {
    case (let low?, let high?): "\(low)–\(high)"
    case (let low?, nil): pick("minst \(low)", "at least \(low)")
    case (nil, let high?): pick("högst \(high)", "at most \(high)")
    case (nil, nil): pick("vad som helst", "anything")
    }
  }

  // MARK: - JSON

  var json: [UInt8] {
    var writer = JSONWriter(style: .pretty)
    writer.object { writer in
      writer.key("expression")
      writer.value(trial.expression.source)
      describe(trial.expression.type, trial.value, trial.possible, chosen: nil, &writer)
      writer.key("reads")
      writer.array { writer in
        for reading in trial.reads {
          writer.object { writer in
            writer.key("name")
            writer.value(reading.name)
            describe(
              reading.type, reading.value, reading.possible, chosen: reading.chosenCodes, &writer)
          }
        }
      }
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  private func describe(
    _ type: ValueType, _ value: Value, _ possible: Possibilities, chosen: [String]?,
    _ writer: inout JSONWriter
  ) {
    writer.key("type")
    writer.value(type.kind.rawValue)
    writer.key("value")
    if let chosen {
      writer.array { writer in for code in chosen { writer.value(code) } }
    } else {
      write(value, type, &writer)
    }
    writer.key("isExact")
    writer.value(possible.isExact)
    writer.key("mayBeNull")
    writer.value(possible.mayBeNull)
    if let options = possible.options, chosen == nil {
      writer.key("possible")
      writer.array { writer in
        for option in options where !option.isNull { write(option, type, &writer) }
      }
    } else if possible.options == nil {
      for (key, end) in [("low", possible.low), ("high", possible.high)] {
        writer.key(key)
        write(end.map(Value.number) ?? .null, .number, &writer)
      }
    }
  }

  private func write(_ value: Value, _ type: ValueType, _ writer: inout JSONWriter) {
    switch value {
    case .null: writer.null()
    case .boolean(let boolean): writer.value(boolean)
    case .number(let number) where number.decimalText != nil: writer.value(number)
    // A number whose decimals never end stands as a quotient.
    default: writer.value(type.text(of: value))
    }
  }
}

extension ExpressionTrial.Reading {
  /// Of an item with several codes, those that are chosen; `nil` while missing, and for all else.
  fileprivate var chosenCodes: [String]? {
    guard let chosenFrom, case .number(let set) = value else { return nil }
    return chosenFrom.indices.filter { set.numerator >> Int128($0) & 1 == 1 }.map { chosenFrom[$0] }
  }
}
