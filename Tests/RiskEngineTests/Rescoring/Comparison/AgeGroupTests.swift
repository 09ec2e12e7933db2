import RiskEngine
import Testing

@Suite struct AgeGroupTests {
  @Test func theStandardGroupsAreThoseOfTheLaw() {
    let groups = AgeGroups.standard
    #expect(groups.ids == ["0-11", "12-14", "15-17", "18-20", "21+", "unknown"])
    let found = [11, 12, 14, 15, 17, 18, 20, 21, 99].map { groups.ids[groups.index(of: $0)] }
    #expect(
      found == [
        "0-11", "12-14", "12-14", "15-17", "15-17", "18-20", "18-20", "21+", "21+",
      ])
    #expect(groups.ids[groups.index(of: nil)] == "unknown")
  }

  @Test func oneAgeMakesTwoGroups() {
    #expect(AgeGroups("18")?.ids == ["0-17", "18+", "unknown"])
  }

  @Test(arguments: ["", "0", "12,12", "15,12", "12,", "a", "-3", "131", "12 ,15", "+12"])
  func whatIsNoRisingListOfAgesIsRefused(_ text: String) {
    #expect(AgeGroups(text) == nil)
  }

  @Test func everybodyIsInOneGroupOfEachGrouping() {
    let groups = PersonGroups()
    for age in [nil, 3, 12, 44] {
      for sex in [nil, Sex.female, .male, .other] {
        let positions = groups.positions(age: age, sex: sex)
        for (grouping, position) in zip(PersonGroups.Grouping.allCases, positions) {
          #expect(groups.positions(grouping).contains(position))
        }
      }
    }
    #expect(groups.count == 1 + 6 + 4)
  }
}
