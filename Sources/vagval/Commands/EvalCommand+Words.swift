extension EvalCommand {
  /// What findings call the expression, as they would name a file.
  static let expression = Words(swedish: "uttrycket", english: "expression")

  static func notOneCase(_ count: Int) -> Words {
    Words(
      swedish: "Filen innehåller \(count) ärenden. Ett uttryck prövas på ett ärende åt gången.",
      english: "The file holds \(count) cases. An expression is tried on one case at a time.")
  }

  static func noResponse(_ listed: [String]) -> Words {
    guard !listed.isEmpty else {
      return Words(
        swedish: "Ärendet har ingen ifylld bedömning.", english: "The case has no response.")
    }
    let list = listed.joined(separator: "\n")
    return Words(
      swedish: "Ärendet har ingen sådan bedömning. Det har:\n\(list)",
      english: "The case has no such response. It has:\n\(list)")
  }

  static func severalResponses(_ listed: [String]) -> Words {
    let list = listed.joined(separator: "\n")
    return Words(
      swedish: "Flera bedömningar passar. Välj med --number:\n\(list)",
      english: "Several responses fit. Choose with --number:\n\(list)")
  }
}
