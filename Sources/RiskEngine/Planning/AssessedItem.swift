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

extension Array where Element == ScoredResponse {
  /// The latest response of each instrument and informant, by position.
  ///
  /// - Complexity: O(n²) in the number of responses.
  var latest: [Int] {
    indices.filter { position in
      let response = self[position].response
      return !contains {
        $0.response.instrument.head.id == response.instrument.head.id
          && $0.response.informantName == response.informantName
          && $0.response.date > response.date
      }
    }
  }
}
