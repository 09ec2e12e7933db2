extension Library {
  /// Reads the first rows of a table by what was guessed of it.
  ///
  /// - Parameters:
  ///   - guess: What was guessed.
  ///   - policy: The policies whose circumstances can be columns.
  ///   - allowsPersonalNumbers: Whether ids may be personal identity numbers.
  /// - Returns: What became of the rows, scored by the instrument alone; their places are those of
  ///   the table.
  /// - Throws: ``UnusableTable`` with all that keeps the table from being read.
  public mutating func trial(
    of guess: TableGuess, policy: PolicyChoice = .automatic, allowsPersonalNumbers: Bool = false
  ) throws(UnusableTable) -> RescoredLines {
    let header = guess.beginning.header
    let columns = try columns(of: header, guess.mapping, policy: policy, numbersRows: true)
    var options = RescoringOptions()
    options.policy = .none
    options.allowsPersonalNumbers = allowsPersonalNumbers
    var rescorer = CSVRescorer(Rescorer(self, options), columns)
    var result = RescoredLines()
    rescorer.rescore(guess.beginning.rows.span, name: header.file, into: &result)
    return result
  }
  /// Reads the first rows of a table as cases by what was guessed of it.
  ///
  /// - Parameters:
  ///   - guess: What was guessed.
  ///   - policy: The policies whose circumstances can be columns.
  /// - Returns: The cases.
  /// - Throws: ``UnusableTable`` with all that keeps the table from being read.
  package mutating func cases(
    of guess: TableGuess, policy: PolicyChoice = .automatic
  ) throws(UnusableTable) -> CSVCases {
    let columns = try columns(
      of: guess.beginning.header, guess.mapping, policy: policy, numbersRows: true)
    return CSVCases(guess.beginning.rows.span, columns, self, allowsPersonalNumbers: true)
  }
}
