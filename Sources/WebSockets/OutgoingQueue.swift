/// Messages that wait for one connection to become writable, first in first out, with their size counted.
///
/// The arrays are shared, not copied: a broadcast holds its bytes once, however many queues it stands in.
struct OutgoingQueue {
    private var messages: [[UInt8]] = []
    private var head = 0
    private(set) var bytes = 0

    var isEmpty: Bool { head == messages.count }

    var first: [UInt8]? { isEmpty ? nil : messages[head] }

    mutating func append(_ message: [UInt8]) {
        messages.append(message)
        bytes += message.count
    }

    mutating func removeFirst() {
        bytes -= messages[head].count
        messages[head] = []
        head += 1
        if isEmpty {
            messages.removeAll(keepingCapacity: messages.count <= 64)
            head = 0
        } else if head >= 256, head * 2 >= messages.count {
            messages.removeFirst(head)
            head = 0
        }
    }

    mutating func removeAll() {
        messages = []
        head = 0
        bytes = 0
    }
}
