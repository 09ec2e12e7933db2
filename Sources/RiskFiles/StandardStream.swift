#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Where a program's results and messages go.
public enum StandardStream: Sendable, Hashable {
  /// For results.
  case output
  /// For messages.
  case error

  /// Writes all of `bytes`.
  ///
  /// - Throws: ``FileError``, with ``FileError/Reason/closedPipe`` when nobody reads any more;
  ///   for that ``ignoreClosedPipes()`` must have been called, else the program ends.
  public func write(_ bytes: Span<UInt8>) throws(FileError) {
    do throws(FileError.Reason) {
      try file.write(bytes)
    } catch {
      throw FileError(.write, self == .output ? "-" : "/dev/stderr", error)
    }
  }

  /// Writes all of `text`, as UTF-8.
  public func write(_ text: String) throws(FileError) {
    try write(text.utf8Span.span)
  }

  /// Whether a person's terminal shows it.
  public var isTerminal: Bool { file.isTerminal }

  /// How many columns the terminal has; `nil` where it is none, or doesn't say.
  public var columns: Int? { file.columns }

  /// Makes a write to a closed pipe an error of that write, instead of the program's end.
  ///
  /// For programs, at their start: it holds for the whole process.
  public static func ignoreClosedPipes() {
    // Ignoring runs none of our code in a signal handler.
    _ = signal(SIGPIPE, SIG_IGN)
  }

  private var file: OpenFile {
    switch self {
    case .output: .standardOutput
    case .error: .standardError
    }
  }
}
