import Foundation
import RiskEngine
import Testing

/// `exp`, `ln`, `sqrt` and `power` against `FunctionTable/functions.txt`, which the script beside
/// it computed at 400 significant digits with mpmath.
@Suite struct FunctionTableTests {
  private struct Row {
    let text: String
    let function: String
    let arguments: [Fraction]
    let decimals: Int
    /// `nil` for no value.
    let value: Fraction?

    init?(_ line: Substring) {
      let words = line.split(separator: " ")
      guard words.count >= 4, let decimals = Int(words[words.count - 2]) else { return nil }
      text = String(line)
      function = String(words[0])
      arguments = words[1..<(words.count - 2)].compactMap { Fraction(text: $0) }
      self.decimals = decimals
      value = Fraction(text: words[words.count - 1])
      guard arguments.count == words.count - 3, (value == nil) == (words.last == "null") else {
        return nil
      }
    }

    var computed: Fraction?? {
      let (x, y) = (arguments[0], arguments[arguments.count - 1])
      switch function {
      case "exp": return .some(x.exponential(decimals: decimals))
      case "ln": return .some(x.logarithm(decimals: decimals))
      case "sqrt": return .some(x.squareRoot(decimals: decimals))
      case "power": return .some(x.raised(to: y, decimals: decimals))
      default: return nil
      }
    }
  }

  @Test func everyRowOfTheTableIsMetExactly() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "FunctionTable/functions.txt")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    #expect(lines.count > 1_500)
    for line in lines {
      let row = try #require(Row(line), "\(line)")
      #expect(row.computed == .some(row.value), "\(row.text)")
    }
  }

  // By hand.

  @Test(arguments: [
    (4, 1, 1, 2, 0, 2, 1), (1, 4, 3, 2, 3, 1, 8), (1, 4, 3, 2, 2, 13, 100), (1, 2, 1, 1, 0, 1, 1),
    (-1, 2, 3, 1, 2, -13, 100), (8, 1, -1, 3, 1, 1, 2), (10, 1, 2, 1, 15, 100, 1),
  ])
  func powersThatAreFractionsAreExact(
    top: Int, bottom: Int, exponentTop: Int, exponentBottom: Int, decimals: Int, resultTop: Int,
    resultBottom: Int
  ) throws {
    let base = try #require(Fraction(Int128(top), over: Int128(bottom)))
    let exponent = try #require(Fraction(Int128(exponentTop), over: Int128(exponentBottom)))
    let result = try #require(Fraction(Int128(resultTop), over: Int128(resultBottom)))
    #expect(base.raised(to: exponent, decimals: decimals) == result)
  }

  @Test func whatHasNoValueHasNone() {
    #expect(Fraction(0).logarithm(decimals: 2) == nil)
    #expect(Fraction(-1).logarithm(decimals: 2) == nil)
    #expect(Fraction(-1).squareRoot(decimals: 2) == nil)
    #expect(Fraction(0).raised(to: -1, decimals: 2) == nil)
    #expect(Fraction(0).raised(to: 0, decimals: 2) == 1)
    #expect(Fraction(-8).raised(to: Fraction(text: "1/3") ?? 0, decimals: 2) == nil)
  }

  /// Out of range and far below the decimals, at once: neither needs its digits.
  @Test func farAwayArgumentsAreAnsweredAtOnce() {
    #expect(Fraction(2).raised(to: 1_000_000_000, decimals: 2) == nil)
    #expect(Fraction(2).raised(to: -1_000_000_000, decimals: 2) == 0)
    #expect(Fraction(1_000_000).exponential(decimals: 15) == nil)
    #expect(Fraction(-1_000_000).exponential(decimals: 15) == 0)
    #expect(Fraction(Int.max).exponential(decimals: 0) == nil)
    #expect(Fraction(Int.min).exponential(decimals: 0) == 0)
  }

  /// exp(ln x) comes back to x, for every seed.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func theExponentialUndoesTheLogarithm(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let thousandths = Int128(Int.random(in: 1...9_999_999, using: &random))
    let number = try #require(Fraction(thousandths, over: 1_000))
    let logarithm = try #require(number.logarithm(decimals: 15))
    #expect(logarithm.exponential(decimals: 3) == number, "seed \(seed)")
  }

  @Test(arguments: [
    (7, 3, 1), (-7, 3, 2), (7, -3, -2), (-7, -3, -1), (6, 3, 0), (-6, 3, 0), (0, 5, 0),
  ])
  func theRemainderHasTheDivisorsSign(dividend: Int, divisor: Int, remainder: Int) {
    #expect(Fraction(dividend).modulo(Fraction(divisor)) == Fraction(remainder))
  }

  @Test func fractionsHaveRemaindersToo() throws {
    let (a, b) = (try #require(Fraction(text: "21/10")), try #require(Fraction(text: "1/2")))
    #expect(a.modulo(b) == Fraction(text: "1/10"))
    #expect(a.modulo(0) == nil)
  }
}

extension Fraction {
  /// Reads `3`, `-1/3`; `nil` for anything else.
  fileprivate init?(text: some StringProtocol) {
    let parts = text.split(separator: "/")
    guard let top = parts.first.flatMap({ Int128($0) }) else { return nil }
    self.init(top, over: parts.count > 1 ? Int128(parts[1]) ?? 0 : 1)
  }
}
