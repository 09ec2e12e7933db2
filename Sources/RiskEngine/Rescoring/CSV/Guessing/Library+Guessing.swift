extension Library {
  /// Guesses what the columns of a table stand for.
  ///
  /// Whoever gets the guess decides: nothing is read by it before it has become a mapping.
  ///
  /// - Parameters:
  ///   - table: The table's beginning.
  ///   - corrections: What the caller says in place of what would be guessed.
  ///   - policy: The policies whose circumstances and consents are looked for.
  /// - Returns: The guess.
  /// - Complexity: O(columns × (rows + instruments)), and the words of each name.
  public mutating func guess(
    _ table: TableBeginning, _ corrections: TableCorrections = TableCorrections(),
    policy: PolicyChoice = .automatic
  ) -> TableGuess {
    var resolver = CSVColumnResolver([(self, policy)], table.header, ColumnMapping())
    defer { self = resolver.sources[0].library }
    var forms: [(id: String, form: CSVForm)] = []
    for id in resolver.instruments {
      if let form = resolver.form(of: id) { forms.append((id, form)) }
    }
    return TableGuesser(table, corrections, forms, resolver.policies()).guess()
  }
}
