/// What can be wrong in any document, whatever it describes.
package enum DocumentProblem: Problem {
  /// A key that the format doesn't have; the nearest one that it has is offered.
  case unknownKey(String, suggestion: String?)
  /// The same key twice in one object: which of them was meant can't be known.
  case duplicateKey(String)
  /// A key that the format requires.
  case missingKey(String)
  /// A value of another type than the format wants there.
  case wrongType(found: Quotation, expected: Expectation)
  /// A text that holds U+FFFD: letters were lost before the file reached us.
  case replacementCharacter
  /// A number with more than 15 significant digits.
  case tooManyDigits(String)
  /// A number beyond what exact arithmetic is stated for.
  case numberTooLarge(String)
  /// A number outside what is allowed here.
  case outOfRange(found: Quotation, low: String, high: String)
  /// A text that is none of the allowed words.
  case notAllowed(found: Quotation, allowed: [String], suggestion: String?)
  /// A text that isn't an id: letters, digits and underscores after a letter.
  case notAnIdentifier(Quotation)
  /// A text that isn't a document's id: lower-case words with hyphens.
  case notADocumentID(Quotation)
  /// A text that isn't `major.minor.patch`.
  case notAVersion(Quotation)
  /// A text that isn't written `YYYY-MM-DD`, or a day that the calendar doesn't have.
  case notADate(Quotation)
  /// A text without a single visible character, where words are needed.
  case blankText
  /// A list or object without content, where at least one is needed.
  case emptyList
  /// A list with more entries than the stated limit.
  case tooManyEntries(limit: Int)
  /// An id that another of the same kind has already.
  case duplicateID(String)
  /// Another document kind or format version than the one wanted.
  case wrongFormat(found: Quotation, expected: [String])
  /// More findings than are worth printing.
  case moreFindings(Int)

  package var severity: Severity {
    switch self {
    case .moreFindings: .note
    default: .error
    }
  }
}

/// What kind of value a place in a document wants.
package enum Expectation: Sendable, Hashable {
  case object, array, text, number, wholeNumber, boolean, date
  case localizedText
  case textOrNull, dateOrNull
  case idOrObject
  case code
  case answer
}
