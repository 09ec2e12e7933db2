extension JSONNode {
  /// The text of the document with a member of this object set; all else stays byte by byte.
  ///
  /// - Parameters:
  ///   - key: The member's key, plain ASCII.
  ///   - value: Its value, as JSON.
  /// - Returns: The whole document.
  package func setting(_ key: String, to value: some Collection<UInt8>) -> [UInt8] {
    setting([(key, Array(value))])
  }

  /// The text of the document with members of this object set; all else stays byte by byte.
  ///
  /// - Parameter new: Keys in plain ASCII, none twice, and their values as JSON.
  /// - Returns: The whole document.
  package func setting(_ new: [(key: String, value: [UInt8])]) -> [UInt8] {
    let last = Array(members).last
    // The root has each member on a line of its own.
    let isRoot = rawBytes == document.root.rawBytes
    let end = last?.value.rawBytes.upperBound ?? rawBytes.upperBound - 1
    let separator = Array((isRoot ? ",\n  " : ", ").utf8)
    var edits: [(place: Range<Int>, text: [UInt8])] = []
    var added: [UInt8] = []
    for (key, value) in new {
      if let found = member(key) {
        edits.append((found.rawBytes, value))
      } else {
        if last != nil || !added.isEmpty { added += separator }
        added += Array("\"\(key)\": ".utf8) + value
      }
    }
    if !added.isEmpty { edits.append((end..<end, added)) }
    var bytes = document.bytes
    // From the end, so that the places before stay where they are.
    for edit in edits.sorted(by: { $0.place.lowerBound > $1.place.lowerBound }) {
      bytes.replaceSubrange(edit.place, with: edit.text)
    }
    return bytes
  }

  /// The text of the document with an entry more in a list of this object; all else stays byte by
  /// byte.
  ///
  /// - Parameters:
  ///   - entry: The entry, as JSON.
  ///   - list: The list's key; where there is none, or null, there is one then.
  /// - Returns: The whole document.
  package func appending(_ entry: some Collection<UInt8>, to list: String) -> [UInt8] {
    if let last = member(list).flatMap({ Array($0.elements).last }) {
      let end = last.rawBytes.upperBound
      var bytes = document.bytes
      bytes.insert(contentsOf: Array(",\n    ".utf8) + entry, at: end)
      return bytes
    }
    return setting(list, to: Array("[\n    ".utf8) + entry + Array("\n  ]".utf8))
  }
}
