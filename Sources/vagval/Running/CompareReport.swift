import RiskEngine

/// How a comparison is written: its beginning, each changed case, and its sums.
struct CompareReport: Sendable {
  /// In which form.
  enum Format: String, Sendable { case text, json, csv }

  let format: Format
  let definitions: ComparedDefinitions
  let ages: AgeGroups
  let language: Language
  let coloursAreShown: Bool
  /// How the file of changed cases is written; `nil` where they stand in the report.
  let changes: Changes?

  /// The form of the file of changed cases.
  enum Changes: Sendable { case table, lines }

  // MARK: Changed cases

  /// What the place that changed cases are written to begins with.
  var head: [UInt8] {
    switch changes {
    case .table: ComparedCase.columns
    case .lines: []
    case nil: beginning
    }
  }

  /// What stands there between those of two parts of the input.
  var separator: [UInt8] { isList ? [UInt8(ascii: ",")] : [] }

  /// Whether they are elements of a list.
  private var isList: Bool { changes == nil && format == .json }

  /// Adds a case to those of its part of the input.
  func write(_ compared: ComparedCase, to output: inout [UInt8]) {
    switch (changes, format) {
    case (.table, _): output += compared.rows(ages: ages)
    case (.lines, _):
      var writer = JSONWriter(style: .compact)
      compared.write(to: &writer, ages: ages)
      writer.endLine()
      output += writer.bytes
    case (nil, .json):
      var writer = JSONWriter(style: .pretty)
      compared.write(to: &writer, ages: ages)
      output += output.isEmpty ? "\n".utf8 : ",\n".utf8
      output += writer.bytes
    case (nil, .text):
      output += compared.report(in: language).rendered(colours: coloursAreShown).utf8
      output.append(UInt8(ascii: "\n"))
    case (nil, .csv): return
    }
  }

  /// What ends the place that changed cases are written to.
  func tail(_ totals: ComparisonTotals) -> [UInt8] { changes == nil ? end(totals) : [] }

  /// The report where changed cases stand elsewhere.
  func whole(_ totals: ComparisonTotals) -> [UInt8] { beginning + end(totals) }

  // MARK: The report

  private var beginning: [UInt8] {
    switch format {
    case .csv: return []
    case .json:
      var bytes = Array("{\"old\": ".utf8)
      bytes += written { definitions.write(definitions.old, to: &$0) }
      bytes += ",\n\"new\": ".utf8
      bytes += written { definitions.write(definitions.new, to: &$0) }
      bytes += ",\n\"difference\": ".utf8
      bytes += definitions.difference.json()
      if isList { bytes += ",\n\"cases\": [".utf8 }
      return bytes
    case .text:
      let text = definitions.report(in: language).rendered(colours: coloursAreShown)
      return Array((text + "\n").utf8)
    }
  }

  private func end(_ totals: ComparisonTotals) -> [UInt8] {
    switch format {
    case .csv: return totals.table(of: definitions)
    case .json:
      var bytes: [UInt8] = []
      if isList { bytes += totals.listed == 0 ? "]".utf8 : "\n]".utf8 }
      bytes += ",\n\"counts\": ".utf8
      bytes += written { totals.writeCounts(to: &$0) }
      bytes += ",\n\"matrices\": ".utf8
      bytes += written { totals.matrices.write(to: &$0) }
      bytes += ",\n\"definitions\": ".utf8
      bytes += written { totals.writeDefinitions(to: &$0) }
      bytes += "}\n".utf8
      return bytes
    case .text:
      return Array(totals.report(in: language).rendered(colours: coloursAreShown).utf8)
    }
  }

  private func written(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter(style: .pretty)
    body(&writer)
    return writer.bytes
  }
}

extension ComparisonTotals {
  /// How many cases are written one by one.
  fileprivate var listed: Int { count(.changed) + count(.refusedByOld) + count(.refusedByNew) }
}
