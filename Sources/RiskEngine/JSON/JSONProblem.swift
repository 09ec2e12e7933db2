/// Why a text is not JSON, and where.
package struct JSONSyntaxError: Error, Sendable, Hashable {
  /// What is wrong.
  package let problem: JSONProblem
  /// The byte at which it stands: 0 through the number of bytes.
  package let offset: Int

  package init(_ problem: JSONProblem, at offset: Int) {
    self.problem = problem
    self.offset = offset
  }
}

/// What can be wrong with the syntax of a JSON document; the first problem ends the reading.
///
/// Values are never part of the evidence: only single characters, keys, and words that can't
/// be anybody's answer. The one exception, ``unquotedText(found:)``, carries a ``Quotation``.
package enum JSONProblem: Problem, Hashable {
  // MARK: The document as a whole

  /// There is nothing in it but whitespace. Fix: give the document, or check that the right file
  /// was given.
  case emptyDocument
  /// The byte at the position is not UTF-8. Fix: save the file as UTF-8.
  case notUTF8(guess: JSONEncodingGuess)
  /// The document has more bytes than the limit. Fix: divide it, or raise the limit.
  case tooLarge(limit: Int)
  /// The bracket at the position opens one level more than the limit. Fix: nest less deep.
  case tooDeep(limit: Int)
  /// The document ends in the middle of a value; probably it was cut off, or a closing bracket
  /// was forgotten. Fix: complete it.
  case unexpectedEnd(expecting: JSONExpectation)
  /// Something follows after the document's one value. Fix: remove it, or, for one value per
  /// line, name the file as NDJSON.
  case trailingContent

  // MARK: Punctuation

  /// A character that fits nowhere near here, and that no other case explains. `found` is the
  /// character, or `U+00A0` in that form where it can't be seen.
  case unexpectedCharacter(found: String, expecting: JSONExpectation)
  /// The comma at the position is followed by the closing bracket. Fix: remove the comma.
  case trailingComma
  /// The comma at the position follows another comma or an opening bracket. Fix: remove it, or
  /// give the value that is missing before it.
  case extraComma
  /// Two values stand side by side; the position is just after the first. Fix: put a comma there.
  case missingComma
  /// No colon follows the key; the position is just after the key. Fix: write `"key": value`.
  case missingColon
  /// The key before the position has a colon but no value. Fix: give the value, or `null`.
  case missingValue
  /// A bracket is closed by one of the other kind. Fix: close with `expecting`, or look for the
  /// bracket that was forgotten.
  case mismatchedBracket(found: String, expecting: String)
  /// A comment; JSON has none. Fix: remove it, or put the words in a key that begins with `x-`.
  case comment

  // MARK: Words and strings

  /// A key without quotation marks. Fix: write `"key"`.
  case unquotedKey(found: String)
  /// A text without quotation marks. Fix: put quotation marks around it.
  case unquotedText(found: Quotation)
  /// A near miss of `true`, `false` or `null`, such as `True` or `None`. Fix: write `meant`.
  case misspelledWord(found: String, meant: String)
  /// Single quotation marks. Fix: use `"`.
  case singleQuotes
  /// Curly or angled quotation marks, as word processors put in. Fix: use the straight `"`.
  case typographicQuotes
  /// Text goes on directly after the quotation mark at the position, which ended the string.
  /// Fix: write `\"` for a quotation mark inside a text.
  case quoteInsideString
  /// The string that begins at the position never ends. Fix: put `"` at its end.
  case unterminatedString
  /// A string runs over the end of its line at the position. Fix: close it, or write the line
  /// break as `\n`.
  case lineBreakInString
  /// A tab or another control character inside a string; `found` is its code, such as `U+0009`.
  /// Fix: write it as `escape`, such as `\t`.
  case controlCharacterInString(found: String, escape: String)
  /// A backslash before a character that needs or allows none. Fix: write `\\` for a backslash.
  case badEscape(found: String)
  /// `\u` without four hexadecimal digits after it. Fix: write four, such as `\u00e5`.
  case badUnicodeEscape
  /// Half of a surrogate pair, such as `\uD83D` without `\uDE00` after it, is no character.
  /// Fix: write both halves, or the character itself.
  case loneSurrogate(found: String)

  // MARK: Numbers

  /// A number begins with an unneeded 0. Fix: remove the 0, or, for a code or a telephone
  /// number, put quotation marks around it.
  case leadingZero
  /// A number begins with a plus sign. Fix: remove it.
  case plusSign
  /// A number lacks digits where some are needed. Fix: write them: `0.5`, `1.0`, `1e3`.
  case missingDigits(JSONDigitPlace)
  /// A decimal comma; the position is the comma. Fix: use a point: `1.5`.
  case decimalComma
  /// Something follows directly on a number, as in `0x1F`, `1_000`, `5kg` or `2024-01-31`.
  /// Fix: write a plain decimal number, or put quotation marks around a text or a date.
  case badNumber(found: String)
  /// `NaN` or `Infinity`, which JSON has no numbers for. Fix: leave the key out, or write `null`.
  case notANumberLiteral(found: String)

  package var severity: Severity { .error }
}

/// What could have stood where something else was found.
package enum JSONExpectation: Sendable, Hashable, CaseIterable {
  /// The value that is the document.
  case document
  /// The value of a key, after the colon.
  case memberValue
  /// An element, after a comma in an array.
  case element
  /// An element or `]`, after `[`.
  case elementOrEnd
  /// A key, after a comma in an object.
  case key
  /// A key or `}`, after `{`.
  case keyOrEnd
  /// The colon after a key.
  case colon
  /// A comma or `]`.
  case commaOrArrayEnd
  /// A comma or `}`.
  case commaOrObjectEnd
  /// Nothing but whitespace, after the document's value.
  case nothing
}

/// Which encoding a document that isn't UTF-8 probably has.
package enum JSONEncodingGuess: Sendable, Hashable, CaseIterable {
  /// UTF-16 or UTF-32, by its byte order mark or its zero bytes.
  case utf16
  /// Windows-1252 or ISO 8859-1: a letter such as å, ä or ö in one byte.
  case windows1252
  /// None that the reader recognises; probably damaged.
  case unknown
}

/// Where digits are missing in a number.
package enum JSONDigitPlace: Sendable, Hashable, CaseIterable {
  /// `-` alone.
  case afterMinus
  /// `.5`.
  case beforePoint
  /// `1.`.
  case afterPoint
  /// `1e`.
  case inExponent
}
