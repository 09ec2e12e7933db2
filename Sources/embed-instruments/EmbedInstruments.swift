import Foundation

/// The build tool that writes definitions into a Swift file.
///
///     embed-instruments <folder> <file to write> <path of a definition below the folder>...
///
/// It checks only what the index needs; the engine's own reader checks the rest.
@main
enum EmbedInstruments {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let folder = arguments.first, let output = arguments.dropFirst().first else {
      refuse([RefusedDefinition("usage: embed-instruments <folder> <output> <definition>...")])
    }
    var definitions: [Definition] = []
    var refused: [RefusedDefinition] = []
    for path in arguments.dropFirst(2) {
      do throws(RefusedDefinition) {
        definitions.append(try Definition(at: path, below: URL(filePath: folder)))
      } catch {
        refused.append(error)
      }
    }
    definitions.sort()
    refused += repeated(in: definitions)
    guard refused.isEmpty else { refuse(refused) }
    let source = EmbeddedEntriesSource(definitions: definitions)
    try Data(source.text.utf8).write(to: URL(filePath: output), options: .atomic)
  }

  /// Ends the build with one line for each definition.
  private static func refuse(_ refused: [RefusedDefinition]) -> Never {
    let lines = refused.map { "error: \($0.description)\n" }.joined()
    FileHandle.standardError.write(Data(lines.utf8))
    exit(1)
  }

  /// What is wrong where two files define the same version of the same document.
  private static func repeated(in sorted: [Definition]) -> [RefusedDefinition] {
    zip(sorted, sorted.dropFirst()).compactMap { first, second in
      guard first.identity == second.identity else { return nil }
      return RefusedDefinition(
        "Instruments/\(second.fileName): the same \(first.kind), id and version as \(first.fileName). "
          + "Keep one of them, or give the new one a new version."
      )
    }
  }
}
