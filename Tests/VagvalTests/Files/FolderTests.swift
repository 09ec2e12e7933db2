import Foundation
import RiskFiles
import Testing

@Suite struct FolderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What is found, without the part of the paths that differs from run to run.
  private func found(_ suffixes: [String] = [".json"]) throws -> [String] {
    let paths = try Folder.files(below: folder.path, suffixes: suffixes)
    return paths.map { String($0.dropFirst(folder.path.count)) }.map {
      $0.hasPrefix("/") ? String($0.dropFirst()) : $0
    }
  }

  @Test func filesAreFoundInAllFoldersAndSorted() throws {
    for name in ["b.json", "a/z.json", "a/b/c.json", "å.json", "Z.json"] { try folder.add(name) }
    #expect(try found() == ["Z.json", "a/b/c.json", "a/z.json", "b.json", "å.json"])
  }

  @Test func onlyTheSuffixesAskedForAreFound() throws {
    for name in ["a.policy.json", "b.instrument.json", "c.txt", "json"] { try folder.add(name) }
    #expect(try found([".policy.json", ".txt"]) == ["a.policy.json", "c.txt"])
  }

  @Test func hiddenFilesAndFoldersArePassedOver() throws {
    for name in [".a.json", ".git/b.json", "c.json"] { try folder.add(name) }
    #expect(try found() == ["c.json"])
  }

  @Test func aFolderNamedLikeAFileIsNoFile() throws {
    try folder.add("cases.json/one.json")
    #expect(try found() == ["cases.json/one.json"])
  }

  @Test func aLinkToAFileIsAFile() throws {
    try folder.add("a.txt")
    try folder.link("b.json", to: "a.txt")
    #expect(try found() == ["b.json"])
  }

  @Test func aLinkThatLeadsNowhereIsFoundSoThatItsReaderIsTold() throws {
    try folder.link("lost.json", to: "missing")
    #expect(try found() == ["lost.json"])
  }

  @Test func aLoopOfLinksEnds() throws {
    try folder.add("a/one.json")
    try folder.link("a/back", to: "..")
    try folder.link("self", to: ".")
    #expect(try found() == ["a/one.json"])
  }

  @Test func aLinkIsFollowedWhereTheSearchBegins() throws {
    try folder.add("real/one.json")
    let link = try folder.link("link", to: "real")
    #expect(try Folder.files(below: link, suffixes: [".json"]) == ["\(link)/one.json"])
  }

  @Test func aSlashAtTheEndIsNotDoubled() throws {
    let path = try folder.add("one.json")
    let slashed = folder.path.hasSuffix("/") ? folder.path : folder.path + "/"
    #expect(try Folder.files(below: slashed, suffixes: [".json"]) == [path])
  }

  @Test func foldersMayLieAsDeepAsTheLimit() throws {
    let name = String(repeating: "a/", count: Folder.depthLimit) + "one.json"
    try folder.add(name)
    #expect(try found() == [name])
  }

  @Test func foldersBeyondTheLimitAreRefused() throws {
    let deepest = String(repeating: "/a", count: Folder.depthLimit + 1)
    try folder.add(deepest + "/one.json")
    let error = try #require(throws: FileError.self) { try found() }
    #expect(error.reason == .tooDeep(limit: 32))
  }

  @Test func aMissingFolderIsNotFound() {
    let path = folder.path("missing")
    #expect(throws: FileError(.list, path, .notFound)) {
      try Folder.files(below: path, suffixes: [""])
    }
  }

  @Test func aFileIsNoFolder() throws {
    let path = try folder.add("one.json")
    #expect(throws: FileError(.list, path, .notADirectory)) {
      try Folder.files(below: path, suffixes: [""])
    }
  }

  #if os(Linux)
  @Test func aNameThatIsNotUTF8IsRefused() throws {
    let name: [CChar] = Array((folder.path + "/").utf8CString.dropLast()) + [-1, 0]
    let descriptor = unsafe open(name, O_CREAT | O_WRONLY, 0o600)
    try #require(descriptor >= 0)
    close(descriptor)
    let error = try #require(throws: FileError.self) { try found() }
    #expect(error.reason == .nameNotUTF8)
  }
  #endif
}
