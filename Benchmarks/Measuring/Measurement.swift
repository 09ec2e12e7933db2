import RiskEngine

/// What a stage costs: nanoseconds a case.
struct Measurement {
  let section: String
  let name: String
  /// The median over the rounds.
  let nanoseconds: Int64
  let least: Int64
  let most: Int64

  /// What tells it from others, also in a baseline.
  var label: String { "\(section): \(name)" }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("section")
      writer.value(section)
      writer.key("name")
      writer.value(name)
      writer.key("nanoseconds")
      writer.value(Int(nanoseconds))
      writer.key("least")
      writer.value(Int(least))
      writer.key("most")
      writer.value(Int(most))
    }
  }
}
