/// A JSON document as a flat tape: one fixed-size token per value and key, in document order, in
/// one array; no tree, no allocation per value, no text copied.
///
/// A container's token is followed by its elements, or by key, value, key, value.
///
/// The reader is RFC 8259, strictly. Where the standard leaves the choice to the reader:
/// - A UTF-8 byte order mark at the very beginning is skipped; anywhere else it is refused.
/// - Bytes that aren't UTF-8 are refused, encoded surrogates and overlong forms included, and so
///   are UTF-16 and UTF-32.
/// - A lone surrogate escape such as `\uD800` is refused: UTF-8 can't hold it. Noncharacters such
///   as `\uFFFF` are accepted.
/// - Numbers of any size are accepted as syntax; ``JSONNode/number`` refuses those that it can't
///   give exactly.
/// - Nesting is limited (``JSONLimits/depth``), so 500 arrays inside each other are refused.
/// - Duplicate keys are kept, both of them; whoever reads the object reports them.
package struct JSONTape: Sendable {
  /// The tokens; the first is the root.
  package let tokens: [JSONToken]

  /// Reads a document: exactly one value with whitespace around it.
  ///
  /// - Parameters:
  ///   - bytes: The whole document.
  ///   - limits: How large and how deep it may be.
  /// - Returns: The tape, whose offsets count from the beginning of `bytes`.
  /// - Throws: The first problem, at the byte where it stands.
  /// - Complexity: O(bytes), without recursion.
  package static func parse(
    _ bytes: Span<UInt8>, limits: JSONLimits = JSONLimits()
  ) throws(JSONSyntaxError) -> JSONTape {
    let (tape, end) = try parsePrefix(bytes, from: 0, limits: limits)
    let rest = JSONParser.skipWhitespace(bytes, from: end)
    guard rest == bytes.count else {
      throw JSONDiagnosis.unexpected(at: rest, in: bytes, expecting: .nothing)
    }
    return tape
  }

  /// Reads one value and says where it ends; what follows isn't looked at.
  ///
  /// - Parameters:
  ///   - bytes: The value, whitespace before it, and anything after it. The byte limit goes for
  ///     all of them.
  ///   - start: Where to begin. A byte order mark is skipped only if this is 0.
  ///   - limits: How large and how deep it may be.
  /// - Returns: The tape, whose offsets count from the beginning of `bytes`, and the offset just
  ///   past the value.
  /// - Throws: The first problem, at the byte where it stands.
  /// - Complexity: O(bytes of the value), without recursion.
  package static func parsePrefix(
    _ bytes: Span<UInt8>, from start: Int, limits: JSONLimits = JSONLimits()
  ) throws(JSONSyntaxError) -> (tape: JSONTape, end: Int) {
    guard bytes.count <= limits.effectiveBytes else {
      throw JSONSyntaxError(
        .tooLarge(limit: limits.effectiveBytes), at: max(0, limits.effectiveBytes))
    }
    var first = start
    if start == 0 {
      if JSONDiagnosis.looksLikeUTF16(bytes) {
        throw JSONSyntaxError(.notUTF8(guess: .utf16), at: 0)
      }
      first = JSONDiagnosis.byteOrderMarkLength(bytes)
    }
    first = JSONParser.skipWhitespace(bytes, from: first)
    guard first < bytes.count else { throw JSONSyntaxError(.emptyDocument, at: start) }
    var parser = JSONParser(limits: limits, expectedBytes: bytes.count - first)
    let end = try parser.readValue(bytes, from: first)
    return (JSONTape(tokens: parser.tokens), end)
  }
}
