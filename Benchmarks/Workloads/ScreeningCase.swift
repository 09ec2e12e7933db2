import RiskEngine

/// Cases of the shipped checklist, as files hold them.
enum ScreeningCase {
  /// A case with random answers, of which some are missing.
  static func text(
    _ number: Int, _ items: [Item], missing percent: Int, _ generator: inout SplitMix64
  ) -> [UInt8] {
    var answers: [String] = []
    for item in items where Int.random(in: 0..<100, using: &generator) >= percent {
      switch item.type {
      case .choice(let options):
        let option = options.randomElement(using: &generator)?.code.description ?? "0"
        answers.append("\"\(item.id)\":\(option)")
      case .yesNo: answers.append("\"\(item.id)\":\(Bool.random(using: &generator))")
      default: break
      }
    }
    let text =
      "{\"id\":\"B-\(number)\",\"born\":\"2011-04-02\",\"sex\":\"male\",\"date\":\"2025-03-03\","
      + "\"municipality\":\"Växjö\","
      + "\"circumstances\":{\"custody\":\"none\",\"establishedCriminality\":true},\"consents\":["
      + "{\"to\":\"informationExchange\",\"by\":\"allGuardians\",\"status\":\"given\","
      + "\"date\":\"2025-02-01\"}],\"responses\":[{\"instrument\":\"vagval-screening\","
      + "\"informant\":\"assessor\",\"answers\":{\(answers.joined(separator: ","))}}]}"
    return Array(text.utf8)
  }
}
