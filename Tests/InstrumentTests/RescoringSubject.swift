import RiskEngine
import RiskInstruments
import Testing

/// An instrument, and a policy that reads it, if any.
struct Subject {
  let instrument: Instrument
  let policy: Policy?

  var label: String { instrument.head.label + (policy.map { ", \($0.head.label)" } ?? "") }

  var options: RescoringOptions {
    var options = RescoringOptions()
    options.policy = policy.map { .named($0.head.id, $0.head.version) } ?? .none
    return options
  }

  /// A year in which both are in force, as far as that can be.
  var year: Int {
    let heads = [instrument.head, policy?.head].compactMap(\.self)
    let first = heads.map(\.validity.from).max()?.components.year ?? 2024
    return first + (heads.allSatisfy { $0.validity.to == nil } ? 1 : 0)
  }

  /// Whether the short way is meant for such cases: none of its items is a rating, all have few
  /// answers, and scores and levels aren't withheld from anybody.
  var isUsual: Bool {
    guard !instrument.population.refusesOutsiders else { return false }
    return instrument.items.allSatisfy { item in
      guard item.rating == nil else { return false }
      return switch item.type {
      case .choice, .yesNo, .text: true
      case .multiple(let options): options.count <= 7
      case .whole(let range): range.maximum - range.minimum < 100
      default: false
      }
    }
  }

  /// Every policy that reads nothing of instruments, with an instrument for young people.
  static func routedByFacts() throws -> [Subject] {
    var library = Library.shipped
    let entry = try #require(library.entries(.instrument).first { $0.id == "vagval-screening" })
    let instrument = library.instrument(entry)
    let policies = library.entries(.policy).compactMap { library.policy($0) }
    return try policies.filter { $0.inputs.isEmpty }.map { policy in
      Subject(instrument: try #require(instrument), policy: policy)
    }
  }

  static func all() throws -> [Subject] {
    var library = Library.shipped
    let instruments = library.entries(.instrument).compactMap { library.instrument($0) }
    let policies = library.entries(.policy).compactMap { library.policy($0) }
    return instruments.filter { $0.head.status != .withdrawn }.flatMap { instrument in
      let reading = policies.filter { policy in
        policy.inputs.contains { $0.instrument == instrument.head.id }
      }
      return [Subject(instrument: instrument, policy: nil)]
        + reading.map { Subject(instrument: instrument, policy: $0) }
    }
  }
}

extension Library {
  /// The embedded definitions, all of them read: reading them anew takes longer than most tests.
  static let shipped: Library = {
    var library = Library.embedded()
    for entry in library.entries(.instrument) { _ = library.instrument(entry) }
    for entry in library.entries(.policy) { _ = library.policy(entry) }
    return library
  }()

  fileprivate func entries(_ kind: DocumentKind) -> [Entry] { entries.filter { $0.kind == kind } }
}

/// A generator with a seed, so that every run has the same cases.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
