/// SHA-256 (FIPS 180-4, sections 4.1.2, 5.1.1 and 6.2.2), fed piece by piece.
struct SHA256 {
  private typealias Block = InlineArray<64, UInt8>

  /// The hash of the blocks so far.
  private var state: InlineArray<8, UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  /// The bytes of the block that isn't complete yet.
  private var pending = Block(repeating: 0)
  private var pendingCount = 0
  private var byteCount: UInt64 = 0

  /// Takes the bytes that follow.
  ///
  /// - Complexity: O(bytes).
  mutating func append(_ bytes: Span<UInt8>) {
    byteCount &+= UInt64(bytes.count)
    var position = 0
    if pendingCount > 0 {
      while position < bytes.count, pendingCount > 0 {
        take(bytes[position])
        position += 1
      }
    }
    while bytes.count - position >= 64 {
      compress(bytes, at: position)
      position += 64
    }
    while position < bytes.count {
      take(bytes[position])
      position += 1
    }
  }

  /// The digest of everything taken so far.
  var digest: Digest {
    var last = self
    let bits = byteCount &* 8
    last.take(0x80)
    while last.pendingCount != 56 { last.take(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      last.take(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    return Digest(words: last.state.indices.map { last.state[$0] })
  }

  private mutating func take(_ byte: UInt8) {
    pending[pendingCount] = byte
    pendingCount += 1
    guard pendingCount == 64 else { return }
    pendingCount = 0
    let block = pending
    compress(block.span, at: 0)
  }

  /// Adds one block to the state.
  private mutating func compress(_ bytes: Span<UInt8>, at start: Int) {
    // The message schedule, of which sixteen words at a time are needed.
    var schedule = InlineArray<16, UInt32>(repeating: 0)
    for index in 0..<16 {
      let place = start + index * 4
      schedule[index] =
        UInt32(bytes[place]) << 24 | UInt32(bytes[place + 1]) << 16
        | UInt32(bytes[place + 2]) << 8 | UInt32(bytes[place + 3])
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for round in 0..<64 {
      if round >= 16 {
        let early = schedule[(round + 1) & 15]
        let late = schedule[(round + 14) & 15]
        let sigma0 = rotated(early, 7) ^ rotated(early, 18) ^ early >> 3
        let sigma1 = rotated(late, 17) ^ rotated(late, 19) ^ late >> 10
        schedule[round & 15] =
          schedule[round & 15] &+ sigma0 &+ schedule[(round + 9) & 15] &+ sigma1
      }
      let sum1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
      let choice = (e & f) ^ (~e & g)
      let first = h &+ sum1 &+ choice &+ SHA256.constants[round] &+ schedule[round & 15]
      let sum0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
      let majority = (a & b) ^ (a & c) ^ (b & c)
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ sum0 &+ majority)
    }
    let added: InlineArray<8, UInt32> = [a, b, c, d, e, f, g, h]
    for index in state.indices { state[index] &+= added[index] }
  }

  private func rotated(_ word: UInt32, _ bits: UInt32) -> UInt32 {
    word >> bits | word << (32 - bits)
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: InlineArray<64, UInt32> = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
