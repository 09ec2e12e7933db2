#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Makes a call of the operating system, again as long as signals interrupt it.
///
/// - Parameters:
///   - stream: A descriptor and the event (`POLLIN`, `POLLOUT`) to wait for, where the call may
///     find that a stream isn't ready.
///   - call: The call; it answers -1 when it fails.
/// - Returns: What the call answers.
/// - Throws: What the operating system left as the reason of the failure.
@discardableResult
func checked(
  waitingFor stream: (descriptor: Int32, event: Int32)? = nil,
  _ call: () -> Int
) throws(FileError.Reason) -> Int {
  while true {
    let answer = call()
    if answer != -1 { return answer }
    let error = ErrorNumber.last
    if let stream, error.wantsWaiting {
      wait(for: stream.event, on: stream.descriptor)
    } else if !error.isInterruption {
      throw error.reason
    }
  }
}

/// Sleeps until the stream is ready, or has failed: the call that follows says which.
private func wait(for event: Int32, on descriptor: Int32) {
  var request = pollfd(fd: descriptor, events: Int16(event), revents: 0)
  // One structure, filled during the call.
  _ = unsafe poll(&request, 1, -1)
}
