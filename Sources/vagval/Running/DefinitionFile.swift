import RiskEngine
import RiskFiles

/// A definition to be tested, wherever it was found.
struct DefinitionFile {
  /// What findings call it.
  let name: String
  let bytes: [UInt8]
}

extension Session {
  /// The definitions that the words of a command line name: files, folders, `-`, and ids of
  /// definitions in the library.
  ///
  /// A path goes before an id. All are added to the library, since a policy may refer to the
  /// others.
  ///
  /// - Returns: In the order of the words, each once; `nil` after telling which word names nothing.
  mutating func definitionFiles(named words: [String]) throws(FileError) -> [DefinitionFile]? {
    var files: [DefinitionFile] = []
    for word in words {
      guard let found = try definitionFiles(named: word) else { return nil }
      for file in found where !files.contains(where: { $0.name == file.name }) {
        files.append(file)
      }
    }
    for file in files { library.addForChecking(name: file.name, bytes: file.bytes) }
    return files
  }

  private mutating func definitionFiles(
    named word: String
  ) throws(FileError) -> [DefinitionFile]? {
    do throws(FileError) {
      return [DefinitionFile(name: word, bytes: try InputFile.read(word))]
    } catch {
      switch error.reason {
      case .isADirectory: return try files(below: word)
      case .notFound:
        let reference = DefinitionReference(word)
        if let entry = reference?.entry(in: library, [.instrument, .policy]) {
          return [DefinitionFile(name: entry.name, bytes: entry.bytes)]
        }
        // What looks like an id was hardly meant as a path.
        guard reference?.id.isDocumentID == true else { throw error }
        _ = entry(named: word, [.instrument, .policy])
        return nil
      default: throw error
      }
    }
  }

  private func files(below folder: String) throws(FileError) -> [DefinitionFile] {
    let suffixes = DocumentKind.definitions.map { ".\($0.rawValue).json" }
    var files: [DefinitionFile] = []
    for path in try Folder.files(below: folder, suffixes: suffixes) {
      files.append(DefinitionFile(name: path, bytes: try InputFile.read(path)))
    }
    return files
  }
}
