import Digests
import Testing

@Suite("SHA-256, by the vectors of FIPS 180-4")
struct SHA256DigestTests {
    static let vectors: [(message: String, digest: String)] = [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrst"
                + "nopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
        ),
    ]

    @Test("published messages", arguments: vectors)
    func publishedVectors(message: String, digest: String) {
        #expect(SHA256Digest(of: Array(message.utf8)).hex == digest)
        #expect(SHA256Digest(of: message.utf8).hex == digest)
    }

    @Test("a million letters a")
    func millionLetters() {
        let digest = SHA256Digest(of: [UInt8](repeating: 0x61, count: 1_000_000))
        #expect(digest.hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test("a collection that lies in pieces gives the same digest")
    func nonContiguous() {
        let bytes = (0..<100).lazy.map { UInt8($0) }
        #expect(SHA256Digest(of: bytes) == SHA256Digest(of: Array(bytes)))
    }

    @Test("hexadecimal and bytes go there and back")
    func roundTrips() throws {
        let digest = SHA256Digest(of: Array("abc".utf8))
        #expect(SHA256Digest(hex: digest.hex) == digest)
        #expect(SHA256Digest(bytes: digest.bytes) == digest)
        #expect(digest.bytes.prefix(3) == [0xba, 0x78, 0x16])
        #expect(digest.firstEightBytesBigEndian == 0xba78_16bf_8f01_cfea)
    }

    @Test("only 64 lower-case digits are a digest")
    func refusedHex() {
        let good = SHA256Digest(of: []).hex
        #expect(SHA256Digest(hex: good.uppercased()) == nil)
        #expect(SHA256Digest(hex: good.dropLast()) == nil)
        #expect(SHA256Digest(hex: good + "0") == nil)
        #expect(SHA256Digest(hex: good.dropLast() + "g") == nil)
        #expect(SHA256Digest(bytes: [UInt8](repeating: 0, count: 31)) == nil)
    }

    @Test("every byte is a digit at every place, or none, as looking at it alone says")
    func digitsAtEveryPlace() throws {
        let good = Array(SHA256Digest(of: [1]).hex.utf8)
        let digits = Array("0123456789abcdef".utf8)
        var wrong: [String] = []
        for place in good.indices {
            for byte in UInt8(0)..<0x80 {
                var text = good
                text[place] = byte
                let read = SHA256Digest(hex: String(decoding: text, as: UTF8.self))
                let nibble = read.map { $0.bytes[place / 2] >> (place.isMultiple(of: 2) ? 4 : 0) & 15 }
                let isRight =
                    nibble.map(Int.init) == digits.firstIndex(of: byte)
                    && read.map { Array($0.hex.utf8) } ?? text == text
                if !isRight { wrong.append("\(byte) at \(place)") }
            }
        }
        #expect(wrong == [])
    }

    @Test("two buffers give the digest of both together, wherever they are cut")
    func twoBuffers() {
        let bytes = (0..<130).map { UInt8($0) }
        for cut in 0...bytes.count {
            let (first, second) = (Array(bytes[..<cut]), Array(bytes[cut...]))
            let digest = first.withUnsafeBytes { first in
                second.withUnsafeBytes { SHA256Digest(of: first, then: $0) }
            }
            #expect(digest == SHA256Digest(of: bytes))
        }
    }

    @Test("one differing bit anywhere makes another digest")
    func equalityLooksAtEveryByte() throws {
        let bytes = SHA256Digest(of: []).bytes
        let digest = try #require(SHA256Digest(bytes: bytes))
        for position in bytes.indices {
            var changed = bytes
            changed[position] ^= 1
            #expect(SHA256Digest(bytes: changed) != digest)
        }
    }
}
