import NegotiationModel

extension ClientModel {
    /// Tells something, as things stand now.
    ///
    /// - Parameter eyes: what others see, where it is read through their eyes.
    mutating func tell(_ content: Told.Content, eyes: View? = nil) {
        effects.append(.tell(Told(content, view: view, eyes: eyes, time: time)))
    }
}
