#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The end of a program.
public enum ProgramExit {
  /// Ends the program.
  ///
  /// - Parameter status: What the caller's shell is told, 0 through 255.
  public static func exit(status: Int32) -> Never {
    #if canImport(Darwin)
    Darwin.exit(status)
    #elseif canImport(Musl)
    Musl.exit(status)
    #else
    Glibc.exit(status)
    #endif
  }
}
