import RiskEngine
import RiskFiles
import RiskInstruments

/// Writes the script by which a shell fills in words after `vagval`.
enum CompletionCommand {
  static let description = CommandDescription(
    "completion",
    summary: Words(
      swedish: "Skriv ett skript som låter skalet fylla i kommandon och väljare.",
      english: "Write a script that lets the shell fill in commands and options."),
    discussion: Words(
      swedish:
        "Efter det fyller Tab i kommandon, väljare, deras värden, de inbyggda definitionernas"
        + " id och filnamn. Skriv skriptet på nytt när programmet har fått en ny version.",
      english: "After that Tab fills in commands, options, their values, the ids of the built-in"
        + " definitions, and file names. Write the script anew when the program is a new version."),
    arguments: [
      ArgumentDescription(
        Words(swedish: "SKAL", english: "SHELL"), .one,
        allowed: CompletionScript.Shell.allCases.map(\.rawValue),
        help: Words(swedish: "Skalet som används.", english: "The shell that is used."))
    ],
    options: [.language],
    examples: [
      CommandDescription.Example(
        line: .same("vagval completion bash > ~/.local/share/bash-completion/completions/vagval"),
        meaning: Words(
          swedish: "I alla nya fönster med bash.", english: "In all new windows of bash.")),
      CommandDescription.Example(
        line: .same("vagval completion zsh > \"${fpath[1]}/_vagval\""),
        meaning: Words(
          swedish: "I alla nya fönster med zsh.", english: "In all new windows of zsh.")),
      CommandDescription.Example(
        line: .same("vagval completion fish > ~/.config/fish/completions/vagval.fish"),
        meaning: Words(
          swedish: "I alla nya fönster med fish.", english: "In all new windows of fish.")),
    ])

  static func run(_ command: ParsedCommand, in language: Language) throws(FileError) -> ExitCode {
    guard let shell = command.arguments.first.flatMap(CompletionScript.Shell.init) else {
      return .usage
    }
    let script = CompletionScript(.vagval, .embedded(), language)
    try StandardStream.output.write(script.text(for: shell))
    return .done
  }
}
