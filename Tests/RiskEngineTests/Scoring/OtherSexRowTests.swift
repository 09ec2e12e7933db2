import RiskEngine
import Testing

/// Cut-offs for someone whose registered sex is `other`.
@Suite struct OtherSexRowTests {
  /// Children have a row for `other`; from 12 only girls and boys have one, and these agree on 6.
  private let levels =
    #"{"levels": [{"id": "concern", "title": {"sv": "a", "en": "a"}, "of": "total", "mostConcerning": "last", "levels": [{"id": "low", "title": {"sv": "a", "en": "a"}}, {"id": "high", "title": {"sv": "b", "en": "b"}}], "cutOffs": [{"age": "< 12", "ranges": {"low": "[0..5]", "high": "6"}, "source": "local choice, not validated"}, {"age": ">= 12", "sex": "\"female\"", "ranges": {"low": "[0..3]", "high": "[4..6]"}, "source": "local choice, not validated"}, {"age": ">= 12", "sex": "\"male\"", "ranges": {"low": "[0..4]", "high": "[5..6]"}, "source": "local choice, not validated"}]}]}"#

  private func namingOther() -> String {
    levels.replacing(#"{"age": "< 12", "#, with: #"{"age": "< 12", "sex": "\"other\"", "#)
  }

  @Test func aRowForOtherAtAnotherAgeDoesNotHideTheRowsThatCouldApply() throws {
    let scored = try InstrumentSample.score(
      namingOther(), #"{"q1": 2, "q2": 2, "q3": 2}"#, age: 14, sex: .other)
    #expect(scored.possibleConcern == ["high"])
  }
}
