extension [UInt8] {
    /// Whether these bytes are those; looked at eight at a time.
    func isEqual(to others: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == others.count else { return false }
        let stated = UnsafeRawBufferPointer(others)
        return withUnsafeBytes { own in
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
