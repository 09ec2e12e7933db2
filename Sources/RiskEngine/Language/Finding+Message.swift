extension Finding {
  /// What was found, what was expected, and the likely fix.
  ///
  /// It stands after a place and a colon: in English
  /// `found "high", expected a whole number. Write the number without quotation marks.`, in
  /// Swedish whole sentences.
  ///
  /// - Parameters:
  ///   - language: The language of the sentence.
  ///   - values: Whether values of a document about a person may be repeated.
  /// - Returns: One line of plain text.
  public func message(in language: Language, values: ValueDisplay = .hidden) -> String {
    let phrasing = Phrasing(language, concernsPerson: concernsPerson, values: values)
    // Every problem is worded, which a test checks; the id is for one that a stage forgot.
    return (problem as? any Worded)?.sentence(phrasing) ?? id
  }

  /// The message with its place before it and its id after it, on one line.
  ///
  /// That is `file:line:column pointer: message [id]`; without a location only `message [id]`; for the whole document without the pointer. In a
  /// document about a person, a part of the pointer that looks like a personnummer is replaced
  /// by `…`, also when values are shown.
  ///
  /// - Parameters:
  ///   - language: The language of the sentence.
  ///   - values: Whether values of a document about a person may be repeated.
  /// - Returns: One line of plain text, without a line break at its end.
  public func line(in language: Language, values: ValueDisplay = .hidden) -> String {
    let message = "\(message(in: language, values: values)) [\(id)]"
    guard let location else { return message }
    let place = "\(VisibleText.path(location.file)):\(location.line):\(location.column)"
    guard let pointer = shownPointer, !pointer.isEmpty else { return "\(place): \(message)" }
    return "\(place) \(visible(pointer)): \(message)"
  }

  private func visible(_ pointer: String) -> String {
    pointer.split(separator: "/", omittingEmptySubsequences: false)
      .map { VisibleText.plain(String($0)) }
      .joined(separator: "/")
  }
}
