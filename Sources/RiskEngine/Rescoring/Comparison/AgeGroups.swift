/// Ages on the case's date, divided into groups.
package struct AgeGroups: Sendable, Hashable {
  /// The first age of each group but the youngest, ascending.
  private let starts: [Int]

  /// Under 12, 12–14, 15–17, 18–20, and from 21.
  package static let standard = AgeGroups(starts: [12, 15, 18, 21])

  private init(starts: [Int]) { self.starts = starts }

  /// Reads the first ages of the groups: `12,15,18,21`.
  ///
  /// - Returns: `nil` unless they are whole numbers from 1 to 130, each greater than the one
  ///   before.
  package init?(_ text: String) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let starts = parts.compactMap { part -> Int? in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    guard starts.count == parts.count, starts.allSatisfy({ (1...130).contains($0) }),
      zip(starts, starts.dropFirst()).allSatisfy({ $0 < $1 })
    else { return nil }
    self.init(starts: starts)
  }

  /// How many groups there are, the one of unknown ages included.
  package var count: Int { starts.count + 2 }

  /// The group of an age, from 0; the last one is for an unknown age.
  package func index(of age: Int?) -> Int {
    guard let age else { return starts.count + 1 }
    return starts.count { $0 <= age }
  }

  /// The groups in order: `0-11`, `12-14` … `21+`, `unknown`.
  package var ids: [String] {
    let ends = starts.dropFirst().map { $0 - 1 }
    var ids = starts.first.map { ["0-\($0 - 1)"] } ?? []
    for (start, end) in zip(starts, ends) { ids.append("\(start)-\(end)") }
    if let last = starts.last { ids.append("\(last)+") }
    return ids + ["unknown"]
  }
}

/// The groups in which cases are counted: all of them, by age, and by sex.
package struct PersonGroups: Sendable, Hashable {
  /// By what a group is formed.
  package enum Grouping: String, Sendable, CaseIterable {
    case all, age, sex
  }

  package let ages: AgeGroups

  package init(ages: AgeGroups = .standard) { self.ages = ages }

  /// How many groups there are.
  package var count: Int { 1 + ages.count + PersonGroups.sexes.count }

  /// The ids of the groups of one grouping, in order; all cases together have none.
  package func ids(_ grouping: Grouping) -> [String] {
    switch grouping {
    case .all: [""]
    case .age: ages.ids
    case .sex: PersonGroups.sexes
    }
  }

  /// The positions of the groups of one grouping.
  package func positions(_ grouping: Grouping) -> Range<Int> {
    switch grouping {
    case .all: 0..<1
    case .age: 1..<1 + ages.count
    case .sex: 1 + ages.count..<count
    }
  }

  /// The groups that a person belongs to: one of each grouping.
  package func positions(age: Int?, sex: Sex?) -> [Int] {
    let sexIndex = sex.flatMap { Sex.allCases.firstIndex(of: $0) } ?? Sex.allCases.count
    return [0, 1 + ages.index(of: age), 1 + ages.count + sexIndex]
  }

  private static let sexes = Sex.allCases.map(\.rawValue) + ["unknown"]
}
