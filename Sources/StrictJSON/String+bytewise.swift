extension String {
    /// Whether this text comes before the other by its UTF-8 bytes; Swift's own order goes by canonical equivalence.
    func precedesInUTF8(_ other: String) -> Bool {
        let ordered = utf8.withContiguousStorageIfAvailable { left in
            other.utf8.withContiguousStorageIfAvailable { right in left.precedes(right) }
        }
        return (ordered ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
    }

    /// Whether both texts have the same UTF-8 bytes.
    func equalsInUTF8(_ other: String) -> Bool {
        utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether these bytes come before the others.
    func precedes(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
        for index in 0..<Swift.min(count, other.count) where self[index] != other[index] {
            return self[index] < other[index]
        }
        return count < other.count
    }
}
