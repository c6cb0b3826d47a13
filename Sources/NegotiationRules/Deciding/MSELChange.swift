package import NegotiationModel

/// What another MSEL makes of a session's rows, before anything is changed.
package struct MSELChange: Sendable, Equatable {
    /// A row that was delivered under one number and has another in the file, as after a spreadsheet wrote 007 as 7.
    package struct Renumbered: Sendable, Equatable {
        package let delivered: InjectID
        package let inFile: InjectID
    }

    /// In the file's order.
    package private(set) var new: [Inject] = []
    /// As the file has them.
    package private(set) var changed: [Inject] = []
    /// Those that the file doesn't have, and that were neither delivered nor retired before.
    package let retired: [InjectID]
    /// Rows of the file that stay as they are, those among them that were delivered under their number.
    package private(set) var unchanged: [InjectID] = []
    /// Rows of the file that are not delivered again.
    package private(set) var renumbered: [Renumbered] = []

    /// - Parameters:
    ///   - rows: as they stand.
    ///   - planned: what the exercise says of them: a row that was changed before its delivery is known by either.
    ///   - file: the other MSEL, each number once.
    package init(from rows: [InjectRow], planned: [Inject], to file: [Inject]) {
        let numbers = Set(file.map(\.id))
        retired = rows.map(\.inject).filter { inject in
            inject.status != .delivered && inject.status != .retired && !numbers.contains(inject.id)
        }.map(\.id)
        var missing = rows.map(\.inject).filter { $0.status == .delivered && !numbers.contains($0.id) }
        for inject in file {
            if let now = rows.first(where: { $0.inject.id == inject.id })?.inject {
                if now.status == .delivered || now == inject {
                    unchanged.append(inject.id)
                } else {
                    changed.append(inject)
                }
            } else if let place = missing.firstIndex(where: { delivered in
                inject.saysTheSame(as: delivered)
                    || planned.contains { $0.id == delivered.id && inject.saysTheSame(as: $0) }
            }) {
                renumbered.append(Renumbered(delivered: missing.remove(at: place).id, inFile: inject.id))
            } else {
                new.append(inject)
            }
        }
    }
}

extension Inject {
    /// Whether its readers would read the same.
    fileprivate func saysTheSame(as other: Inject) -> Bool {
        kind == other.kind && from == other.from && to == other.to && subject == other.subject && body == other.body
    }
}
