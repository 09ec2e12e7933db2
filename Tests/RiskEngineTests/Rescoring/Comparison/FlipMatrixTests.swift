import RiskEngine
import Testing

/// Twelve small cases, counted by hand.
///
/// The total is the sum of three answers. Up to 3 it is low, from 4 high; in the new version high
/// begins at 5. Programme A is for those of 12 to 17 whose level is high. Birthdays are on 1
/// January and the cases' date is 3 March, so that none is near.
@Suite struct FlipMatrixTests {
  private static let sample: ComparisonSample = {
    var sample = ComparisonSample.instruments(
      new: [("levels", [SampleDefinitions.levels("concern", of: "total", highFrom: 5)])],
      when: ["concern": #""high""#, "age": "[12..17]"])
    sample.ages = AgeGroups("12,15,18") ?? .standard
    return sample
  }()

  private static let cases: [JSONSketch] = [
    ComparisonSample.sketch("C-01", age: 11, sex: "female", [2, 2, 0]),
    ComparisonSample.sketch("C-02", age: 12, sex: "female", [2, 2, 0]),
    ComparisonSample.sketch("C-03", age: 13, sex: "male", [1, 2, 1]),
    ComparisonSample.sketch("C-04", age: 14, sex: "male", [1, 1, 1]),
    ComparisonSample.sketch("C-05", age: 15, sex: "female", [2, 2, 1]),
    ComparisonSample.sketch("C-06", age: 16, sex: "female", [2, 2, 2]),
    ComparisonSample.sketch("C-07", age: 17, sex: "male", [2, 2, 0]),
    ComparisonSample.sketch("C-08", age: 18, sex: "male", [2, 2, 0]),
    ComparisonSample.sketch("C-09", age: 20, sex: "other", [0, 0, 0]),
    ComparisonSample.sketch("C-10", age: nil, sex: "female", [2, 2, 0]),
    // From 0 to 2: no total, so no level, though it can only be low.
    ComparisonSample.sketch("C-11", age: 13, [nil, 0, 0]),
    // Neither side knows this answer.
    ComparisonSample.sketch("C-12", age: 13, sex: "male", [7, 0, 0]),
  ]

  private func matrices() throws -> FlipMatrices { try Self.sample.totals(Self.cases).matrices }

  @Test func everyCaseHasOneOutcome() throws {
    let totals = try Self.sample.totals(Self.cases)
    #expect(totals.cases == 12)
    // Level 4 falls: 1, 2, 3, 7, 8 and 10.
    #expect(totals.count(.changed) == 6)
    #expect(totals.count(.same) == 5)
    #expect(totals.count(.refused) == 1)
    #expect(totals.addUp)
  }

  @Test func levelsAreCountedInAll() throws {
    #expect(
      try matrices().cells(.level, "concern")
        == ["low>low 2", "high>low 6", "high>high 2", "(unknown)>(unknown) 1"])
  }

  @Test func levelsAreCountedByAge() throws {
    let matrices = try matrices()
    #expect(try matrices.cells(.level, "concern", "0-11") == ["high>low 1"])
    #expect(
      try matrices.cells(.level, "concern", "12-14")
        == ["low>low 1", "high>low 2", "(unknown)>(unknown) 1"])
    #expect(try matrices.cells(.level, "concern", "15-17") == ["high>low 1", "high>high 2"])
    #expect(try matrices.cells(.level, "concern", "18+") == ["low>low 1", "high>low 1"])
    #expect(try matrices.cells(.level, "concern", "age unknown") == ["high>low 1"])
  }

  @Test func levelsAreCountedBySex() throws {
    let matrices = try matrices()
    #expect(try matrices.cells(.level, "concern", "female") == ["high>low 3", "high>high 2"])
    #expect(try matrices.cells(.level, "concern", "male") == ["low>low 1", "high>low 3"])
    #expect(try matrices.cells(.level, "concern", "other") == ["low>low 1"])
    #expect(try matrices.cells(.level, "concern", "sex unknown") == ["(unknown)>(unknown) 1"])
  }

  @Test func statusesAreCounted() throws {
    let matrices = try matrices()
    // Eligible before: 2, 3, 5, 6, 7; after: 5, 6. Without an age 10 is undetermined while high.
    // What 11 left open can't make it high.
    #expect(
      try matrices.cells(.programme, "A") == [
        "notEligible>notEligible 5", "undetermined>notEligible 1", "eligible>notEligible 3",
        "eligible>eligible 2",
      ])
    #expect(
      try matrices.cells(.programme, "A", "12-14")
        == ["notEligible>notEligible 2", "eligible>notEligible 2"])
  }

  @Test func flagsAreCounted() throws {
    // Raised where q3 is 2: only case 6.
    #expect(
      try matrices().cells(.flag, "sad") == ["notRaised>notRaised 10", "raised>raised 1"])
  }

  @Test func everyMatrixCountsEveryCaseThatASideCanUse() throws {
    let matrices = try matrices()
    #expect(matrices.sorted.count == 3)
    for (_, matrix) in matrices.sorted {
      for grouping in PersonGroups.Grouping.allCases {
        let total = matrices.groups.positions(grouping).reduce(0) { $0 + matrix.total(in: $1) }
        #expect(total == 11)
      }
    }
  }

  @Test func dividedAnywhereAndMergedInAnyOrderTheCountsAreTheSame() throws {
    let sample = Self.sample
    let whole = try sample.totals(Self.cases)
    var random = SeededGenerator(seed: 5)
    for end in 0...Self.cases.count {
      let shuffled = Self.cases.shuffled(using: &random)
      var first = try sample.totals(Array(shuffled[..<end]))
      var second = try sample.totals(Array(shuffled[end...]))
      let other = first
      first.merge(second)
      second.merge(other)
      for merged in [first, second] {
        #expect(merged.matrices == whole.matrices)
        #expect(merged.counts == whole.counts)
        #expect(merged.definitions.map(\.head.label) == whole.definitions.map(\.head.label))
      }
    }
  }

  @Test func theDefinitionsOfBothSidesAreKept() throws {
    #expect(
      try Self.sample.totals(Self.cases).definitions.map(\.head.label) == [
        "three-questions 1.0.0", "three-questions 1.1.0", "sample-policy 1.0.0",
        "sample-programmes 1.0.0",
      ])
  }
}
