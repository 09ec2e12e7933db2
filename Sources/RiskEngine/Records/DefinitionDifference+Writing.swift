extension DefinitionDifference {
  /// The differences as JSON: which definitions, and every change with its place in both.
  ///
  /// - Returns: The same bytes for the same definitions on every machine, without a final line
  ///   feed.
  package func json() -> [UInt8] {
    var writer = JSONWriter(style: .pretty)
    writer.object { writer in
      writer.key("engine")
      writer.value(Engine.label)
      for (key, node) in [("before", before), ("after", after)] {
        writer.key(key)
        write(node, to: &writer)
      }
      writer.key("changes")
      writer.array { writer in for change in changes { change.write(to: &writer) } }
    }
    return writer.bytes
  }

  private func write(_ node: JSONNode, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("kind")
      writer.value(kind.rawValue)
      for name in ["id", "version"] {
        writer.key(name)
        writer.value(node.member(name)?.text ?? "")
      }
    }
  }
}

extension DefinitionChange {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("effect")
      writer.value(effect.rawValue)
      writer.key("change")
      writer.value(name)
      for (pointer, value, node) in ends {
        writer.key(pointer)
        writer.value(node.location.pointer)
        writer.key(value)
        writer.raw(node.document.bytes[node.rawBytes])
      }
    }
  }

  private var name: String {
    switch kind {
    case .added: "added"
    case .removed: "removed"
    case .changed: "changed"
    case .reordered: "reordered"
    }
  }

  /// What stands where in either definition, with the keys that say so.
  private var ends: [(pointer: String, value: String, node: JSONNode)] {
    let (before, after): (JSONNode?, JSONNode?) =
      switch kind {
      case .added(let node): (nil, node)
      case .removed(let node): (node, nil)
      case .changed(let from, let to), .reordered(let from, let to): (from, to)
      }
    return [("beforeAt", "before", before), ("afterAt", "after", after)].compactMap { entry in
      entry.2.map { (entry.0, entry.1, $0) }
    }
  }
}
