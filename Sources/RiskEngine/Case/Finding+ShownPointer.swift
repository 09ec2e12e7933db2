extension Finding {
  /// The JSON Pointer of its place as it may be shown and stored; `nil` without a place.
  ///
  /// In a document about a person `…` stands for each key that looks like a personnummer:
  /// ``Location/pointer`` repeats every key as it was written.
  public var shownPointer: String? {
    guard let pointer = location?.pointer, concernsPerson else { return location?.pointer }
    return PersonalNumber.masked(inPointer: pointer)
  }
}

extension PersonalNumber {
  /// A JSON Pointer with `…` for each key that looks like a personnummer.
  static func masked(inPointer pointer: String) -> String {
    pointer.split(separator: "/", omittingEmptySubsequences: false)
      .map { occurs(in: String($0)) ? "…" : String($0) }
      .joined(separator: "/")
  }
}
