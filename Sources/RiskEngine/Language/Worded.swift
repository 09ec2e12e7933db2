/// A problem that can be said in every ``Language``.
///
/// Each stage's problems conform by a switch over all cases without `default`, so that a case
/// without a sentence doesn't compile.
package protocol Worded: Problem {
  /// What was found, what was expected, and the likely fix.
  func sentence(_ say: Phrasing) -> String
}
