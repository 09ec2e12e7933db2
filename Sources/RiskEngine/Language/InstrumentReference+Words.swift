extension InstrumentProblem.ReferenceKind {
  /// What was looked for, as a noun phrase.
  func words(_ say: Phrasing) -> String {
    switch self {
    case .optionSet:
      say.either(
        swedish: #"svarsalternativ som finns under "optionSets""#,
        english: #"a set that stands in "optionSets""#)
    case .item: say.either(swedish: "en fråga som finns", english: "an item that exists")
    case .itemOrScore:
      say.either(
        swedish: "en fråga eller en poäng som finns", english: "an item or a score that exists")
    case .group:
      say.either(
        swedish: #"en grupp som finns under "groups""#,
        english: #"a group that stands in "groups""#)
    case .score: say.either(swedish: "en poäng som finns", english: "a score that exists")
    case .level: say.either(swedish: "en nivå som finns", english: "a level that exists")
    case .column:
      say.either(
        swedish: #"en fråga, en poäng, "age", "sex" eller "of""#,
        english: #"an item, a score, "age", "sex" or "of""#)
    case .levelScale:
      say.either(
        swedish: #"en skala som finns under "levels""#,
        english: #"a scale that stands in "levels""#)
    case .setting:
      say.either(
        swedish: #"en miljö som finns under "settings""#,
        english: #"a setting that stands in "settings""#)
    case .table:
      say.either(
        swedish: #"en tabell som finns under "tables""#,
        english: #"a table that stands in "tables""#)
    case .flag: say.either(swedish: "en varningsflagga som finns", english: "a flag that exists")
    case .judgement:
      say.either(swedish: "en samlad bedömning som finns", english: "a judgement that exists")
    case .informant:
      say.either(
        swedish: #"en uppgiftslämnare som finns under "informants""#,
        english: #"an informant that stands in "informants""#)
    case .code: say.either(swedish: "en svarskod som finns", english: "a code that exists")
    }
  }
}
