/// Who holds the places of a server, and who must go when one more arrives.
///
/// A newcomer always gets in: over a limit, the oldest unjoined connection of the fullest network is displaced. So
/// a flood displaces itself, and someone from elsewhere, who joins within a moment, is not locked out by it.
struct Admission {
    private let limits: ConnectionLimits
    /// In order of arrival.
    private var unjoined: [(connection: ConnectionID, network: [UInt8])] = []
    private var countsByNetwork: [[UInt8]: Int] = [:]
    private(set) var joinedCount = 0
    var hasRoomForJoined: Bool { joinedCount < limits.joinedMax }

    var unjoinedCount: Int { unjoined.count }

    init(limits: ConnectionLimits) {
        self.limits = limits
    }

    /// Takes in a newcomer.
    ///
    /// - Returns: the connection that has lost its place to it, if any; it is no longer counted.
    mutating func admit(_ connection: ConnectionID, from network: [UInt8]) -> ConnectionID? {
        let displaced = placeToFree(for: network)
        if let displaced { leaveUnjoined(displaced) }
        unjoined.append((connection, network))
        countsByNetwork[network, default: 0] += 1
        return displaced
    }

    /// - Returns: false if the joined have no place left; the connection then stays unjoined.
    mutating func join(_ connection: ConnectionID) -> Bool {
        guard hasRoomForJoined, leaveUnjoined(connection) else { return false }
        joinedCount += 1
        return true
    }

    /// A connection that is displaced already isn't counted any more, and leaving changes nothing.
    mutating func leave(_ connection: ConnectionID, isJoined: Bool) {
        if isJoined {
            joinedCount -= 1
        } else {
            leaveUnjoined(connection)
        }
    }

    private func placeToFree(for network: [UInt8]) -> ConnectionID? {
        if countsByNetwork[network, default: 0] >= limits.unjoinedPerAddressMax {
            return unjoined.first { $0.network == network }?.connection
        }
        guard unjoined.count >= limits.unjoinedMax else { return nil }
        let fullest = countsByNetwork.values.max() ?? 0
        return unjoined.first { countsByNetwork[$0.network] == fullest }?.connection
    }

    @discardableResult
    private mutating func leaveUnjoined(_ connection: ConnectionID) -> Bool {
        guard let place = unjoined.firstIndex(where: { $0.connection == connection }) else { return false }
        let network = unjoined.remove(at: place).network
        let rest = (countsByNetwork[network] ?? 1) - 1
        countsByNetwork[network] = rest == 0 ? nil : rest
        return true
    }
}
