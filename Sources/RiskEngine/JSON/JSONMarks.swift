/// Where the elements of an array begin: on the tape, and in the text.
struct JSONMarks: Sendable {
  /// The tape index of the array.
  let array: Int
  /// The tape index of each element, in order.
  private let elements: [Int]
  private let places: [JSONTextPlace]

  /// Walks the text once; what is no array has no marks.
  init(_ array: JSONNode, bytes: Span<UInt8>, firstLine: Int) {
    var elements: [Int] = []
    var places: [JSONTextPlace] = []
    var place = JSONTextPlace(firstLine: firstLine)
    for element in array.elements {
      place.advance(to: element.rawBytes.lowerBound, in: bytes)
      elements.append(element.index)
      places.append(place)
    }
    self.array = array.index
    self.elements = elements
    self.places = places
  }

  /// The last element that begins at or before the token at `index`, by its position in the array.
  ///
  /// - Complexity: O(log elements).
  func element(holding index: Int) -> (position: Int, index: Int, place: JSONTextPlace)? {
    var (low, high) = (0, elements.count)
    while low < high {
      let middle = (low + high) / 2
      if elements[middle] <= index { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? (low - 1, elements[low - 1], places[low - 1]) : nil
  }
}
