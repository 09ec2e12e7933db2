extension PolicyReader {
  /// What a decision may depart from, and on which grounds.
  func departures(
    _ node: JSONNode
  ) -> (fromAge: Bool, grounds: Grounds, list: [Policy.ListedDeparture])? {
    reader.object(node) { object in
      let fromAge = object.boolean("fromAge")
      let list = object.optionalList("grounds") { departureGround($0) }
      reader.reportDuplicates(list.map(\.id), at: object.optional("grounds"))
      let grounds = reader.grounds(&object, sources)
      return fromAge.flatMap { fromAge in grounds.map { (fromAge, $0, list) } }
    }
  }

  private func departureGround(_ node: JSONNode) -> Policy.ListedDeparture? {
    reader.object(node) { object in
      let id = object.localID("id")
      let text = object.localized("text")
      guard let id, let text else { return nil }
      return Policy.ListedDeparture(id: id, text: text)
    }
  }
}
