import RiskEngine
import Testing

@Suite struct JSONEncodingTests {
  /// The standard library decides what is UTF-8; every pair of bytes is asked.
  @Test func everyPairOfBytesInAStringIsAcceptedIfItIsUTF8() {
    for first in UInt8(0x80)...0xFF {
      for second in UInt8(0x20)...0xFF where second != 0x22 && second != 0x5C {
        expectSameJudgement([first, second])
      }
    }
  }

  @Test(arguments: [0x5EED_0001 as UInt64])
  func longerSequencesInAStringAreAcceptedIfTheyAreUTF8(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    // Around the borders of Unicode's table 3-7, where overlong forms and surrogates begin.
    let leads: [UInt8] = [0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF4]
    let others: [UInt8] = [0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xF5, 0xFF]
    for _ in 0..<20_000 {
      let length = Int.random(in: 1...3, using: &generator)
      let rest = (0..<length).map { _ in others.randomElement(using: &generator) ?? 0x80 }
      expectSameJudgement([leads.randomElement(using: &generator) ?? 0xE0] + rest)
    }
  }

  private func expectSameJudgement(_ sequence: [UInt8]) {
    let isUTF8 = String(validating: sequence, as: UTF8.self) != nil
    let error = syntaxError(in: [0x22] + sequence + [0x22])
    #expect((error == nil) == isUTF8, "\(sequence)")
    if let error {
      guard case .notUTF8 = error.problem else {
        Issue.record("\(sequence): \(error)")
        return
      }
    }
  }

  @Test(arguments: [
    ([0x5B, 0xE5, 0x5D] as [UInt8], 1), ([0x22, 0x62, 0xE4, 0x72, 0x22], 2),
    ([0x22, 0xD6, 0x22], 1), ([0x22, 0xE9], 1),
  ])
  func lettersInOneByteAreGuessedToBeWindows1252(bytes: [UInt8], offset: Int) {
    #expect(syntaxError(in: bytes) == JSONSyntaxError(.notUTF8(guess: .windows1252), at: offset))
  }

  @Test(arguments: [
    ([0x22, 0x80, 0x22] as [UInt8], 1),  // A lone continuation byte.
    ([0x22, 0xC0, 0xAF, 0x22], 1),  // An overlong slash.
    ([0x22, 0xED, 0xA0, 0x80, 0x22], 1),  // An encoded surrogate, U+D800.
    ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 1),  // Past U+10FFFF.
    ([0x22, 0xE2, 0x82], 1),  // Cut off.
    ([0x22, 0xC3, 0xA5, 0xE5, 0x22], 3),  // å in UTF-8, then å in Windows-1252.
    ([0x5B, 0x31, 0x80, 0x5D], 2),  // After a number.
    ([0x31, 0x20, 0x9F], 2),  // After the value.
    ([0x22, 0x5C, 0x80, 0x22], 2),  // After a backslash.
  ])
  func otherBytesThatAreNotUTF8AreDamage(bytes: [UInt8], offset: Int) {
    #expect(syntaxError(in: bytes) == JSONSyntaxError(.notUTF8(guess: .unknown), at: offset))
  }

  @Test(arguments: [
    [0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00] as [UInt8], [0xFE, 0xFF, 0x00, 0x7B, 0x00, 0x7D],
    [0x7B, 0x00, 0x7D, 0x00], [0x00, 0x7B, 0x00, 0x7D], [0x31, 0x00],
    [0x7B, 0x00, 0x00, 0x00, 0x7D, 0x00, 0x00, 0x00], [0x00, 0x00, 0x00, 0x31],
  ])
  func wideEncodingsAreRecognised(bytes: [UInt8]) {
    #expect(syntaxError(in: bytes) == JSONSyntaxError(.notUTF8(guess: .utf16), at: 0))
  }
}
