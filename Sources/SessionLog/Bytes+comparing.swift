extension [UInt8] {
    /// Whether these bytes stand in others at a place; looked at eight at a time.
    func isEqual(to others: [UInt8], in range: Range<Int>) -> Bool {
        guard count == range.count else { return false }
        return withUnsafeBytes { own in
            others.withUnsafeBytes { text in
                let stated = UnsafeRawBufferPointer(rebasing: text[range])
                var place = 0
                while place + 8 <= own.count {
                    let (left, right) = (
                        own.loadUnaligned(fromByteOffset: place, as: UInt64.self),
                        stated.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                    )
                    guard left == right else { return false }
                    place += 8
                }
                return own[place...].elementsEqual(stated[place...])
            }
        }
    }
}
