#if canImport(Glibc)
import Foundation
import Glibc
import Testing

/// A terminal of a test's own with a program in it, driven by keys.
final class PseudoTerminal {
  /// What the terminal shows.
  private(set) var screen: ScreenModel
  private let master: Int32
  private let process: pid_t
  private var status: Int32?

  /// TIOCSPTLCK, TIOCGPTN and POSIX_SPAWN_SETSID of Linux.
  private static let unlock: UInt = 0x4004_5431
  private static let number: UInt = 0x8004_5430
  private static let newSession: Int32 = 0x80

  /// How long anything may take.
  private static let patience: TimeInterval = 20

  /// Starts a program as the leader of a session whose terminal this is.
  init(
    columns: Int = 80, rows: Int = 24, executable: String, _ arguments: [String],
    environment: [String: String] = ["TERM": "xterm", "LANG": "sv_SE.UTF-8"]
  ) throws {
    screen = ScreenModel(columns: columns, rows: rows)
    // What posix_openpt, unlockpt and ptsname do, which Swift doesn't see on Linux.
    master = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (isLocked, number): (Int32, Int32) = (0, 0)
    // Both calls read or fill a number during the call.
    let unlocked = unsafe ioctl(master, PseudoTerminal.unlock, &isLocked)
    let numbered = unsafe ioctl(master, PseudoTerminal.number, &number)
    try #require(master >= 0 && unlocked == 0 && numbered == 0)
    let name = "/dev/pts/\(number)"
    PseudoTerminal.setSize(of: master, columns, rows)

    var actions = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    // Every call fills or reads structures of ours that live until the last of them.
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    // Threads that run tests block signals, and what started them may ignore those of job control.
    var (usual, none) = (sigset_t(), sigset_t())
    unsafe sigfillset(&usual)
    unsafe sigemptyset(&none)
    _ = unsafe posix_spawnattr_setsigdefault(&attributes, &usual)
    _ = unsafe posix_spawnattr_setsigmask(&attributes, &none)
    let flags = Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)
    _ = unsafe posix_spawnattr_setflags(&attributes, Int16(PseudoTerminal.newSession | flags))
    _ = unsafe posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    _ = unsafe posix_spawn_file_actions_adddup2(&actions, 0, 1)
    _ = unsafe posix_spawn_file_actions_adddup2(&actions, 0, 2)
    let words = unsafe ([executable] + arguments).map { unsafe strdup($0) } + [nil]
    let variables = unsafe environment.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
    defer { unsafe (words + variables).forEach { unsafe free($0) } }
    var process: pid_t = 0
    let answer = unsafe posix_spawn(&process, executable, &actions, &attributes, words, variables)
    try #require(answer == 0)
    self.process = process
  }

  deinit {
    if status == nil {
      _ = kill(process, SIGKILL)
      _ = waitpid(process, nil, 0)
    }
    close(master)
  }

  /// Types keys, as a terminal sends them.
  func type(_ keys: String) throws { try type(Array(keys.utf8)) }

  func type(_ bytes: [UInt8]) throws {
    // The call reads the array during the call.
    try #require(unsafe write(master, bytes, bytes.count) == bytes.count)
  }

  /// Gives the terminal another size, which the program is told of.
  func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    PseudoTerminal.setSize(of: master, columns, rows)
  }

  func send(_ signal: Int32) { _ = kill(process, signal) }

  /// Waits until the screen holds a text.
  func wait(
    for text: String, location: SourceLocation = #_sourceLocation
  ) throws { try wait("“\(text)”", location) { $0.text.contains(text) } }

  /// Waits until the screen is as wanted.
  func wait(
    _ what: String, _ location: SourceLocation = #_sourceLocation,
    until isWanted: (ScreenModel) -> Bool
  ) throws {
    let end = Date(timeIntervalSinceNow: PseudoTerminal.patience)
    while !isWanted(screen) {
      guard Date() < end, read() else {
        let shown = screen.text
        try #require(Bool(false), "waited for \(what), got:\n\(shown)", sourceLocation: location)
        return
      }
    }
  }

  /// Waits for the end of the program, and gives what its parent is told.
  func waitForEnd() throws -> Int32 {
    let end = Date(timeIntervalSinceNow: PseudoTerminal.patience)
    var found: Int32 = 0
    while Date() < end {
      _ = read(atMost: 20)
      // The call fills the number during the call.
      if unsafe waitpid(process, &found, WNOHANG) == process {
        while read(atMost: 20) {}
        status = found
        return found
      }
    }
    try #require(Bool(false), "the program doesn't end; it shows:\n\(screen.text)")
    return -1
  }

  /// The exit status, `nil` where a signal ended it.
  func waitForExit() throws -> Int32? {
    let status = try waitForEnd()
    return status & 0x7F == 0 ? status >> 8 & 0xFF : nil
  }

  /// Whether the terminal shows what is typed and takes it line by line, as a shell wants it.
  var isCooked: Bool {
    var mode = termios()
    // The call fills the structure during the call.
    _ = unsafe tcgetattr(master, &mode)
    return mode.c_lflag & tcflag_t(ECHO | ICANON | ISIG) == tcflag_t(ECHO | ICANON | ISIG)
  }

  /// Takes in what the program has written; `false` where nothing more comes.
  @discardableResult
  private func read(atMost milliseconds: Int32 = 200) -> Bool {
    var request = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    // One structure, filled during the call.
    guard unsafe poll(&request, 1, milliseconds) > 0 else { return milliseconds > 100 }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    // The call writes at most as many bytes as the array has.
    let count = unsafe Glibc.read(master, &bytes, bytes.count)
    guard count > 0 else { return false }
    screen.write(Array(bytes[..<count]))
    return true
  }

  private static func setSize(of terminal: Int32, _ columns: Int, _ rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    // The call reads the structure during the call.
    _ = unsafe ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }
}
#endif
