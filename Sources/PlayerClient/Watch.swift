import NegotiationModel

/// A second view, to be read only: what somebody else sees.
package struct Watch: Sendable {
    package var view: View
    /// The number of the last news that the view includes.
    var lastNews: Int
}
