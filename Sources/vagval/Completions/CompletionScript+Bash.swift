extension CompletionScript {
  var bash: String {
    var lines = [
      "# Completions of vagval for bash: source it, or put it among those of bash-completion.",
      "_vagval() {",
      "  local word=\"${COMP_WORDS[COMP_CWORD]}\" before=\"${COMP_WORDS[COMP_CWORD-1]}\"",
      "  local command=\"\" words=\"\" index",
      "  COMPREPLY=()",
      "  for ((index = 1; index < COMP_CWORD; index++)); do",
      "    case \"${COMP_WORDS[index]}\" in",
      "      \(program.commands.map(\.name).joined(separator: "|")))",
      "        command=\"${COMP_WORDS[index]}\"; break ;;",
      "    esac",
      "  done",
      "  case \"$command $before\" in",
    ]
    for command in program.commands {
      for option in command.allOptions {
        guard let completion = option.completion else { continue }
        let patterns = option.spellings.map { "\"\(command.name) \($0)\"" }
        lines.append("    \(patterns.joined(separator: "|")))")
        lines.append("      \(bash(offer(completion))); return ;;")
      }
    }
    lines += [
      "  esac",
      "  case \"$command $word\" in",
      "    \" -\"*)",
      "      \(bash((["--help", "--version"], false, false))); return ;;",
    ]
    for command in program.commands {
      let spellings = command.allOptions.map(\.spelling)
      lines.append("    \"\(command.name) -\"*)")
      lines.append("      \(bash((spellings, false, false))); return ;;")
    }
    lines += ["  esac", "  case \"$command\" in", "    \"\")"]
    lines.append("      \(bash((program.commands.map(\.name), false, false))) ;;")
    for command in program.commands {
      lines.append("    \(command.name))")
      lines.append("      \(bash(argumentOffer(command))) ;;")
    }
    lines += ["  esac", "}", "complete -o default -F _vagval vagval"]
    return lines.joined(separator: "\n") + "\n"
  }

  /// Fills the reply; without one, the shell's own completion of files is left on where files fit.
  private func bash(_ offer: (words: [String], files: Bool, folders: Bool)) -> String {
    var steps: [String] = []
    if !offer.words.isEmpty {
      let words = offer.words.joined(separator: " ")
      steps.append("mapfile -t COMPREPLY < <(compgen -W \"\(words)\" -- \"$word\")")
    }
    if offer.folders {
      steps.append("compopt -o filenames")
      steps.append("mapfile -t COMPREPLY < <(compgen -d -- \"$word\")")
    }
    if !offer.files { steps.append("compopt +o default") }
    return steps.isEmpty ? ":" : steps.joined(separator: "; ")
  }
}
