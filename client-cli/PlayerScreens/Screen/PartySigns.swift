package import NegotiationModel
package import PlayerClient

/// Each party's colour, wherever it stands on the screen; the sign that goes with it is its tag.
///
/// The colour comes from the party's place among the exercise's, so that everybody at the table sees the same one. Here alone
/// it is found in a text: what a page puts together from names, and what the server tells, come as texts.
package struct PartySigns: Sendable {
    private struct Word: Sendable {
        let text: String
        let index: Int
        let isTag: Bool
        let bytes: [UInt8]

        init(_ text: String, _ index: Int, isTag: Bool) {
            (self.text, self.index, self.isTag) = (text, index, isTag)
            bytes = Array(text.utf8)
        }

        /// Whether it stands anywhere in a text, as a word or within one.
        func stands(in text: [UInt8]) -> Bool {
            var start = 0
            while start + bytes.count <= text.count {
                var length = 0
                while length < bytes.count, text[start + length] == bytes[length] { length += 1 }
                if length == bytes.count { return true }
                start += 1
            }
            return false
        }
    }

    private let parties: [PartyID]
    /// The longest first, so that no name hides one that begins like it.
    private let words: [Word]
    /// Which bytes a name or a tag begins with.
    private let isFirst: [Bool]

    package init(_ parties: [PartyView]) {
        self.parties = parties.map(\.id)
        words = parties.enumerated().flatMap { index, party in
            [
                Word(party.name, index, isTag: false), Word(party.tag.uppercased(), index, isTag: true),
            ]
        }.filter { !$0.text.isEmpty }.sorted { ($1.text.count, $0.index) < ($0.text.count, $1.index) }
        var isFirst = [Bool](repeating: false, count: 256)
        for word in words { isFirst[Int(word.bytes[0])] = true }
        self.isFirst = isFirst
    }

    /// How a party looks; plain for control, and for whoever is none of the exercise's.
    package func style(_ party: PartyID?, isBold: Bool = false) -> ScreenStyle {
        guard let party, let index = parties.firstIndex(of: party) else { return isBold ? .bold : .plain }
        return .party(index, isBold: isBold)
    }

    /// The line with the parties' names in their colours; what stands in a bar stays as it is.
    ///
    /// - Parameter withTags: whether tags have theirs too: in texts that use words such as “US” for nothing else.
    package func marked(_ line: ScreenLine, withTags: Bool = false) -> ScreenLine {
        ScreenLine(joining: line.spans.flatMap { marked($0, withTags) })
    }

    private func marked(_ span: ScreenLine.Span, _ withTags: Bool) -> [ScreenLine.Span] {
        guard span.style.ofParty(0) != nil else { return [span] }
        let text = span.text
        // Most lines name nobody, and every line of the screen comes by.
        guard mayHoldWord(text) else { return [span] }
        let bytes = Array(text.utf8)
        let words = words.filter { (withTags || !$0.isTag) && $0.stands(in: bytes) }
        guard !words.isEmpty else { return [span] }
        var pieces: [ScreenLine.Span] = []
        var (start, index) = (text.startIndex, text.startIndex)
        var isInWord = false
        while index < text.endIndex {
            if !isInWord, let word = Self.word(at: index, of: text, words), let style = span.style.ofParty(word.index) {
                let end = text.index(index, offsetBy: word.text.count)
                pieces.append(ScreenLine.Span(text: String(text[start..<index]), style: span.style))
                pieces.append(ScreenLine.Span(text: String(text[index..<end]), style: style))
                (start, index) = (end, end)
                continue
            }
            isInWord = text[index].isWordSign
            index = text.index(after: index)
        }
        return pieces + [ScreenLine.Span(text: String(text[start...]), style: span.style)]
    }

    /// Whether some word in it begins as a name or a tag does.
    private func mayHoldWord(_ text: String) -> Bool {
        var isInWord = false
        for byte in text.utf8 {
            if !isInWord, isFirst[Int(byte)] { return true }
            // Beyond ASCII anything may stand before a word.
            isInWord = (0x61...0x7a).contains(byte) || (0x41...0x5a).contains(byte) || (0x30...0x39).contains(byte)
        }
        return false
    }

    /// The name or tag that begins there and is a word by itself.
    private static func word(at index: String.Index, of text: String, _ words: [Word]) -> Word? {
        let rest = text[index...]
        return words.first { word in
            guard rest.hasPrefix(word.text) else { return false }
            return rest.dropFirst(word.text.count).first.map { !$0.isWordSign } ?? true
        }
    }
}

extension Character {
    fileprivate var isWordSign: Bool { isLetter || isNumber || self == "_" }
}

extension View {
    var signs: PartySigns { PartySigns(exercise.parties) }
}
