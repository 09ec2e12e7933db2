/// What the program's exit status tells a script.
///
/// Numbers from 64 are those of `sysexits.h`.
enum ExitCode: Int32, Sendable, CaseIterable {
  /// Everything was done; warnings are possible.
  case done = 0
  /// The work was done, but some cases were refused or some check failed.
  case refused = 1
  /// A definition or the whole input can't be used, so there is no result.
  case unusable = 2
  /// The command line can't be understood; nothing was read.
  case usage = 64
  /// A fault in the program itself.
  case fault = 70
  /// A file or stream couldn't be read or written.
  case inputOutput = 74
  /// Somebody interrupted the run (control-C), as shells number it: 128 and the signal.
  case interrupted = 130
  /// The run was asked to terminate, as `kill` and a computer that is turned off do.
  case terminated = 143

  /// What the help says about it.
  var meaning: Words {
    switch self {
    case .done:
      Words(swedish: "Klart.", english: "Done.")
    case .refused:
      Words(
        swedish: "Klart, men några ärenden avvisades eller någon kontroll gav fel.",
        english: "Done, but some cases were refused or some check failed.")
    case .unusable:
      Words(
        swedish: "En definition, eller indata som helhet, går inte att använda.",
        english: "A definition or the whole input can't be used.")
    case .usage:
      Words(
        swedish: "Kommandoraden går inte att förstå.",
        english: "The command line can't be understood.")
    case .fault:
      Words(swedish: "Ett fel i programmet.", english: "A fault in the program.")
    case .inputOutput:
      Words(
        swedish: "En fil eller ström gick inte att läsa eller skriva.",
        english: "A file or stream couldn't be read or written.")
    case .interrupted:
      Words(
        swedish: "Körningen avbröts från tangentbordet (Ctrl-C).",
        english: "The run was interrupted from the keyboard (Ctrl-C).")
    case .terminated:
      Words(
        swedish: "Körningen avslutades utifrån.", english: "The run was terminated from outside.")
    }
  }
}
