import Foundation
import RiskFiles
import Testing

/// Files read in pieces of whole lines.
@Suite struct LinePiecesTests {
  /// What a file becomes: its pieces, and the lines that were too long.
  private func read(
    _ text: String, size: Int, lineLimit: Int = 1_000
  ) throws -> (lines: [(Int, String)], tooLong: [Int], lastFlags: [Bool]) {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "lines")
    try Data(text.utf8).write(to: file)
    var pieces = try LinePieces(file.path(), size: size, lineLimit: lineLimit)
    var found: (lines: [(Int, String)], tooLong: [Int], lastFlags: [Bool]) = ([], [], [])
    while let piece = try pieces.next() {
      switch piece {
      case .lines(let bytes, let firstLine, let isLast):
        found.lines.append((firstLine, String(decoding: bytes, as: UTF8.self)))
        found.lastFlags.append(isLast)
      case .tooLong(let line): found.tooLong.append(line)
      }
    }
    return found
  }

  @Test(arguments: ["", "a", "a\n", "\n\n", "one\ntwo\nthree", "å\r\nlonger than a piece\n\nend\n"])
  func piecesOfAnySizeAreTheFile(_ text: String) throws {
    for size in 1...text.utf8.count + 2 {
      let found = try read(text, size: size)
      #expect(found.lines.map(\.1).joined() == text)
      #expect(found.tooLong.isEmpty)
      var line = 1
      for (first, piece) in found.lines {
        #expect(first == line)
        line += piece.utf8.count { $0 == UInt8(ascii: "\n") }
      }
      // All but the last piece end a line.
      #expect(found.lines.dropLast().allSatisfy { $0.1.utf8.last == UInt8(ascii: "\n") })
    }
  }

  @Test func aFileThatFitsIsOnePieceAndTheLast() throws {
    let found = try read("one\ntwo\n", size: 100)
    #expect(found.lines.count == 1)
    #expect(found.lastFlags == [true])
  }

  @Test func aLineThatIsTooLongIsPassedOverWithItsNumber() throws {
    let long = String(repeating: "x", count: 200)
    let found = try read("a\n\(long)\nb\n\(long)", size: 16, lineLimit: 50)
    #expect(found.tooLong == [2, 4])
    #expect(found.lines.map(\.1).joined() == "a\nb\n")
    #expect(found.lines.last?.0 == 3)
  }

  @Test func aFileThatIsNotThereIsTold() {
    #expect(throws: FileError.self) {
      var pieces = try LinePieces("/no/such/file")
      _ = try pieces.next()
    }
  }
}

/// Files written piece by piece.
@Suite struct StreamedOutputTests {
  @Test func aFileTakesItsNameWhenItIsFinished() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "out")
    let output = try StreamedOutput(file.path())
    try output.write("one\n")
    #expect(!FileManager.default.fileExists(atPath: file.path()))
    try output.write(Array(repeating: UInt8(ascii: "x"), count: 200_000))
    try output.finish()
    let written = try Data(contentsOf: file)
    #expect(written.count == 200_004)
    #expect(written.starts(with: Data("one\nx".utf8)))
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path())
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func aFileThatIsNeverFinishedLeavesNothing() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "out")
    try Data("old".utf8).write(to: file)
    do {
      let output = try StreamedOutput(file.path())
      try output.write(Array(repeating: UInt8(ascii: "x"), count: 200_000))
    }
    #expect(try Data(contentsOf: file) == Data("old".utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path()) == ["out"])
  }

  @Test func aFolderIsNoFile() throws {
    let folder = try TemporaryFolder()
    #expect(throws: FileError.self) { try StreamedOutput(folder.url.path()) }
  }
}
