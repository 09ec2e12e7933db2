/// One difference between two versions of a definition.
package struct DefinitionChange: Sendable {
  /// Where it is: the keys and entries on the way to it.
  package let path: [Step]
  package let kind: Kind
  /// What it can change for a case.
  package let effect: Effect

  /// One step into a document.
  package enum Step: Sendable {
    /// A key of the format.
    case key(String)
    /// An entry of a list or a table that has a name of its own, and its title where it has one.
    case entry(String, title: LocalizedText?)
    /// An entry without a name, counted from 1, in the version in which it stands.
    case row(Int)
  }

  package enum Kind: Sendable {
    case added(JSONNode)
    case removed(JSONNode)
    case changed(from: JSONNode, to: JSONNode)
    /// The same entries in another order.
    case reordered(JSONNode, JSONNode)
  }

  /// What a difference can change, the weightiest first.
  package enum Effect: String, Sendable, CaseIterable {
    /// Scores, levels, flags, programmes: what comes out for a case.
    case outcome
    /// On which days the definition is in force, and who has decided it.
    case validity
    /// What a reader sees, and nothing that is computed.
    case text
    /// Sources, licences, remarks.
    case background
    /// The definition's own tests.
    case tests
  }
}

extension DefinitionChange.Step {
  /// The key; `nil` for an entry.
  package var key: String? {
    if case .key(let key) = self { key } else { nil }
  }
}

extension DefinitionChange.Effect {
  /// The effect of a difference at a place.
  ///
  /// Whatever isn't known to be harmless counts as changing outcomes.
  ///
  /// - Parameter keys: The format's keys on the way there, names of entries left out.
  init(keys: [String]) {
    self =
      switch (keys.first ?? "", keys.last ?? "") {
      case ("tests", _), ("unnoticed", _): .tests
      case ("version", _), ("status", _), ("statusReason", _), ("valid", _), ("adopted", _),
        ("decidedBy", _), ("decidedOn", _):
        .validity
      case ("sources", _), ("licence", _), ("notes", _), ("validation", _), ("training", _),
        ("$schema", _), ("fhir", _), (_, "source"), (_, "url"):
        .background
      case (_, "title"), (_, "text"), (_, "help"), (_, "meaning"), (_, "reading"),
        (_, "description"), (_, "action"), ("purpose", _), ("misuse", _), ("mode", _),
        ("timeFrame", _), ("mayStopWhenSettled", _):
        .text
      case (_, let key) where key.utf8.starts(with: "x-".utf8): .background
      default: .outcome
      }
  }
}
