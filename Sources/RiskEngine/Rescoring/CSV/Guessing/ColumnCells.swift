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
}
