extension InstrumentReader {
  /// A member of a score: an id, or an object with an id and what is done to its worth.
  mutating func member(
    _ node: JSONNode, of operation: Aggregate.Operation, test common: JSONNode?
  ) -> Member? {
    switch node.kind {
    case .string:
      guard let subject = subject(node) else { return nil }
      if operation == .count, common == nil {
        reader.report(DocumentProblem.missingKey("test"), at: node)
        return nil
      }
      return member(
        subject, node, weight: Fraction(1), isReversed: false, points: nil,
        test: operation == .count ? common : nil)
    case .object:
      return reader.object(node) { memberObject(&$0, of: operation, test: common) }
    default:
      reader.report(
        DocumentProblem.wrongType(found: node.quotation, expected: .idOrObject), at: node)
      return nil
    }
  }

  private mutating func memberObject(
    _ object: inout ObjectReader, of operation: Aggregate.Operation, test common: JSONNode?
  ) -> Member? {
    let item = object.optional("item")
    let score = object.optional("score")
    let weightNode = object.optional("weight")
    let reverse = object.optional("reverse").flatMap(reader.boolean) ?? false
    let points = object.optional("points")
    let testNode = object.optional("test")
    guard let name = item ?? score else {
      reader.report(DocumentProblem.missingKey("item"), at: object.node)
      return nil
    }
    let form = operation.rawValue
    if let weightNode, operation != .sum, operation != .mean {
      reader.report(
        InstrumentProblem.keyOfOtherForm(key: "weight", form: form), at: weightNode)
    }
    if let testNode, operation != .count {
      reader.report(InstrumentProblem.keyOfOtherForm(key: "test", form: form), at: testNode)
    }
    let test = testNode ?? common
    if operation == .count, test == nil {
      reader.report(DocumentProblem.missingKey("test"), at: object.node)
      return nil
    }
    let weight = weightNode.flatMap(reader.number) ?? Fraction(1)
    guard let subject = subject(name, onlyItems: item != nil, onlyScores: item == nil) else {
      return nil
    }
    return member(
      subject, name, weight: weight, isReversed: reverse, points: points,
      test: operation == .count ? test : nil)
  }

  private mutating func subject(
    _ node: JSONNode, onlyItems: Bool = false, onlyScores: Bool = false
  ) -> Member.Subject? {
    guard let name = reader.identifier(node) else { return nil }
    if !onlyScores, let position = itemIndex[name] {
      usedItems.insert(position)
      return .item(position)
    }
    if !onlyItems, let position = scoreIndex[name] {
      return .score(position)
    }
    let names = (onlyScores ? [] : items.map(\.item.id)) + (onlyItems ? [] : scores.map(\.id))
    reportUnknown(
      onlyItems ? .item : onlyScores ? .score : .itemOrScore, name, among: names, at: node)
    return nil
  }

  // MARK: Worth

  private mutating func member(
    _ subject: Member.Subject, _ node: JSONNode, weight: Fraction, isReversed: Bool,
    points: JSONNode?, test: JSONNode?
  ) -> Member? {
    var worth: Worth?
    switch subject {
    case .item(let item):
      if let test, points == nil, !isReversed, let codes = items[item].item.type.codesWithoutWorth {
        return passing(test, codes, subject)
      }
      worth = self.worth(items[item].item, points, node)
    case .score:
      worth = points.map { .ranges(ranges($0)) } ?? .number
    }
    guard var worth else { return nil }
    var unreversed = isReversed ? worth : turned(worth, subject)
    if isReversed {
      guard let reversed = reversed(worth, subject) else {
        reader.report(InstrumentProblem.rangeNotDeclared(name(of: subject)), at: node)
        return nil
      }
      worth = reversed
    }
    if let test {
      guard let compiled = countTest(test, for: .number) else { return nil }
      if extremes(of: worth, subject).map({ reaches(compiled, from: $0.least, to: $0.greatest) })
        == false
      {
        reader.report(
          InstrumentProblem.comparisonAlwaysSame(item: name(of: subject), outcome: false), at: test)
      }
      worth = .passes(compiled, of: worth)
      unreversed = unreversed.map { .passes(compiled, of: $0) }
    }
    let extremes = extremes(of: worth, subject)
    let candidates = extremes.map { [$0.least, $0.greatest] } ?? []
    let greatest = candidates.compactMap { $0.multiplied(by: weight) }.max() ?? .zero
    return Member(
      subject: subject, worth: worth, weight: weight, greatest: greatest, unreversed: unreversed)
  }

  /// The codes of an item whose options are worth their codes counted from the other end.
  private func turned(_ worth: Worth, _ subject: Member.Subject) -> Worth? {
    guard case .item(let item) = subject, case .choice(let options) = items[item].item.type,
      case .options(let points) = worth
    else { return nil }
    let codes = options.compactMap { option in
      if case .number(let code) = option.code { Fraction(code) } else { nil }
    }
    guard codes.count == points.count, codes != points, let least = codes.min(),
      let sum = codes.max()?.adding(least),
      zip(codes, points).allSatisfy({ sum.subtracting($0) == $1 })
    else { return nil }
    return .options(codes)
  }

  /// A member that counts where its code, a word without points, passes the test.
  private mutating func passing(
    _ test: JSONNode, _ codes: [String], _ subject: Member.Subject
  ) -> Member? {
    guard let compiled = countTest(test, for: .choice(codes)) else { return nil }
    let points = codes.indices.map { index -> Fraction in
      UInt16(exactly: index).map { compiled.evaluate(.choice($0)) } == true ? 1 : 0
    }
    return Member(
      subject: subject, worth: .options(points), weight: Fraction(1),
      greatest: points.max() ?? .zero, unreversed: nil)
  }

  /// Whether a number between two others can pass a test.
  private func reaches(_ test: UnaryTest, from least: Fraction, to greatest: Fraction) -> Bool {
    guard let region = test.region else { return true }
    let possible = ValueSet.interval(
      from: .number(least), to: .number(greatest), of: .number)
    return !region.intersection(possible).isEmpty
  }

  private mutating func countTest(_ node: JSONNode, for type: ValueType) -> UnaryTest? {
    let key = CompiledTest(mark: node.index, type: type)
    if let known = compiledTests[key] { return known }
    let compiled = test(node, for: type)
    compiledTests[key] = .some(compiled)
    return compiled
  }

  private func name(of subject: Member.Subject) -> String {
    switch subject {
    case .item(let item): items[item].item.id
    case .score(let score): scores[score].id
    }
  }

  private func worth(_ item: Item, _ points: JSONNode?, _ node: JSONNode) -> Worth? {
    switch item.type {
    case .choice(let options):
      return optionPoints(options, item, points, node).map(Worth.options)
    case .multiple(let options):
      return optionPoints(options, item, points, node).map(Worth.sumOfOptions)
    case .yesNo:
      return yesNoPoints(item, points).map(Worth.options)
    case .whole, .decimal:
      guard let points else { return .number }
      return .ranges(covering(ranges(points), item, points))
    case .date, .text:
      reader.report(InstrumentProblem.memberWithoutWorth(item: item.id, code: nil), at: node)
      return nil
    }
  }

  /// The points of each option: the member's own, by code or by range, else the option's.
  private func optionPoints(
    _ options: [ItemType.Option], _ item: Item, _ points: JSONNode?, _ node: JSONNode
  ) -> [Fraction]? {
    let found: [Fraction?]
    if let points {
      found =
        points.kind == .array
        ? pointsByRange(options, item, points) : pointsByCode(options, item, points)
    } else {
      found = options.map(\.points)
      for option in options where option.points == nil {
        reader.report(
          InstrumentProblem.memberWithoutWorth(item: item.id, code: option.code.description),
          at: node)
      }
    }
    return allOrNothing(found)
  }

  private func pointsByRange(
    _ options: [ItemType.Option], _ item: Item, _ node: JSONNode
  ) -> [Fraction?] {
    let ranges = ranges(node)
    return options.map { option in
      guard case .number(let code) = option.code else { return nil }
      let passing = ranges.filter { $0.test.evaluate(.number(Fraction(code))) == true }
      if passing.count != 1 {
        reader.report(
          InstrumentProblem.pointsNotCovering(item: item.id, witness: String(code)), at: node)
      }
      return passing.first?.points
    }
  }

  private func pointsByCode(
    _ options: [ItemType.Option], _ item: Item, _ node: JSONNode
  ) -> [Fraction?] {
    guard let object = ObjectReader(node, reader) else { return [nil] }
    let codes = options.map(\.code.description)
    let known = Set(codes)
    var values: [String: JSONNode] = [:]
    for (name, key, value) in object.names {
      values[name] = value
      guard !known.contains(name) else { continue }
      reader.report(InstrumentProblem.pointsForUnknownCode(code: name, item: item.id), at: key)
    }
    return codes.map { code in
      guard let value = values[code] else {
        reader.report(InstrumentProblem.pointsMissing(code: code, item: item.id), at: node)
        return nil
      }
      return reader.number(value)
    }
  }

  private func yesNoPoints(_ item: Item, _ points: JSONNode?) -> [Fraction]? {
    guard let points else { return [0, 1] }
    return reader.object(points) { object in
      let no = object.number("false")
      let yes = object.number("true")
      guard let no, let yes else { return nil }
      return [no, yes]
    }
  }

  private func ranges(_ node: JSONNode) -> [(test: UnaryTest, points: Fraction)] {
    reader.list(node) { entry in
      reader.object(entry) { object in
        let test = object.required("test").flatMap { self.test($0, for: .number) }
        let points = object.number("points")
        guard let test, let points else { return nil }
        return (test, points)
      }
    }
  }

  /// Checks that every possible number has points exactly once.
  private func covering(
    _ ranges: [(test: UnaryTest, points: Fraction)], _ item: Item, _ node: JSONNode
  ) -> [(test: UnaryTest, points: Fraction)] {
    for value in item.type.sampleNumbers {
      guard ranges.count(where: { $0.test.evaluate(.number(value)) == true }) != 1 else { continue }
      reader.report(
        InstrumentProblem.pointsNotCovering(item: item.id, witness: value.description), at: node)
      break
    }
    return ranges
  }

  /// Least plus greatest declared worth, minus the worth.
  private func reversed(_ worth: Worth, _ subject: Member.Subject) -> Worth? {
    guard let (least, greatest) = extremes(of: worth, subject), let sum = least.adding(greatest)
    else { return nil }
    switch worth {
    case .options(let points):
      return allOrNothing(points.map { sum.subtracting($0) }).map(Worth.options)
    case .number: return .reversed(sum: sum)
    case .ranges(let ranges):
      let turned = ranges.compactMap { range in
        sum.subtracting(range.points).map { (test: range.test, points: $0) }
      }
      return turned.count == ranges.count ? .ranges(turned) : nil
    case .sumOfOptions, .reversed, .passes: return nil
    }
  }

  /// The least and the greatest worth that the declaration allows; `nil` where it sets no bound.
  private func extremes(
    of worth: Worth, _ subject: Member.Subject
  ) -> (least: Fraction, greatest: Fraction)? {
    func span(_ values: [Fraction]) -> (least: Fraction, greatest: Fraction)? {
      guard let least = values.min(), let greatest = values.max() else { return nil }
      return (least, greatest)
    }
    switch worth {
    case .options(let points): return span(points)
    case .sumOfOptions(let points):
      func total(_ values: [Fraction]) -> Fraction? {
        values.reduce(Fraction.zero) { sum, value in sum.flatMap { $0.adding(value) } }
      }
      guard let least = total(points.filter { $0 < .zero }),
        let greatest = total(points.filter { $0 > .zero })
      else { return nil }
      return (least, greatest)
    case .number, .reversed:
      guard case .item(let item) = subject else { return nil }
      return items[item].item.type.numericRange
    case .ranges(let ranges): return span(attained(ranges, subject).map(\.points))
    case .passes: return (0, 1)
    }
  }

  /// The ranges that some answer falls in, as far as the answers can be listed.
  private func attained(
    _ ranges: [(test: UnaryTest, points: Fraction)], _ subject: Member.Subject
  ) -> [(test: UnaryTest, points: Fraction)] {
    guard case .item(let item) = subject else { return ranges }
    let type = items[item].item.type
    guard type.allAnswers(limit: 4_000) != nil else { return ranges }
    let numbers = type.sampleNumbers
    return ranges.filter { range in
      numbers.contains { range.test.evaluate(.number($0)) == true }
    }
  }

  private func allOrNothing(_ values: [Fraction?]) -> [Fraction]? {
    let present = values.compactMap { $0 }
    return present.count == values.count ? present : nil
  }
}

extension ItemType {
  /// The codes of a choice in words that aren't worth anything; `nil` for any other item.
  fileprivate var codesWithoutWorth: [String]? {
    guard case .choice(let options) = self, options.contains(where: { $0.points == nil }) else {
      return nil
    }
    return options.map(\.code.description)
  }

  /// The declared range of a number; `nil` for other types.
  var numericRange: (least: Fraction, greatest: Fraction)? {
    switch self {
    case .whole(let range): (Fraction(range.minimum), Fraction(range.maximum))
    case .decimal(let range): (range.minimum, range.maximum)
    case .choice, .multiple, .yesNo, .date, .text: nil
    }
  }

  /// Every possible number of a small declared range; of a large one its first and last 2,000.
  var sampleNumbers: [Fraction] {
    let most = 2_000
    switch self {
    case .whole(let range):
      let last = range.maximum
      guard last - range.minimum > 2 * most else {
        return (range.minimum...last).map(Fraction.init(_:))
      }
      return (range.minimum...range.minimum + most).map(Fraction.init(_:))
        + (last - most...last).map(Fraction.init(_:))
    case .decimal(let range):
      var numbers: [Fraction] = []
      var next: Fraction? = range.minimum
      while let number = next, number <= range.maximum, numbers.count < 2 * most {
        numbers.append(number)
        next = number.adding(range.step)
      }
      return numbers
    case .choice, .multiple, .yesNo, .date, .text: return []
    }
  }
}
