import RiskEngine
import Testing

@Suite struct WordedProblemTests {
  @Test(arguments: ProblemExamples.stages.map(\.name))
  func everyStageIsWorded(name: String) throws {
    let stage = try #require(ProblemExamples.stages.first { $0.name == name })
    for problem in stage.problems {
      #expect(problem is any Worded)
      #expect(String(describing: type(of: problem)) == name)
    }
  }

  @Test func noTwoStagesUseOneID() {
    var owners: [String: Set<String>] = [:]
    for stage in ProblemExamples.stages {
      for problem in stage.problems { owners[problem.id, default: []].insert(stage.name) }
    }
    #expect(owners.filter { $0.value.count > 1 }.keys.sorted() == [])
  }

  @Test(arguments: Language.allCases, [ValueDisplay.hidden, .shown])
  func everySentenceIsWhole(language: Language, values: ValueDisplay) {
    for problem in ProblemExamples.all {
      for concernsPerson in [false, true] {
        let message = Finding(problem, at: nil, concernsPerson: concernsPerson)
          .message(in: language, values: values)
        #expect(message != problem.id)
        #expect(message.hasSuffix(".") || message.hasSuffix("?"), "\(message)")
        for slip in ["  ", " ,", " .", ",,", "Optional(", "()", "\n"] {
          #expect(!message.utf8.containsSequence(of: slip), "\(message)")
        }
      }
    }
  }

  @Test func everySentenceIsInItsLanguage() {
    for problem in ProblemExamples.all where !(problem.id == "moreFindings") {
      let finding = Finding(problem, at: nil)
      let english = finding.message(in: .english)
      #expect(english.hasPrefix("found "))
      #expect(english.contains(", expected "))
      #expect(finding.message(in: .swedish) != english)
    }
  }

  /// Swedish says what is wrong in a sentence of its own, not by the pattern of English.
  @Test(arguments: [ValueDisplay.hidden, .shown])
  func swedishIsWrittenInWholeSentences(values: ValueDisplay) {
    for problem in ProblemExamples.all {
      for concernsPerson in [false, true] {
        let message = Finding(problem, at: nil, concernsPerson: concernsPerson)
          .message(in: .swedish, values: values)
        #expect(message.first?.isLowercase == false, "\(message)")
        for pattern in ["hittade ", "väntade ", "och/eller", " ej ", "änligen"] {
          #expect(!message.utf8.containsSequence(of: pattern), "\(message)")
        }
      }
    }
  }
}

extension Sequence<UInt8> {
  /// Whether the bytes of `text` stand in these bytes.
  fileprivate func containsSequence(of text: String) -> Bool {
    let bytes = Array(self)
    let wanted = Array(text.utf8)
    guard bytes.count >= wanted.count else { return false }
    return (0...(bytes.count - wanted.count)).contains { bytes[$0...].starts(with: wanted) }
  }
}
