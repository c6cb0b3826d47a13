import Testing

@testable import WebSockets

@Suite("Parts without a socket")
struct PartsTests {
    @Test("a newcomer displaces the oldest of its own network first, then of the fullest")
    func admission() {
        var admission = Admission(
            limits: ConnectionLimits(joinedMax: 1, unjoinedMax: 4, unjoinedPerAddressMax: 3))
        func id(_ number: UInt64) -> ConnectionID { ConnectionID(number: number) }
        let displaced = [
            admission.admit(id(1), from: [1]), admission.admit(id(2), from: [1]), admission.admit(id(3), from: [1]),
            admission.admit(id(4), from: [1]), admission.admit(id(5), from: [2]), admission.admit(id(6), from: [3]),
        ]
        #expect(displaced == [nil, nil, nil, id(1), nil, id(2)])
        #expect(admission.unjoinedCount == 4)
        let joins = [admission.join(id(1)), admission.join(id(5)), admission.join(id(6))]
        #expect(joins == [false, true, false], "displaced, taken in, no place left")
        #expect(admission.joinedCount == 1)
        admission.leave(id(1), isJoined: false)
        admission.leave(id(5), isJoined: true)
        admission.leave(id(6), isJoined: false)
        #expect(admission.unjoinedCount == 2)
        #expect(admission.joinedCount == 0)
    }

    @Test("IPv6 addresses count by subscriber, and mapped IPv4 as IPv4")
    func addresses() {
        let first = PeerAddress(sixteenBytes: [0x20, 1, 0xd, 0xb8, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1])
        let second = PeerAddress(sixteenBytes: [0x20, 1, 0xd, 0xb8, 0, 0, 0, 1, 9, 9, 9, 9, 9, 9, 9, 9])
        #expect(first.network == second.network)
        #expect(first.text == "2001:db8:0:1:0:0:0:1")
        let mapped = PeerAddress(sixteenBytes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 192, 0, 2, 7])
        #expect(mapped == PeerAddress(fourBytes: [192, 0, 2, 7]))
        #expect(mapped.text == "192.0.2.7")
    }

    @Test("the queue keeps order and size through thousands")
    func queue() {
        var queue = OutgoingQueue()
        var next: UInt8 = 0
        var expected: UInt8 = 0
        for round in 0..<3000 {
            queue.append([next])
            next &+= 1
            if round % 3 == 2 {
                #expect(queue.first == [expected])
                queue.removeFirst()
                expected &+= 1
            }
        }
        #expect(queue.bytes == 2000)
        while let first = queue.first {
            #expect(first == [expected])
            queue.removeFirst()
            expected &+= 1
        }
        #expect(queue.isEmpty)
        #expect(queue.bytes == 0)
    }

    @Test("a message counts its bytes before they are there, and its fragments, empty ones too")
    func incoming() {
        func take(_ message: inout IncomingMessage, _ bytes: [UInt8], rest: Int, last: Bool) -> IncomingMessage.Step {
            bytes.withUnsafeBytes { message.take($0, frameRest: rest, isLastFrame: last) }
        }
        var message = IncomingMessage(bytesMax: 4, fragmentsMax: 2)
        #expect(take(&message, [1], rest: 1, last: false) == .unfinished)
        #expect(take(&message, [2], rest: 0, last: false) == .unfinished)
        #expect(take(&message, [3, 4], rest: 0, last: true) == .complete([1, 2, 3, 4]))
        #expect(take(&message, [], rest: 0, last: true) == .complete([]))
        #expect(take(&message, [1], rest: Int.max, last: true) == .tooLong)
        #expect(take(&message, [1, 2, 3, 4, 5], rest: 0, last: true) == .tooLong)
        message = IncomingMessage(bytesMax: 4, fragmentsMax: 2)
        #expect(take(&message, [], rest: 0, last: false) == .unfinished)
        #expect(take(&message, [], rest: 0, last: false) == .unfinished)
        #expect(take(&message, [], rest: 0, last: false) == .tooManyFragments)
    }

    @Test("a close reason is cut to what a control frame holds, at a character")
    func closeReason() {
        #expect(CloseOrder(.normal, "brief").reason == "brief")
        let cut = CloseOrder(.normal, String(repeating: "ж", count: 100)).reason
        #expect(cut.utf8.count == 122)
    }
}
