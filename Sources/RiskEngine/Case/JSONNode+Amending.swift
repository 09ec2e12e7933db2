extension JSONNode {
  /// The text of the document with a member of this object set; all else stays byte by byte.
  ///
  /// - Parameters:
  ///   - key: The member's key, plain ASCII.
  ///   - value: Its value, as JSON.
  /// - Returns: The whole document.
  package func setting(_ key: String, to value: some Collection<UInt8>) -> [UInt8] {
    if let place = member(key) { return replaced(place.rawBytes, by: value) }
    let member = Array("\"\(key)\": ".utf8) + value
    if let last = Array(members).last {
      let end = last.value.rawBytes.upperBound
      let isRoot = rawBytes == document.root.rawBytes
      return replaced(end..<end, by: Array((isRoot ? ",\n  " : ", ").utf8) + member)
    }
    let end = rawBytes.upperBound - 1
    return replaced(end..<end, by: member)
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
      return replaced(end..<end, by: Array(",\n    ".utf8) + entry)
    }
    return setting(list, to: Array("[\n    ".utf8) + entry + Array("\n  ]".utf8))
  }

  private func replaced(_ place: Range<Int>, by text: some Collection<UInt8>) -> [UInt8] {
    let bytes = document.bytes
    return Array(bytes[..<place.lowerBound]) + text + Array(bytes[place.upperBound...])
  }
}
