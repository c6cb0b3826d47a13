import Glibc

/// C memory that libwebsockets reads as long as a context lives; freed together, after the context.
final class CMemory {
    private var strings: [UnsafeMutablePointer<CChar>] = []
    private var blocks: [UnsafeMutableRawPointer] = []

    deinit {
        for string in strings { free(string) }
        for block in blocks { block.deallocate() }
    }

    func keep(_ text: String) -> UnsafePointer<CChar> {
        guard let copy = strdup(text) else { fatalError("out of memory") }
        strings.append(copy)
        return UnsafePointer(copy)
    }

    /// Values of plain C types in a row.
    func keep<Value: BitwiseCopyable>(_ values: [Value]) -> UnsafeMutablePointer<Value> {
        let block = UnsafeMutablePointer<Value>.allocate(capacity: values.count)
        block.initialize(from: values, count: values.count)
        blocks.append(UnsafeMutableRawPointer(block))
        return block
    }
}
