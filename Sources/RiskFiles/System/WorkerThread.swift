#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A thread of the operating system, for work that blocks on files.
enum WorkerThread {
  /// As much as a main thread has; systems differ in what they give the others.
  private static let stackSize = 8 << 20

  /// What a thread is to do; a class so that C can carry it.
  fileprivate final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Runs `body` on a thread of its own, which nobody has to wait for.
  static func start(_ body: @escaping @Sendable () -> Void) throws(FileError.Reason) {
    let answer = create(Work(body))
    guard answer == 0 else { throw ErrorNumber(code: answer).reason }
  }

  /// Starts the thread.
  ///
  /// - Returns: 0, or the number of the error.
  private static func create(_ work: Work) -> Int32 {
    var attributes = pthread_attr_t()
    // Each call is given a structure of ours that lives until the last of them.
    _ = unsafe pthread_attr_init(&attributes)
    _ = unsafe pthread_attr_setstacksize(&attributes, stackSize)
    _ = unsafe pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    #if canImport(Darwin)
    var thread: pthread_t?
    #else
    var thread = pthread_t()
    #endif
    // The new thread takes over the reference that is retained for it; without one nobody does.
    let context = unsafe Unmanaged.passRetained(work)
    let answer = unsafe pthread_create(
      &thread, &attributes, unsafe runWork, context.toOpaque())
    if answer != 0 { unsafe context.release() }
    _ = unsafe pthread_attr_destroy(&attributes)
    return answer
  }
}

// What a new thread begins with; C has no place for a closure that knows something.
#if canImport(Darwin)
@unsafe private func runWork(_ context: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
  unsafe Unmanaged<WorkerThread.Work>.fromOpaque(context).takeRetainedValue().body()
  return nil
}
#else
@unsafe private func runWork(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  if let context = unsafe context {
    unsafe Unmanaged<WorkerThread.Work>.fromOpaque(context).takeRetainedValue().body()
  }
  return nil
}
#endif
