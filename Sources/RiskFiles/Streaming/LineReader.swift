import RiskEngine

/// Reads several inputs as one row of pieces, each of whole lines.
///
/// What a piece holds beyond its last whole line is carried over to the next one. No more than one
/// line of the longest kept length is ever held: longer ones are passed over as they come. Only an
/// input that is one record is held as a whole.
struct LineReader: ~Copyable {
  private let inputs: [LineInput]
  private let beginnings: [Int: InputBeginning]
  private let pieceSize: Int
  private let lineLimit: Int
  private let stop: StopRequest

  /// Which input is read.
  private var input: Int
  /// The input; `nil` before it is opened.
  private var file: OpenFile?
  /// The input instead, where it is a stream whose beginning was read before the run.
  private var stream: InputBeginning?
  /// Where the input's records end; `nil` where it is one record.
  private var boundary: RecordBoundary? = .lines
  /// How many bytes of the input stand before `carried`.
  private var offset: Int
  /// How many bytes of the file are still to be read; `nil` for a stream.
  private var remaining: Int?
  /// What was read and not yet handed on.
  private var carried: [UInt8] = []
  /// How many bytes were read of each input that is done.
  private(set) var lengths: [Int]
  /// The files that had grown by the end.
  private(set) var grown: [String] = []

  /// How much of a line that is too long is shown.
  private static let beginning = 4096

  init(_ job: LineJob, _ inputs: [LineInput], from start: LinePosition, stop: StopRequest) {
    self.inputs = inputs
    beginnings = job.beginnings
    // So a whole line in a piece can't be longer than the limit, however pieces are cut.
    lineLimit = max(1, job.lineLimit)
    pieceSize = min(max(1, job.pieceSize), lineLimit)
    self.stop = stop
    input = start.input
    offset = start.offset
    lengths = inputs.prefix(start.input).map { $0.file?.size ?? 0 }
  }

  /// Whether every input was read to its end.
  var isAtEnd: Bool { input == inputs.count }

  /// Reads the next piece.
  ///
  /// - Returns: `false` at the end, or when a stop was asked for.
  mutating func next(into piece: inout LinePiece) throws(FileError) -> Bool {
    while !stop.isRequested, input < inputs.count {
      do throws(FileError.Reason) {
        if try nextOfInput(into: &piece) { return true }
        try close()
      } catch {
        throw FileError(.read, inputs[input].path, error)
      }
    }
    return false
  }

  // MARK: One input

  private mutating func nextOfInput(into piece: inout LinePiece) throws(FileError.Reason) -> Bool {
    piece.input = input
    piece.name = inputs[input].path
    piece.longLine = nil
    piece.linesPassed = 0
    if file == nil, stream == nil { try begin(&piece) }
    piece.offset = offset

    // A file that says that it holds nothing more isn't asked again.
    var count = carried.count
    piece.reserve(max(count, pieceSize))
    piece.bytes.replaceSubrange(0..<count, with: carried)
    carried.removeAll(keepingCapacity: true)
    var target = pieceSize
    while true {
      // What a slow stream has given already isn't held back.
      let waits = remaining != nil || lastEnd(in: piece, count) == nil
      let isAtEnd = try !fill(&piece, &count, to: target, waits: waits)
      if let end = lastEnd(in: piece, count) {
        hand(on: &piece, 0..<end, count)
        return true
      }
      if count > limit {
        guard boundary != nil else { throw .tooLarge(limit: limit) }
        return try passOver(&piece, count)
      }
      if isAtEnd {
        hand(on: &piece, 0..<count, count)
        return count > 0
      }
      target = min(target + pieceSize, limit + 1)
      piece.reserve(target)
    }
  }

  /// Where the last whole record ends among the first `count` bytes.
  private func lastEnd(in piece: borrowing LinePiece, _ count: Int) -> Int? {
    boundary?.endOfLastRecord(in: piece.bytes.span.extracting(0..<count))
  }

  /// How many bytes a record may have.
  private var limit: Int { boundary == nil ? InputFile.standardLimit : lineLimit }

  /// Opens the input where its records begin, or where the run goes on further down.
  private mutating func begin(_ piece: inout LinePiece) throws(FileError.Reason) {
    let beginning = beginnings[input]
    boundary = beginning.map(\.boundary) ?? .lines
    let isAtBeginning = offset == 0
    if let beginning, isAtBeginning {
      offset = beginning.length
      piece.linesPassed = beginning.lines
      if beginning.isStream {
        carried.append(contentsOf: beginning.bytes.dropFirst(beginning.length))
        stream = beginning
        remaining = nil
        return
      }
    }
    let opened = try inputs[input].open(at: offset)
    remaining = inputs[input].file.map { $0.size - offset }
    file = consume opened
    guard beginning == nil, isAtBeginning else { return }

    // A byte order mark is no part of the first line.
    var count = 0
    piece.reserve(pieceSize + 3)
    while count < 3, try fill(&piece, &count, to: 3) {}
    if count >= 3, piece.bytes[0..<3].elementsEqual([0xEF, 0xBB, 0xBF]) {
      count = 0
      offset = 3
    }
    carried.append(contentsOf: piece.bytes[0..<count])
  }

  private mutating func close() throws(FileError.Reason) {
    if let known = inputs[input].file, let status = try file?.status() {
      if status.size < known.size { throw .gotShorter }
      if status.size > known.size { grown.append(inputs[input].path) }
    }
    file = nil
    stream = nil
    lengths.append(offset)
    input += 1
    offset = 0
  }

  // MARK: Bytes

  /// Reads until the piece holds `target` bytes; of a stream, only what needn't be waited for.
  ///
  /// - Parameters:
  ///   - piece: Where the bytes go.
  ///   - count: How many it holds.
  ///   - target: How many it is to hold.
  ///   - waits: Whether to wait for the first bytes of a stream.
  /// - Returns: `false` at the end of the input.
  /// - Throws: Also when a file ends before it did.
  private mutating func fill(
    _ piece: inout LinePiece, _ count: inout Int, to target: Int, waits: Bool = true
  ) throws(FileError.Reason) -> Bool {
    var waits = waits
    while count < target {
      let wanted = min(target - count, remaining ?? .max)
      guard wanted > 0 else { return false }
      if remaining == nil, !waits, !isReadable() { return true }
      let read = try read(atMost: wanted, into: &piece, at: count)
      guard read > 0 else {
        if remaining != nil { throw .gotShorter }
        return false
      }
      if let left = remaining { remaining = left - read }
      count += read
      waits = false
    }
    return true
  }

  private mutating func read(
    atMost count: Int, into piece: inout LinePiece, at position: Int
  ) throws(FileError.Reason) -> Int {
    if let stream { return try stream.read(atMost: count, into: &piece.bytes, at: position) }
    return try file?.read(atMost: count, into: &piece.bytes, at: position) ?? 0
  }

  private mutating func isReadable() -> Bool {
    if let stream { return stream.isReadable }
    return file?.isReadable != false
  }

  /// Hands on the bytes of `lines`, and keeps those after them.
  private mutating func hand(on piece: inout LinePiece, _ lines: Range<Int>, _ count: Int) {
    carried.append(contentsOf: piece.bytes[lines.upperBound..<count])
    offset += lines.count
    piece.lines = lines
    piece.nextOffset = offset
    piece.pad(after: lines.upperBound)
  }

  /// Passes over a line that is longer than the limit, up to the next line feed of any kind.
  ///
  /// - Returns: `false` when a stop was asked for before its end was seen.
  private mutating func passOver(
    _ piece: inout LinePiece, _ count: Int
  ) throws(FileError.Reason) -> Bool {
    let kept = min(count, LineReader.beginning)
    var line = LinePiece.LongLine(
      length: count, lineFeeds: LineReader.lineFeeds(in: piece.bytes, 0..<count))
    var isEnded = false
    piece.reserve(kept + pieceSize)
    while !isEnded {
      if stop.isRequested { return false }
      var count = kept
      isEnded = try !fill(&piece, &count, to: kept + pieceSize)
      let lineFeed = LineReader.firstLineFeed(in: piece.bytes, kept..<count)
      line.length += (lineFeed ?? count) - kept
      if let lineFeed {
        line.lineFeeds += 1
        carried.append(contentsOf: piece.bytes[lineFeed + 1..<count])
        offset += 1
        isEnded = true
      }
    }
    offset += line.length
    piece.longLine = line
    piece.lines = 0..<kept
    piece.nextOffset = offset
    piece.pad(after: kept)
    return true
  }

  private static func firstLineFeed(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    bytes[range].firstIndex(of: UInt8(ascii: "\n"))
  }

  private static func lineFeeds(in bytes: [UInt8], _ range: Range<Int>) -> Int {
    var count = 0
    for position in range where bytes[position] == UInt8(ascii: "\n") { count += 1 }
    return count
  }
}
