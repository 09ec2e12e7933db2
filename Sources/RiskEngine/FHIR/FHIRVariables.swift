/// The expressions that a Questionnaire gives names, by the groups and questions they stand in.
struct FHIRVariables {
  /// An expression, and the branch in which it stands.
  struct Meaning {
    let expression: String
    let place: Int
  }

  private let parents: [Int?]
  private var meanings: [String: [Meaning]] = [:]

  init(_ tree: QuestionnaireTree) {
    parents = tree.branches.map(\.parent)
    for (place, branch) in tree.branches.enumerated() {
      for found in branch.node.extensions([FHIRExtension.variable]) {
        guard let value = found.choice("value")?.node, let name = value.words("name"),
          let expression = value.words("expression")
        else { continue }
        meanings[name, default: []].append(Meaning(expression: expression, place: place))
      }
    }
  }

  /// What a name means at a place: the nearest around it, else the only one anywhere.
  func meaning(of name: String, at place: Int) -> Meaning? {
    guard let known = meanings[name] else { return nil }
    var around: Int? = place
    while let next = around {
      if let meaning = known.first(where: { $0.place == next }) { return meaning }
      around = parents[next]
    }
    return known.count == 1 ? known[0] : nil
  }
}
