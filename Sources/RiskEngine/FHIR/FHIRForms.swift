/// The instruments at hand by what FHIR calls them.
package struct FHIRForms: Sendable {
  private var entries: [(address: String, version: String?, entry: Library.Entry)] = []

  /// Looks through a library, newest versions first.
  package init(_ library: Library) {
    for entry in library.entries.reversed() where entry.kind == .instrument {
      guard case .success(let document) = Library.document(name: entry.name, bytes: entry.bytes),
        let fhir = document.root.member("fhir"), let address = fhir.words("questionnaire")
      else { continue }
      entries.append((address, fhir.words("version"), entry))
    }
  }

  /// The instrument of a canonical address, in the version it names if that is at hand.
  func entry(for canonical: String) -> (entry: Library.Entry, version: String?)? {
    let parts = canonical.split(separator: "|", maxSplits: 1).map(String.init)
    guard let address = parts.first else { return nil }
    let version = parts.dropFirst().first
    let known = entries.filter { FHIRForms.isSame($0.address, address) }
    let found = known.first { version != nil && $0.version == version } ?? known.first
    return found.map { ($0.entry, $0.version) }
  }

  /// Whether two addresses mean one form, where either may lack its server.
  private static func isSame(_ a: String, _ b: String) -> Bool {
    a == b || (a.hasSuffix("/" + b) && b.hasPrefix("Questionnaire/"))
      || (b.hasSuffix("/" + a) && a.hasPrefix("Questionnaire/"))
  }
}
