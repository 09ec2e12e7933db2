/// The words by which people name columns and fill in cells, folded.
enum ColumnVocabulary {
  // MARK: Names of columns

  /// What words stand for, the surest ones first; of two columns the one with the surer word wins.
  static let targets: [(target: CSVTarget, words: [[String]])] = [
    (
      .id,
      [
        ["id", "case", "caseid", "arendeid", "arende", "arendenr", "arendenummer", "pseudonym"],
        ["lopnr", "lopnummer", "studyid", "recordid", "kodnr", "kodnummer"],
        [
          "respondentid", "respondent", "participantid", "participant", "subjectid", "subject",
          "deltagare", "deltagarid", "responseid", "svarsid", "pid", "sid", "idnr", "idnummer",
          "uid", "userid", "patientid", "klientid", "subno",
        ],
      ]
    ),
    (
      .date,
      [
        [
          "date", "datum", "bedomningsdatum", "arendedatum", "datumforbedomning",
          "assessmentdate", "dateofassessment",
        ],
        ["svarsdatum", "besoksdatum", "matdatum", "ifyllddatum", "visitdate", "surveydate"],
        [
          "slutforandetid", "sluttid", "completiontime", "enddate", "recordeddate", "submitdate",
          "tidsstampel", "timestamp", "submittedat", "completed", "datestamp",
        ],
        ["starttid", "starttime", "startdate", "created", "createdat", "skapad"],
      ]
    ),
    (
      .born,
      [
        [
          "born", "fodd", "fodelsedatum", "fodelsedag", "birthdate", "dateofbirth", "dob",
          "fodelsedat",
        ]
      ]
    ),
    (.age, [["age", "alder", "alderar", "ageyears", "ageinyears", "aldervidbedomning"]]),
    (.sex, [["sex", "kon", "gender", "juridisktkon"]]),
    (.municipality, [["municipality", "kommun", "kommunnamn", "hemkommun"]]),
    (.person, [["person", "personid", "individ", "individid"]]),
    (.unit, [["unit", "enhet"]]),
    (.informant, [["informant", "uppgiftslamnare"]]),
    (.by, [["by", "bedomare", "rater", "assessor", "raterid", "bedomarid"]]),
    (.responseDate, [["responsedate"]]),
  ]

  /// Words that an item's number follows.
  static let itemWords: Set<String> = [
    "q", "question", "fraga", "fragor", "fr", "f", "item", "i", "punkt", "p", "nr", "no", "n", "v",
    "var", "s", "svar", "delfraga", "pastaende", "x",
  ]

  /// Words that a column of totals has.
  static let totals: Set<String> = [
    "total", "totalt", "totalpoang", "totalsumma", "summa", "sum", "totalscore", "sumscore",
    "poang", "summapoang", "poangsumma", "score", "tot", "totpoang", "scoretotal",
  ]

  /// Words of columns that say who somebody is, or where.
  static let personal: Set<String> = [
    "namn", "fornamn", "efternamn", "name", "firstname", "lastname", "surname", "fullname",
    "adress", "gatuadress", "address", "postadress", "telefon", "telefonnummer", "telefonnr",
    "mobil", "mobilnr", "mobilnummer", "phone", "phonenumber", "tel", "epost", "epostadress",
    "email", "mail", "emailaddress", "mejl", "ip", "ipaddress", "ipadress", "recipientemail",
    "recipientfirstname", "recipientlastname", "vardnadshavare", "anhorig", "username",
  ]

  /// Words of columns of personal identity numbers.
  static let personalNumbers: Set<String> = [
    "personnummer", "personnr", "pnr", "persnr", "samordningsnummer", "ssn", "personalnumber",
    "personalidentitynumber",
  ]

  /// Words of columns with the year of birth.
  static let birthYears: Set<String> = ["fodelsear", "birthyear", "yearofbirth", "foddar", "yob"]

  // MARK: Cells

  /// Words for a missing answer.
  static let reasons: [(reason: MissingReason, words: Set<String>)] = [
    (
      .unknown,
      [
        "uppgiftsaknas", "uppgsaknas", "saknas", "vetej", "vetinte", "okant", "dontknow",
        "unknown", "ingenuppgift", "oklart", "kaninteavgora", "missing", "ejbesvarad",
        "obesvarad", "ejsvar", "ingetsvar", "noanswer",
      ]
    ),
    (
      .declined,
      [
        "villejsvara", "villintesvara", "villejuppge", "villinteuppge", "avbojer", "avbojt",
        "declined", "refused", "prefernottosay", "prefernottoanswer",
      ]
    ),
    (
      .notApplicable,
      [
        "ejaktuellt", "inteaktuellt", "ejtillampligt", "ejtillamplig", "intetillampligt",
        "notapplicable",
      ]
    ),
    (.notAsked, ["notasked", "ejtillfragad", "intetillfragad", "na", "nan", "null"]),
  ]

  /// What those words stand for, as JSON.
  static let missing: [String: String] = {
    var known: [String: String] = [:]
    for (reason, words) in reasons {
      let json = reason == .notAsked ? "null" : #"{"missing":"\#(reason.rawValue)"}"#
      for word in words { known[word] = json }
    }
    return known
  }()

  /// Cells of signs alone that programs write where nothing was asked.
  static let blankSigns: Set<String> = [".", "..", "--", "–", "—"]

  /// Words for the sexes, as JSON.
  static let sexes: [String: String] = {
    let words: [(String, [String])] = [
      (
        #""female""#,
        ["kvinna", "flicka", "tjej", "female", "woman", "girl", "f", "k", "kvinnor", "fe", "kv"]
      ),
      (#""male""#, ["man", "pojke", "kille", "male", "boy", "m", "p"]),
      (
        #""other""#,
        ["annat", "annan", "other", "ickebinar", "nonbinary", "diverse", "annankonsidentitet"]
      ),
      (
        #""unknown""#,
        [
          "okant", "unknown", "uppgiftsaknas", "vetej", "villejuppge", "villejsvara",
          "prefernottosay",
        ]
      ),
    ]
    return Dictionary(
      words.flatMap { json, words in words.map { ($0, json) } },
      uniquingKeysWith: { first, _ in first })
  }()

  /// Words for yes and no, as JSON.
  static let yesNo: [String: String] = [
    "ja": "true", "j": "true", "yes": "true", "y": "true", "sant": "true", "true": "true",
    "nej": "false", "n": "false", "no": "false", "falskt": "false", "false": "false",
  ]

  /// Words too common to tell one question from another.
  static let common: Set<String> = [
    "and", "att", "av", "de", "den", "det", "dig", "din", "du", "eller", "en", "ett", "for",
    "from", "har", "hur", "have", "how", "inte", "item", "med", "not", "ofta", "often", "och",
    "om", "on", "or", "pa", "punkt", "som", "the", "till", "under", "with", "you", "your", "fraga",
    "question", "senaste", "last", "veckorna", "weeks", "dig", "sig", "sjalv", "that", "what",
    "which",
    "vad", "nagon", "nagot", "any", "over", "are", "been", "ar", "var",
  ]
}
