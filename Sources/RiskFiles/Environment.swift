#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The variables that a program was started with.
///
/// Only a program's outermost shell may ask: results never depend on them.
public enum Environment {
  /// The value of `name`, for example `LANG` or `NO_COLOR`.
  ///
  /// - Returns: `nil` where it isn't set, or isn't UTF-8; an empty value is a value.
  public static func value(of name: String) -> String? {
    // The text belongs to the environment, which nobody here changes, and is copied at once.
    guard let text = unsafe getenv(name) else { return nil }
    return unsafe String(validatingCString: text)
  }
}
