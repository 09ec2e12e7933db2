import RiskEngine
import Testing

@Suite struct JSONNumberTests {
  @Test(arguments: [
    ("0", 0, 1), ("-0", 0, 1), ("-0.0e5", 0, 1), ("0e999999999999", 0, 1), ("1", 1, 1),
    ("1.0", 1, 1), ("1e0", 1, 1), ("10e-1", 1, 1), ("0.1e1", 1, 1), ("1.000000000000000000", 1, 1),
    ("-7", -7, 1), ("0.5", 1, 2), ("-0.25", -1, 4), ("13.25", 53, 4), ("0.1", 1, 10),
    ("1e3", 1000, 1), ("1E+3", 1000, 1), ("25e-2", 1, 4), ("100.10", 1001, 10),
    ("999999999999999", 999_999_999_999_999, 1), ("-999999999999999", -999_999_999_999_999, 1),
    ("999999999999999.0", 999_999_999_999_999, 1), ("1e14", 100_000_000_000_000, 1),
    ("0.000000000000001", 1, 1_000_000_000_000_000), ("1e-15", 1, 1_000_000_000_000_000),
    ("100000000000000000000e-20", 1, 1), ("12345678.1234567", 123_456_781_234_567, 10_000_000),
  ])
  func exactValue(text: String, numerator: Int, denominator: Int) throws {
    let expected = try #require(Fraction(Int128(numerator), over: Int128(denominator)))
    let number = try #require(try document(text).root.number)
    #expect(try number.get() == expected)
  }

  @Test(arguments: [
    "1234567890123456", "0.1234567890123456", "-1234567.890123456", "1000000000000001",
    "1.000000000000001", "3.14159265358979323846", "1234567890123456e400",
  ])
  func sixteenDigitsAreTooMany(text: String) throws {
    #expect(try document(text).root.number == .failure(.tooManyDigits))
  }

  @Test(arguments: [
    "1e15", "-1e15", "1000000000000000", "10e14", "1e400", "-1e-400", "1e-16",
    "0.0000000000000001", "1.5e-15", "1e99999999999999999999999", "1e-99999999999999999999999",
  ])
  func numbersPastFifteenPlacesAreOutOfRange(text: String) throws {
    #expect(try document(text).root.number == .failure(.outOfRange))
  }

  @Test func fifteenDigitsAreEnough() throws {
    let number = try #require(try document("0.123456789012345").root.number)
    #expect(try number.get().decimalText == "0.123456789012345")
  }

  @Test func numberTextIsAsWritten() throws {
    #expect(try document("[-1.50E+02]").root.elements.map(\.numberText) == ["-1.50E+02"])
  }

  @Test(.timeLimit(.minutes(1)))
  func aMillionDigitsAreRefusedWithoutMuchWork() throws {
    let text = "1" + String(repeating: "0", count: 1_000_000) + "1"
    #expect(try document(text).root.number == .failure(.tooManyDigits))
    let zeros = "0." + String(repeating: "0", count: 1_000_000) + "1e1000001"
    #expect(try document(zeros).root.number == .success(1))
  }
}
