extension JSONWriter {
  /// Writes a member of an open object; without a value there is none.
  mutating func member(_ name: String, _ text: String?) {
    guard let text else { return }
    key(name)
    value(text)
  }

  /// Writes a member of an open object.
  mutating func member(_ name: String, _ number: Int) {
    key(name)
    value(number)
  }

  /// Writes a member of an open object; without a value there is none.
  mutating func member(_ name: String, _ day: CalendarDay?) { member(name, day?.description) }

  /// Writes a member of an open object; without a value there is none.
  mutating func member(_ name: String, _ truth: Bool?) {
    guard let truth else { return }
    key(name)
    value(truth)
  }
}
