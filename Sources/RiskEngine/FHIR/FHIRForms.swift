/// The instruments at hand by what FHIR calls them.
package struct FHIRForms: Sendable {
  private struct Form {
    let address: String
    let version: String?
    let entry: Library.Entry
    let isDraft: Bool
    /// Whether it was made of a Questionnaire that these forms have met.
    let isNew: Bool
  }

  /// By the last part of their addresses.
  private var forms: [Substring: [Form]] = [:]
  /// The Questionnaires met so far, by address and version.
  private var met: [String: [UInt8]] = [:]

  /// Looks through a library.
  package init(_ library: Library) {
    for entry in library.entries where entry.kind == .instrument { add(entry, isNew: false) }
  }

  /// Adds the instrument that was made of a Questionnaire.
  mutating func add(madeOfQuestionnaire entry: Library.Entry) { add(entry, isNew: true) }

  private mutating func add(_ entry: Library.Entry, isNew: Bool) {
    guard case .success(let document) = Library.document(name: entry.name, bytes: entry.bytes),
      let fhir = document.root.member("fhir"), let address = fhir.words("questionnaire")
    else { return }
    let isDraft = document.root.words("status") == DefinitionStatus.draft.rawValue
    forms[FHIRForms.key(address), default: []].append(
      Form(
        address: address, version: fhir.words("version"), entry: entry, isDraft: isDraft,
        isNew: isNew))
  }

  // MARK: Finding

  /// The instrument of a canonical address, in the version it names if that is at hand.
  ///
  /// What humans have finished goes before drafts, a newer version before an older one, and what
  /// was at hand before what has just been made.
  func entry(for canonical: String) -> Library.Entry? {
    let (address, version) = FHIRForms.parts(canonical)
    let known = (forms[FHIRForms.key(address)] ?? []).filter {
      FHIRForms.isSame($0.address, address)
    }
    let sameVersion = known.filter { version != nil && $0.version == version }
    let candidates = sameVersion.isEmpty ? known : sameVersion
    let finished = candidates.filter { !$0.isDraft }
    return (finished.isEmpty ? candidates : finished).reduce(nil) { best, form in
      guard let best, best.version >= form.entry.version else { return form.entry }
      return best
    }
  }

  /// Address and version of a canonical.
  static func parts(_ canonical: String) -> (address: String, version: String?) {
    let parts = canonical.split(separator: "|", maxSplits: 1).map(String.init)
    return (parts.first ?? "", parts.dropFirst().first)
  }

  /// Whether two addresses mean one form, where either may lack its server.
  static func isSame(_ a: String, _ b: String) -> Bool {
    a == b || (a.hasSuffix("/" + b) && b.hasPrefix("Questionnaire/"))
      || (b.hasSuffix("/" + a) && a.hasPrefix("Questionnaire/"))
  }

  private static func key(_ address: String) -> Substring {
    address.split(separator: "/").last ?? address[...]
  }

  // MARK: Meeting Questionnaires

  /// What a Questionnaire is beside those met before.
  enum Meeting {
    case isNew
    /// The same text once more.
    case isKnown
    /// Another text by the same address and version.
    case isContradiction
  }

  /// Takes note of a Questionnaire; after a contradiction neither form counts.
  mutating func meet(_ questionnaire: JSONNode) -> Meeting {
    guard let (name, text) = FHIRForms.identity(of: questionnaire) else { return .isNew }
    guard let other = met[name] else {
      met[name] = text
      return .isNew
    }
    guard other != text else { return .isKnown }
    met[name] = []
    let (address, version) = FHIRForms.parts(name)
    forms[FHIRForms.key(address)]?.removeAll {
      $0.isNew && $0.address == address && $0.version == version
    }
    return .isContradiction
  }

  /// Whether a Questionnaire has been met, and nothing contradicts it.
  func holds(_ questionnaire: JSONNode) -> Bool {
    FHIRForms.identity(of: questionnaire).map { met[$0.name] == $0.text } ?? false
  }

  /// What a Questionnaire is called, and all of it that makes a difference.
  private static func identity(of questionnaire: JSONNode) -> (name: String, text: [UInt8])? {
    questionnaire.canonicalName.map {
      ($0, questionnaire.canonical(without: ["id", "meta", "text"]))
    }
  }
}
