/// A text in the languages that a Questionnaire has it in.
typealias DraftText = [(language: String, text: String)]

/// A Questionnaire on its way to a definition.
struct QuestionnaireDraft {
  var groups: [(id: String, title: DraftText)] = []
  var items: [ItemDraft] = []
  var totals: [TotalDraft] = []

  /// One question.
  struct ItemDraft {
    let id: String
    let linkID: String
    /// Where it stands in the tree of the Questionnaire.
    let branch: Int
    let node: JSONNode
    let kind: Kind
    let text: DraftText
    var help: DraftText
    let unit: String?
    let group: Int?
    /// The condition for being asked.
    let gate: String?
    /// Whether a total or a condition reads it.
    var isUsed = false

    enum Kind {
      case options([OptionDraft], isMultiple: Bool)
      case yesNo
      case whole(low: Int, high: Int)
      case decimal(low: Fraction, high: Fraction, step: Fraction)
      case date
      case text
    }
  }

  /// One coded answer.
  struct OptionDraft {
    /// How FHIR names it: the code, or the value itself.
    let name: String
    /// The system of the code, where there is one.
    let system: String?
    let text: DraftText
    /// What FHIR says it is worth.
    let weight: Fraction?
    /// Ours.
    var code: ItemType.Code = .number(0)
  }

  /// A total that the Questionnaire computes.
  struct TotalDraft {
    let id: String
    /// `nil` for one that was asked for, not stated.
    let linkID: String?
    let title: DraftText
    let members: [(member: Member, times: Fraction)]
    /// Whether missing answers add nothing; otherwise there is no total without them.
    let addsWhatIsAnswered: Bool

    /// What is added up.
    enum Member {
      /// A question, by its position.
      case item(Int)
      /// Another total, by its id.
      case total(String)
    }
  }
}
