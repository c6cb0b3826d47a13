/// The package as a whole, as it names itself in logs, on the wire and to those who ask its programs.
package enum Offramp {
    /// The version of the code, by Semantic Versioning 2.0.0, without a leading v. `CHANGELOG.md` tells the same one;
    /// formats of exercises, logs and the wire have versions of their own. docs/releasing.md says when it changes.
    package static let version = "0.9.0"
}
