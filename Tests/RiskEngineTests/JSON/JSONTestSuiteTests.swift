import Foundation
import RiskEngine
import Testing

/// Nicolas Seriot's JSONTestSuite (MIT), read from beside the package where it is present.
///
/// Its hard cases are also in the other suites of this folder, in our own words.
@Suite(
  .enabled(
    if: ConformanceFiles.arePresent,
    "JSONTestSuite isn't at ../shared/conformance beside the package, so it is not run")
)
struct JSONTestSuiteTests {
  @Test(arguments: ConformanceFiles.names(beginningWith: "y_"))
  func correctTextIsAccepted(name: String) throws {
    #expect(syntaxError(in: try ConformanceFiles.bytes(of: name)) == nil)
  }

  @Test(arguments: ConformanceFiles.names(beginningWith: "n_"))
  func wrongTextIsRefused(name: String) throws {
    let bytes = try ConformanceFiles.bytes(of: name)
    let error = try #require(syntaxError(in: bytes))
    #expect((0...bytes.count).contains(error.offset))
  }

  @Test(arguments: decisions)
  func whatTheStandardLeavesOpenIsDecided(name: String, isAccepted: Bool) throws {
    #expect((syntaxError(in: try ConformanceFiles.bytes(of: name)) == nil) == isAccepted)
  }

  @Test func everyOpenQuestionOfTheSuiteIsDecided() {
    #expect(
      Set(JSONTestSuiteTests.decisions.map(\.name))
        == Set(ConformanceFiles.names(beginningWith: "i_")))
  }

  /// The decisions that ``JSONTape`` documents.
  static let decisions: [(name: String, isAccepted: Bool)] =
    // Numbers of any size are syntax; the number reader refuses those it can't give exactly.
    [
      "number_double_huge_neg_exp", "number_huge_exp", "number_neg_int_huge_exp",
      "number_pos_double_huge_exp", "number_real_neg_overflow", "number_real_pos_overflow",
      "number_real_underflow", "number_too_big_neg_int", "number_too_big_pos_int",
      "number_very_big_negative_int",
      // A byte order mark at the beginning is skipped.
      "structure_UTF-8_BOM_empty_object",
    ].map { ("i_\($0).json", true) }
    // UTF-8 can't hold half a surrogate pair.
    + [
      "object_key_lone_2nd_surrogate", "string_1st_surrogate_but_2nd_missing",
      "string_1st_valid_surrogate_2nd_invalid", "string_incomplete_surrogate_and_escape_valid",
      "string_incomplete_surrogate_pair", "string_incomplete_surrogates_escape_valid",
      "string_invalid_lonely_surrogate", "string_invalid_surrogate",
      "string_inverted_surrogates_U+1D11E", "string_lone_second_surrogate",
      // What isn't well-formed UTF-8 is refused.
      "string_UTF-16LE_with_BOM", "string_UTF-8_invalid_sequence",
      "string_UTF8_surrogate_U+D800", "string_invalid_utf-8", "string_iso_latin_1",
      "string_lone_utf8_continuation_byte", "string_not_in_unicode_range",
      "string_overlong_sequence_2_bytes", "string_overlong_sequence_6_bytes",
      "string_overlong_sequence_6_bytes_null", "string_truncated-utf-8",
      "string_utf16BE_no_BOM", "string_utf16LE_no_BOM",
      // Deeper than 128.
      "structure_500_nested_arrays",
    ].map { ("i_\($0).json", false) }
}

/// The files of the suite.
private enum ConformanceFiles {
  static let folder = packageRoot.appending(
    path: "../shared/conformance/JSONTestSuite/test_parsing", directoryHint: .isDirectory)

  /// The nearest folder above this file that holds a manifest.
  private static var packageRoot: URL {
    var folder = URL(filePath: #filePath).deletingLastPathComponent()
    while folder.pathComponents.count > 1,
      !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path)
    {
      folder.deleteLastPathComponent()
    }
    return folder
  }

  static var arePresent: Bool { !names(beginningWith: "").isEmpty }

  static func names(beginningWith prefix: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { $0.hasPrefix(prefix) && $0.hasSuffix(".json") }.sorted()
  }

  static func bytes(of name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }
}
