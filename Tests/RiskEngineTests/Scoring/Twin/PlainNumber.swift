/// The twin's own exact number: a plain fraction that traps rather than be wrong.
struct PlainNumber: Hashable, Comparable {
  let top: Int
  let bottom: Int

  init(_ top: Int, over bottom: Int = 1) {
    precondition(bottom != 0, "no number divides by 0")
    let common = max(1, PlainNumber.commonDivisor(abs(top), abs(bottom)))
    let sign = bottom < 0 ? -1 : 1
    self.top = sign * top / common
    self.bottom = abs(bottom) / common
  }

  private static func commonDivisor(_ a: Int, _ b: Int) -> Int {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }

  static func + (a: PlainNumber, b: PlainNumber) -> PlainNumber {
    PlainNumber(a.top * b.bottom + b.top * a.bottom, over: a.bottom * b.bottom)
  }
  static func - (a: PlainNumber, b: PlainNumber) -> PlainNumber {
    PlainNumber(a.top * b.bottom - b.top * a.bottom, over: a.bottom * b.bottom)
  }
  static func * (a: PlainNumber, b: PlainNumber) -> PlainNumber {
    PlainNumber(a.top * b.top, over: a.bottom * b.bottom)
  }
  static func < (a: PlainNumber, b: PlainNumber) -> Bool {
    a.top * b.bottom < b.top * a.bottom
  }

  /// The quotient; division by zero is null.
  func divided(by other: PlainNumber) -> PlainNumber? {
    other.top == 0 ? nil : PlainNumber(top * other.bottom, over: bottom * other.top)
  }

  static let zero = PlainNumber(0)
  static let one = PlainNumber(1)

  /// The greatest whole number that isn't above this.
  var floor: Int {
    top >= 0 || top % bottom == 0 ? top / bottom : top / bottom - 1
  }

  /// Rounded as the format's words for the seven modes say.
  func rounded(_ mode: String, decimals: Int) -> PlainNumber {
    let scale = (0..<decimals).reduce(1) { power, _ in power * 10 }
    let scaled = self * PlainNumber(scale)
    let below = scaled.floor
    guard scaled != PlainNumber(below) else { return self }
    let towardsZero = scaled < .zero ? below + 1 : below
    let awayFromZero = scaled < .zero ? below : below + 1
    let doubledRest = (scaled - PlainNumber(below)) * PlainNumber(2)
    let nearest = doubledRest < .one ? below : below + 1
    let isHalf = doubledRest == .one
    let whole =
      switch mode {
      case "halfUp": isHalf ? awayFromZero : nearest
      case "halfDown": isHalf ? towardsZero : nearest
      case "halfEven": isHalf ? (below % 2 == 0 ? below : below + 1) : nearest
      case "up": awayFromZero
      case "down": towardsZero
      case "floor": below
      case "ceiling": below + 1
      default: preconditionFailure("the format has no rounding mode \(mode)")
      }
    return PlainNumber(whole, over: scale)
  }

  /// Decimal text; only asked of numbers whose decimals end.
  var text: String {
    var places = 0
    var scale = 1
    while scale % bottom != 0 {
      places += 1
      scale *= 10
      precondition(places < 12, "only finite decimals are written")
    }
    let digits = abs(top) * (scale / bottom)
    let sign = top < 0 ? "-" : ""
    guard places > 0 else { return "\(sign)\(digits)" }
    let fraction = String(digits % scale)
    let zeros = String(repeating: "0", count: places - fraction.count)
    return "\(sign)\(digits / scale).\(zeros)\(fraction)"
  }
}
