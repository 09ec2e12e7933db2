/// Small valid cases, for tests to change one thing in.
///
/// Every case is for 3 March 2025.
enum SampleCase {
  static let date = "2025-03-03"

  /// A case of this age on its date, whose birthday was on 1 January.
  static func aged(_ age: Int) -> JSONSketch { born("\(2025 - age)-01-01") }

  static func born(_ day: String) -> JSONSketch {
    ["id": "A-1", "born": .text(day), "date": .text(date)]
  }

  /// A response to the sample instrument.
  static func response(
    _ answers: JSONSketch, date: String = "2025-02-01", informant: String = "self"
  ) -> JSONSketch {
    [
      "instrument": "three-questions", "date": .text(date), "informant": .text(informant),
      "answers": answers,
    ]
  }

  /// What a party said about the sample policy's one consent.
  static func consent(
    _ party: String, _ status: String, _ date: String, until: String? = nil
  ) -> JSONSketch {
    let consent: JSONSketch = [
      "to": "exchange", "by": .text(party), "status": .text(status), "date": .text(date),
    ]
    return consent.with("until", until.map(JSONSketch.text))
  }
}
