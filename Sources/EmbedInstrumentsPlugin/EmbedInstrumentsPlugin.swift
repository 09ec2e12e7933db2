import Foundation
import PackagePlugin

/// Turns the definitions below `Instruments/` into one Swift file of string literals.
///
/// String literals, because `Bundle.module` pulls in Foundation and an absolute path, and
/// `.embedInCode` takes many times longer to compile.
///
/// SwiftPM asks a plugin again only when a folder of sources changes. `Instruments/` counts as one
/// through the link `Sources/RiskInstruments/Definitions`, so that a definition that is added,
/// renamed or removed is noticed; one whose text changes is noticed as an input.
@main
struct EmbedInstrumentsPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Instruments")
    let paths = try definitionPaths(in: folder)
    let generated = context.pluginWorkDirectoryURL.appending(path: "EmbeddedEntries.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(paths.count) definitions",
        executable: try context.tool(named: "embed-instruments").url,
        arguments: [folder.path(percentEncoded: false), generated.path(percentEncoded: false)]
          + paths,
        inputFiles: paths.map { folder.appending(path: $0) },
        outputFiles: [generated]
      )
    ]
  }

  /// Every JSON file below `folder` except the schemas and the examples, relative to it and
  /// sorted; the tool refuses those that aren't named as definitions are.
  private func definitionPaths(in folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
      .filter { $0.hasSuffix(".json") && !$0.hasPrefix("schema/") && !$0.hasPrefix("examples/") }
      .sorted()
  }
}
