#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

public import RiskEngine

/// The day by the computer's clock.
///
/// Only a program's outermost shell may ask, to propose it to a person: results never depend on it.
public enum LocalDay {
  /// Today where the computer is; `nil` where it doesn't know.
  public static var today: CalendarDay? {
    var now = time(nil)
    // The structure holds a pointer to the name of a time zone, which nobody here follows.
    var parts = unsafe tm()
    // The call reads one structure and fills another, and keeps no pointer to them.
    guard unsafe localtime_r(&now, &parts) != nil else { return nil }
    let (year, month, day) = unsafe (parts.tm_year, parts.tm_mon, parts.tm_mday)
    return CalendarDay(year: Int(year) + 1900, month: Int(month) + 1, day: Int(day))
  }
}
