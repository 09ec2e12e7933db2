/// A line that is being typed, and where in it the next letter goes.
struct EditedLine: Hashable {
  /// What stands there.
  private(set) var text: String
  /// How many letters stand before the cursor, 0 through all of them.
  private(set) var cursor: Int

  /// The cursor stands after the text.
  init(_ text: String = "") {
    self.text = text
    cursor = text.count
  }

  var isEmpty: Bool { text.isEmpty }

  mutating func insert(_ letter: Character) {
    var letters = Array(text)
    letters.insert(letter, at: cursor)
    text = String(letters)
    // An accent becomes one letter with the one before it.
    cursor = min(cursor + 1, text.count)
  }

  /// Takes away the letter before the cursor.
  mutating func deleteBackward() {
    guard cursor > 0 else { return }
    cursor -= 1
    deleteForward()
  }

  /// Takes away the letter after the cursor.
  mutating func deleteForward() {
    var letters = Array(text)
    guard cursor < letters.count else { return }
    letters.remove(at: cursor)
    text = String(letters)
    cursor = min(cursor, text.count)
  }

  /// Moves the cursor by so many letters, at most to an end.
  mutating func move(_ step: Int) { cursor = min(max(cursor + step, 0), text.count) }

  mutating func moveToStart() { cursor = 0 }

  mutating func moveToEnd() { cursor = text.count }
}
