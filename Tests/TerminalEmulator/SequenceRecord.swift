/// Which control characters and sequences a terminal was sent, and how often.
///
/// Each by its form: `ESC [ n ; n H`, `ESC [ ? 25 h`, `CR`. Counts and places stand as `n`.
package struct SequenceRecord: Sendable, Equatable {
    private var counts: [String: Int] = [:]
    private var unknownForms: Set<String> = []

    /// All forms, sorted.
    package var forms: [String] { counts.keys.sorted() }

    /// Those that the emulator doesn't know, sorted. They were counted, and changed nothing.
    package var unknown: [String] { unknownForms.sorted() }

    package func count(of form: String) -> Int { counts[form] ?? 0 }

    mutating func add(_ forms: [String], isKnown: Bool) {
        for form in forms {
            counts[form, default: 0] += 1
            if !isKnown { unknownForms.insert(form) }
        }
    }

    /// Adds another terminal's.
    package mutating func merge(_ other: SequenceRecord) {
        counts.merge(other.counts, uniquingKeysWith: +)
        unknownForms.formUnion(other.unknownForms)
    }

    package init() {}
}
