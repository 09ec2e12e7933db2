import Foundation
import RiskFiles
import Testing

@Suite struct EnvironmentTests {
  @Test func aVariableHasItsValue() throws {
    let path = try #require(ProcessInfo.processInfo.environment["PATH"])
    #expect(Environment.value(of: "PATH") == path)
  }

  @Test func aVariableThatIsNotSetHasNone() {
    #expect(Environment.value(of: "VAGVAL_NEVER_SET_ANYWHERE") == nil)
  }
}
