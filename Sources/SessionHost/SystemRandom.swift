import CLibCrypto

/// Random bytes that nobody can guess, for codes and seeds.
enum SystemRandom {
    static func bytes(_ count: Int) throws(HostRefusal) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        guard RAND_bytes(&bytes, Int32(count)) == 1 else {
            throw HostRefusal("The system gives no random bytes now, so no codes can be made; try again.")
        }
        return bytes
    }
}
