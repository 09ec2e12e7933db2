/// A table of random cells in a random dialect, and the lines of JSON that say the same.
struct RandomTable {
  let bytes: [UInt8]
  let lines: [String]

  init(_ random: inout SeededGenerator) {
    let separator = [";", ",", "\t"].randomElement(using: &random) ?? ";"
    let end = Bool.random(using: &random) ? "\r\n" : "\n"
    let isLatin = Bool.random(using: &random)
    let quotesAll = Bool.random(using: &random)
    func cell(_ text: String) -> String {
      // Spaces around a cell that isn't quoted are no part of it.
      let needed = text.contains { $0 == "\"" || $0.isNewline || String($0) == separator }
      guard quotesAll || needed else { return text }
      return "\"" + text.flatMap { $0 == "\"" ? "\"\"" : String($0) } + "\""
    }
    var columns = ["id", "date", "born", "q1", "q2", "q3", "home", "remark", "placed"]
    columns.shuffle(using: &random)
    var text = columns.map(cell).joined(separator: separator) + end
    var lines: [String] = []
    for row in 0..<Int.random(in: 0...20, using: &random) {
      var values: [String: (cell: String, json: String)] = [:]
      values["id"] = ("Fall \(row)", "\"Fall \(row)\"")
      values["date"] = ("20250303", #""2025-03-03""#)
      values["born"] = Self.pick(
        [("2010-05-31", #""2010-05-31""#), ("20100531", #""2010-05-31""#), ("", "")], &random)
      for item in ["q1", "q2", "q3"] {
        values[item] = Self.pick(
          [
            ("0", "0"), ("1", "1"), ("2", "2"), ("", "null"), ("-", "null"), ("1.0", "1.0"),
            ("unknown", #"{"missing":"unknown"}"#), ("nej", #""nej""#), ("7", "7"),
          ], &random)
      }
      values["home"] = Self.pick(
        [("own", #""own""#), ("shared", #""shared""#), ("", "null")], &random)
      values["remark"] = Self.pick(
        [
          ("", "null"), ("å, ä; ö\tslut", #""å, ä; ö\tslut""#),
          ("rad\nsade \"nej\"", #""rad\nsade \"nej\"""#), ("5\\6", #""5\\6""#),
        ], &random)
      values["placed"] = Self.pick(
        [("ja", "true"), ("Nej", "false"), ("1", "true"), ("", "null")], &random)
      text += columns.map { cell(values[$0]?.cell ?? "") }.joined(separator: separator) + end
      func json(_ name: String) -> String { values[name]?.json ?? "" }
      let born = json("born")
      lines.append(
        #"{"id":\#(json("id")),"date":\#(json("date"))"#
          + (born.isEmpty ? "" : #","born":\#(born)"#)
          + #","circumstances":{"placed":\#(json("placed"))},"#
          + #""responses":[{"instrument":"three-questions","answers":{"#
          + ["q1", "q2", "q3", "home", "remark"].map { "\"\($0)\":\(json($0))" }
          .joined(separator: ",") + "}}]}")
    }
    if isLatin {
      bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    } else {
      bytes = Array(text.utf8)
    }
    self.lines = lines
  }

  private static func pick(
    _ choices: [(String, String)], _ random: inout SeededGenerator
  ) -> (cell: String, json: String)? {
    choices.randomElement(using: &random)
  }
}
