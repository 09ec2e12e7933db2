/// The program as a whole: its commands, grouped by what a person wants to do.
struct ProgramDescription: Sendable, Hashable {
  /// Commands that serve one task.
  struct Group: Sendable, Hashable {
    /// The task, as a heading without a colon.
    let task: Words
    let commands: [CommandDescription]
  }

  let name: String
  let summary: Words
  let groups: [Group]

  /// Every command, in the order of the help.
  var commands: [CommandDescription] { groups.flatMap(\.commands) }

  func command(named name: String) -> CommandDescription? {
    commands.first { $0.name == name }
  }
}
