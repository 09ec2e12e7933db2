#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// What comes to a program that talks with a person: what is typed, and signals.
///
/// Signals are blocked and waited for on a thread of their own, which passes them on through a
/// pipe: so none of our code runs in a handler, and one wait sees both.
package final class TerminalInput: Sendable {
  /// What has come.
  package enum Event: Sendable, Hashable {
    /// Some bytes of standard input.
    case bytes([UInt8])
    /// The end of standard input.
    case end
    /// A signal, by its number.
    case signal(Int32)
    /// Nothing, in the time that was given.
    case nothing
  }

  /// Control-C at a terminal that isn't raw.
  package static let interrupt = SIGINT
  /// The request to end.
  package static let terminate = SIGTERM
  /// The terminal is gone.
  package static let hangUp = SIGHUP
  /// The terminal has another size.
  package static let resize = SIGWINCH
  /// The program goes on after a stop.
  package static let resume = SIGCONT

  private let reading: Int32

  /// Begins to watch for the signals; one that is ignored stays so.
  ///
  /// For programs, before they start threads: it holds for the whole process.
  package init() throws(FileError.Reason) {
    var ends: [Int32] = [0, 0]
    // The call fills two numbers of the array, and keeps no pointer to them.
    try checked { unsafe Int(pipe(&ends)) }
    reading = ends[0]
    let writing = ends[1]
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }

    var watched = sigset_t()
    // Every call fills or reads structures of ours, and keeps no pointer to them.
    _ = unsafe sigemptyset(&watched)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGCONT] {
      if !StopRequest.isIgnored(signal) { _ = unsafe sigaddset(&watched, signal) }
    }
    _ = unsafe pthread_sigmask(SIG_BLOCK, &watched, nil)
    let signals = watched
    try WorkerThread.start {
      while true {
        var signals = signals
        var signal: Int32 = 0
        guard unsafe sigwait(&signals, &signal) == 0 else { continue }
        // Signals have small numbers: one byte holds them.
        try? OpenFile(borrowing: writing).write([UInt8(truncatingIfNeeded: signal)].span)
      }
    }
  }

  /// Waits for what comes next.
  ///
  /// - Parameter milliseconds: How long at most; `nil` for as long as it takes.
  /// - Returns: What has come.
  /// - Throws: When standard input can't be read.
  package func wait(atMost milliseconds: Int? = nil) throws(FileError.Reason) -> Event {
    var requests = [
      pollfd(fd: reading, events: Int16(POLLIN), revents: 0),
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
    ]
    // Two structures, filled during the call.
    let found = try checked {
      unsafe Int(poll(&requests, 2, milliseconds.map(Int32.init(clamping:)) ?? -1))
    }
    guard found > 0 else { return .nothing }
    var bytes: [UInt8] = []
    if requests[0].revents != 0 {
      _ = try OpenFile(borrowing: reading).read(atMost: 1, into: &bytes)
      return bytes.first.map { .signal(Int32($0)) } ?? .nothing
    }
    let count = try OpenFile.standardInput.read(atMost: 4096, into: &bytes)
    return count == 0 ? .end : .bytes(bytes)
  }

  /// Stops the program until somebody lets it go on, as control-Z does.
  package static func suspend() { _ = kill(0, SIGTSTP) }
}
