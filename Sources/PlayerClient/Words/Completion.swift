package import NegotiationModel

/// What Tab can make of the end of a line.
package struct Completion: Sendable, Equatable {
    /// What stands before it.
    let kept: String
    /// What it begins with.
    let begun: String
    /// What it can become, in the order of the choices that the line is read with.
    package let candidates: [String]
    /// The candidate that Tab put in last, by its index.
    package private(set) var chosen: Int?
    /// Whether what all of them begin with is put in already.
    private var isExtended = false

    /// - Parameter watched: whose eyes the seat looks through besides its own.
    package init(of line: String, in view: View, watching watched: Viewer? = nil) {
        let slash = line.hasPrefix("/") ? "/" : ""
        let text = String(line.dropFirst(slash.count))
        let found = CompletedLine(text: text, view: view, watched: watched).found
        kept = slash + text.dropLast(found.begun.count)
        begun = found.begun
        candidates = found.candidates
    }

    /// The line after the next Tab; nil where nothing is known.
    package mutating func next() -> String? {
        if candidates.count == 1 { return kept + candidates[0] + (candidates[0].hasSuffix("=") ? "" : " ") }
        guard !candidates.isEmpty else { return nil }
        if chosen == nil, !isExtended, let common, common.count > begun.count {
            isExtended = true
            return kept + common
        }
        let next = chosen.map { ($0 + 1) % candidates.count } ?? 0
        chosen = next
        return kept + candidates[next]
    }

    /// What all of them begin with.
    private var common: String? {
        guard var common = candidates.first, candidates.allSatisfy({ $0.hasPrefix(begun) }) else { return nil }
        for candidate in candidates {
            while !candidate.hasPrefix(common) { common.removeLast() }
        }
        return common
    }
}

extension Choices {
    /// The first names of those that a word could begin.
    func names(beginning begun: String) -> [String] {
        let wanted = begun.folded
        return entries.filter { entry in
            wanted.isEmpty || entry.names.contains { $0.folded.hasPrefix(wanted) }
        }.compactMap(\.names.first)
    }
}
