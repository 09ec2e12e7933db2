/// A unary test in words: `[9..13]` is `9–13`, `>= 2` is `minst 2`.
struct UnaryTestWords {
  let phrases: ReportPhrases
  /// The names of levels or codes, by index in the tested type; empty for numbers.
  let names: [String]
  /// What a reader sees of the names that can stand as ends, by slot.
  var ends: [String] = []

  func words(_ test: UnaryTest) -> String {
    let values = valueWords(test)
    // A test of null, such as `null` or `3, null`, is passed by what isn't known.
    guard !test.isAny, test.outcomeForNull == true else { return values }
    return values.isEmpty || values == test.source
      ? phrases.unknown : "\(values) \(or) \(phrases.unknown)"
  }

  private func valueWords(_ test: UnaryTest) -> String {
    guard let region = test.region else { return NamedEndWords(words: self).words(test) }
    switch region.members {
    case .numbers(let numbers), .days(let numbers):
      let parts = numbers.intervals.map(words)
      return parts.isEmpty ? test.source : phrases.list(parts, or)
    case .indices(let inside):
      let chosen = inside.indices.filter { inside[$0] }.map(name)
      let others = inside.indices.filter { !inside[$0] }.map(name)
      if others.count == 1, chosen.count > 2 {
        return phrases.pick("inte \(others[0])", "not \(others[0])")
      }
      return phrases.list(chosen, or)
    case .texts: return test.source
    }
  }

  var or: String { phrases.pick("eller", "or") }

  private func name(_ index: Int) -> String {
    names.indices.contains(index) ? names[index] : String(index)
  }

  private func words(_ interval: NumberInterval) -> String {
    switch (interval.low, interval.high) {
    case (let low?, let high?):
      let (from, to) = (phrases.number(low.number), phrases.number(high.number))
      if low.number == high.number { return from }
      if low.isIncluded, high.isIncluded { return "\(from)–\(to)" }
      return phrases.pick(
        "\(low.isIncluded ? "minst" : "mer än") \(from) och "
          + "\(high.isIncluded ? "högst" : "mindre än") \(to)",
        "\(low.isIncluded ? "at least" : "more than") \(from) and "
          + "\(high.isIncluded ? "at most" : "less than") \(to)")
    case (let low?, nil):
      let from = phrases.number(low.number)
      return low.isIncluded
        ? phrases.pick("minst \(from)", "at least \(from)")
        : phrases.pick("mer än \(from)", "more than \(from)")
    case (nil, let high?):
      let to = phrases.number(high.number)
      return high.isIncluded
        ? phrases.pick("högst \(to)", "at most \(to)")
        : phrases.pick("mindre än \(to)", "less than \(to)")
    case (nil, nil): return phrases.pick("vad som helst", "anything")
    }
  }
}
