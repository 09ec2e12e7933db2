/// What answers add up to: for each item and code a row of numbers, added lane by lane.
///
/// A lane holds several small counts side by side, each with room for the greatest that it can
/// become: a sum, how many answers of a class of items are missing, or which answers a few items
/// have. So a lane's total is the key, or a part of it, by which an outcome is found.
struct AnswerLanes {
  private typealias Row = SIMD8<UInt32>

  /// What no answers at all add up to.
  private var base: [Row] = []
  /// For each item and code what it adds more.
  private var deltas: [Row] = []
  /// Where each item's rows begin.
  private let starts: [Int]
  /// For each item how many codes it has.
  private let codes: [Int]
  /// By lane, for each item and code what it adds, before it is packed.
  private var columns: [[UInt32]] = []
  /// How many bits a lane has.
  static let width = 32

  init(codes: [Int]) {
    self.codes = codes
    var start = 0
    starts = codes.map { count in
      defer { start += count }
      return start
    }
  }

  /// Adds what one node reads of items.
  ///
  /// - Parameter counts: One or more counts: for items by position what each code adds; other items
  ///   add nothing.
  /// - Returns: The lanes that hold the counts, and how many bits of each; `nil` where a count can
  ///   become too large.
  mutating func add(_ counts: [[Int: [Int]]]) -> [(lane: Int, bits: Int)]? {
    var lanes: [(lane: Int, bits: Int)] = []
    for worths in counts {
      let greatest = worths.values.reduce(0) { $0 + ($1.max() ?? 0) }
      let bits = max(Int.bitWidth - greatest.leadingZeroBitCount, 1)
      guard bits <= AnswerLanes.width else { return nil }
      if lanes.isEmpty || lanes[lanes.count - 1].bits + bits > AnswerLanes.width {
        columns.append(Array(repeating: 0, count: codes.reduce(0, +)))
        lanes.append((columns.count - 1, 0))
      }
      let shift = UInt32(lanes[lanes.count - 1].bits)
      for (item, worths) in worths {
        for (code, worth) in worths.enumerated() {
          guard let worth = UInt32(exactly: worth) else { return nil }
          columns[columns.count - 1][starts[item] + code] += worth << shift
        }
      }
      lanes[lanes.count - 1].bits += bits
    }
    return lanes
  }

  /// How many lanes there are once they are packed.
  var capacity: Int { vectors * Row.scalarCount }

  private var vectors: Int { (max(columns.count, base.count * Row.scalarCount) + 7) / 8 }

  /// Prepares the rows, once all lanes are known.
  mutating func pack() {
    let vectors = vectors
    let rows = codes.reduce(0, +)
    base = Array(repeating: .zero, count: vectors)
    deltas = Array(repeating: .zero, count: vectors * rows)
    for (lane, column) in columns.enumerated() {
      for (start, count) in zip(starts, codes) {
        let none = column[start + Int(AnswerCode.notAsked)]
        base[lane / 8][lane % 8] &+= none
        for row in start..<start + count {
          deltas[row * vectors + lane / 8][lane % 8] = column[row] &- none
        }
      }
    }
    columns = []
  }

  /// Adds up the answers of a response, given as one code per item.
  ///
  /// - Parameters:
  ///   - codes: The answers.
  ///   - registers: Where the totals are placed.
  ///   - first: The place of the first lane's.
  /// - Complexity: O(items), without allocation.
  @inline(__always)
  mutating func addUp(_ codes: [UInt8], into registers: inout [UInt32], at first: Int) {
    AnswerLanes.addUp(codes.span, base.span, deltas.span, starts.span, &registers, first)
  }

  @inline(__always)
  private static func addUp(
    _ codes: Span<UInt8>, _ base: Span<Row>, _ deltas: Span<Row>, _ starts: Span<Int>,
    _ registers: inout [UInt32], _ first: Int
  ) {
    let vectors = base.count
    var registers = registers.mutableSpan
    // A list of numbers seen as bytes, each of which may have any value.
    var bytes = unsafe registers.mutableBytes
    var vector = 0
    while vector < vectors {
      var sum = base[vector]
      var item = 0
      while item < starts.count {
        sum &+= deltas[(starts[item] &+ Int(codes[item])) &* vectors &+ vector]
        item &+= 1
      }
      bytes.storeBytes(of: sum, toByteOffset: first * 4 + vector * 32, as: Row.self)
      vector += 1
    }
  }
}
