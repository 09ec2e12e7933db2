extension ComparedDefinitions {
  /// Writes what is compared, with the digests.
  package func write(_ definition: Definition, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("kind")
      writer.value(definition.kind.rawValue)
      writer.key("id")
      writer.value(definition.id)
      writer.key("version")
      writer.value(definition.version.description)
      writer.key("digest")
      writer.value(definition.digest?.description)
    }
  }
}

extension ComparedCase {
  /// Writes a case with everything that changed, and why.
  package func write(to writer: inout JSONWriter, ages: AgeGroups) {
    writer.object { writer in
      writer.key("id")
      writer.value(id)
      writer.key("date")
      writer.value(date?.description)
      writer.key("ageGroup")
      writer.value(ages.ids[ages.index(of: age)])
      writer.key("sex")
      writer.value(sex?.rawValue)
      writer.key("outcome")
      writer.value(outcome.rawValue)
      writer.key("changes")
      writer.array { writer in
        for change in changes { change.write(to: &writer) }
      }
      guard !findings.isEmpty else { return }
      writer.key("findings")
      writer.texts(findings.map(\.id))
    }
  }
}

extension FlipSubject {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.key("kind")
    writer.value(kind.rawValue)
    if let owner {
      writer.key("of")
      writer.value(owner)
    }
    writer.key("id")
    writer.value(id)
  }
}

extension Flip {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      subject.write(to: &writer)
      if let response {
        writer.key("date")
        writer.value(response.date.description)
        if let informant = response.informant {
          writer.key("informant")
          writer.value(informant)
        }
      }
      writer.key("old")
      writer.value(old.code)
      writer.key("new")
      writer.value(new.code)
      guard !reasons.isEmpty else { return }
      writer.key("reasons")
      writer.array { writer in
        for reason in reasons { reason.write(to: &writer) }
      }
    }
  }
}

extension ChangeReason {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("code")
      writer.value(kind.rawValue)
      if let id {
        writer.key("id")
        writer.value(id)
      }
      guard old != nil || new != nil else { return }
      writer.key("old")
      writer.value(old)
      writer.key("new")
      writer.value(new)
    }
  }
}

extension ComparisonTotals {
  /// Writes how many cases had each outcome.
  package func writeCounts(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("cases")
      writer.value(cases)
      for outcome in ComparedCase.Outcome.allCases {
        writer.key(outcome.rawValue)
        writer.value(count(outcome))
      }
    }
  }

  /// Writes every definition that was used.
  package func writeDefinitions(to writer: inout JSONWriter) {
    writer.array { writer in
      for use in definitions {
        writer.object { writer in
          writer.key("kind")
          writer.value(use.kind.rawValue)
          writer.key("id")
          writer.value(use.head.id)
          writer.key("version")
          writer.value(use.head.version.description)
          writer.key("digest")
          writer.value(use.digest?.description)
        }
      }
    }
  }
}

extension FlipMatrices {
  /// Writes every matrix: for each group that isn't empty the cells that aren't.
  package func write(to writer: inout JSONWriter) {
    writer.array { writer in
      for (subject, matrix) in sorted {
        writer.object { writer in
          subject.write(to: &writer)
          writer.key("groups")
          writer.array { writer in write(matrix, to: &writer) }
        }
      }
    }
  }

  private func write(_ matrix: FlipMatrix, to writer: inout JSONWriter) {
    for (grouping, id, position) in listed where matrix.total(in: position) > 0 {
      writer.object { writer in
        writer.key("by")
        writer.value(grouping.rawValue)
        if grouping != .all {
          writer.key("group")
          writer.value(id)
        }
        writer.key("total")
        writer.value(matrix.total(in: position))
        writer.key("moved")
        writer.value(matrix.moved(in: position))
        writer.key("cells")
        writer.array { writer in
          for (cell, count) in matrix.cells(in: position) {
            writer.object { writer in
              writer.key("old")
              writer.value(cell.old.code)
              writer.key("new")
              writer.value(cell.new.code)
              writer.key("count")
              writer.value(count)
            }
          }
        }
      }
    }
  }

  /// Every group with its grouping and position.
  package var listed: [(grouping: PersonGroups.Grouping, id: String, position: Int)] {
    PersonGroups.Grouping.allCases.flatMap { grouping in
      zip(groups.ids(grouping), groups.positions(grouping)).map { (grouping, $0, $1) }
    }
  }
}
