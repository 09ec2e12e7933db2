import Foundation
import RiskFiles
import Testing

@Suite struct OutputFileTests {
  private let folder: TemporaryFolder
  private let bytes = Array("{}\n".utf8)

  init() throws { folder = try TemporaryFolder() }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: folder.path(name), encoding: .utf8)
  }

  @Test func aNewFileHoldsTheBytes() throws {
    try OutputFile.write(bytes, to: folder.path("result.json"))
    #expect(try text("result.json") == "{}\n")
  }

  @Test func onlyTheOwnerMayReadAndWriteIt() throws {
    try OutputFile.write(bytes, to: folder.path("result.json"))
    #expect(try folder.permissions(of: "result.json") == 0o600)
  }

  @Test func aFileThatWasThereIsReplaced() throws {
    let path = try folder.add("result.json", "a much longer text than the new one")
    try OutputFile.write(bytes, to: path)
    #expect(try text("result.json") == "{}\n")
  }

  @Test func nothingElseIsLeftInTheFolder() throws {
    try OutputFile.write(bytes, to: folder.path("result.json"))
    #expect(try folder.names() == ["result.json"])
  }

  @Test func aPartialFileIsRemovedUnlessItIsFinished() throws {
    try folder.add("result.json", "old")
    do {
      let file = try PartialFile(for: folder.path("result.json"))
      try file.write(bytes.span)
      #expect(try folder.names().count == 2)
    }
    #expect(try folder.names() == ["result.json"])
    #expect(try text("result.json") == "old")
  }

  @Test func aPartialFileIsOnlyForItsOwner() throws {
    let file = try PartialFile(for: folder.path("result.json"))
    try file.write(bytes.span)
    let name = try #require(try folder.names().first)
    #expect(try folder.permissions(of: name) == 0o600)
    try file.finish()
  }

  @Test func aLinkStaysAndItsTargetIsReplaced() throws {
    try folder.add("target.json", "old")
    let link = try folder.link("link.json", to: "target.json")
    try OutputFile.write(bytes, to: link)
    #expect(try text("target.json") == "{}\n")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "target.json")
  }

  @Test func aFolderIsNotReplaced() {
    let path = folder.path
    #expect(throws: FileError(.write, path, .isADirectory)) {
      try OutputFile.write(bytes, to: path)
    }
  }

  @Test func aMissingFolderIsNotCreated() {
    let path = folder.path("missing/result.json")
    #expect(throws: FileError(.write, path, .notFound)) { try OutputFile.write(bytes, to: path) }
  }

  @Test func aDeviceIsWrittenToAndStaysADevice() throws {
    try OutputFile.write(bytes, to: "/dev/null")
    #expect(try FileStatus.of("/dev/null").kind == .stream)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "needs /dev/full"))
  func aFullDiskIsReported() {
    #expect(throws: FileError(.write, "/dev/full", .diskFull)) {
      try OutputFile.write(bytes, to: "/dev/full")
    }
  }
}
