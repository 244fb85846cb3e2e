/// How many colours the user wants.
///
/// Who decides, in this order: the option, unless it says `auto`; `NO_COLOR`, if it is set and not
/// empty; `CLICOLOR_FORCE`, if it is set and not 0; `CLICOLOR`, if it is 0. In the end the terminal
/// has no more colours than it has.
public enum ColourChoice: Hashable, Sendable {
  /// What the environment says.
  case automatic
  /// As many as the terminal has, whatever the environment says.
  case always
  /// No colours.
  case never
  /// At most so many, whatever the environment says.
  case atMost(ColourDepth)

  /// The choice with a name: `auto`, `always`, `never`, `256`, `16` or `8`.
  public init?(name: String) {
    switch name {
    case "auto": self = .automatic
    case "always": self = .always
    case "never": self = .never
    default:
      guard let depth = Int(name).flatMap(ColourDepth.init(rawValue:)), depth != .monochrome else {
        return nil
      }
      self = .atMost(depth)
    }
  }

  /// The most colours that may be used, given how environment variables are looked up.
  public func limit(environment: (String) -> String?) -> ColourDepth {
    switch self {
    case .always: return .full
    case .never: return .monochrome
    case .atMost(let depth): return depth
    case .automatic:
      if environment("NO_COLOR")?.isEmpty == false { return .monochrome }
      if let force = environment("CLICOLOR_FORCE"), !force.isEmpty, force != "0" { return .full }
      return environment("CLICOLOR") == "0" ? .monochrome : .full
    }
  }
}
