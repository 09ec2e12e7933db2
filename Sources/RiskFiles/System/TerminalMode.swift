#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// How the terminal at standard input hands over what is typed.
package struct TerminalMode: Sendable {
  private let found: termios

  /// The mode as it is now; `nil` where standard input is no terminal.
  package init?() {
    var mode = termios()
    // The call fills the structure it is given, and keeps no pointer to it.
    guard unsafe tcgetattr(STDIN_FILENO, &mode) == 0 else { return nil }
    found = mode
  }

  /// Lets every key come at once and unseen, control-C and control-Z too.
  package func makeRaw() {
    var mode = found
    // Both calls only read or fill the structure during the call.
    unsafe cfmakeraw(&mode)
    _ = unsafe tcsetattr(STDIN_FILENO, TCSADRAIN, &mode)
  }

  /// Puts back the mode that was found.
  package func restore() {
    var mode = found
    // The call reads the structure, and keeps no pointer to it.
    _ = unsafe tcsetattr(STDIN_FILENO, TCSADRAIN, &mode)
  }
}

extension StandardStream {
  /// How many columns and rows the terminal has; `nil` where it is none, or doesn't say.
  package var terminalSize: (columns: Int, rows: Int)? {
    var size = winsize()
    // The call fills the structure it is given, and keeps no pointer to it.
    let descriptor = self == .output ? STDOUT_FILENO : STDERR_FILENO
    let answer = unsafe ioctl(descriptor, numericCast(TIOCGWINSZ), &size)
    guard answer == 0, size.ws_col > 0, size.ws_row > 0 else { return nil }
    return (Int(size.ws_col), Int(size.ws_row))
  }
}
