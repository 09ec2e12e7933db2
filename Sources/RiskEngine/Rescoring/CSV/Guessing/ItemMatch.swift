/// Which columns of a table answer which items of one instrument.
struct ItemMatch {
  /// What a column is taken for.
  struct Found {
    /// The items, by position; several where it can't be told which.
    var items: [Int]
    var ground: ColumnGuess.Ground
    var isCertain: Bool
    /// Whether the column bears the instrument's name, and not the item's id alone.
    var bearsName = false
  }

  let id: String
  let form: CSVForm
  /// All items of all versions.
  let items: [Item]
  /// By column.
  private(set) var found: [Found?]
  /// Whether the columns call the instrument by its name.
  private(set) var isNamed = false
  /// Whether some numbers go past the instrument's last item.
  private(set) var exceeds = false

  private let names: [[String]]
  /// By item, its number; `nil` for one without, where others have them.
  private let numbers: [Int?]
  /// Whether the items' ids have the numbers.
  private let areNumbered: Bool

  /// - Parameters:
  ///   - id: The instrument's id.
  ///   - form: What it asks for.
  ///   - columns: The names of the columns; `nil` for one without a name.
  init(_ id: String, _ form: CSVForm, _ columns: [(text: String, folded: FoldedText)?]) {
    self.id = id
    self.form = form
    items = form.keys.flatMap(\.items)
    names = InstrumentNames.of(id)
    let own = items.map { ItemMatch.number(ofID: $0.id) }
    let given = own.compactMap(\.self)
    areNumbered = given.count * 2 > own.count && Set(given).count == given.count
    numbers = areNumbered ? own : Array(1..<(items.count + 1))
    found = Array(repeating: nil, count: columns.count)
    matchIDs(columns)
    matchNumbers(columns)
    matchTexts(columns)
  }

  /// How many items are found.
  var count: Int { Set(found.compactMap { $0?.items.first }).count }

  /// Whether every item is found that some score reads.
  var isFull: Bool {
    let ids = Set(found.compactMap { $0?.items.first }.map { items[$0].id })
    return !ids.isEmpty && ids.isSuperset(of: form.scored)
  }

  /// Whether its items were found by their place alone.
  var isByPlace: Bool { found.contains { $0?.ground == .place } }

  /// The number at the end of an id of letters and a number, such as `q7`.
  private static func number(ofID id: String) -> Int? {
    let words = FoldedText(id).words
    return words.count == 2 ? Int(words[1]) : nil
  }

  // MARK: Ids

  private mutating func matchIDs(_ columns: [(text: String, folded: FoldedText)?]) {
    var exact: [String: Int] = [:]
    var folded: [String: [Int]] = [:]
    for (index, item) in items.enumerated() {
      exact[item.id] = exact[item.id] ?? index
      // An id that is a number after a letter or two is found as a number.
      if ItemMatch.number(ofID: item.id) == nil {
        folded[FoldedText(item.id).joined, default: []].append(index)
      }
    }
    for (column, name) in columns.enumerated() {
      guard let name else { continue }
      if let item = exact[name.text] {
        found[column] = Found(items: [item], ground: .exactName, isCertain: true)
        continue
      }
      let rests = names.compactMap { name.folded.dropping($0) }.filter { !$0.isEmpty }
      if let items = rests.lazy.compactMap({ folded[$0.joined()] }).first {
        isNamed = true
        found[column] = Found(
          items: items, ground: .name, isCertain: items.count == 1, bearsName: true)
      } else if let items = folded[name.folded.joined] {
        found[column] = Found(items: items, ground: .name, isCertain: items.count == 1)
      }
    }
  }

  // MARK: Numbers

  /// Columns whose names differ by the number alone.
  private struct Family: Hashable {
    let prefix: [String]
    let rest: [String]
  }

  private mutating func matchNumbers(_ columns: [(text: String, folded: FoldedText)?]) {
    // Several ratings of one factor have no numbers of their own.
    guard items.allSatisfy({ $0.rating == nil }) else { return }
    let named = columns.map { $0.flatMap { NumberedName($0.folded, instrument: names) } }
    var ends: [Family: Int] = [:]
    for name in named {
      if let name { ends[Family(prefix: name.prefix, rest: name.rest), default: 0] += 1 }
    }
    var families: [Family: (kind: NumberedName.Kind, columns: [Int])] = [:]
    for (column, name) in named.enumerated() {
      guard let name else { continue }
      // What comes after the number belongs to the family only where it recurs.
      let whole = Family(prefix: name.prefix, rest: name.rest)
      let family = ends[whole] ?? 0 > 1 ? whole : Family(prefix: name.prefix, rest: [])
      families[family, default: (name.kind, [])].columns.append(column)
    }
    func number(_ column: Int) -> Int? { named[column]?.number }
    func numbers(_ columns: [Int]) -> Set<Int> { Set(columns.compactMap(number)) }
    let wanted = Set(self.numbers.compactMap(\.self))
    let fitting = families.values.filter { family in
      let numbers = numbers(family.columns)
      switch family.kind {
      case .named: return numbers.intersection(wanted).count >= min(2, wanted.count)
      case .usual: return numbers.intersection(wanted).count * 2 >= wanted.count
      case .other: return numbers.isSuperset(of: wanted)
      }
    }
    guard let best = fitting.map(\.kind).min() else { return }
    var chosen = fitting.filter { $0.kind == best }
    // A whole form goes before a column or two with a number.
    let greatest = chosen.map { numbers($0.columns).intersection(wanted).count }.max() ?? 0
    chosen.removeAll { numbers($0.columns).intersection(wanted).count * 2 < greatest }
    exceeds = best != .named && chosen.contains { !numbers($0.columns).isSubset(of: wanted) }
    if best == .named { isNamed = true }
    var itemOf: [Int: Int] = [:]
    for (item, number) in self.numbers.enumerated() {
      if let number { itemOf[number] = item }
    }
    for column in chosen.flatMap(\.columns) where found[column] == nil {
      guard let item = number(column).flatMap({ itemOf[$0] }) else { continue }
      found[column] = Found(
        items: [item], ground: areNumbered ? .number : .place,
        isCertain: areNumbered && best != .other && chosen.count == 1 && !exceeds,
        bearsName: best == .named)
    }
  }

  // MARK: Texts

  private mutating func matchTexts(_ columns: [(text: String, folded: FoldedText)?]) {
    let texts = items.map { item in
      (item.text?.texts ?? []).map { ItemMatch.question($0.text) }
    }
    var same: [String: Set<Int>] = [:]
    // By word, the texts that have it.
    var places: [String: [(item: Int, text: Int)]] = [:]
    for (item, texts) in texts.enumerated() {
      for (number, text) in texts.enumerated() {
        same[text.joined, default: []].insert(item)
        for word in Set(ItemMatch.telling(text)) {
          places[word, default: []].append((item, number))
        }
      }
    }
    var byText: [Int?] = Array(repeating: nil, count: columns.count)
    for (column, name) in columns.enumerated() {
      guard let name, found[column]?.ground != .exactName else { continue }
      let question = ItemMatch.question(name.text)
      if let items = same[question.joined], question.joined.count > 2 {
        take(column, items.sorted(), isCertain: items.count == 1)
        continue
      }
      // A text all of whose telling words stand in the name.
      var hits: [Int: [Int: Int]] = [:]
      for word in Set(ItemMatch.telling(question)) {
        for place in places[word] ?? [] {
          hits[place.item, default: [:]][place.text, default: 0] += 1
        }
      }
      let whole = hits.keys.sorted().filter { item in
        (hits[item] ?? [:]).contains { text, count in
          count == Set(ItemMatch.telling(texts[item][text])).count
        }
      }
      if let item = whole.first, whole.count == 1 {
        byText[column] = item
      } else if found[column] == nil, name.folded.joined.count >= 6 {
        byText[column] = nearest(to: question, texts)
      }
    }
    // Only a text that fits one column alone tells which it is.
    for (column, item) in byText.enumerated() {
      guard let item else { continue }
      if byText.count(where: { $0 == item }) == 1 || found[column] == nil {
        take(column, [item], isCertain: false)
      }
    }
  }

  /// How many pairs of a column and an item are compared letter by letter.
  private static let greatestComparisonCount = 20_000

  /// The one item whose text is the same but for a slip of the pen.
  private func nearest(to question: FoldedText, _ texts: [[FoldedText]]) -> Int? {
    guard texts.count * found.count <= Self.greatestComparisonCount else { return nil }
    let near = texts.indices.filter { item in texts[item].contains { $0.isNearly(question) } }
    return near.count == 1 ? near.first : nil
  }

  /// Adds what the text says to what the number said.
  private mutating func take(_ column: Int, _ items: [Int], isCertain: Bool) {
    guard let known = found[column] else {
      found[column] = Found(items: items, ground: .text, isCertain: isCertain)
      return
    }
    if items.contains(where: known.items.contains) {
      if known.ground == .place { found[column]?.ground = .text }
      found[column]?.isCertain = known.isCertain || isCertain
    } else {
      found[column] = Found(items: known.items + items, ground: known.ground, isCertain: false)
    }
  }

  /// A question without what only numbers it: `Punkt 3: sömn`, `3. Sömn`.
  private static func question(_ text: String) -> FoldedText {
    let whole = FoldedText(text)
    let words = whole.words
    let number = words.firstIndex { Int($0) != nil }
    guard let number, number <= 1, words.count > number + 1 else { return whole }
    if number == 1, !ColumnVocabulary.itemWords.contains(words[0]) { return whole }
    return FoldedText(words: words[(number + 1)...])
  }

  /// The words by which a question can be told from others.
  private static func telling(_ text: FoldedText) -> [String] {
    text.words.filter { $0.count > 2 && !ColumnVocabulary.common.contains($0) }
  }
}
