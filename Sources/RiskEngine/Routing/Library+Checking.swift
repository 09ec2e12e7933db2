extension Library {
  /// Everything that is wrong, or doubtful, with a document of any kind.
  ///
  /// A definition is checked against the library's others, a case against the instruments and,
  /// where one is meant, the policy.
  ///
  /// - Parameters:
  ///   - name: What findings call the file.
  ///   - bytes: Its contents.
  /// - Returns: The findings of the file, in file order.
  package mutating func check(name: String, bytes: [UInt8]) -> [Finding] {
    switch CaseFile.read(name: name, bytes: bytes) {
    case .failure(let unusable): return [unusable.finding]
    case .success(let file):
      guard case .document(let document, let node)? = file.entries.first, file.entries.count == 1,
        node.index == 0, node.kind == .object
      else { return file.entries.flatMap { check($0) } }
      switch DocumentKind(document) {
      case .assessmentCase: return check(document, node)
      case .instrument, .policy, .programmes, .deadlines:
        return checkDefinition(name, bytes, document)
      case .result: return notADefinition(document)
      case nil:
        // A case may omit its format; anything else must say what it is.
        let looksLikeCase = node.members.contains { $0.key.equals("responses") }
        return looksLikeCase ? check(document, node) : notADefinition(document)
      }
    }
  }

  private mutating func check(_ entry: CaseFile.Entry) -> [Finding] {
    switch entry {
    case .unreadable(let finding): [finding]
    case .document(let document, let node): check(document, node)
    }
  }

  private mutating func check(_ document: JSONDocument, _ node: JSONNode) -> [Finding] {
    let findings =
      switch result(for: document, node, policy: .automatic) {
      case .success(let result): result.findings
      case .failure(let refused): refused.findings
      }
    // Which policy is meant is no matter of the case's own.
    return findings.filter { finding in
      switch finding.problem {
      case LibraryProblem.severalPolicies, LibraryProblem.noPolicy, LibraryProblem.policyNotValid,
        LibraryProblem.definitionWithdrawn:
        false
      default: true
      }
    }
  }

  private mutating func checkDefinition(
    _ name: String, _ bytes: [UInt8], _ document: JSONDocument
  ) -> [Finding] {
    guard bytes.count <= Library.limits.bytes else {
      let problem = JSONProblem.tooLarge(limit: Library.limits.bytes)
      return [Finding(problem, at: document.root.location)]
    }
    let reader = DocumentReader(document, concernsPerson: false)
    switch DocumentKind(document) {
    case .instrument:
      let instrument = Instrument.read(reader)?.proved(reader)
      instrument?.checkExamples(reader)
    case .policy:
      if let policy = readPolicy(reader) {
        reportOtherDefault(than: policy, reader)
        let proof = proof(of: policy, reader)
        proof.proveRules()
        proof.proveTables()
        checkCases(of: policy, reader)
      }
    case .programmes: _ = ProgrammeCatalogue.read(reader)
    case .deadlines: _ = DeadlineSet.read(reader)
    case .assessmentCase, .result, nil: break
    }
    return reader.findings
  }

  private func notADefinition(_ document: JSONDocument) -> [Finding] {
    let reader = DocumentReader(document, concernsPerson: false)
    reader.report(notADefinition: document)
    return reader.findings
  }

  /// Adds a definition that is to be checked, in place of another of the same identity.
  ///
  /// A file without a readable identity isn't added: checking it says why.
  package mutating func addForChecking(name: String, bytes: [UInt8]) {
    guard case .success(let document) = Library.document(name: name, bytes: bytes),
      let kind = DocumentKind(document), Library.kinds.contains(kind),
      var object = ObjectReader(
        document.root, silently: DocumentReader(document, concernsPerson: false)),
      let head = DefinitionHead.read(&object, kind: kind)
    else { return }
    replace(
      Entry(
        kind: kind, id: head.id, version: head.version, validity: head.validity, name: name,
        bytes: bytes))
  }
}

extension DocumentReader {
  /// Reports that a document is no definition, by what it says of its format.
  func report(notADefinition document: JSONDocument) {
    let format = document.root.members.first { $0.key.equals("format") }?.value
    report(LibraryProblem.notADefinition(found: format?.quotation), at: format ?? document.root)
  }
}
