extension Library {
  /// The proof of a policy's rules, with the values that the instruments it reads can give.
  mutating func proof(of policy: Policy, _ reader: DocumentReader) -> PolicyProof {
    var domains: [String: RuleColumn.Domain] = [:]
    for input in policy.inputs where input.type == .number {
      domains[input.name] = numbers(of: input)
    }
    return PolicyProof(policy, reader) { domains[$0.name] }
  }

  /// The numbers that any version of an input's instrument can give; `nil` if they aren't known.
  private mutating func numbers(of input: Policy.Input) -> RuleColumn.Domain? {
    var numbers: RuleColumn.Domain?
    for entry in entries(.instrument, id: input.instrument)
    where input.versions.contains(entry.version) {
      guard let instrument = instrument(entry), let slot = instrument.slot(of: input.value) else {
        continue
      }
      let own = RuleColumn.Domain(EmptyForm(of: instrument).possibilities[slot])
      numbers = numbers.map { $0.union(own) } ?? own
    }
    return numbers
  }
}

extension Instrument {
  /// Where expressions find what an input reads; `nil` if they don't, or the version lacks it.
  fileprivate func slot(of value: Policy.Input.Value) -> Int? {
    switch value {
    case .score(let id):
      scores.firstIndex { $0.id == id }.map { layout.slot(ofScore: $0) }
    case .item(let id): item(named: id).map { layout.value(ofItem: $0) }
    case .level, .flag, .judgement: nil
    }
  }
}

extension RuleColumn.Domain {
  /// The numbers that are possible.
  fileprivate init(_ possible: Possibilities) {
    if let options = possible.options {
      self = .listed(options.filter { $0.number != nil })
    } else if case .range(let range) = possible.contents {
      self = .numbers(
        from: range.low, to: range.high, step: range.grid.flatMap { Fraction(1, over: $0) })
    } else {
      self = .numbers(from: nil, to: nil, step: nil)
    }
  }

  /// The numbers of either; more where they can't be told apart.
  fileprivate func union(_ other: Self) -> Self {
    if self == other { return self }
    guard case .listed(let mine) = self, case .listed(let others) = other else {
      return .numbers(from: nil, to: nil, step: nil)
    }
    return .listed(Set(mine + others).sorted())
  }
}
