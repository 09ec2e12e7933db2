/// What this engine is, as results name it.
public enum Engine {
  /// The engine's version.
  public static let version = "0.1.0"
  /// Name and version.
  public static let label = "vagval \(version)"
}
