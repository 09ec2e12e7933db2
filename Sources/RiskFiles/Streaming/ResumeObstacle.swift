/// Why a broken run can't be gone on with.
public enum ResumeObstacle: Error, Sendable, Hashable {
  /// A pipe, a device or a standard stream takes part: what went through it is gone.
  case stream
  /// The state file isn't one, or isn't ours.
  case stateUnreadable
  /// Another version of the program began the run.
  case engine
  /// What the caller binds a run to isn't the same: the name that it gave, such as `options`.
  case binding(String)
  /// There were more or fewer inputs, or in another order.
  case inputs
  /// The input isn't the file that it was, or has been changed.
  case inputChanged
  /// The output that was begun isn't there any more, or is shorter than it was.
  case outputLost
}
