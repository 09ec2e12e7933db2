import Foundation
import RiskEngine
import RiskFiles
import Testing

/// What comes out, however the input is cut and whoever does the work.
@Suite struct LineJobTests {
  @Test(arguments: [1, 2, 3, 5, 16, 64, 97, 1000, 1 << 19], [1, 2, 5])
  func `The output is the twin's for any piece size and any number of threads`(
    pieceSize: Int, jobs: Int
  ) throws {
    for seed in 1...4 as ClosedRange<UInt64> {
      let inputs = (0..<3).map { RandomLines.bytes(60, seed: seed * 10 + $0) }
      let files = try LineFiles(inputs)
      let twin = SampleTwin(inputs)
      let ending = files.job(pieceSize: pieceSize, jobs: jobs).runSample()
      #expect(ending.ledger == twin.ledger, "seed \(seed)")
      #expect(try files.matches(twin), "seed \(seed)")
    }
  }

  @Test(arguments: [1, 2, 7, 40, 1 << 19], [1, 10, 39, 40, 41])
  func `A line is too long by its length alone`(pieceSize: Int, lineLimit: Int) throws {
    let inputs = (0..<3).map { RandomLines.bytes(60, seed: 100 + $0) }
    let files = try LineFiles(inputs)
    let twin = SampleTwin(inputs, lineLimit: lineLimit)
    var job = files.job(pieceSize: pieceSize)
    job.lineLimit = lineLimit
    #expect(job.runSample().ledger == twin.ledger)
    #expect(try files.matches(twin))
  }

  @Test func `Empty inputs, blank lines, carriage returns and byte order marks are fine`() throws {
    let texts = ["", "\n", "\u{FEFF}", "\u{FEFF}ab\r\n\r\n\ncd", "\n\nx\n", "!\u{FEFF}\n"]
    let inputs = texts.map { Array($0.utf8) }
    let files = try LineFiles(inputs)
    let ledger = files.job(pieceSize: 4).runSample().ledger
    // 0 + 1 + 0 + 4 + 3 + 1 lines; the last input's is refused.
    #expect(ledger == SampleLedger(lines: 9, refused: 1))
    #expect(try files.bytes("results") == Array("\rba\ndc\nx\n9 lines\n".utf8))
    #expect(try files.bytes("rejects") == Array("5:1:0 refused\n".utf8))
  }

  @Test(arguments: [1, 3, 1000]) func `What stands before the records isn't converted`(
    pieceSize: Int
  ) throws {
    struct WholeConverter: LineConverter {
      mutating func convert(
        _ piece: borrowing LinePiece, from start: Int, into lines: inout SampleLines
      ) -> Int {
        // A record at a time, so that places show what was counted before.
        let records = piece.bytes.span.extracting(start..<piece.lines.upperBound)
        var length = 1
        while length < records.count,
          RecordBoundary.rows(separator: .semicolon)
            .endOfLastRecord(in: records.extracting(..<length)) == nil
        {
          length += 1
        }
        let record = piece.bytes[start..<start + length]
        lines.output += record
        lines.refused.append((lines.lineCount, lines.output.count - length, "seen"))
        lines.lineCount += record.count { $0 == UInt8(ascii: "\n") }
        return start + length
      }
      mutating func refuseLongLine(_ piece: borrowing LinePiece, into lines: inout SampleLines) {}
    }
    let files = try LineFiles(
      Array("\u{FEFF}a;\nb\n5\" c\n".utf8), Array("\n\"d\nd\";\n\"e\n\nf\"\ng".utf8), [])
    var job = files.job(pieceSize: pieceSize)
    // The first ends after 3 + 3 bytes and a line, the second after 8 bytes and three lines.
    for (number, (length, lines)) in [(6, 1), (8, 3)].enumerated() {
      var beginning = try InputBeginning(of: job.inputs[number])
      try beginning.readMore(1)
      #expect(beginning.bytes.count == 1)
      try beginning.readMore()
      beginning.settle(.rows(separator: .semicolon), after: length, lines: lines)
      job.beginnings[number] = beginning
    }
    job.outputHead = Array("head\n".utf8)
    job.rejectsHead = Array("why\n".utf8)
    _ = job.run(ledger: SampleLedger(), converter: { WholeConverter() })
    #expect(try files.bytes("results") == Array("head\nb\n5\" c\n\"e\n\nf\"\ng".utf8))
    #expect(
      try files.bytes("rejects")
        == Array("why\n0:2:6 seen\n0:3:8 seen\n1:4:8 seen\n1:7:15 seen\n".utf8))
  }

  @Test(arguments: [1, 3, 1000]) func `Line feeds inside quotation marks end no line`(
    pieceSize: Int
  ) throws {
    struct PieceConverter: LineConverter {
      mutating func convert(
        _ piece: borrowing LinePiece, from start: Int, into lines: inout SampleLines
      ) -> Int {
        // A piece that began or ended inside quotation marks would hold one mark.
        let marks = piece.bytes[piece.lines].count { $0 == UInt8(ascii: "\"") }
        lines.output += marks.isMultiple(of: 2) ? [] : Array("odd".utf8)
        return piece.lines.upperBound
      }
      mutating func refuseLongLine(_ piece: borrowing LinePiece, into lines: inout SampleLines) {}
    }
    let files = try LineFiles(Array("1,\"a\n\nb\"\n2,\"\"\"\n\"\n\n3,c\n".utf8))
    var job = files.job(pieceSize: pieceSize)
    var beginning = try InputBeginning(of: job.inputs[0])
    beginning.settle(.rows(separator: .comma), after: 0, lines: 0)
    job.beginnings[0] = beginning
    _ = job.run(ledger: SampleLedger(), converter: { PieceConverter() })
    #expect(try files.bytes("results") == [])
  }

  @Test(arguments: [1, 2, 5, 13, 40, 1 << 19], [1, 2, 3])
  func `What stands between the parts of a list is written once, wherever it is cut`(
    pieceSize: Int, jobs: Int
  ) throws {
    /// Writes each line that doesn't begin with `!` as an element of a list.
    struct ListConverter: LineConverter {
      private var plain = SampleConverter(most: 3)

      mutating func convert(
        _ piece: borrowing LinePiece, from start: Int, into lines: inout SampleLines
      ) -> Int {
        let end = plain.convert(piece, from: start, into: &lines)
        lines.output = Array(
          lines.output.split(separator: UInt8(ascii: "\n")).joined(separator: [59]))
        return end
      }
      mutating func refuseLongLine(_ piece: borrowing LinePiece, into lines: inout SampleLines) {}
    }
    for (text, list) in [
      ("ab\n\n!x\ncd\n!y\n!z\n\n\n\nef\ng\nh\ni", "ba;dc;fe;g;h;i"), ("\n!\n\n!\n\n", ""),
      ("\n\n\n\n\na", "a"), ("", ""),
    ] {
      let files = try LineFiles(Array(text.utf8), Array(text.utf8))
      var job = files.job(pieceSize: pieceSize, jobs: jobs)
      job.outputHead = Array("[".utf8)
      job.separator = Array(";".utf8)
      _ = job.run(
        ledger: SampleLedger(), converter: { ListConverter() },
        tail: { Array("] \($0.refused)".utf8) })
      let both = list.isEmpty ? "" : "\(list);\(list)"
      let refused = 2 * text.count { $0 == "!" }
      #expect(try files.bytes("results") == Array("[\(both)] \(refused)".utf8), "\(text)")
    }
  }

  @Test(arguments: [1, 7, 1 << 19]) func `An input that is one record is one piece`(
    pieceSize: Int
  ) throws {
    struct CountingConverter: LineConverter {
      mutating func convert(
        _ piece: borrowing LinePiece, from start: Int, into lines: inout SampleLines
      ) -> Int {
        lines.output += Array("\(piece.lines.count) of \(piece.input)\n".utf8)
        return piece.lines.upperBound
      }
      mutating func refuseLongLine(_ piece: borrowing LinePiece, into lines: inout SampleLines) {
        lines.output += Array("too long\n".utf8)
      }
    }
    let files = try LineFiles(
      Array("\u{FEFF}[\n1,\n2\n]\n".utf8), [], Array("0123456789012\n".utf8))
    var job = files.job(pieceSize: pieceSize)
    // Which is longer than a line may be.
    job.lineLimit = 8
    for (number, length) in [3, 0].enumerated() {
      var beginning = try InputBeginning(of: job.inputs[number])
      try beginning.readMore(2)
      beginning.settle(nil, after: length, lines: 0)
      job.beginnings[number] = beginning
    }
    _ = job.run(ledger: SampleLedger(), converter: { CountingConverter() })
    #expect(try files.bytes("results") == Array("9 of 0\ntoo long\n".utf8))
  }

  @Test func `A run that isn't saved leaves no state behind`() throws {
    let files = try LineFiles(RandomLines.bytes(100, seed: 3))
    let stop = StopRequest()
    var job = files.job()
    job.isSaved = false
    job.checkpointsEveryPiece = true
    job.checkpointInterval = 1
    job.atStep = { step in if step == .rejectsWritten { stop.stop(signal: SIGINT) } }
    let ending = job.runSample(stop: stop)
    #expect(ending.ledger == nil)
    #expect(!ending.isResumable)
    #expect(try files.outputs() == [])
  }

  @Test func `Sixty-four bytes of zero follow the lines of a piece`() throws {
    struct PaddingConverter: LineConverter {
      mutating func convert(
        _ piece: borrowing LinePiece, from start: Int, into lines: inout SampleLines
      ) -> Int {
        let rest = piece.bytes[piece.lines.upperBound...].prefix(64)
        if rest.count < 64 || rest.contains(where: { $0 != 0 }) { lines.output += [1] }
        return piece.lines.upperBound
      }
      mutating func refuseLongLine(_ piece: borrowing LinePiece, into lines: inout SampleLines) {}
    }
    for pieceSize in [1, 7, 64, 100, 5000] {
      let files = try LineFiles(RandomLines.bytes(100, seed: 5))
      _ = files.job(pieceSize: pieceSize).run(
        ledger: SampleLedger(), converter: { PaddingConverter() })
      #expect(try files.bytes("results") == [])
    }
  }

  @Test func `Outputs are only for their owner, and nothing else is left`() throws {
    let files = try LineFiles(RandomLines.bytes(10, seed: 1))
    _ = files.job().runSample()
    #expect(try files.outputs() == ["manifest", "rejects", "results"])
    for name in try files.outputs() { #expect(try files.folder.permissions(of: name) == 0o600) }
  }

  @Test func `Devices are written to directly`() throws {
    let files = try LineFiles(RandomLines.bytes(10, seed: 1))
    var job = files.job()
    job.output = "/dev/null"
    job.rejects = nil
    job.manifest = nil
    #expect(job.runSample().ledger != nil)
    #expect(try files.outputs() == [])
    #expect(try FileStatus.of("/dev/null").kind == .stream)
  }

  @Test func `Progress never goes back and ends below the whole`() throws {
    let files = try LineFiles(RandomLines.bytes(300, seed: 1), RandomLines.bytes(300, seed: 2))
    var job = files.job(pieceSize: 16)
    job.checkpointInterval = 1
    job.atStep = { _ in }
    var seen: [LineProgress] = []
    _ = job.runSample { seen.append($0) }
    let total = files.inputs.reduce(0) { $0 + $1.count }
    #expect(seen.allSatisfy { $0.total == total && (0...total).contains($0.done) })
    #expect(zip(seen, seen.dropFirst()).allSatisfy { $0.done <= $1.done })
  }
}
