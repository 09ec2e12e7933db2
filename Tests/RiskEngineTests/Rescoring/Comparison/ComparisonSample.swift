import RiskEngine
import Testing

/// Two definitions, put side by side over cases.
struct ComparisonSample {
  let old: JSONSketch
  let new: JSONSketch
  /// The definitions that both sides use.
  var others: [JSONSketch] = []
  var policy = PolicyChoice.automatic
  var ages = AgeGroups.standard

  /// The sample instrument, and a later version of it with some members exchanged.
  static func instruments(
    old: [(String, JSONSketch)] = [], new changes: [(String, JSONSketch)], when: JSONSketch
  ) -> ComparisonSample {
    let changed = { (version: String, changes: [(String, JSONSketch)]) in
      changes.reduce(SampleDefinitions.instrument(version: version)) { $0.with($1.0, $1.1) }
    }
    return ComparisonSample(
      old: changed("1.0.0", old), new: changed("1.1.0", changes),
      others: [
        SampleDefinitions.catalogue(), SampleDefinitions.policy([SampleDefinitions.rule(when)]),
      ])
  }

  /// Two policies that read the sample instrument.
  static func policies(
    _ old: JSONSketch, _ new: JSONSketch, catalogue: JSONSketch = SampleDefinitions.catalogue()
  ) -> ComparisonSample {
    ComparisonSample(
      old: old, new: new, others: [catalogue, SampleDefinitions.instrument()], policy: .none)
  }

  /// The entry of one definition.
  static func entry(_ sketch: JSONSketch) throws -> Library.Entry {
    var library = Library()
    #expect(library.add(name: "one.json", bytes: sketch.bytes).map(\.id) == [])
    return try #require(library.entries.first)
  }

  func comparer() throws -> Comparer {
    var library = Library()
    for other in others {
      let name = "\(other["id"]?.json ?? "")\(other["format"]?.json ?? "")"
      #expect(library.add(name: name, bytes: other.bytes).map(\.id) == [])
    }
    var comparer = try #require(
      Comparer(library, old: Self.entry(old), new: Self.entry(new), policy: policy))
    #expect(comparer.prepare().map(\.id) == [])
    return comparer
  }

  func compared(_ cases: [JSONSketch]) throws -> [ComparedCase] {
    var comparer = try comparer()
    return CaseFile.lines(name: "cases", Array(cases.map(\.json).joined(separator: "\n").utf8))
      .entries.map { comparer.compare($0) }
  }

  func compared(_ sketch: JSONSketch) throws -> ComparedCase {
    try #require(try compared([sketch]).first)
  }

  func totals(_ cases: [JSONSketch]) throws -> ComparisonTotals {
    var totals = ComparisonTotals(groups: PersonGroups(ages: ages))
    for compared in try compared(cases) { totals.add(compared) }
    return totals
  }

  /// A case with these answers to the three questions; `nil` for an answer that is missing.
  static func sketch(
    _ id: String, age: Int?, sex: String? = nil, _ answers: [Int?]
  ) -> JSONSketch {
    let person: JSONSketch =
      age.map(SampleCase.aged) ?? ["id": "A-1", "date": .text(SampleCase.date)]
    let given = answers.enumerated().compactMap { index, answer in
      answer.map { ("q\(index + 1)", JSONSketch.number("\($0)")) }
    }
    return person.with("id", .text(id)).with("sex", sex.map(JSONSketch.text))
      .with("responses", [SampleCase.response(.object(given))])
  }
}

extension FlipMatrices {
  /// The cells of a group that aren't empty: `high>low 3`.
  func cells(_ kind: FlipSubject.Kind, _ id: String, _ group: String = "") throws -> [String] {
    let (_, matrix) = try #require(
      sorted.first { $0.subject.kind == kind && $0.subject.id == id })
    let position = try #require(
      listed.first { "\($0.grouping) \($0.id)" == group || $0.id == group }
    )
    .position
    return matrix.cells(in: position).map { "\($0.cell.old.code)>\($0.cell.new.code) \($0.count)" }
  }
}
