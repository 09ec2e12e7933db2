/// The questions and groups of a Questionnaire as they stand inside each other.
struct QuestionnaireTree {
  /// A question, a group or a text.
  struct Branch {
    let node: JSONNode
    let linkID: String
    let type: String
    /// What it stands directly inside; `nil` for the whole form.
    var parent: Int?
    var children: [Int] = []
    /// How it can be answered; `nil` for groups, texts and what can't be asked.
    var kind: QuestionnaireDraft.ItemDraft.Kind?
  }

  /// All of them, each before those inside it; the first stands for the whole form.
  private(set) var branches: [Branch]

  init(_ questionnaire: JSONNode) {
    branches = [Branch(node: questionnaire, linkID: "", type: "group")]
    // Each is taken up after those before it, so that depth costs no stack.
    var next = 0
    while next < branches.count {
      for node in branches[next].node.list("item") where node.kind == .object {
        let type = node.words("type") ?? (node.list("item").isEmpty ? "string" : "group")
        branches[next].children.append(branches.count)
        branches.append(
          Branch(node: node, linkID: node.words("linkId") ?? "", type: type, parent: next))
      }
      next += 1
    }
  }

  mutating func setKind(_ kind: QuestionnaireDraft.ItemDraft.Kind?, of branch: Int) {
    branches[branch].kind = kind
  }

  /// Everything inside these, however deep.
  func descendants(of parents: [Int]) -> [Int] {
    var found: [Int] = []
    var waiting = Array(parents.reversed())
    while let branch = waiting.popLast() {
      for child in branches[branch].children {
        found.append(child)
      }
      waiting.append(contentsOf: branches[branch].children.reversed())
    }
    return found.sorted()
  }
}

extension QuestionnaireTree.Branch {
  var isGroup: Bool { type == "group" }
  var isDisplay: Bool { type == "display" }
  /// Some files write the truth value as a text.
  var isRepeating: Bool {
    guard let repeats = node.member("repeats") else { return false }
    return repeats.boolean == true || repeats.equals("true")
  }
}
