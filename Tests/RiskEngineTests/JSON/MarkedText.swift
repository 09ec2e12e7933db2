import Testing
import RiskEngine

/// A text in which `▸` stands before the byte that a finding must point at.
struct MarkedText: Sendable, CustomTestStringConvertible {
  let text: String
  let offset: Int

  init(_ marked: String) {
    let before = marked.unicodeScalars.prefix { $0 != "▸" }
    text = String(marked.unicodeScalars.filter { $0 != "▸" })
    offset = String(String.UnicodeScalarView(before)).utf8.count
  }

  var testDescription: String { text }
}

/// What is wrong with a text, or `nil` if it is JSON.
func syntaxError(in text: String, limits: JSONLimits = JSONLimits()) -> JSONSyntaxError? {
  syntaxError(in: Array(text.utf8), limits: limits)
}

/// What is wrong with these bytes, or `nil` if they are JSON.
func syntaxError(in bytes: [UInt8], limits: JSONLimits = JSONLimits()) -> JSONSyntaxError? {
  do throws(JSONSyntaxError) {
    _ = try JSONTape.parse(bytes.span, limits: limits)
    return nil
  } catch {
    return error
  }
}

/// A document named `sample.json`.
func document(_ text: String, firstLine: Int = 1) throws -> JSONDocument {
  try JSONDocument(name: "sample.json", bytes: Array(text.utf8), firstLine: firstLine)
}
