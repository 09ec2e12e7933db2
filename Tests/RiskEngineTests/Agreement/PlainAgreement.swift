import RiskEngine
import Testing

/// The definitions of the publications, written out without regard to speed: what the engine adds
/// up in one pass is here computed from tables and mean squares.
enum PlainAgreement {
  /// ICC(2,1) for any number of judges, from the mean squares of a two-way analysis of variance.
  ///
  /// Source: Shrout & Fleiss (1979), p. 423. `nil` where the divisor is 0.
  static func intraclass(_ rows: [[Fraction]]) throws -> Fraction? {
    let squares = try meanSquares(rows)
    let k = Fraction(rows[0].count)
    let n = Fraction(rows.count)
    let above = try squares.cases - squares.error
    let judges = try k * (squares.judges - squares.error) / n
    let below = try squares.cases + (k - 1) * squares.error + judges
    return below == 0 ? nil : try above / below
  }

  /// The mean squares between cases, between judges, and of what is left.
  static func meanSquares(
    _ rows: [[Fraction]]
  ) throws -> (cases: Fraction, judges: Fraction, error: Fraction) {
    let (n, k) = (rows.count, rows[0].count)
    let caseMeans = try rows.map { try mean($0) }
    let judgeMeans = try (0..<k).map { judge in try mean(rows.map { $0[judge] }) }
    let grand = try mean(caseMeans)
    let cases = try total(caseMeans.map { try square($0 - grand) }) * Fraction(k)
    let judges = try total(judgeMeans.map { try square($0 - grand) }) * Fraction(n)
    var error: Fraction = 0
    for (row, caseMean) in zip(rows, caseMeans) {
      for (value, judgeMean) in zip(row, judgeMeans) {
        error = try error + square(value - caseMean - judgeMean + grand)
      }
    }
    return (
      try cases / Fraction(n - 1), try judges / Fraction(k - 1),
      try error / Fraction((n - 1) * (k - 1))
    )
  }

  /// (observed − expected) ÷ (1 − expected) over the proportions of a table of two judges, where
  /// each cell counts by its agreement weight; `nil` where the divisor is 0.
  ///
  /// Source: Cohen (1968), formula for agreement weights from 0 to 1.
  static func kappa(
    _ table: [[Int]], agreement: (Int, Int) throws -> Fraction
  ) throws -> Fraction? {
    let n = Fraction(table.joined().reduce(0, +))
    let rows = table.map { $0.reduce(0, +) }
    let columns = table.indices.map { column in table.map { $0[column] }.reduce(0, +) }
    var (observed, expected): (Fraction, Fraction) = (0, 0)
    for i in table.indices {
      for j in table.indices {
        let weight = try agreement(i, j)
        observed = try observed + weight * Fraction(table[i][j]) / n
        expected = try expected + weight * Fraction(rows[i] * columns[j]) / (n * n)
      }
    }
    return expected == 1 ? nil : try (observed - expected) / (1 - expected)
  }

  private static func total(_ numbers: [Fraction]) throws -> Fraction {
    try numbers.reduce(0) { try $0 + $1 }
  }

  private static func mean(_ numbers: [Fraction]) throws -> Fraction {
    try total(numbers) / Fraction(numbers.count)
  }

  private static func square(_ number: Fraction) throws -> Fraction { try number * number }
}

extension Fraction {
  fileprivate static func + (a: Fraction, b: Fraction) throws -> Fraction {
    try #require(a.adding(b))
  }
  fileprivate static func - (a: Fraction, b: Fraction) throws -> Fraction {
    try #require(a.subtracting(b))
  }
  static func * (a: Fraction, b: Fraction) throws -> Fraction { try #require(a.multiplied(by: b)) }
  static func / (a: Fraction, b: Fraction) throws -> Fraction { try #require(a.divided(by: b)) }
}
