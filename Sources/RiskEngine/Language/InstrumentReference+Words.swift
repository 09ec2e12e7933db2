extension InstrumentProblem.ReferenceKind {
  /// In Swedish, that nothing of this kind is called this; a whole sentence.
  func absence(of name: String) -> String {
    switch self {
    case .optionSet: #"\#(name) finns inte under "optionSets"."#
    case .item: "Det finns ingen fråga som heter \(name)."
    case .itemOrScore: "Det finns ingen fråga eller poäng som heter \(name)."
    case .group: #"Gruppen \#(name) finns inte under "groups"."#
    case .score: "Det finns ingen poäng som heter \(name)."
    case .level: "Det finns ingen nivå som heter \(name)."
    case .column: #"\#(name) är varken en fråga, en poäng, "age", "sex" eller "of"."#
    case .levelScale: #"Nivåskalan \#(name) finns inte under "levels"."#
    case .setting: #"Miljön \#(name) finns inte under "settings"."#
    case .table: #"Tabellen \#(name) finns inte under "tables"."#
    case .flag: "Det finns ingen varningsflagga som heter \(name)."
    case .judgement: "Det finns ingen samlad bedömning som heter \(name)."
    case .informant: #"Uppgiftslämnaren \#(name) finns inte under "informants"."#
    case .code: "Det finns ingen svarskod \(name)."
    }
  }

  /// In English, what was looked for, as a noun phrase.
  var wanted: String {
    switch self {
    case .optionSet: #"a set that stands in "optionSets""#
    case .item: "an item that exists"
    case .itemOrScore: "an item or a score that exists"
    case .group: #"a group that stands in "groups""#
    case .score: "a score that exists"
    case .level: "a level that exists"
    case .column: #"an item, a score, "age", "sex" or "of""#
    case .levelScale: #"a scale that stands in "levels""#
    case .setting: #"a setting that stands in "settings""#
    case .table: #"a table that stands in "tables""#
    case .flag: "a flag that exists"
    case .judgement: "a judgement that exists"
    case .informant: #"an informant that stands in "informants""#
    case .code: "a code that exists"
    }
  }
}
