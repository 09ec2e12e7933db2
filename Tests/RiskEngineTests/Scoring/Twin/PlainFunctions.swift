import Foundation

/// `exp`, `ln`, `sqrt` and `power` by the machine's own floating point: good enough for the few
/// decimals and the small numbers of made-up formulas, and nothing like the engine's way.
enum PlainFunctions {
  static func value(
    of function: String, _ arguments: [PlainNumber], decimals: Int
  ) -> PlainNumber? {
    let numbers = arguments.map { Double($0.top) / Double($0.bottom) }
    let (x, y) = (numbers[0], numbers.last ?? 0)
    switch function {
    case "exp": return rounded(exp(x), decimals)
    case "ln": return x > 0 ? rounded(log(x), decimals) : nil
    case "sqrt": return x >= 0 ? rounded(x.squareRoot(), decimals) : nil
    default:
      if x < 0, arguments[1].bottom != 1 { return nil }
      if x == 0, y < 0 { return nil }
      return rounded(pow(x, y), decimals)
    }
  }

  /// Rounded, halves away from 0.
  ///
  /// What lies within a millionth of a half is one: the numbers are too few and too small for
  /// anything else to come so near.
  private static func rounded(_ value: Double, _ decimals: Int) -> PlainNumber {
    let scale = (0..<decimals).reduce(1) { power, _ in power * 10 }
    let nearest = (abs(value) * Double(scale) + 0.5 + 1e-6).rounded(.down)
    return PlainNumber(Int(value < 0 ? -nearest : nearest), over: scale)
  }
}
