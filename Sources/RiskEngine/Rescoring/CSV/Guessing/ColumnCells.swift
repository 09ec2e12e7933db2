/// What stands in the cells of one column.
struct ColumnCells: Sendable {
  /// The different texts, in the order in which they came.
  private(set) var texts: [String] = []
  /// How often each came.
  private(set) var counts: [String: Int] = [:]
  /// How many cells aren't blank.
  private(set) var filled = 0

  mutating func add(_ text: String) {
    guard !text.isEmpty, text != "-" else { return }
    filled += 1
    if let count = counts[text] {
      counts[text] = count + 1
    } else {
      texts.append(text)
      counts[text] = 1
    }
  }

  /// Whether hardly any two cells say the same.
  var areDistinct: Bool { filled > 0 && texts.count * 20 >= filled * 19 }

  /// The whole numbers that all the texts are; `nil` where some text is none.
  var wholeNumbers: [Int]? {
    let numbers = texts.compactMap { Int($0) }
    return numbers.count == texts.count && !numbers.isEmpty ? numbers : nil
  }
}
