import Foundation
import RiskEngine
import Testing

/// RFC 8785, with the vectors that its author publishes.
///
/// They are Anders Rundgren's, under Apache 2.0, and stand beside this file.
@Suite struct CanonicalFormTests {
  private func canonical(_ text: String, without keys: [String] = []) throws -> String {
    let document = try JSONDocument(name: "-", bytes: Array(text.utf8))
    return String(decoding: document.root.canonical(without: keys), as: UTF8.self)
  }

  @Test(arguments: ["arrays", "french", "structures", "unicode", "values", "weird"])
  func aPublishedVectorHasItsPublishedForm(name: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "CanonicalVectors")
    func text(_ side: String) throws -> String {
      try String(contentsOf: folder.appending(path: "\(side)/\(name).json"), encoding: .utf8)
    }
    #expect(try canonical(text("input")).utf8.elementsEqual(text("output").utf8))
  }

  /// RFC 8785, appendix B: the bits of a double, and how it is written.
  private static let numbers: [(bits: UInt64, text: String)] = [
    (0x0000_0000_0000_0000, "0"), (0x8000_0000_0000_0000, "0"),
    (0x0000_0000_0000_0001, "5e-324"), (0x8000_0000_0000_0001, "-5e-324"),
    (0x7fef_ffff_ffff_ffff, "1.7976931348623157e+308"),
    (0xffef_ffff_ffff_ffff, "-1.7976931348623157e+308"),
    (0x4340_0000_0000_0000, "9007199254740992"), (0xc340_0000_0000_0000, "-9007199254740992"),
    (0x4430_0000_0000_0000, "295147905179352830000"),
    (0x44b5_2d02_c7e1_4af5, "9.999999999999997e+22"), (0x44b5_2d02_c7e1_4af6, "1e+23"),
    (0x44b5_2d02_c7e1_4af7, "1.0000000000000001e+23"),
    (0x444b_1ae4_d6e2_ef4e, "999999999999999700000"),
    (0x444b_1ae4_d6e2_ef4f, "999999999999999900000"), (0x444b_1ae4_d6e2_ef50, "1e+21"),
    (0x3eb0_c6f7_a0b5_ed8c, "9.999999999999997e-7"), (0x3eb0_c6f7_a0b5_ed8d, "0.000001"),
    (0x41b3_de43_5555_5553, "333333333.3333332"), (0x41b3_de43_5555_5554, "333333333.33333325"),
    (0x41b3_de43_5555_5555, "333333333.3333333"), (0x41b3_de43_5555_5556, "333333333.3333334"),
    (0x41b3_de43_5555_5557, "333333333.33333343"),
    (0xbecb_f647_612f_3696, "-0.0000033333333333333333"),
    (0x4314_3ff3_c1cb_0959, "1424953923781206.2"),
  ]

  @Test(arguments: numbers)
  func aNumberIsWrittenAsThePublishedTableSays(bits: UInt64, text: String) throws {
    #expect(try canonical(text) == text)
    let double = Double(bitPattern: bits)
    #expect(try canonical(String(format: "%.25e", double)) == text)
  }

  @Test(arguments: [
    ("1.0", "1"), ("10e-1", "1"), ("-0", "0"), ("-0.0e9", "0"), ("0.10", "0.1"),
    ("100", "100"), ("123456789012345", "123456789012345"), ("1e20", "100000000000000000000"),
    ("1E21", "1e+21"), ("0.000001", "0.000001"), ("0.0000001", "1e-7"), ("-2.50", "-2.5"),
    ("1.5e-9", "1.5e-9"), ("12.5e3", "12500"), ("1e400", "1e400"), ("-1E400", "-1E400"),
  ])
  func aNumberHasOneForm(written: String, expected: String) throws {
    #expect(try canonical(written) == expected)
  }

  @Test func everyDecimalOfFifteenDigitsKeepsThem() throws {
    let seed: UInt64 = 8785
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2_000 {
      let digits = Int.random(in: 1..<1_000_000_000_000_000, using: &generator)
      let places = Int.random(in: 0...15, using: &generator)
      let padded = String(repeating: "0", count: 16) + String(digits)
      let whole = String(padded.dropLast(places).drop { $0 == "0" })
      let decimals = String(padded.suffix(places).reversed().drop { $0 == "0" }.reversed())
      let plain = (whole.isEmpty ? "0" : whole) + (decimals.isEmpty ? "" : "." + decimals)
      guard whole != "" || !decimals.hasPrefix("000000") else { continue }
      #expect(try canonical("\(digits)e-\(places)") == plain, "seed \(seed)")
    }
  }

  @Test func membersStandInTheOrderOfTheirUTF16CodeUnits() throws {
    // U+FB33 comes before U+1F602 as a scalar, and after its surrogates as a code unit.
    #expect(
      try canonical(#"{"\ufb33": 1, "😂": 2, "é": 3, "b": 4, "a": {"z": 0, "": 1}, "aa": 5}"#)
        == #"{"a":{"":1,"z":0},"aa":5,"b":4,"é":3,"😂":2,"\#u{fb33}":1}"#)
  }

  @Test func theOrderOfKeysAgreesWithThatOfTheirCodeUnits() throws {
    let seed: UInt64 = 16
    var generator = SeededGenerator(seed: seed)
    let scalars: [Unicode.Scalar] = ["a", "b", "\u{e9}", "\u{d7ff}", "\u{e000}", "\u{fffd}", "😂"]
    for _ in 0..<300 {
      let keys = Set(
        (0..<6).map { _ in
          let length = Int.random(in: 0...3, using: &generator)
          var key = String.UnicodeScalarView()
          for _ in 0..<length {
            if let scalar = scalars.randomElement(using: &generator) { key.append(scalar) }
          }
          return Array(String(key).utf16)
        })
      let ordered = keys.sorted { $0.lexicographicallyPrecedes($1) }
      func object(_ keys: [[UInt16]], separator: String, colon: String) -> String {
        "{"
          + keys.map { "\"\(String(decoding: $0, as: UTF16.self))\"\(colon)0" }
          .joined(separator: separator) + "}"
      }
      let written = object(keys.shuffled(using: &generator), separator: ", ", colon: " : ")
      let expected = object(ordered, separator: ",", colon: ":")
      #expect(try canonical(written).utf8.elementsEqual(expected.utf8), "seed \(seed)")
    }
  }

  @Test func onlyWhatMustBeEscapedIs() throws {
    #expect(
      try canonical(#""\u0000\u001F\b\t\n\f\r\"\\\/\u007f\u2028å""#)
        == #""\u0000\u001f\b\t\n\f\r\"\\/\#u{7f}\#u{2028}å""#)
  }

  @Test func membersOfTheValueItselfCanBeLeftOut() throws {
    let text = #"{"tests": [1], "a": {"tests": [2]}, "$schema": "x"}"#
    #expect(try canonical(text, without: ["$schema", "tests"]) == #"{"a":{"tests":[2]}}"#)
    #expect(try canonical(#"["tests"]"#, without: ["tests"]) == #"["tests"]"#)
  }

  @Test func membersOfOneKeyKeepTheirOrder() throws {
    #expect(
      try canonical(#"{"x-b": 2, "x-a": 3, "x-b": 1}"#) == #"{"x-a":3,"x-b":2,"x-b":1}"#)
  }

  @Test func depthCostsNoStack() throws {
    let depth = 100_000
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    var limits = JSONLimits()
    limits.depth = depth
    let document = try JSONDocument(name: "-", bytes: Array(text.utf8), limits: limits)
    #expect(document.root.canonical() == Array(text.utf8))
  }

  @Test func theFormOfACanonicalFormIsItself() throws {
    let seed: UInt64 = 42
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      var writer = JSONWriter(style: .pretty)
      RandomValue.random(depth: 4, using: &generator).write(to: &writer)
      let once = try canonical(String(decoding: writer.bytes, as: UTF8.self))
      #expect(try canonical(once).utf8.elementsEqual(once.utf8), "seed \(seed)")
    }
  }
}
