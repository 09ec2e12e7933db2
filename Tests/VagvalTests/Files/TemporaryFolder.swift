import Foundation

/// A folder of a test's own, removed when the test lets go of it.
final class TemporaryFolder {
  let url = FileManager.default.temporaryDirectory
    .appending(path: "vagval-tests-\(UUID().uuidString)")

  var path: String { url.path() }

  init() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of `name` in this folder.
  func path(_ name: String) -> String { url.appending(path: name).path() }

  /// Creates a file, and the folders on the way to it; gives its path.
  @discardableResult
  func add(_ name: String, _ text: String = "") throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: file)
    return file.path()
  }

  /// Creates a link to `target`, a path as the link shall hold it; gives the link's path.
  @discardableResult
  func link(_ name: String, to target: String) throws -> String {
    try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: target)
    return path(name)
  }

  /// The names in this folder, also those that begin with a dot.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  /// Who may read and write a file, for example 0o600.
  func permissions(of name: String) throws -> Int? {
    let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
    return (attributes[.posixPermissions] as? NSNumber)?.intValue
  }
}
