import RiskEngine
import Testing

@testable import vagval

@Suite struct LanguageInterfaceTests {
  @Test(arguments: [
    (["LANG": "en_GB.UTF-8"], Language.english),
    (["LANG": "en"], .english),
    (["LANG": "EN_US"], .english),
    (["LANG": "sv_SE.UTF-8"], .swedish),
    (["LANG": "C"], .swedish),
    (["LANG": "C.UTF-8"], .swedish),
    (["LANG": "POSIX"], .swedish),
    (["LANG": "fi_FI.UTF-8"], .swedish),
    (["LANG": "enm_GB"], .swedish),
    ([:], .swedish),
    (["LANG": ""], .swedish),
    (["LC_ALL": "", "LC_MESSAGES": "", "LANG": "en_GB"], .english),
    (["LC_ALL": "sv_SE", "LC_MESSAGES": "en_GB", "LANG": "en_GB"], .swedish),
    (["LC_MESSAGES": "en_GB", "LANG": "sv_SE"], .english),
    (["LC_ALL": "C", "LANG": "en_GB"], .swedish),
    (["LC_CTYPE": "en_GB", "LANGUAGE": "en"], .swedish),
  ])
  func theEnvironmentSuggestsALanguage(variables: [String: String], language: Language) {
    #expect(Language.ofInterface(arguments: ["list"]) { variables[$0] } == language)
  }

  @Test(arguments: [
    ["list", "--language", "en"],
    ["--language", "en", "list"],
    ["--language=en", "list"],
    ["list", "-l", "en"],
    ["list", "-l=en"],
    ["lst", "--wrong", "--language", "en"],
    ["list", "--instruments", "--language", "en"],
    ["list", "--language", "sv", "--language", "en"],
    ["list", "--language", "en", "--language", "fi"],
  ])
  func theOptionDecidesBeforeTheEnvironment(words: [String]) {
    #expect(Language.ofInterface(arguments: words) { _ in "sv_SE" } == .english)
  }

  @Test(arguments: [
    ["score", "--", "--language", "en"],
    ["score", "--language", "fi"],
    ["score", "--language"],
    ["score", "--languages=en"],
    ["score", "en"],
  ])
  func whatIsNoLanguageOptionDecidesNothing(words: [String]) {
    #expect(Language.ofInterface(arguments: words) { _ in nil } == .swedish)
  }
}
