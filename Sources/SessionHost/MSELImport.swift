package import NegotiationModel

/// What an imported MSEL changed.
package struct MSELImport: Codable, Sendable, Hashable {
    package var new: [InjectID] = []
    package var changed: [InjectID] = []
    /// Those that the file doesn't have any more.
    package var retired: [InjectID] = []
    /// Those of the file that stand as they stood, delivered ones too.
    package var unchanged: [InjectID] = []

    /// - Parameters:
    ///   - events: what importing led to.
    ///   - rows: what the file says.
    init(_ events: [Event], of rows: [Inject]) {
        for case .mselImported(let new, let changed, let retired) in events {
            self.new = new.map(\.id)
            self.changed = changed.map(\.id)
            self.retired = retired
        }
        // A row of the file that is in none of these was delivered before, under this number or another.
        unchanged = rows.map(\.id).filter { !new.contains($0) && !changed.contains($0) }
    }
}
