extension QuestionnaireDraft {
  /// The definition, in UTF-8.
  func definition(_ head: QuestionnaireHead) -> [UInt8] {
    let shared = sharedOptions
    var writer = JSONWriter(style: .pretty)
    writer.object { writer in
      head.write(to: &writer)
      if !shared.isEmpty {
        writer.key("optionSets")
        writer.object { writer in
          for set in shared.values.sorted(by: { $0.position < $1.position }) {
            writer.key(set.name)
            items[set.item].writeOptions(to: &writer)
          }
        }
      }
      if !groups.isEmpty {
        writer.key("groups")
        writer.array { writer in
          for group in groups {
            writer.object { writer in
              writer.member("id", group.id)
              writer.member("kind", "section")
              writer.key("title")
              writer.value(group.title)
            }
          }
        }
      }
      writer.key("items")
      writer.array { writer in
        for item in items { write(item, shared, to: &writer) }
      }
      if !totals.isEmpty {
        writer.key("scores")
        writer.array { writer in
          for total in totals { write(total, to: &writer) }
        }
      }
      writer.key("fhir")
      writer.object { writeNames(head, to: &$0) }
    }
    writer.endLine()
    return writer.bytes
  }

  // MARK: Items

  /// A list of options that several questions have.
  private struct SharedOptions {
    let name: String
    let position: Int
    /// One of the questions.
    let item: Int
  }

  /// The lists that several questions have, by their text.
  private var sharedOptions: [[UInt8]: SharedOptions] {
    var seen: Set<[UInt8]> = []
    var shared: [[UInt8]: SharedOptions] = [:]
    for (item, draft) in items.enumerated() {
      guard let options = draft.writtenOptions, !seen.insert(options).inserted,
        shared[options] == nil
      else { continue }
      let position = shared.count + 1
      shared[options] = SharedOptions(name: "answers\(position)", position: position, item: item)
    }
    return shared
  }

  private func write(
    _ item: ItemDraft, _ shared: [[UInt8]: SharedOptions], to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.member("id", item.id)
      writer.member("type", item.kind.typeName)
      if let options = item.writtenOptions {
        writer.key("options")
        if let set = shared[options] {
          writer.value(set.name)
        } else {
          item.writeOptions(to: &writer)
        }
      }
      switch item.kind {
      case .whole(let low, let high):
        writer.member("minimum", low)
        writer.member("maximum", high)
      case .decimal(let low, let high, let step):
        for (key, number) in [("minimum", low), ("maximum", high), ("step", step)] {
          writer.key(key)
          writer.value(number)
        }
      case .options, .yesNo, .date, .text: break
      }
      if let unit = item.unit {
        writer.key("unit")
        writer.value([("und", unit)])
      }
      if let group = item.group { writer.member("group", groups[group].id) }
      for (key, text) in [("text", item.text), ("help", item.help)] where !text.isEmpty {
        writer.key(key)
        writer.value(text)
      }
      writer.member("askWhen", item.gate)
      if !item.isUsed { writer.member("scored", false) }
    }
  }

  private func write(_ total: TotalDraft, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", total.id)
      if !total.title.isEmpty {
        writer.key("title")
        writer.value(total.title)
      }
      writer.key("sum")
      writer.array { writer in
        for (member, times) in total.members {
          let (kind, id) =
            switch member {
            case .item(let item): ("item", items[item].id)
            case .total(let id): ("score", id)
            }
          guard times != Fraction(1) else {
            writer.value(id)
            continue
          }
          writer.object { writer in
            writer.member(kind, id)
            writer.key("weight")
            writer.value(times)
          }
        }
      }
      writer.key("missing")
      writer.object { writer in
        writer.member("rule", total.addsWhatIsAnswered ? "sumOfAnswered" : "refuse")
        // A question that isn't asked adds nothing, in FHIR as here.
        writer.member("notApplicable", "leaveOut")
      }
      writer.member(
        "source",
        total.linkID.map { "questionnaire, linkId \($0)" } ?? DocumentReader.localChoice)
    }
  }

  // MARK: Names

  private func writeNames(_ head: QuestionnaireHead, to writer: inout JSONWriter) {
    writer.member("questionnaire", head.root.canonicalAddress)
    writer.member("version", head.root.words("version"))
    writer.key("names")
    writer.object { writer in
      var seen: Set<String> = []
      for item in items where seen.insert(item.linkID).inserted {
        writer.key(item.id)
        writer.object { writer in
          writer.member("linkId", item.linkID)
          guard case .options(let options, _) = item.kind else { return }
          writer.key("codes")
          writer.object { writer in
            let times = options.reduce(into: [:]) { $0[$1.name, default: 0] += 1 }
            for option in options {
              // Keys that begin with x- would be passed over.
              let isPlain = times[option.name] == 1 && !option.name.hasPrefix("x-")
              writer.key(isPlain ? option.name : "\(option.system ?? "")|\(option.name)")
              writer.value(option.code)
            }
          }
        }
      }
      for total in totals {
        guard let linkID = total.linkID, seen.insert(linkID).inserted else { continue }
        writer.key(total.id)
        writer.object { $0.member("linkId", linkID) }
      }
    }
  }
}

extension QuestionnaireDraft.ItemDraft {
  /// The list of options as a definition has it, on one line; `nil` for other types.
  fileprivate var writtenOptions: [UInt8]? {
    guard case .options = kind else { return nil }
    var writer = JSONWriter(style: .compact)
    writeOptions(to: &writer)
    return writer.bytes
  }

  fileprivate func writeOptions(to writer: inout JSONWriter) {
    guard case .options(let options, _) = kind else { return writer.null() }
    writer.array { writer in
      for option in options {
        writer.object { writer in
          writer.key("code")
          writer.value(option.code)
          if let points = kind.points(of: option) {
            writer.key("points")
            writer.value(points)
          }
          if !option.text.isEmpty {
            writer.key("text")
            writer.value(option.text)
          }
        }
      }
    }
  }
}

extension QuestionnaireDraft.ItemDraft.Kind {
  fileprivate var typeName: String {
    switch self {
    case .options(_, let isMultiple): isMultiple ? "multiple" : "choice"
    case .yesNo: "yesNo"
    case .whole: "integer"
    case .decimal: "decimal"
    case .date: "date"
    case .text: "text"
    }
  }

  /// The points that must be written, since the code doesn't say them; an option without a weight
  /// beside others adds nothing, as in FHIR.
  fileprivate func points(of option: QuestionnaireDraft.OptionDraft) -> Fraction? {
    guard hasWeights else { return nil }
    let weight = option.weight ?? .zero
    if case .number(let number) = option.code, weight == Fraction(number) { return nil }
    return weight
  }
}

extension JSONWriter {
  fileprivate mutating func value(_ code: ItemType.Code) {
    switch code {
    case .number(let number): value(number)
    case .word(let word): value(word)
    }
  }
}
