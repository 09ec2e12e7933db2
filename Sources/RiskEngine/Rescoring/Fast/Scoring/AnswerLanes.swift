/// What answers add up to: for each item and code a row of small numbers, added lane by lane.
///
/// One lane holds a sum, or the counts of what is missing in a class of items, or which answers a
/// few items have; together they are all that a score reads of its items.
struct AnswerLanes {
  /// What no answers at all add up to.
  private var base: [SIMD16<UInt16>] = []
  /// For each item and code what it adds more.
  private var deltas: [SIMD16<UInt16>] = []
  /// Where each item's rows begin.
  private let starts: [Int]
  /// For each item how many codes it has.
  private let codes: [Int]
  /// By lane, for each item and code what it adds, before it is packed.
  private var columns: [[UInt16]] = []
  /// The totals of the response that was added up last.
  private(set) var totals: [UInt16] = []

  init(codes: [Int]) {
    self.codes = codes
    var start = 0
    starts = codes.map { count in
      defer { start += count }
      return start
    }
  }

  /// Adds a lane.
  ///
  /// - Parameter worths: For items by position what each code adds; others add nothing.
  /// - Returns: The lane and the greatest total; `nil` if that could be too large.
  mutating func add(_ worths: [Int: [Int]]) -> (lane: Int, greatest: Int)? {
    var column = [UInt16](repeating: 0, count: codes.reduce(0, +))
    var greatest = 0
    for (item, worths) in worths {
      guard let most = worths.max() else { return nil }
      greatest += most
      for (code, worth) in worths.enumerated() {
        guard let worth = UInt16(exactly: worth) else { return nil }
        column[starts[item] + code] = worth
      }
    }
    guard greatest <= Int(UInt16.max) else { return nil }
    columns.append(column)
    return (columns.count - 1, greatest)
  }

  /// Prepares the rows, once all lanes are known.
  mutating func pack() {
    let vectors = (columns.count + 15) / 16
    let rows = codes.reduce(0, +)
    base = Array(repeating: .zero, count: vectors)
    deltas = Array(repeating: .zero, count: vectors * rows)
    totals = Array(repeating: 0, count: vectors * 16)
    for (lane, column) in columns.enumerated() {
      for (start, count) in zip(starts, codes) {
        let none = column[start + Int(AnswerCode.notAsked)]
        base[lane / 16][lane % 16] &+= none
        for row in start..<start + count {
          deltas[row * vectors + lane / 16][lane % 16] = column[row] &- none
        }
      }
    }
    columns = []
  }

  /// Adds up the answers of a response, given as one code per item.
  ///
  /// - Complexity: O(items), without allocation.
  @inline(__always)
  mutating func addUp(_ codes: [UInt8]) {
    AnswerLanes.addUp(codes, base, deltas, starts, &totals)
  }

  @inline(__always)
  private static func addUp(
    _ codes: [UInt8], _ base: [SIMD16<UInt16>], _ deltas: [SIMD16<UInt16>], _ starts: [Int],
    _ totals: inout [UInt16]
  ) {
    let vectors = base.count
    var numbers = totals.mutableSpan
    // A list of numbers seen as bytes, each of which may have any value.
    var lanes = unsafe numbers.mutableBytes
    var vector = 0
    while vector < vectors {
      var sum = base[vector]
      var item = 0
      while item < starts.count {
        sum &+= deltas[(starts[item] + Int(codes[item])) * vectors + vector]
        item += 1
      }
      lanes.storeBytes(of: sum, toByteOffset: vector * 32, as: SIMD16<UInt16>.self)
      vector += 1
    }
  }
}
