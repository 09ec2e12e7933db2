/// The pairs of one instrument version, counted.
///
/// Apart from the pairs that differ nothing but sums is kept.
struct AgreementTally {
  private let instrument: MeasuredInstrument
  private let keepsDifferences: Bool
  private var pairs = 0
  private var tallies: [MeasureTally]
  private var differing: [DifferingPair] = []

  init(_ instrument: MeasuredInstrument, _ weights: KappaWeights, _ keepsDifferences: Bool) {
    self.instrument = instrument
    self.keepsDifferences = keepsDifferences
    tallies = instrument.measures.map { MeasureTally($0, weights) }
  }

  mutating func add(_ first: Assessment, _ second: Assessment) {
    pairs += 1
    var compared = 0
    var count = 0
    var differences: [DifferingPair.Difference] = []
    for index in tallies.indices {
      let (a, b) = (first.ratings[index], second.ratings[index])
      tallies[index].add(a, b)
      let measure = tallies[index].measure
      guard measure.kind.isStated, let a, let b else { continue }
      compared += 1
      guard a != b else { continue }
      count += 1
      if keepsDifferences {
        differences.append(
          DifferingPair.Difference(
            measure: measure, first: measure.code(of: a), second: measure.code(of: b)))
      }
    }
    guard count > 0 else { return }
    differing.append(
      DifferingPair(
        caseID: first.caseID,
        informant: first.informant == instrument.onlyInformant ? nil : first.informant,
        compared: compared, count: count,
        differences: differences))
  }

  var agreement: InstrumentAgreement {
    InstrumentAgreement(
      instrument: instrument, pairs: pairs, measures: tallies.map(\.agreement),
      differing: differing)
  }
}

/// The pairs of ratings of one measure, counted.
private struct MeasureTally {
  let measure: Measure
  private var categories: CategoryTally
  private var numbers = NumberTally()
  private var givenByOne = 0
  private var givenByNeither = 0

  init(_ measure: Measure, _ weights: KappaWeights) {
    self.measure = measure
    categories = CategoryTally(weights)
  }

  mutating func add(_ first: Rating?, _ second: Rating?) {
    switch (first, second) {
    case (.number(let first)?, .number(let second)?): numbers.add(first, second)
    case (let first?, let second?): categories.add(first, second)
    case (nil, nil): givenByNeither += 1
    case (nil, _), (_, nil): givenByOne += 1
    }
  }

  var agreement: MeasureAgreement {
    let isNumber = measure.scale == .number
    let isOrdered = measure.scale == .ordered
    return MeasureAgreement(
      measure: measure, pairs: isNumber ? numbers.pairs : categories.pairs,
      givenByOne: givenByOne, givenByNeither: givenByNeither,
      agreeing: isNumber ? numbers.agreeing : categories.agreeing,
      kappa: isOrdered || measure.scale == .nominal ? categories.kappa : nil,
      weightedKappa: isOrdered ? categories.weightedKappa : nil,
      intraclass: isNumber ? numbers.intraclass : nil,
      meanDifference: isNumber ? numbers.meanDifference : nil)
  }
}
