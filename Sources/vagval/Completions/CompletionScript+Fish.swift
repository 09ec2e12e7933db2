extension CompletionScript {
  var fish: String {
    var lines = [
      "# Completions of vagval for fish: vagval.fish in ~/.config/fish/completions.",
      "complete -c vagval -f",
    ]
    for command in program.commands {
      lines.append(
        "complete -c vagval -n __fish_use_subcommand -a \(command.name)"
          + " -d \(quoted(short(command.summary)))")
    }
    lines.append("complete -c vagval -n __fish_use_subcommand -l help -s h")
    lines.append("complete -c vagval -n __fish_use_subcommand -l version")
    for command in program.commands {
      let start = "complete -c vagval -n '__fish_seen_subcommand_from \(command.name)'"
      for option in command.allOptions {
        let letter = option.short.map { " -s \($0)" } ?? ""
        let value = option.completion.map { " -r" + fish(offer($0)) } ?? ""
        lines.append(
          "\(start) -l \(option.name)\(letter)\(value) -d \(quoted(short(option.help)))")
      }
      lines.append(start + fish(argumentOffer(command)))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func fish(_ offer: (words: [String], files: Bool, folders: Bool)) -> String {
    if offer.folders { return " -f -a '(__fish_complete_directories)'" }
    let words = offer.words.isEmpty ? "" : " -a '\(offer.words.joined(separator: " "))'"
    return (offer.files ? " -F" : " -f") + words
  }

  /// In single quotes, as the shell reads them.
  private func quoted(_ text: String) -> String {
    "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}
