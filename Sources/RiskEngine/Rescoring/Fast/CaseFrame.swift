/// What stands around the parts of a case's line of output.
struct CaseFrame {
  private var pieces = Fragments()
  private let beforeID: Fragment
  private let beforeDate: Fragment
  private let beforeResponses: Fragment
  /// The most bytes that its pieces and a date take.
  let greatestCount: Int

  init() {
    beforeID = pieces.add("{\"id\":\"".utf8)
    beforeDate = pieces.add("\",\"date\":\"".utf8)
    beforeResponses = pieces.add("\",\"responses\":[".utf8)
    greatestCount = pieces.bytes.count + 32
  }

  /// Writes everything that stands before the first response.
  @inline(__always)
  func writeOpening(
    _ bytes: RawSpan, id: Range<Int>, date: Range<Int>, to cursor: inout OutputCursor
  ) {
    let span = pieces.bytes.span
    // A list of bytes seen as bytes.
    let source = unsafe span.bytes
    cursor.append(source, beforeID)
    cursor.append(bytes, id)
    cursor.append(source, beforeDate)
    cursor.append(bytes, date)
    cursor.append(source, beforeResponses)
  }
}
