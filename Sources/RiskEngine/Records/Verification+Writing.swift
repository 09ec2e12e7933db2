extension ResultDifference {
  /// Whether a value of a result may be repeated without being asked for.
  ///
  /// Numbers, codes, days and digests are; what somebody wrote in words, and whole objects and
  /// lists, which may hold such words, are not.
  package func mayShow(_ value: JSONNode) -> Bool {
    switch value.kind {
    case .null, .boolean, .number: return true
    case .array, .object: return false
    case .string:
      guard let text = value.text, let key = pointer.split(separator: "/").last,
        !["rationale", "reason", "note"].contains(key)
      else { return false }
      let isCode = text.utf8.count <= 80 && text.utf8.allSatisfy(ResultDifference.isCodeByte)
      return pointer == "/engine" || isCode && !PersonalNumber.occurs(in: text)
    }
  }

  private static func isCodeByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "/"):
      true
    default: false
    }
  }

  /// The pointer as it may be shown: without keys that look like a personnummer.
  package var shownPointer: String { PersonalNumber.masked(inPointer: pointer) }

  /// Writes `pointer`, and what is `recorded` and `recomputed` there: each where something stands
  /// there, and named in `hidden` instead where it isn't shown.
  package func write(to writer: inout JSONWriter, showsValues: Bool) {
    let sides = [("recorded", recorded), ("recomputed", recomputed)]
    writer.object { writer in
      writer.key("pointer")
      writer.value(shownPointer)
      if aspect == .order {
        writer.key("order")
        writer.value(true)
        return
      }
      var hidden: [String] = []
      for (key, node) in sides {
        guard let node else { continue }
        guard showsValues || mayShow(node) else {
          hidden.append(key)
          continue
        }
        writer.key(key)
        writer.raw(node.canonical()[...])
      }
      guard !hidden.isEmpty else { return }
      writer.key("hidden")
      writer.texts(hidden)
    }
  }
}

extension Verification.Cause {
  /// Writes the cause's name as `code`, and its evidence.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      func write(_ code: String, _ evidence: [(String, String?)] = []) {
        writer.key("code")
        writer.value(code)
        for (key, text) in evidence {
          guard let text else { continue }
          writer.key(key)
          writer.value(text)
        }
      }
      switch self {
      case .otherEngine(let recorded): write("otherEngine", [("recorded", recorded)])
      case .otherCase: write("otherCase")
      case .otherDefinition(let label, let owner):
        write("otherDefinition", [("definition", label), ("digestOf", owner)])
      case .definitionMissing(let label, let available):
        write("definitionMissing", [("definition", label)])
        writer.key("available")
        writer.texts(available)
      case .noDigest(let definition): write("noDigest", [("definition", definition)])
      case .resultAltered: write("resultAltered")
      case .otherPlaces: write("otherPlaces")
      case .otherOrder: write("otherOrder")
      case .caseMissing: write("caseMissing")
      case .severalCases(let count):
        write("severalCases")
        writer.key("count")
        writer.value(count)
      case .caseRefused: write("caseRefused")
      }
    }
  }
}
