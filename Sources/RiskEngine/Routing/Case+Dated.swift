extension Case {
  /// The case as it stood on another day, as far as its facts are dated.
  ///
  /// Age is that of the day; circumstances are taken as the case states them.
  func dated(_ day: CalendarDay) -> Case {
    Case(
      id: id, born: born, age: age(on: day), sex: sex, date: day, municipality: municipality,
      circumstances: circumstances, consents: consents, responses: responses, decisions: decisions,
      flags: flags, node: node, history: history)
  }
}
