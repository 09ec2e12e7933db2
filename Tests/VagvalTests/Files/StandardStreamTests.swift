import Foundation
import RiskFiles
import Testing

@Suite struct StandardStreamTests {
  @Test func aClosedPipeIsAnErrorOfTheWrite() throws {
    StandardStream.ignoreClosedPipes()
    let pipe = Pipe()
    let writing = pipe.fileHandleForWriting
    let file = try OpenFile.writing("/dev/fd/\(writing.fileDescriptor)")
    try pipe.fileHandleForReading.close()
    #expect(throws: FileError.Reason.closedPipe) { try file.write([1, 2, 3].span) }
  }

  @Test func aFullPipeIsWaitedFor() async throws {
    let pipe = Pipe()
    let reading = pipe.fileHandleForReading
    let descriptor = pipe.fileHandleForWriting.fileDescriptor
    try #require(fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0)
    let sent = [UInt8](repeating: 7, count: 1_000_000)
    let writing = Thread {
      try? OpenFile(borrowing: descriptor).write(sent.span)
      try? pipe.fileHandleForWriting.close()
    }
    writing.start()
    #expect(try reading.readToEnd() == Data(sent))
  }

  @Test func aFileIsNoTerminal() throws {
    let file = try OpenFile.reading("/dev/null")
    let (isTerminal, columns) = (file.isTerminal, file.columns)
    #expect(!isTerminal)
    #expect(columns == nil)
  }
}
