import Foundation

/// A definition as the index knows it, with its whole text.
struct Definition {
  /// The documents that are embedded; also the first part of their `format`.
  static let kinds = ["instrument", "policy", "programmes", "deadlines"]

  let kind: String
  let id: String
  let version: String
  let validFrom: String
  let validTo: String?
  /// The path below `Instruments/`.
  let fileName: String
  let text: String

  /// Reads the file at `path` below `folder`.
  ///
  /// - Throws: What keeps it out of the index: no UTF-8, no JSON object, a missing or empty `id`,
  ///   `version`, `format` or `valid.from`, or a file name that says something else.
  init(at path: String, below folder: URL) throws(RefusedDefinition) {
    fileName = path
    let data: Data
    do {
      data = try Data(contentsOf: folder.appending(path: path))
    } catch {
      throw RefusedDefinition("Instruments/\(path): can't be read (\(error.localizedDescription)).")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw RefusedDefinition("Instruments/\(path): isn't UTF-8. Save it as UTF-8.")
    }
    self.text = text

    let members = try Definition.members(of: data, path: path)
    func word(_ key: String, in members: [String: Any], as name: String) throws(RefusedDefinition)
      -> String
    {
      guard let word = members[key] as? String, !word.isEmpty else {
        throw RefusedDefinition("Instruments/\(path): \"\(name)\" is missing or isn't a text.")
      }
      return word
    }
    let format = try word("format", in: members, as: "format")
    id = try word("id", in: members, as: "id")
    version = try word("version", in: members, as: "version")
    let valid = members["valid"] as? [String: Any] ?? [:]
    validFrom = try word("from", in: valid, as: "valid.from")
    validTo = valid["to"] == nil ? nil : try word("to", in: valid, as: "valid.to")

    guard let kind = Definition.kinds.first(where: { format.hasPrefix($0 + "/") }) else {
      throw RefusedDefinition(
        "Instruments/\(path): the format is \"\(format)\", expected "
          + Definition.kinds.map { "\"\($0)/1\"" }.joined(separator: ", ") + "."
      )
    }
    self.kind = kind
    let expected = "\(id)-\(version).\(kind).json"
    let found = path.split(separator: "/").last.map(String.init) ?? path
    guard found == expected else {
      throw RefusedDefinition(
        "Instruments/\(path): the file's name doesn't fit what it says of itself, expected \"\(expected)\"."
      )
    }
  }

  /// The members of the one object that a definition is.
  private static func members(
    of data: Data,
    path: String
  ) throws(RefusedDefinition) -> [String: Any] {
    do {
      if let members = try JSONSerialization.jsonObject(with: data) as? [String: Any] {
        return members
      }
    } catch {
      let details = (error as NSError).userInfo["NSDebugDescription"] as? String
      throw RefusedDefinition(
        "Instruments/\(path): isn't JSON. \(details ?? error.localizedDescription)")
    }
    throw RefusedDefinition("Instruments/\(path): isn't a JSON object.")
  }
}

extension Definition: Comparable {
  /// Kind, id and version: no two definitions share all three.
  var identity: [String] { [kind, id, version] }

  /// By kind, id and version (1.9.0 before 1.10.0), the file's name last.
  static func < (a: Definition, b: Definition) -> Bool {
    if a.kind != b.kind { return a.kind < b.kind }
    if a.id != b.id { return a.id < b.id }
    if a.version == b.version { return a.fileName < b.fileName }
    let (left, right) = (a.versionNumbers, b.versionNumbers)
    return left == right ? a.version < b.version : left.lexicographicallyPrecedes(right)
  }

  private var versionNumbers: [Int] { version.split(separator: ".").map { Int($0) ?? 0 } }
}
