import Foundation
import RiskFiles
import Testing

@Suite struct InputFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [0, 1, 4096, 1 << 20, (1 << 20) + 1, 3_000_000])
  func allBytesOfAFileAreRead(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try Data(bytes).write(to: folder.url.appending(path: "bytes"))
    #expect(try InputFile.read(folder.path("bytes")) == bytes)
  }

  @Test func aMissingFileIsNotFound() {
    let path = folder.path("missing.json")
    #expect(throws: FileError(.read, path, .notFound)) { try InputFile.read(path) }
  }

  @Test func aFolderIsNotRead() {
    let path = folder.path
    #expect(throws: FileError(.read, path, .isADirectory)) { try InputFile.read(path) }
  }

  @Test func aFileIsNoFolderOnTheWay() throws {
    let path = try folder.add("file") + "/below"
    #expect(throws: FileError(.read, path, .notADirectory)) { try InputFile.read(path) }
  }

  @Test func aPathWithANULIsNotCutThere() throws {
    let path = try folder.add("file") + "\0.json"
    #expect(throws: FileError(.read, path, .notFound)) { try InputFile.read(path) }
  }

  @Test func aFileAsLargeAsTheLimitIsRead() throws {
    let path = try folder.add("four", "four")
    #expect(try InputFile.read(path, limit: 4) == Array("four".utf8))
  }

  @Test func aFileBeyondTheLimitIsRefused() throws {
    let path = try folder.add("five!", "five!")
    #expect(throws: FileError(.read, path, .tooLarge(limit: 4))) {
      try InputFile.read(path, limit: 4)
    }
  }

  @Test func aDeviceWithoutEndIsRefusedAtTheLimit() {
    #expect(throws: FileError(.read, "/dev/zero", .tooLarge(limit: 100_000))) {
      try InputFile.read("/dev/zero", limit: 100_000)
    }
  }

  @Test func anEmptyDeviceHasNoBytes() throws {
    #expect(try InputFile.read("/dev/null") == [])
  }

  @Test func aPipeIsReadToItsEnd() async throws {
    let pipe = Pipe()
    // More than a pipe holds, so that it fills and empties many times.
    let sent = Data((0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 / 7) })
    let writing = Thread {
      pipe.fileHandleForWriting.write(sent)
      try? pipe.fileHandleForWriting.close()
    }
    let path = "/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)"
    writing.start()
    #expect(try Data(InputFile.read(path)) == sent)
  }

  @Test(.enabled(if: geteuid() != 0, "root may read every file"))
  func aFileOfSomeoneElseIsRefused() throws {
    let path = try folder.add("closed")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    #expect(throws: FileError(.read, path, .permissionDenied)) { try InputFile.read(path) }
  }
}
