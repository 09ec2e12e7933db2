import Foundation
import Testing

/// The tutorial of the format reference, section 0, as what its reader does.
struct Tutorial {
  enum Step {
    /// A piece of the definition, without the braces around it.
    case put(String)
    /// Tests, one on each line.
    case test([String])
    /// The whole case.
    case fill(String)
    /// “Change `old` to `new`.”
    case change(old: String, new: String)
    /// A command, and what it writes.
    case run(String, shown: String)

    /// The tests that it adds.
    var tests: [String] {
      switch self {
      case .test(let tests): tests
      case .put, .fill, .change, .run: []
      }
    }
  }

  static let definition = "school-week-1.0.0.instrument.json"

  /// The section as it stands, without its heading.
  let text: String
  let steps: [Step]

  init() throws {
    let path = Shipped.folder.appending(path: "README.md")
    let reference = try String(contentsOf: path, encoding: .utf8)
    let section = try #require(reference.components(separatedBy: "\n## 0. ").dropFirst().first)
    let body = try #require(section.components(separatedBy: "\n\n---\n").first)
    text = body.drop { $0 != "\n" }.drop { $0 == "\n" } + "\n"
    steps = Tutorial.steps(of: text)
  }

  /// The tests that a piece or a definition holds, each on a line of its own.
  static func tests(in json: String) -> [String] {
    json.components(separatedBy: "\n").filter { $0.hasPrefix(#"    {"name": "#) }.map {
      $0.hasSuffix(",") ? String($0.dropLast()) : $0
    }
  }

  private static func steps(of text: String) -> [Step] {
    var steps: [Step] = []
    // Every other part stands between fences.
    for (number, part) in text.components(separatedBy: "```").enumerated() {
      if number.isMultiple(of: 2) {
        for found in part.matches(of: #/[Cc]hange `([^`]+)` to `([^`]+)`/#) {
          steps.append(.change(old: String(found.1), new: String(found.2)))
        }
      } else if part.hasPrefix("console\n") {
        for run in part.dropFirst("console".count).components(separatedBy: "\n$ ").dropFirst() {
          var lines = run.components(separatedBy: "\n")
          let command = lines.removeFirst()
          if lines.last == "" { lines.removeLast() }
          steps.append(.run(command, shown: lines.map { $0 + "\n" }.joined()))
        }
      } else {
        let json = String(part.dropFirst("json\n".count))
        if json.contains(#""case/1""#) {
          steps.append(.fill(json))
        } else if json.hasPrefix("{\n  \"tests\"") {
          steps.append(.test(tests(in: json)))
        } else {
          steps.append(.put(String(json.dropFirst("{\n".count).dropLast("\n}\n".count))))
        }
      }
    }
    return steps
  }
}
