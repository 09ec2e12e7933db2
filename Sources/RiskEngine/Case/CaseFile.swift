/// A file of cases, divided into single ones: one case, an array of cases, or one per line.
public struct CaseFile: Sendable {
  /// The cases as they stand in the file, in order.
  package let entries: [Entry]

  /// One case of a file, or why there is none.
  package enum Entry: Sendable {
    case document(JSONDocument, JSONNode)
    case unreadable(Finding)
  }

  /// Whether the file holds one case per line, so that one bad line doesn't spoil the others.
  package let isLines: Bool

  /// Divides a file into cases.
  ///
  /// What follows a complete first value on a later line makes it a file of lines (NDJSON); a
  /// file that holds one value is that case or that array of cases.
  ///
  /// - Parameters:
  ///   - name: What findings call the file.
  ///   - bytes: Its contents.
  ///   - limits: How large and how deep it may be.
  /// - Throws: ``UnusableFile`` with the finding that says why the whole file can't be used.
  /// - Complexity: O(bytes).
  public init(
    name: String, bytes: [UInt8], limits: JSONLimits = JSONLimits()
  ) throws(UnusableFile) {
    self = try CaseFile.read(name: name, bytes: bytes, limits: limits).get()
  }

  package static func read(
    name: String, bytes: [UInt8], limits: JSONLimits = JSONLimits()
  ) -> Result<CaseFile, UnusableFile> {
    do throws(JSONSyntaxError) {
      let document = try JSONDocument(name: name, bytes: bytes, limits: limits)
      guard document.root.kind == .array else {
        return .success(CaseFile(entries: [.document(document, document.root)], isLines: false))
      }
      let marked = document.marked
      return .success(
        CaseFile(entries: marked.root.elements.map { .document(marked, $0) }, isLines: false))
    } catch {
      if holdsLines(bytes, limits) { return .success(lines(name: name, bytes, limits: limits)) }
      let place = JSONDocument.location(ofOffset: error.offset, in: bytes.span, name: name)
      return .failure(
        UnusableFile(finding: Finding(error.problem, at: place, concernsPerson: true)))
    }
  }

  private init(entries: [Entry], isLines: Bool) {
    self.entries = entries
    self.isLines = isLines
  }

  /// Whether a complete value ends where a line ends, with more to come.
  ///
  /// Where no value is complete, two lines that each begin an object are lines too, so that a
  /// broken first line spoils only itself. The beginning of a file tells it too.
  package static func holdsLines(
    _ bytes: [UInt8], _ limits: JSONLimits = JSONLimits()
  ) -> Bool {
    guard let (_, end) = try? JSONTape.parsePrefix(bytes.span, from: 0, limits: limits) else {
      return beginsTwoObjects(bytes)
    }
    var next = end
    while next < bytes.count, [0x20, 0x09, 0x0D].contains(bytes[next]) { next += 1 }
    return next < bytes.count && bytes[next] == 0x0A
  }

  private static func beginsTwoObjects(_ bytes: [UInt8]) -> Bool {
    var objects = 0
    var isAtBeginning = true
    for byte in bytes {
      switch byte {
      case 0x0A: isAtBeginning = true
      case 0x20, 0x09, 0x0D: continue
      case UInt8(ascii: "{") where isAtBeginning:
        objects += 1
        if objects == 2 { return true }
        isAtBeginning = false
      default:
        if isAtBeginning { return false }
      }
    }
    return false
  }

  /// The cases of a file that holds one per line, or of a piece of it.
  ///
  /// - Parameters:
  ///   - name: What findings call the file.
  ///   - bytes: Whole lines.
  ///   - firstLine: The number of the first of them.
  ///   - limits: How large and how deep each line may be.
  /// - Returns: One entry for every line that isn't blank.
  package static func lines(
    name: String, _ bytes: [UInt8], firstLine: Int = 1, limits: JSONLimits = JSONLimits()
  ) -> CaseFile {
    var entries: [Entry] = []
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      guard line.contains(where: { ![0x20, 0x09, 0x0D].contains($0) }) else { continue }
      entries.append(.line(Array(line), of: name, number: firstLine + index, limits))
    }
    return CaseFile(entries: entries, isLines: true)
  }
}

/// How cases stand in an input.
package enum CaseLayout: Sendable, Hashable {
  /// One on each line, so that the input can be read in pieces.
  case lines
  /// One case or one list of cases, perhaps over many lines; or nothing that can be told yet.
  case whole
}

extension CaseFile {
  /// How cases stand in an input, as far as its beginning tells.
  ///
  /// An input that is taken for one of lines gives the same cases when it is read as a whole.
  ///
  /// - Parameters:
  ///   - bytes: The beginning.
  ///   - isAll: Whether nothing follows.
  /// - Returns: `nil` where more must be seen.
  /// - Complexity: O(bytes).
  package static func layout(ofBeginning bytes: [UInt8], isAll: Bool) -> CaseLayout? {
    let mark = JSONDiagnosis.byteOrderMarkLength(bytes.span)
    let text = bytes[mark...].drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    guard let first = text.first else { return isAll ? .lines : nil }
    if first == UInt8(ascii: "[") { return .whole }
    if let end = text.firstIndex(of: 0x0A),
      (try? JSONDocument(name: "", bytes: Array(text[..<end]))) != nil
    {
      return .lines
    }
    return isAll ? .whole : nil
  }
}

extension CaseFile.Entry {
  /// One line of a file that holds one case per line.
  static func line(
    _ text: [UInt8], of name: String, number: Int, _ limits: JSONLimits = JSONLimits()
  ) -> CaseFile.Entry {
    do throws(JSONSyntaxError) {
      let document = try JSONDocument(name: name, bytes: text, firstLine: number, limits: limits)
      return .document(document, document.root)
    } catch {
      let place = JSONDocument.location(
        ofOffset: error.offset, in: text.span, name: name, firstLine: number)
      return .unreadable(Finding(error.problem, at: place, concernsPerson: true))
    }
  }
}

/// A file that can't be used at all, with the finding that says why.
public struct UnusableFile: Error, Sendable {
  /// Why.
  public let finding: Finding
}
