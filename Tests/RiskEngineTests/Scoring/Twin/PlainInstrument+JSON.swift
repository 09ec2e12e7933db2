extension PlainInstrument {
  /// The whole document, scores in reverse order: the file's order doesn't matter.
  var json: String {
    let title = #"{"sv": "T", "en": "T"}"#
    let licence =
      #"{"holder": "Test", "terms": "none", "mayShow": true, "mayRedistribute": true}"#
    let groupTexts = groups.map { #"{"id": "\#($0)", "kind": "arena", "title": \#(title)}"# }
    let flagTexts = flags.map {
      #"{"id": "\#($0.id)", "title": \#(title), "when": \#(quoted($0.when.feel)), "source": "own"}"#
    }
    return #"""
      {
        "format": "instrument/1", "id": "plain", "version": "1.0.0", "status": "active",
        "valid": {"from": "2020-01-01"}, "adopted": false, "decidedBy": null, "decidedOn": null,
        "title": \#(title),
        "sources": {"own": {"author": "Test", "year": 2026, "title": "Test"}},
        "licence": {"rules": \#(licence), "texts": \#(licence)},
        "population": {"text": \#(title)}, "validation": "none",
        "settings": [\#(listed(settings.map(quoted)))],
        "tables": [\#(lines(tables.map(\.json)))],
        "informants": [\#(listed(informants.map(quoted)))],
        "groups": [\#(lines(groupTexts))],
        "items": [\#(lines(itemTexts))],
        "scores": [\#(lines(scores.reversed().map(\.json)))],
        "levels": [\#(lines(levels.reversed().map(\.json)))],
        "flags": [\#(lines(flagTexts))]
      }
      """#
  }
}

extension PlainInstrument {
  /// The items of the document: the ratings of one factor are one item.
  private var itemTexts: [String] {
    items.indices.compactMap { index in
      guard let factor = items[index].rating?.factor else { return items[index].json(nil) }
      guard index == 0 || items[index - 1].rating?.factor != factor else { return nil }
      return items[index].json(
        items.compactMap { $0.rating?.factor == factor ? $0.rating?.name : nil })
    }
  }
}

private func quoted(_ text: String) -> String {
  "\"" + text.replacing("\"", with: "\\\"") + "\""
}

private func listed(_ parts: [String]) -> String { parts.joined(separator: ", ") }

private func lines(_ parts: [String]) -> String {
  parts.isEmpty ? "" : "\n    " + parts.joined(separator: ",\n    ") + "\n  "
}

private func object(_ pairs: [(String, String?)]) -> String {
  "{" + listed(pairs.compactMap { key, value in value.map { "\"\(key)\": \($0)" } }) + "}"
}

extension PlainItem {
  fileprivate func json(_ ratings: [String]?) -> String {
    let type: [(String, String?)] =
      switch self.type {
      case .choice(let options):
        [("type", quoted("choice")), ("options", "[\(listed(options.map(\.json)))]")]
      case .multiple(let options):
        [("type", quoted("multiple")), ("options", "[\(listed(options.map(\.json)))]")]
      case .yesNo: [("type", quoted("yesNo"))]
      case .count(let maximum): [("type", quoted("count")), ("maximum", "\(maximum)")]
      case .integer(let minimum, let maximum):
        [("type", quoted("integer")), ("minimum", "\(minimum)"), ("maximum", "\(maximum)")]
      case .decimal(let minimum, let maximum, let step):
        [
          ("type", quoted("decimal")), ("minimum", minimum.text), ("maximum", maximum.text),
          ("step", step.text),
        ]
      }
    let codes = missingCodes.map { ("\($0.code)", Optional(quoted($0.reason))) }
    return object(
      [("id", quoted(rating?.factor ?? id))] + type + [
        ("ratings", ratings.map { "[\(listed($0.map(quoted)))]" }),
        ("group", group.map(quoted)),
        ("missingCodes", missingCodes.isEmpty ? nil : object(codes)),
        ("askWhen", gate.map { quoted($0.when.feel) }),
        ("otherwise", gate.flatMap { $0.otherwise?.json }),
      ])
  }
}

extension PlainOption {
  fileprivate var json: String {
    object([("code", isNumber ? code : quoted(code)), ("points", points?.text)])
  }
}

extension PlainAnswer {
  /// As a case writes it.
  var json: String {
    switch self {
    case .code(let code): Int(code) == nil ? quoted(code) : code
    case .codes(let codes): "[\(listed(codes.map { Int($0) == nil ? quoted($0) : $0 }))]"
    case .truth(let truth): truth ? "true" : "false"
    case .number(let number): number.text
    case .missing(let reason): object([("missing", quoted(reason))])
    }
  }
}

extension PlainScore {
  fileprivate var json: String {
    var pairs: [(String, String?)] = [("id", quoted(id))]
    switch form {
    case .members(let form, let members, let test):
      pairs.append((form, "[\(listed(members.map(\.json)))]"))
      pairs.append(("test", test.map { quoted($0.text) }))
    case .conditions(let conditions):
      let texts = conditions.map {
        object([("group", $0.group.map(quoted)), ("when", quoted($0.when.feel))])
      }
      pairs.append(("conditions", "[\(listed(texts))]"))
    case .formula(let formula): pairs.append(("formula", quoted(formula.feel)))
    case .lookup(let table, let of, .value):
      pairs.append(
        ("lookup", object([("table", quoted(table)), ("of", of.map { quoted($0.feel) })])))
    case .lookup(let table, let of, .scale(let name, let mean, let deviation)):
      let scale = name.map(quoted) ?? object([("mean", mean.text), ("sd", deviation.text)])
      pairs.append(
        (
          "norms",
          object([("table", quoted(table)), ("of", of.map { quoted($0.feel) }), ("as", scale)])
        ))
    }
    pairs.append(("missing", missing?.json))
    pairs.append(
      (
        "rounding",
        rounding.map { object([("mode", quoted($0.mode)), ("decimals", "\($0.decimals)")]) }
      ))
    pairs.append(("source", quoted("own")))
    return object(pairs)
  }
}

extension PlainMissingRule {
  fileprivate var json: String {
    object([
      ("rule", quoted(rule)), ("atLeast", atLeast.map { "\($0)" }),
      ("atLeastPercent", atLeastPercent.map { "\($0)" }), ("base", base.map(quoted)),
      ("value", value?.text), ("notApplicable", leavesOut ? quoted("leaveOut") : nil),
    ])
  }
}

extension PlainMember {
  fileprivate var json: String {
    if weight == nil, !isReversed, points == nil, test == nil, codes == nil {
      return quoted(name)
    }
    return object([
      (isScore ? "score" : "item", quoted(name)), ("weight", weight?.text),
      ("reverse", isReversed ? "true" : nil), ("points", points?.json),
      (
        "test", codes.map { quoted(listed($0.map { "\"\($0)\"" })) } ?? test.map { quoted($0.text) }
      ),
    ])
  }
}

extension PlainPoints {
  fileprivate var json: String {
    switch self {
    case .byCode(let points): object(points.map { ($0.code, $0.points.text) })
    case .byRange(let ranges):
      "["
        + listed(
          ranges.map { object([("test", quoted($0.test.text)), ("points", $0.points.text)]) })
        + "]"
    }
  }
}

extension PlainLevel {
  fileprivate var json: String {
    let title = #"{"sv": "T", "en": "T"}"#
    var pairs: [(String, String?)] = [
      ("id", quoted(id)), ("title", title),
      ("levels", "[\(listed(levels.map { object([("id", quoted($0)), ("title", title)]) }))]"),
      ("mostConcerning", quoted(mostConcerningIsLast ? "last" : "first")),
    ]
    switch basis {
    case .cutOffs(let score, let rows):
      pairs += [("of", quoted(score)), ("cutOffs", "[\(listed(rows.map(\.json)))]")]
    case .rules(let rules, let otherwise):
      let texts = rules.map {
        object([
          ("when", quoted($0.when.feel)), ("level", quoted($0.level)), ("source", quoted("own")),
        ])
      }
      pairs += [
        ("rules", "[\(listed(texts))]"), ("otherwise", otherwise.map(quoted) ?? "null"),
      ]
    case .worst(let scales): pairs.append(("worstOf", "[\(listed(scales.map(quoted)))]"))
    }
    let raising = raises.map { raise in
      object([
        ("id", quoted(raise.id)), ("when", quoted(raise.when.feel)),
        ("steps", raise.steps.map { "\($0)" }), ("cap", raise.cap.map(quoted)),
        ("to", raise.to.map(quoted)), ("reason", title), ("source", quoted("own")),
      ])
    }
    pairs.append(("raise", raises.isEmpty ? nil : "[\(listed(raising))]"))
    return object(pairs)
  }
}

extension PlainTable {
  fileprivate var json: String {
    object([
      ("id", quoted(id)), ("by", "[\(listed(columns.map(quoted)))]"),
      ("rows", "[\(listed(rows.map { $0.json(columns) }))]"), ("source", quoted("own")),
    ])
  }
}

extension PlainTable.Row {
  fileprivate func json(_ columns: [String]) -> String {
    let tests = zip(columns, cells).map { column, cell in
      switch cell {
      case .number(let test): (column, Optional(quoted(test.text)))
      case .words(let words): (column, quoted(listed(words.map { "\"\($0)\"" })))
      case nil: (column, String?.none)
      }
    }
    switch outcome {
    case .value(let value): return object(tests + [("value", value?.text ?? "null")])
    case .norm(let mean, let deviation):
      return object(tests + [("mean", mean.text), ("sd", deviation.text)])
    }
  }
}

extension PlainLevel.Row {
  fileprivate var json: String {
    func words(_ list: [String]?) -> String? {
      list.map { quoted(listed($0.map { "\"\($0)\"" })) }
    }
    return object([
      ("age", age.map { quoted($0.text) }), ("sex", words(sexes)),
      ("informant", words(informants)), ("setting", words(settings)),
      ("ranges", object(ranges.map { ($0.level, quoted($0.test.text)) })),
      ("source", quoted("own")),
    ])
  }
}
