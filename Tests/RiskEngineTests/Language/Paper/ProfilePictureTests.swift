import RiskEngine
import Testing

@testable import RiskEngine

/// Bars are as long as the scores say; the lengths are worked out by hand.
@Suite struct ProfilePictureTests {
  private func pictures(_ sample: ResponseSample, _ answers: JSONSketch) throws -> [Picture] {
    let result = try sample.outcome([SampleCase.response(answers)]).get()
    let scored = try #require(result.responses.first)
    let profile = try #require(Profile(scored, scored.response.instrument.attainableRanges))
    var drawing = ProfilePicture(profile, ReportPhrases(language: .english))
    return drawing.pictures("Profile")
  }

  private func bars(_ picture: Picture?, _ filling: Picture.Filling) -> [[Int]] {
    (picture?.shapes ?? []).compactMap { shape in
      guard case .bar(let x, let y, let width, 16, filling) = shape, y > 0 else { return nil }
      return [x, width]
    }
  }

  private let one = ResponseSample([])

  /// 2 + 1 of 0 to 6, on a track of 370 that begins at 300.
  @Test func `a score fills its share of the scale`() throws {
    let picture = try pictures(one, ["q1": 2, "q2": 1, "q3": 0]).first
    #expect(bars(picture, .scale) == [[300, 370]])
    #expect(bars(picture, .score) == [[300, 185]])
    #expect(bars(picture, .open) == [])
  }

  /// Between 3 and 5 of 6: 185, and from there to 308⅓.
  @Test func `what open answers can add is hatched`() throws {
    let picture = try pictures(one, ["q1": 2, "q2": 1]).first
    #expect(bars(picture, .score) == [[300, 185]])
    #expect(bars(picture, .open) == [[485, 123]])
    #expect(picture?.description == "summa: between 3 and 5 on scale 0–6, 2/3 answered.")
  }

  @Test func `without answers nothing is filled`() throws {
    let picture = try pictures(one, [:]).first
    #expect(bars(picture, .score) == [])
    #expect(bars(picture, .open) == [[300, 370]])
  }

  /// The sample with two questions of one arena, one of risk and one of protection.
  private let two: ResponseSample = {
    func item(_ id: String, _ role: String?) -> JSONSketch {
      let plain: JSONSketch = ["id": .text(id), "type": "choice", "options": "often"]
      guard let role else { return plain }
      return plain.with("group", "home").with("role", .text(role))
    }
    func score(_ id: String, _ items: [JSONSketch]) -> JSONSketch {
      [
        "id": .text(id), "title": SampleDefinitions.texts(id), "sum": .list(items),
        "missing": ["rule": "refuse"], "source": SampleDefinitions.localChoice,
      ]
    }
    return ResponseSample([
      ("groups", [["id": "home", "kind": "arena", "title": SampleDefinitions.texts("hemma")]]),
      ("items", [item("q1", "risk"), item("q2", "protective"), item("q3", nil)]),
      (
        "scores",
        [
          score("total", ["q1", "q2", "q3"]), score("burden", ["q1"]), score("strength", ["q2"]),
        ]
      ),
    ])
  }()

  /// 1 of 0 to 2 to the left of 410 and 2 of 0 to 2 to the right of 450, on tracks of 210.
  @Test func `risk goes to the left and protection to the right`() throws {
    let picture = try pictures(two, ["q1": 1, "q2": 2, "q3": 0]).first
    #expect(bars(picture, .risk) == [[305, 105]])
    #expect(bars(picture, .protection) == [[450, 210]])
    #expect(
      picture?.description
        == "hemma: risk 1 on scale 0–2, 1/1 answered; protection 2 on scale 0–2, 1/1 answered.")
  }

  @Test func `what open answers can add to risk is hatched to the left of it`() throws {
    let picture = try pictures(two, ["q2": 0]).first
    #expect(bars(picture, .risk) == [])
    #expect(bars(picture, .open) == [[200, 210]])
    #expect(bars(picture, .protection) == [])
  }

  /// 2 × 9 rows in pictures of at most 8 are three of six.
  @Test func `many scores are divided evenly between pictures`() throws {
    let scores = (1...18).map { number -> JSONSketch in
      [
        "id": .text("s\(number)"), "title": SampleDefinitions.texts("nummer \(number)"),
        "sum": ["q1", "q2", "q3"], "missing": ["rule": "refuse"],
        "source": SampleDefinitions.localChoice,
      ]
    }
    let total = try #require(SampleDefinitions.instrument()["scores"])
    guard case .list(let first) = total else { return }
    let sample = ResponseSample([("scores", .list(first + scores.dropLast()))])
    let pictures = try pictures(sample, ["q1": 2, "q2": 1, "q3": 0])
    #expect(pictures.map { bars($0, .scale).count } == [6, 6, 6])
    #expect(pictures.map(\.title) == ["Profile (1/3)", "Profile (2/3)", "Profile (3/3)"])
  }
}
