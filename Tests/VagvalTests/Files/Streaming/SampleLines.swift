import RiskFiles

/// A conversion that is easy to do by hand: each line is turned around; lines that begin with `!`
/// are refused, and blank ones are left out.
struct SampleConverter: LineConverter {
  /// After how many lines at most the others wait until these are written.
  var most = 7

  mutating func convert(
    _ piece: borrowing LinePiece, from beginning: Int, into lines: inout SampleLines
  ) -> Int {
    var start = beginning
    while start < piece.lines.upperBound, lines.lineCount < most {
      var end = start
      while end < piece.lines.upperBound, piece.bytes[end] != UInt8(ascii: "\n") { end += 1 }
      let line = Array(piece.bytes[start..<end])
      switch SampleLine(line) {
      case .turned(let turned): lines.output += turned + [UInt8(ascii: "\n")]
      case .refused:
        lines.refused.append((lines.lineCount, start - beginning, "refused"))
      case .blank: break
      }
      lines.lineCount += 1
      start = min(end + 1, piece.lines.upperBound)
    }
    return start
  }

  mutating func refuseLongLine(_ piece: borrowing LinePiece, into lines: inout SampleLines) {
    let beginning = String(decoding: piece.bytes[piece.lines].prefix(3), as: UTF8.self)
    lines.refused.append((0, 0, "\(piece.longLine?.length ?? 0) bytes from \(beginning)"))
    lines.lineCount += max(1, piece.longLine?.lineFeeds ?? 0)
  }
}

/// What becomes of a line.
enum SampleLine {
  case turned([UInt8])
  case refused
  case blank

  init(_ line: [UInt8]) {
    if line.allSatisfy({ $0 == UInt8(ascii: "\r") }) {
      self = .blank
    } else if line.first == UInt8(ascii: "!") {
      self = .refused
    } else {
      self = .turned(line.reversed())
    }
  }
}

struct SampleLines: ConvertedLines {
  var output: [UInt8] = []
  var lineCount = 0
  var refused: [(line: Int, offset: Int, why: String)] = []

  mutating func removeAll() {
    output.removeAll(keepingCapacity: true)
    lineCount = 0
    refused.removeAll()
  }
}

struct SampleLedger: LineLedger, Equatable {
  var lines = 0
  var refused = 0

  mutating func record(
    _ lines: borrowing SampleLines, at position: LinePosition, rejects: inout [UInt8]
  ) {
    self.lines += lines.lineCount
    refused += lines.refused.count
    for (line, offset, why) in lines.refused {
      let place = "\(position.input):\(position.line + line + 1):\(position.offset + offset)"
      rejects += Array("\(place) \(why)\n".utf8)
    }
  }

  var saved: [UInt8] { Array("\(lines) \(refused)".utf8) }

  mutating func restore(_ saved: [UInt8]) -> Bool {
    let numbers = String(decoding: saved, as: UTF8.self).split(separator: " ").compactMap {
      Int($0)
    }
    guard numbers.count == 2 else { return false }
    (lines, refused) = (numbers[0], numbers[1])
    return true
  }

  /// What the manifest of a run says.
  func manifest(_ totals: LineTotals) -> [UInt8] {
    let sizes = "\(totals.inputs), \(totals.output), \(totals.rejects)"
    return Array("\(lines) lines, \(refused) refused; \(sizes)\n".utf8)
  }
}

/// The same conversion of whole inputs, without pieces, threads or files.
struct SampleTwin: Equatable {
  var output: [UInt8] = []
  var rejects: [UInt8] = []
  var ledger = SampleLedger()

  /// What the manifest says.
  var manifest: [UInt8] {
    ledger.manifest(
      LineTotals(inputs: sizes, output: output.count, rejects: rejects.count))
  }

  private var sizes: [Int]

  init(_ inputs: [[UInt8]], lineLimit: Int = 1 << 20) {
    sizes = inputs.map(\.count)
    for (number, input) in inputs.enumerated() {
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      var rest = input.starts(with: mark) ? input.dropFirst(3) : input[...]
      var count = 0
      while !rest.isEmpty {
        let line = Array(rest.prefix { $0 != UInt8(ascii: "\n") })
        count += 1
        let place = "\(number):\(count):\(rest.startIndex) "
        if line.count > lineLimit {
          let beginning = String(decoding: line.prefix(min(3, lineLimit + 1)), as: UTF8.self)
          rejects += Array((place + "\(line.count) bytes from \(beginning)\n").utf8)
          ledger.refused += 1
        } else {
          switch SampleLine(line) {
          case .turned(let turned): output += turned + [UInt8(ascii: "\n")]
          case .refused:
            rejects += Array((place + "refused\n").utf8)
            ledger.refused += 1
          case .blank: break
          }
        }
        rest = rest.dropFirst(line.count + 1)
      }
      ledger.lines += count
    }
    output += Array("\(ledger.lines) lines\n".utf8)
  }
}

extension LineJob {
  /// Runs with the sample conversion; the output ends with the number of lines.
  func runSample(
    stop: StopRequest = StopRequest(), progress: (LineProgress) -> Void = { _ in }
  ) -> LineEnding<SampleLedger> {
    run(
      ledger: SampleLedger(), stop: stop, converter: { SampleConverter() },
      tail: { Array("\($0.lines) lines\n".utf8) }, manifest: { $0.manifest($1) }, progress: progress
    )
  }
}

extension LineEnding where Ledger == SampleLedger {
  /// The ledger of a run that came to its end.
  var ledger: SampleLedger? {
    if case .finished(let ledger, _) = self { ledger } else { nil }
  }

  /// Why a run failed.
  var failure: FileError? {
    if case .failed(let error, _) = self { error } else { nil }
  }

  var isResumable: Bool {
    switch self {
    case .ended: false
    case .failed(_, let isResumable), .stopped(_, let isResumable): isResumable
    case .finished: false
    }
  }
}
