#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Whether a run is to stop before its end; it may be asked from any thread.
///
/// A class, since it is one fact whoever knows it.
public final class StopRequest: Sendable {
  private let asked = Monitor<Int32?>(nil)

  /// Nobody has asked yet.
  public init() {}

  /// Asks for a stop, as `signal` does; the first one counts.
  public func stop(signal: Int32) {
    asked.withLock { if $0 == nil { $0 = signal } }
  }

  /// The signal that asked for a stop.
  public var signal: Int32? { asked.withLock { $0 } }

  var isRequested: Bool { signal != nil }

  /// Takes the interrupt (control-C) and the request to terminate as requests to stop.
  ///
  /// For programs, before they start threads: it holds for the whole process. A signal that is
  /// ignored stays so. A second one ends the program at once, with 128 and the signal's number.
  public func followSignals() {
    // Signals are blocked and waited for on a thread of their own: so none of our code runs in a
    // handler, where hardly anything is allowed.
    var watched = sigset_t()
    // Every call fills or reads structures of ours, and keeps no pointer to them.
    _ = unsafe sigemptyset(&watched)
    for signal in [SIGINT, SIGTERM] {
      if !StopRequest.isIgnored(signal) { _ = unsafe sigaddset(&watched, signal) }
    }
    _ = unsafe pthread_sigmask(SIG_BLOCK, &watched, nil)
    let signals = watched
    try? WorkerThread.start { [self] in
      while true {
        var signals = signals
        var signal: Int32 = 0
        guard unsafe sigwait(&signals, &signal) == 0 else { continue }
        if isRequested { _exit(128 + signal) }
        stop(signal: signal)
      }
    }
  }

  /// Whether a signal is ignored, or can't be asked about.
  static func isIgnored(_ signal: Int32) -> Bool {
    var current = sigaction()
    // The call fills the structure it is given, and keeps no pointer to it.
    guard unsafe sigaction(signal, nil, &current) == 0 else { return true }
    return isIgnored(current)
  }

  /// Whether the signal's action is to ignore it.
  private static func isIgnored(_ action: sigaction) -> Bool {
    #if canImport(Darwin)
    let handler = unsafe action.__sigaction_u.__sa_handler
    #else
    let handler = unsafe action.__sigaction_handler.sa_handler
    #endif
    // Handlers are functions, which Swift can't compare, but their addresses are numbers.
    return unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
