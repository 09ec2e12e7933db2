#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// What several threads share: one of them at a time, and they can wait for what others do.
///
/// A class, since it is one place in memory whoever knows it. It may cross threads unchecked
/// because the lock is held whenever the value is touched.
@safe final class Monitor<Value: ~Copyable>: @unchecked Sendable {
  private var value: Value
  // The operating system wants both at an address that never changes.
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let changes: UnsafeMutablePointer<pthread_cond_t>

  init(_ value: consuming Value) {
    self.value = value
    unsafe mutex = .allocate(capacity: 1)
    unsafe changes = .allocate(capacity: 1)
    // Both are allocated above, and initialised exactly once.
    unsafe mutex.initialize(to: pthread_mutex_t())
    unsafe changes.initialize(to: pthread_cond_t())
    _ = unsafe pthread_mutex_init(mutex, nil)
    _ = unsafe pthread_cond_init(changes, nil)
  }

  deinit {
    // Nobody waits: whoever did would keep this object.
    _ = unsafe pthread_cond_destroy(changes)
    _ = unsafe pthread_mutex_destroy(mutex)
    unsafe changes.deallocate()
    unsafe mutex.deallocate()
  }

  /// Works with the value while nobody else does, and wakes those who wait for a change.
  func withLock<Answer: ~Copyable, Failure>(
    _ body: (inout Value) throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    lock()
    defer {
      _ = unsafe pthread_cond_broadcast(changes)
      unlock()
    }
    return try body(&value)
  }

  /// Asks again after every change until there is an answer.
  func wait<Answer>(for body: (inout Value) -> Answer?) -> Answer {
    lock()
    defer { unlock() }
    while true {
      if let answer = body(&value) { return answer }
      _ = unsafe pthread_cond_wait(changes, mutex)
    }
  }

  /// Asks again after every change until there is an answer, or the time is up.
  func wait<Answer>(
    atMost milliseconds: Int, for body: (inout Value) -> Answer?
  ) -> Answer? {
    var end = timespec()
    // The call fills the structure it is given.
    _ = unsafe clock_gettime(CLOCK_REALTIME, &end)
    let nanoseconds = Int(end.tv_nsec) + milliseconds % 1000 * 1_000_000
    end.tv_sec += milliseconds / 1000 + nanoseconds / 1_000_000_000
    end.tv_nsec = nanoseconds % 1_000_000_000

    lock()
    defer { unlock() }
    while true {
      if let answer = body(&value) { return answer }
      guard unsafe pthread_cond_timedwait(changes, mutex, &end) == 0 else { return body(&value) }
    }
  }

  private func lock() { _ = unsafe pthread_mutex_lock(mutex) }
  private func unlock() { _ = unsafe pthread_mutex_unlock(mutex) }
}
