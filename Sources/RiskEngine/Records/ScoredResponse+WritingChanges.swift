extension ScoredResponse {
  /// `change`: for each score with a rule how it has changed since an earlier response.
  func writeChanges(to writer: inout JSONWriter) {
    writer.key("change")
    writeChange(to: &writer)
  }

  /// The same without the key.
  func writeChange(to writer: inout JSONWriter) {
    writer.object { writer in
      for (score, change) in zip(response.instrument.scores, changes) {
        guard let change else { continue }
        writer.key(score.id)
        writer.object { writer in
          writer.key("from")
          writer.value(change.earlier)
          writer.key("difference")
          writer.value(change.difference)
          writer.key("reliable")
          if let verdict = change.verdict {
            writer.value(verdict.rawValue)
          } else {
            writer.null()
          }
          if let index = change.index {
            writer.key("index")
            writer.value(index)
          }
        }
      }
    }
  }
}
