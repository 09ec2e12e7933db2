extension Comparer {
  /// Finds out what the columns of a table stand for to both sides.
  ///
  /// - Parameters:
  ///   - header: The first row of the table.
  ///   - mapping: What the caller says of the columns; the names of others must speak for
  ///     themselves.
  ///   - instrument: The instrument, where the caller names it; else the mapping's, or the only
  ///     one that has all the columns.
  ///   - policy: The policies whose circumstances are columns, where instruments are compared;
  ///     else the two policies are.
  /// - Returns: The columns.
  /// - Throws: ``UnusableTable`` with all that is wrong with the header and the mapping.
  package func columns(
    of header: CSVHeader, _ mapping: ColumnMapping = ColumnMapping(), instrument: String? = nil,
    policy: PolicyChoice = .automatic
  ) throws(UnusableTable) -> CSVColumns {
    let sources = [old, new].map { side in
      (side.library, side.entry.kind == .policy ? side.policy : policy)
    }
    var resolver = CSVColumnResolver(sources, header, mapping)
    return try resolver.resolved(instrument: instrument)
  }
}
