extension TableProblem: Worded {
  // One switch over all cases, although long: so the compiler asks for every sentence.
  package func sentence(_ say: Phrasing) -> String {
    switch self {
    case .tableWithoutRules(let table):
      say(
        swedish: (
          "Beslutstabellen \(say.name(table)) saknar regler.",
          #"Fyll i "rules", eller ta bort tabellen."#
        ),
        english: (
          "the decision table \(say.name(table)) without rules", "at least one rule",
          #"Fill in "rules", or remove the table."#
        ))
    case .tableWithoutOutputs(let table):
      say(
        swedish: ("Beslutstabellen \(say.name(table)) saknar utfall.", #"Fyll i "outputs"."#),
        english: (
          "the decision table \(say.name(table)) without outputs", "at least one output",
          #"Fill in "outputs"."#
        ))
    case .columnNotListed(let name, let table, let suggestion):
      say(
        swedish: (
          #"\#(say.name(name)) står inte i "inputs" i beslutstabellen \#(say.name(table))."#,
          say.meant(suggestion) ?? "Rätta namnet, eller lägg till det där."
        ),
        english: (
          say.name(name), #"something in "inputs" of the table \#(say.name(table))"#,
          say.meant(suggestion) ?? #"Correct the name, or add it to "inputs"."#
        ))
    case .unknownOutput(let name, let table, let suggestion):
      say(
        swedish: (
          #"Utfallet \#(say.name(name)) står inte i "outputs" i beslutstabellen "#
            + "\(say.name(table)).",
          say.meant(suggestion) ?? "Rätta namnet, eller lägg till det där."
        ),
        english: (
          "the output \(say.name(name))", #"one in "outputs" of the table \#(say.name(table))"#,
          say.meant(suggestion) ?? #"Correct the name, or add it to "outputs"."#
        ))
    case .outputWithoutValue(let output, let rule):
      say(
        swedish: (
          "Regeln \(say.name(rule)) ger inget värde för \(say.name(output)).",
          #"Lägg till ett i "then"."#
        ),
        english: (
          "the rule \(say.name(rule)) without a value for \(say.name(output))",
          "a value for every output", #"Add it to "then"."#
        ))
    case .outputOfWrongType(let output, let found, let expected):
      say(
        swedish: (
          "\(say.name(output)) är \(say.value(found)), men ska vara \(expected.words(say)).",
          "Rätta värdet, eller ändra utfallets typ."
        ),
        english: (
          "\(say.value(found)) as \(say.name(output))", expected.words(say),
          "Correct the value, or the type of the output."
        ))
    case .outputUnknownCode(let output, let found, let allowed, let suggestion):
      say(
        swedish: (
          "\(say.name(output)) är \(say.value(found)), men ska vara \(say.or(allowed)).",
          say.meantValue(suggestion) ?? #"Välj ett av de orden, eller lägg till koden i "values"."#
        ),
        english: (
          "\(say.value(found)) as \(say.name(output))", say.or(allowed),
          say.meantValue(suggestion) ?? #"Choose one of them, or add the code to "values"."#
        ))
    case .aggregationOutsideCollect(let hitPolicy):
      say(
        swedish: (
          #""aggregation" går bara att använda när "hitPolicy" är "collect", men här är den "#
            + "\(say.name(hitPolicy)).",
          #"Ta bort "aggregation", eller skriv "collect"."#
        ),
        english: (
          #""aggregation" in a table whose "hitPolicy" is \#(say.name(hitPolicy))"#,
          #""aggregation" only with "collect""#,
          #"Remove "aggregation", or write "collect"."#
        ))
    case .aggregationOfOtherType(let aggregation, let output):
      say(
        swedish: (
          "\(say.name(aggregation)) går bara att räkna på tal, och \(say.name(output)) är "
            + #"inte av typen "number"."#,
          #"Ändra utfallets typ, eller skriv "count"."#
        ),
        english: (
          "\(say.name(aggregation)) of \(say.name(output)), which isn't a number",
          #"an output of type "number""#,
          #"Change the type of the output, or write "count"."#
        ))
    case .aggregationOfSeveralOutputs(let aggregation):
      say(
        swedish: (
          "\(say.name(aggregation)) går bara att räkna på ett enda utfall.",
          "Dela tabellen i en för varje utfall."
        ),
        english: (
          "\(say.name(aggregation)) of several outputs", "a single output",
          "Divide the table into one for each output."
        ))
    case .orderWithoutValues(let hitPolicy):
      say(
        swedish: (
          #"\#(say.name(hitPolicy)) kräver att minst ett utfall av typen "choice" har "#
            + #""values" i ordning."#,
          #"Skriv det som går före först i "values", eller välj en annan "hitPolicy"."#
        ),
        english: (
          "\(say.name(hitPolicy)) where no output has an order",
          #"at least one output of type "choice", with its "values" in order"#,
          #"Write "values" with what takes precedence first, or choose another "hitPolicy"."#
        ))
    case .tablesInCircle(let tables):
      say(
        swedish: (
          tables.count == 1
            ? "Beslutstabellen \(say.and(tables)) läser sitt eget utfall."
            : "Beslutstabellerna \(say.and(tables)) läser varandra i en cirkel.",
          tables.count == 1
            ? "Ta bort utfallet ur tabellens villkor."
            : "Ta bort en av dem ur villkoren i en annan."
        ),
        english: (
          tables.count == 1
            ? "the decision table \(say.and(tables)), which reads its own output"
            : "the decision tables \(say.and(tables)), which read each other in a circle",
          "tables that can be worked out one after the other",
          "Remove one of them from another's tests."
        ))
    case .listOutputTested(let output, let table):
      say(
        swedish: (
          "Villkoret gäller \(say.name(output)), som är en lista och inte ett enda värde.",
          #"Ge beslutstabellen \#(say.name(table)) en annan "hitPolicy" eller en "aggregation"."#
        ),
        english: (
          "a test of \(say.name(output)), which is a list", "an output that is one value",
          #"Give the table \#(say.name(table)) another "hitPolicy" or an "aggregation"."#
        ))
    case .expectedOutputUnknown(let name, let suggestion):
      say(
        swedish: (
          "Ingen beslutstabell har utfallet \(say.name(name)).",
          say.meant(suggestion) ?? "Rätta namnet."
        ),
        english: (
          "the output \(say.name(name))", "one that a decision table has",
          say.meant(suggestion) ?? "Correct the name."
        ))
    case .rulesContradict(let table, let rules):
      say(
        swedish: (
          "Reglerna \(say.and(rules)) i beslutstabellen \(say.name(table)) stämmer alla för "
            + "ärendet men säger emot varandra.",
          "Rätta vägvalsreglerna. Tills dess räknas utfallet som okänt."
        ),
        english: (
          "the rules \(say.and(rules)) of the decision table \(say.name(table)), which all hold "
            + "for the case",
          "rules that don't contradict each other",
          "What the table gives counts as unknown. Correct the policy."
        ))
    }
  }
}

extension TableProblem.OutputKind {
  fileprivate func words(_ say: Phrasing) -> String {
    switch self {
    case .boolean: say.either(swedish: "true eller false", english: "true or false")
    case .choice:
      say.either(swedish: "en kod inom citattecken", english: "a code in quotation marks")
    case .number: say.either(swedish: "ett tal", english: "a number")
    }
  }
}
