extension CompletionScript {
  var zsh: String {
    var lines = [
      "#compdef vagval",
      "# Completions of vagval for zsh: a file named _vagval in a folder of $fpath.",
      "_vagval() {",
      "  local context state line",
      "  _arguments -C '1: :->command' '*:: :->rest' && return",
      "  if [[ $state == command ]]; then",
      "    local -a commands=(",
    ]
    lines += program.commands.map { command in
      "      \(quoted("\(command.name):\(short(command.summary))"))"
    }
    lines += ["    )", "    _describe command commands", "    return", "  fi"]
    lines.append("  case $line[1] in")
    for command in program.commands {
      lines.append("    \(command.name))")
      lines.append("      _arguments -S \\")
      for option in command.allOptions { lines += zsh(option) }
      lines.append("        \(quoted("*: :\(action(argumentOffer(command)))")) ;;")
    }
    lines += ["  esac", "}", "_vagval \"$@\""]
    return lines.joined(separator: "\n") + "\n"
  }

  private func zsh(_ option: OptionDescription) -> [String] {
    // Brackets and colons end what they stand in.
    let help = short(option.help).map { character -> String in
      switch character {
      case "[", "]", ":", "\\": "\\\(character)"
      default: String(character)
      }
    }.joined()
    let value = option.completion.map { ": :\(action(offer($0)))" } ?? ""
    let again = option.repeats ? "*" : ""
    return option.spellings.map { "        \(quoted("\(again)\($0)[\(help)]\(value)")) \\" }
  }

  private func action(_ offer: (words: [String], files: Bool, folders: Bool)) -> String {
    if offer.folders { return "_files -/" }
    let words = offer.words.joined(separator: " ")
    switch (words.isEmpty, offer.files) {
    case (true, true): return "_files"
    case (true, false): return " "
    case (false, false): return "(\(words))"
    case (false, true): return "{_alternative 'ids: :(\(words))' 'files: :_files'}"
    }
  }

  /// In single quotes, as the shell reads them.
  private func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
