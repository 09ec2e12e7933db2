import Foundation
import Testing

extension EndToEndTests {
  /// Long comparisons in several threads, what is set aside, and how they are broken.
  @Suite struct CompareRunTests {
    private let folder: TemporaryFolder
    private let draft: String
    private let input: String
    /// A child of 13 who meets the criteria of SIG, which begins at 14 in the draft.
    private let child: [String: Any]

    private static let sexes = ["male", "female", "other", nil]

    init() throws {
      folder = try TemporaryFolder()
      let shipped = try String(
        contentsOfFile: Shipped.path(
          "routing/vaxjo/vaxjo-ungdomskriminalitet-1.1.0.policy.json"), encoding: .utf8)
      let changed = shipped.replacing("\"age\": \"[13..20]\"", with: "\"age\": \"[14..20]\"")
      try #require(changed != shipped)
      draft = try folder.add("draft.policy.json", changed)
      let text = try Data(
        contentsOf: URL(filePath: Shipped.example("13-year-old-two-programmes-fit.json")))
      child = try #require(try JSONSerialization.jsonObject(with: text) as? [String: Any])
      var lines: [String] = []
      for number in 0..<360 {
        switch number % 6 {
        case 4: lines.append(number % 12 == 4 ? "" : "{\"id\": \"R-\(number)\", ")
        default: lines.append(try Self.line(child, number))
        }
      }
      input = try folder.add("cases.ndjson", lines.joined(separator: "\n"))
    }

    /// A line whose age is 12, 13, 14 or 15.
    private static func line(_ child: [String: Any], _ number: Int) throws -> String {
      var object = child
      object["id"] = "N-\(number)"
      // Each has had the birthday of the year, and the next one is far.
      object["born"] = "\(2013 - number % 4)-01-20"
      object["sex"] = sexes[number / 4 % 4]
      let data = try JSONSerialization.data(withJSONObject: object, options: .sortedKeys)
      return String(decoding: data, as: UTF8.self)
    }

    private func words(_ more: String...) -> [String] {
      ["compare", "-l", "en", "--old", "vaxjo-ungdomskriminalitet@1.1.0", "--new", draft] + more
    }

    private func contents(_ name: String) throws -> Data {
      try Data(contentsOf: URL(filePath: folder.path(name)))
    }

    @Test(arguments: ["text", "json", "csv"])
    func `The number of threads changes no byte`(format: String) throws {
      for jobs in ["1", "2", "3"] {
        let outcome = try Program.run(
          words(
            input, "-f", format, "--jobs", jobs, "-o", folder.path("report-\(jobs)"),
            "--rejects", folder.path("rejects-\(jobs)")))
        #expect(outcome.status == 1)
        let apart = try Program.run(
          words(
            input, "-f", format, "--jobs", jobs, "-o", folder.path("sums-\(jobs)"),
            "--changes", folder.path("changes-\(jobs)")))
        #expect(apart.status == 1)
      }
      // More than one piece of 256 KiB.
      #expect(try Data(contentsOf: URL(filePath: input)).count > 256 << 10)
      for name in ["report", "rejects", "sums", "changes"] {
        let first = try contents("\(name)-1")
        #expect(!first.isEmpty)
        #expect(try contents("\(name)-2") == first)
        #expect(try contents("\(name)-3") == first)
      }
      #expect(try !folder.names().contains { $0.hasSuffix(".partial") || $0.hasSuffix(".state") })
    }

    @Test func `The sums are those of a count by hand`() throws {
      let outcome = try Program.run(words(input, "-f", "csv"))
      let rows = Set(outcome.text.components(separatedBy: "\r\n"))
      // Of 360 lines every sixth isn't a case: half of those, 30, are blank, and 30 are broken.
      // The other 300 have the ages 12, 13, 14, 15 by their number.
      let numbers = (0..<360).filter { $0 % 6 != 4 }
      let thirteen = numbers.filter { $0 % 4 == 1 }.count
      #expect(rows.contains("cases,,changed,all,,,,\(thirteen)"))
      #expect(rows.contains("cases,,same,all,,,,\(300 - thirteen)"))
      #expect(rows.contains("cases,,refused,all,,,,30"))
      #expect(rows.contains("programme,,SIG,all,,eligible,notEligible,\(thirteen)"))
      #expect(rows.contains("programme,,SIG,age,12-14,eligible,notEligible,\(thirteen)"))
      let younger = numbers.filter { $0 % 4 == 0 }.count
      #expect(rows.contains("programme,,SIG,all,,notEligible,notEligible,\(younger)"))
      for (index, sex) in ["male", "female", "other", "unknown"].enumerated() {
        let count = numbers.filter { $0 % 4 == 1 && $0 / 4 % 4 == index }.count
        #expect(rows.contains("programme,,SIG,sex,\(sex),eligible,notEligible,\(count)"))
      }
    }

    @Test func `Rejected cases are named by line and place, and never by answers`() throws {
      let outcome = try Program.run(words(input, "-f", "csv", "--rejects", folder.path("rejects")))
      #expect(outcome.status == 1)
      #expect(
        outcome.errors == """
          Rejected for: unexpectedEnd (30).
          \(folder.path("rejects")) says which they are.

          """)
      let text = try String(contentsOfFile: input, encoding: .utf8)
      let lines = try String(decoding: contents("rejects"), as: UTF8.self).split(separator: "\n")
      #expect(lines.count == 30)
      for (line, number) in zip(lines, (0..<360).filter { $0 % 12 == 10 }) {
        let object = try #require(
          try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        #expect(object["line"] as? Int == number + 1)
        let offset = try #require(object["offset"] as? Int)
        #expect(Array(text.utf8)[offset...].starts(with: "{\"id\": \"R-\(number)\"".utf8))
      }
      #expect(try folder.permissions(of: "rejects") == 0o600)
    }

    @Test func `Without a file only the first are told`() throws {
      let bad = try folder.add("bad", String(repeating: "{}\n", count: 22))
      let outcome = try Program.run(words(bad))
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("/bad:20:"))
      #expect(!outcome.errors.contains("/bad:21:"))
      #expect(
        outcome.errors.hasSuffix(
          "2 more cases couldn't be used. With --rejects FILE all reasons are written to a file.\n")
      )
    }

    @Test func `A strict run ends at the first case that can't be used`() throws {
      let outcome = try Program.run(words(input, "--strict", "-o", folder.path("report")))
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("/cases.ndjson:11:"))
      #expect(outcome.errors.hasSuffix("couldn't be used (--strict).\n"))
      #expect(Set(try folder.names()) == ["cases.ndjson", "draft.policy.json"])
    }

    @Test func `Several inputs, byte order marks, carriage returns and long lines are counted`()
      throws
    {
      let line = try Self.line(child, 1)
      let marked = try folder.add("marked", "\u{FEFF}\(line)\r\n\r\n\(line)")
      let list = try folder.add("list", "\u{FEFF}[\n\(line),\n\(line)\n]")
      let long = try folder.add(
        "long", "\(line)\n{\"id\": \"L-1\", \"x\": \"\(String(repeating: "x", count: 1 << 20))\"}\n"
      )
      let outcome = try Program.run(
        words(
          marked, "-", list, long, "-f", "csv", "--rejects", folder.path("rejects"),
          "--changes", folder.path("changes.csv")), input: Data("\(line)\n".utf8))
      #expect(outcome.text.contains("cases,,changed,all,,,,6\r\n"))
      #expect(outcome.text.contains("cases,,refused,all,,,,1\r\n"))
      let rejects = try String(decoding: contents("rejects"), as: UTF8.self)
      #expect(rejects.contains(#""line":2,"offset":\#(line.utf8.count + 1),"id":"L-1","#))
      #expect(rejects.contains("lineTooLong"))
      #expect(
        try String(decoding: contents("changes.csv"), as: UTF8.self).count { $0 == "\r\n" } == 7)
    }

    @Test func `What isn't a case at all makes the input unusable`() throws {
      let other = try folder.add("other", "Namn;Poäng\n")
      let outcome = try Program.run(words(other))
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("/other:1:1"))
    }

    @Test(arguments: [SIGINT, SIGTERM]) func `A signal leaves nothing half-written`(
      signal: Int32
    ) throws {
      let pipe = Pipe()
      let run = try Program.Running(
        words(input, "-", "-o", folder.path("report"), "--rejects", folder.path("rejects")),
        input: pipe.fileHandleForReading)
      try pipe.fileHandleForWriting.write(contentsOf: Data((try Self.line(child, 1) + "\n").utf8))
      let status = run.end(with: signal, afterFile: folder.path("report.partial"), 50)
      #expect(status == 128 + signal)
      #expect(try run.errors.contains("run again from the beginning"))
      #expect(Set(try folder.names()) == ["cases.ndjson", "draft.policy.json"])
      try pipe.fileHandleForWriting.close()
    }

    @Test func `A reader that takes one line is no mistake`() throws {
      let outcome = try Program.runShell(
        """
        "$0" compare --old vaxjo-ungdomskriminalitet@1.1.0 --new '\(draft)' '\(input)' | head -n 1
        """)
      #expect(outcome.lines.count == 1)
      #expect(outcome.errors == "")
    }

    @Test func `A full device is told`() throws {
      let outcome = try Program.run(words(input, "-f", "json", "-o", "/dev/full"))
      #expect(outcome.status == 74)
      #expect(outcome.errors.contains("/dev/full: "))
    }

    @Test func `The cases aren't written over`() throws {
      let before = try contents("cases.ndjson")
      for option in ["--output", "--changes", "--rejects"] {
        let outcome = try Program.run(words(input, option, input))
        #expect(outcome.status == 74)
        #expect(try contents("cases.ndjson") == before)
      }
    }

    @Test func `Progress is shown when it is asked for`() throws {
      let outcome = try Program.run(words(input, "--progress", "always", "--rejects", "/dev/null"))
      #expect(outcome.errors.contains(" %\n"))
    }
  }
}
