/// A part of a view that changes by itself, as `ViewSections` has them.
enum ViewSection: Int, CaseIterable, Sendable {
    case play, tracks, offers, table, agreements, obligations, mandates, sheet, desk, levels, proposals, messages
    case delegations, requests, answers, channels, msel, observations, questions, bots, sheets
}

/// Several parts of a view.
struct SectionSet: Equatable, Sendable, ExpressibleByArrayLiteral, Sequence {
    private var bits: UInt32 = 0

    init(arrayLiteral sections: ViewSection...) {
        for section in sections { insert(section) }
    }

    static let all = ViewSection.allCases.reduce(into: SectionSet()) { $0.insert($1) }

    var isEmpty: Bool { bits == 0 }

    func contains(_ section: ViewSection) -> Bool { bits & 1 << UInt32(section.rawValue) != 0 }
    mutating func insert(_ section: ViewSection) { bits |= 1 << UInt32(section.rawValue) }
    mutating func remove(_ section: ViewSection) { bits &= ~(1 << UInt32(section.rawValue)) }
    mutating func formUnion(_ other: SectionSet) { bits |= other.bits }

    func union(_ other: SectionSet) -> SectionSet {
        var union = self
        union.formUnion(other)
        return union
    }

    /// In the order of the cases.
    func makeIterator() -> Iterator { Iterator(rest: bits) }

    struct Iterator: IteratorProtocol {
        fileprivate var rest: UInt32

        mutating func next() -> ViewSection? {
            guard rest != 0 else { return nil }
            defer { rest &= rest - 1 }
            return ViewSection(rawValue: rest.trailingZeroBitCount)
        }
    }
}
