import RiskEngine

extension Checkpoint {
  private static let format = "rescore-state/1"

  /// The state as JSON.
  ///
  /// Numbers stand as texts: an inode may have more digits than JSON's readers keep.
  var text: [UInt8] {
    var writer = JSONWriter(style: .pretty)
    writer.object { writer in
      writer.member("format", Checkpoint.format)
      writer.member("engine", engine)
      writer.member("isComplete", isComplete ? "true" : "false")
      writer.key("bindings")
      writer.array { writer in
        for binding in bindings {
          writer.object { writer in
            writer.member("name", binding.name)
            writer.member("value", binding.value)
          }
        }
      }
      writer.key("inputs")
      writer.array { writer in
        for input in inputs { input.write(to: &writer) }
      }
      writer.key("position")
      writer.object { writer in
        writer.member("input", position.input)
        writer.member("line", position.line)
        writer.member("offset", position.offset)
      }
      writer.key("results")
      results.write(to: &writer)
      if let rejects {
        writer.key("rejects")
        rejects.write(to: &writer)
      }
      if let manifest { writer.member("manifest", manifest) }
      writer.member("ledger", Checkpoint.hexadecimal(ledger))
    }
    writer.endLine()
    return writer.bytes
  }

  init?(reading node: JSONNode) {
    guard node.text("format") == Checkpoint.format,
      let engine = node.text("engine"),
      let bindings = node["bindings"]?.elements.map({ node -> LineJob.Binding? in
        guard let name = node.text("name"), let value = node.text("value") else { return nil }
        return LineJob.Binding(name, value)
      }),
      let inputs = node["inputs"]?.elements.map(LineInput.init(reading:)),
      let position = node["position"],
      let input = position.number("input"),
      let line = position.number("line"),
      let offset = position.number("offset"),
      let results = node["results"].flatMap(Output.init(reading:)),
      let ledger = node.text("ledger").flatMap(Checkpoint.bytes(hexadecimal:)),
      !bindings.contains(nil), !inputs.contains(nil)
    else { return nil }
    self.engine = engine
    self.bindings = bindings.compactMap(\.self)
    self.inputs = inputs.compactMap(\.self)
    self.position = LinePosition()
    self.position.input = input
    self.position.line = line
    self.position.offset = offset
    self.results = results
    self.ledger = ledger
    manifest = node.text("manifest")
    isComplete = node.text("isComplete") == "true"
    if let rejects = node["rejects"] {
      guard let rejects = Output(reading: rejects) else { return nil }
      self.rejects = rejects
    }
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static func bytes(hexadecimal text: String) -> [UInt8]? {
    let digits = Array(text.utf8).map { Character(UnicodeScalar($0)).hexDigitValue }
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for position in stride(from: 0, to: digits.count, by: 2) {
      guard let high = digits[position], let low = digits[position + 1] else { return nil }
      bytes.append(UInt8(high * 16 + low))
    }
    return bytes
  }
}

extension Checkpoint.Output {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("path", destination)
      writer.member("device", identity.device)
      writer.member("inode", identity.inode)
      writer.member("length", length)
    }
  }

  fileprivate init?(reading node: JSONNode) {
    guard let path = node.text("path"), let identity = FileIdentity(reading: node),
      let length = node.number("length"), length >= 0
    else { return nil }
    self.init(destination: path, identity: identity, length: length)
  }
}

extension LineInput {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("path", path)
      guard let file else { return }
      writer.member("device", file.identity.device)
      writer.member("inode", file.identity.inode)
      writer.member("size", file.size)
      writer.member("modified", file.modified)
      writer.member("head", file.head.description)
    }
  }

  fileprivate init?(reading node: JSONNode) {
    guard let path = node.text("path"), let identity = FileIdentity(reading: node),
      let size = node.number("size"), let modified = node.number("modified"),
      let head = node.text("head").flatMap({ Digest($0) })
    else { return nil }
    self.init(
      path: path, file: File(identity: identity, size: size, modified: modified, head: head))
  }
}

extension FileIdentity {
  fileprivate init?(reading node: JSONNode) {
    guard let device = node.text("device").flatMap({ UInt64($0) }),
      let inode = node.text("inode").flatMap({ UInt64($0) })
    else { return nil }
    self.init(device: device, inode: inode)
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ key: String, _ value: String) {
    self.key(key)
    self.value(value)
  }

  fileprivate mutating func member(_ key: String, _ value: some BinaryInteger) {
    member(key, String(value))
  }
}

extension JSONNode {
  fileprivate subscript(_ key: String) -> JSONNode? {
    members.first { $0.key.equals(key) }?.value
  }

  fileprivate func text(_ key: String) -> String? { self[key]?.text }
  fileprivate func number(_ key: String) -> Int? { text(key).flatMap { Int($0) } }
}
