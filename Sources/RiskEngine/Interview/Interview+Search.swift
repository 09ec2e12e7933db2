extension Interview {
  /// Finds questions by words of their texts, or by their ids.
  ///
  /// - Parameters:
  ///   - words: What is looked for; upper and lower case are the same.
  ///   - language: The language of the texts.
  /// - Returns: The questions that are asked and hold all of the words, in order.
  package func search(_ words: String, in language: String) -> [Question] {
    let wanted = words.lowercased().split(whereSeparator: \.isWhitespace)
    guard !wanted.isEmpty else { return [] }
    return questions.filter { question in
      let text = searchedText(of: question, in: language).lowercased()
      return wanted.allSatisfy { text.contains($0) }
    }
  }

  /// The question that a number or an id means.
  ///
  /// - Parameter name: The number as ``Progress`` counts, or the id of an item or a judgement.
  /// - Returns: `nil` where nothing that is asked has it.
  package func question(named name: String) -> Question? {
    if let number = Int(name) {
      let questions = questions
      return number > 0 && number <= questions.count ? questions[number - 1] : nil
    }
    let wanted = name.lowercased()
    return questions.first { id(of: $0).lowercased() == wanted }
  }

  /// The id of what is asked.
  package func id(of question: Question) -> String {
    switch question {
    case .item(let item): instrument.items[item].id
    case .judgement(let judgement): instrument.judgements[judgement].id
    }
  }

  /// What is asked, as far as its words may be shown; else the id.
  package func title(of question: Question, in language: String) -> String {
    switch question {
    case .item(let item): instrument.items[item].text.map { $0(language) } ?? id(of: question)
    case .judgement(let judgement): instrument.judgements[judgement].title(language)
    }
  }

  private func searchedText(of question: Question, in language: String) -> String {
    var parts = [id(of: question), title(of: question, in: language)]
    switch question {
    case .item(let index):
      let item = instrument.items[index]
      parts += [item.help, item.group.map { instrument.groups[$0].title }].compactMap {
        $0.map { $0(language) }
      }
    case .judgement(let index):
      parts += [instrument.judgements[index].help].compactMap { $0.map { $0(language) } }
    }
    return parts.joined(separator: "\n")
  }
}
