/// An answered item of one of several responses.
package struct AssessedItem: Sendable, Hashable {
  /// The response, by its position in the case.
  package let response: Int
  /// The item, by its position in the instrument.
  package let item: Int
}

extension ScoredResponse {
  /// How far the answer to an item lies from the least to the greatest that the item can be worth:
  /// 0 to 1.
  ///
  /// - Returns: `nil` where there is no answer, and for items that are worth nothing.
  func extent(ofItem index: Int) -> Fraction? {
    let item = response.instrument.items[index]
    guard let points = AnswerView(answers[index], to: item).points.number,
      let possible = item.type.possiblePoints, possible.least < possible.greatest
    else { return nil }
    let above = points.subtracting(possible.least)
    return possible.greatest.subtracting(possible.least).flatMap { above?.divided(by: $0) }
  }
}
