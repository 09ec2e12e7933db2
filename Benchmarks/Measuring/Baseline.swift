import RiskEngine
import RiskFiles

/// The figures of an earlier run, as ``Report/write(to:)`` wrote them.
///
/// Figures of another machine, or of a busy one, say nothing; so nothing passes or fails by them.
struct Baseline {
  private var medians: [String: Int64] = [:]

  init(path: String) throws {
    let document = try JSONDocument(name: path, bytes: InputFile.read(path))
    guard let measurements = document.root.member("measurements") else { return }
    for entry in measurements.elements {
      guard let section = entry.member("section")?.text, let name = entry.member("name")?.text,
        let nanoseconds = entry.member("nanoseconds")?.numberText, let median = Int64(nanoseconds)
      else { continue }
      medians["\(section): \(name)"] = median
    }
  }

  func nanoseconds(of label: String) -> Int64? { medians[label] }
}
