/// What can be wrong in a policy or a catalogue of programmes, beyond what can be wrong in any
/// document.
package enum PolicyProblem: Problem {
  /// A catalogue that no loaded definition has in these versions.
  case unknownCatalogue(String, versions: String)
  /// An instrument that no loaded definition has in these versions.
  case unknownInputInstrument(String, versions: String, available: [String], suggestion: String?)
  /// A score, level, flag, judgement or item that the instrument doesn't have.
  case unknownInputValue(
    kind: InputKind, name: String, instrument: String, suggestion: String?)
  /// An informant that the instrument doesn't have.
  case unknownInputInformant(String, instrument: String, suggestion: String?)
  /// An item whose answers can't be tested: free text.
  case inputNotTestable(String)
  /// Not exactly one of `score`, `level`, `flag`, `judgement`, `item`.
  case inputWithoutOneValue([String])
  /// A programme that the catalogue doesn't have.
  case unknownProgramme(String, suggestion: String?)
  /// A programme that the policy doesn't list.
  case programmeNotListed(String, suggestion: String?)
  /// A listed programme that no rule of eligibility leads to.
  case programmeWithoutRule(String)
  /// An age that only the rules, or only the catalogue, lets into a programme.
  case agesDiffer(programme: String, witness: Int, isInCatalogue: Bool)
  /// A need that only the rules ask about, or only the catalogue says a programme answers to.
  case needsDiffer(programme: String, need: String, isInCatalogue: Bool)
  /// A need that the catalogue doesn't list.
  case unknownNeed(String, suggestion: String?)
  /// A listed need that no programme answers to.
  case needWithoutProgramme(String)
  /// Another policy of the municipality that is used at the same time when none is named.
  case severalDefaults(other: String)
  /// A consent that the policy doesn't declare.
  case unknownConsent(String, suggestion: String?)
  /// A test on an input or circumstance that isn't declared.
  case unknownRuleInput(String, suggestion: String?)
  /// A rule without any test.
  case ruleWithoutTests(String)
  /// A name that already means something else.
  case nameTaken(String)
  /// A consent that says nothing about an age, or two things.
  case consentAges(witness: Int, isOverlap: Bool)
  /// A circumstance of another type than the policy declares.
  case circumstanceOfWrongType(name: String, found: Quotation, expected: CircumstanceKind)
  /// A code that the circumstance doesn't have.
  case circumstanceUnknownCode(
    name: String, found: Quotation, allowed: [String], suggestion: String?)
  /// A circumstance that the policy doesn't declare.
  case undeclaredCircumstance(String, suggestion: String?)
  /// A consent to something that the policy doesn't ask for.
  case undeclaredConsent(String, suggestion: String?)
  /// Two responses fit one input equally well.
  case twoResponsesFit(input: String)
  /// The scale of the response's instrument version isn't the one the policy was written for.
  case inputNotComparable(input: String, label: String)

  package enum InputKind: String, Sendable, CaseIterable {
    case score, level, flag, judgement, item
  }

  package enum CircumstanceKind: String, Sendable, CaseIterable {
    case boolean, choice, number, date, text
  }

  package var severity: Severity {
    switch self {
    case .undeclaredCircumstance, .undeclaredConsent, .twoResponsesFit, .inputNotComparable,
      .programmeWithoutRule, .agesDiffer, .needsDiffer, .needWithoutProgramme, .severalDefaults:
      .warning
    default: .error
    }
  }
}

/// What can be wrong with the choice of definitions.
package enum LibraryProblem: Problem {
  /// Two different documents with one kind, id and version.
  case duplicateDefinition(kind: String, label: String, other: String)
  /// A definition that isn't in the library; `available` lists what is.
  case unknownDefinition(String, available: [String], suggestion: String?)
  /// A policy that isn't valid on the case's date.
  case policyNotValid(String, date: CalendarDay, available: [String])
  /// The named version of a policy isn't valid on the case's date; it is used all the same.
  case policyOutsideValidity(label: String, date: CalendarDay)
  /// No version of a definition is in force on the day that was chosen for all cases.
  case notInForce(String, day: CalendarDay, available: [String])
  /// Several policies could be meant: of several municipalities, or of one.
  case severalPolicies([String], municipalities: [String])
  /// No policy at all, or none for the case's municipality.
  case noPolicy(municipality: String?, known: [String])
  /// A definition that couldn't be used; its own findings say why.
  case unusableDefinition(String)
  /// A definition that was withdrawn.
  case definitionWithdrawn(String, reason: LocalizedText?)
  /// Neither an instrument, a policy nor a catalogue of programmes.
  case notADefinition(found: Quotation?)

  package var severity: Severity {
    switch self {
    case .policyOutsideValidity: .warning
    default: .error
    }
  }
}
