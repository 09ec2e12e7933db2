#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// What the operating system answers when a call fails (C: `errno`).
struct ErrorNumber {
  let code: Int32

  /// What the call that has just failed on this thread left behind.
  static var last: ErrorNumber { ErrorNumber(code: errno) }

  /// A signal came first; the call is made again.
  var isInterruption: Bool { code == EINTR }

  /// A stream that doesn't block has nothing to give, or no room, at the moment.
  var wantsWaiting: Bool { code == EAGAIN || code == EWOULDBLOCK }

  /// The same in the words of ``FileError``.
  var reason: FileError.Reason {
    switch code {
    case ENOENT: .notFound
    case EISDIR: .isADirectory
    case ENOTDIR: .notADirectory
    case EACCES, EPERM, EROFS: .permissionDenied
    case ENOSPC, EDQUOT: .diskFull
    case EPIPE: .closedPipe
    default: .other(message)
    }
  }

  private var message: String {
    // strerror answers with a NUL-terminated text that outlives this copy; nobody here sets a
    // locale, so it is English.
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text)
  }
}
