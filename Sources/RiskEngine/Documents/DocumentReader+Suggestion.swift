extension DocumentReader {
  /// The word that was probably meant; `nil` also where the finding would only be counted, so that
  /// a million wrong words cost no more than a hundred.
  package func suggestion(
    for word: String, among candidates: some Sequence<String>
  ) -> String? {
    isFull ? nil : Suggestion.nearest(to: word, among: candidates)
  }
}
