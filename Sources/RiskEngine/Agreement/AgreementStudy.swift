/// Puts two assessors' responses together in pairs and counts how they agree.
///
/// A pair is the two responses to one instrument, in one version, about one case and one
/// informant.
struct AgreementStudy {
  private let weights: KappaWeights
  private let keepsDifferences: Bool
  private var sections: [String: AgreementTally] = [:]
  private var leftOut: [String: LeftOutResponses] = [:]

  init(weights: KappaWeights, keepsDifferences: Bool) {
    self.weights = weights
    self.keepsDifferences = keepsDifferences
  }

  /// What the two responses of a pair have in common.
  private struct Key: Hashable {
    let caseID: String
    let instrument: String
    let informant: String?

    init(_ assessment: Assessment) {
      caseID = assessment.caseID
      instrument = assessment.instrument.id
      informant = assessment.informant
    }
  }

  mutating func add(_ sides: AssessmentSides) {
    let firsts = Dictionary(grouping: sides.first, by: Key.init)
    let seconds = Dictionary(grouping: sides.second, by: Key.init)
    var seen: Set<Key> = []
    // In the order of the sources, since a dictionary has none.
    for assessments in [sides.first, sides.second] {
      for key in assessments.lazy.map(Key.init) where seen.insert(key).inserted {
        pair(firsts[key, default: []], seconds[key, default: []], key)
      }
    }
  }

  private mutating func pair(_ first: [Assessment], _ second: [Assessment], _ key: Key) {
    guard let a = first.first else { return leaveOut(key, \.onlySecond) }
    guard let b = second.first else { return leaveOut(key, \.onlyFirst) }
    guard first.count == 1, second.count == 1 else { return leaveOut(key, \.several) }
    guard a.instrument.version == b.instrument.version else {
      return leaveOut(key, \.differentVersions)
    }
    sections[
      a.instrument.label, default: AgreementTally(a.instrument, weights, keepsDifferences)
    ].add(a, b)
  }

  private mutating func leaveOut(
    _ key: Key, _ reason: WritableKeyPath<LeftOutResponses, [String]>
  ) {
    leftOut[key.instrument, default: LeftOutResponses(instrument: key.instrument)][
      keyPath: reason
    ].append(key.caseID)
  }

  /// What has been counted, by instrument and version.
  var instruments: [InstrumentAgreement] {
    sections.values.map(\.agreement).sorted {
      ($0.instrument.id, $0.instrument.version) < ($1.instrument.id, $1.instrument.version)
    }
  }

  /// What was left out, by instrument.
  var leftOutResponses: [LeftOutResponses] {
    leftOut.values.sorted { $0.instrument < $1.instrument }
  }
}

extension Agreement {
  /// How far two sides agree.
  ///
  /// - Parameters:
  ///   - sides: The responses of the two assessors.
  ///   - weights: How disagreements between ordered categories weigh.
  ///   - keepsDifferences: Whether the answers that differ are kept.
  /// - Complexity: O(responses × measures).
  package init(
    between sides: AssessmentSides, weights: KappaWeights, keepsDifferences: Bool = false
  ) {
    var study = AgreementStudy(weights: weights, keepsDifferences: keepsDifferences)
    study.add(sides)
    self.init(
      weights: weights, instruments: study.instruments, leftOut: study.leftOutResponses,
      withoutAssessor: sides.withoutAssessor)
  }
}
