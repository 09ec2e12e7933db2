extension FastPath {
  /// Rescores the case of the row that begins at `start`.
  ///
  /// - Parameters:
  ///   - bytes: The rows.
  ///   - start: Where the row begins.
  ///   - reader: What reads the rows of the table.
  ///   - allowsLetters: Whether bytes outside ASCII are what they seem.
  ///   - output: Where what is written of the case is added, if it was rescored.
  /// - Returns: Where the next row begins; `nil` if it wasn't.
  mutating func rescoreRow(
    _ bytes: RawSpan, from start: Int, by reader: inout CSVCaseReader, allowsLetters: Bool,
    into output: inout [UInt8]
  ) -> Int? {
    guard let number = instrumentNumber(reader.instrument), number < scanner.lastPlans.count,
      scanner.lastPlans[number] >= 0, turn(&reader, to: scanner.lastPlans[number])
    else { return nil }
    var next = reader.read(
      bytes, from: start, allowsLetters: allowsLetters, &scanner, instrument: number, into: &found)
    // The right plan isn't known before the row is read.
    guard let choice = planOfRow(reader.texts) else { return nil }
    if choice != reader.plan {
      guard turn(&reader, to: choice) else { return nil }
      scanner.lastPlans[number] = choice
      next = reader.read(
        bytes, from: start, allowsLetters: allowsLetters, &scanner, instrument: number,
        into: &found)
    }
    guard let next, finish(reader.texts, into: &output) else { return nil }
    return next
  }

  /// Readies a reader for a plan; an instrument isn't copied for each row.
  @inline(__always)
  private func turn(_ reader: inout CSVCaseReader, to plan: Int) -> Bool {
    reader.plan == plan || reader.turn(to: plan, plans[plan].instrument)
  }

  private mutating func instrumentNumber(_ name: [UInt8]) -> Int? {
    let span = name.span
    // A list of bytes seen as bytes.
    return unsafe scanner.instrumentNames.number(of: span.bytes, 0..<name.count)
  }

  /// The plan by which the row at hand should be read, as far as it was read.
  private func planOfRow(_ texts: borrowing CSVRowTexts) -> Int? {
    guard let date = found.responses[0].date ?? found.date else { return nil }
    let span = texts.bytes.span
    let choice = plan(
      of: found.responses[0].instrument, found.responses[0].version,
      // A list of bytes seen as bytes.
      in: unsafe span.bytes, on: date)
    return choice >= 0 && choice != FastPath.whole ? choice : nil
  }

  private mutating func finish(
    _ texts: borrowing CSVRowTexts, into output: inout [UInt8]
  ) -> Bool {
    let span = texts.bytes.span
    // A list of bytes seen as bytes.
    return unsafe finish(span.bytes, into: &output)
  }
}
