/// An address by which other machines may reach this one.
package struct MachineAddress: Hashable, Sendable {
    /// As the system writes it.
    package let text: String
    /// The network interface that has it, such as `wlan0`.
    package let interface: String
    package let isIPv6: Bool
    /// Whether no hardware stands behind the interface: bridges of containers and virtual machines, tunnels.
    package let isVirtual: Bool
    /// Given by the machine to itself, since nobody gave it one.
    package let isLinkLocal: Bool
    /// Whether what is for elsewhere leaves by this interface.
    package let isOnDefaultRoute: Bool

    package init(
        _ text: String, interface: String, isIPv6: Bool = false, isVirtual: Bool = false, isLinkLocal: Bool = false,
        isOnDefaultRoute: Bool = false
    ) {
        self.text = text
        self.interface = interface
        self.isIPv6 = isIPv6
        self.isVirtual = isVirtual
        self.isLinkLocal = isLinkLocal
        self.isOnDefaultRoute = isOnDefaultRoute
    }

    /// The likeliest to be reached first: hardware before bridges and tunnels, which machines in the room are seldom behind, then the
    /// interface with the default route, then IPv4, which is shorter to type. Those that the machine gave itself are left out if
    /// there are any others.
    package static func ranked(_ addresses: [MachineAddress]) -> [MachineAddress] {
        let given = addresses.filter { !$0.isLinkLocal }
        return (given.isEmpty ? addresses : given).sorted { one, other in
            let (first, second) = (one.unlikeliness, other.unlikeliness)
            guard first == second else { return first.lexicographicallyPrecedes(second) }
            return (one.interface, one.text) < (other.interface, other.text)
        }
    }

    private var unlikeliness: [Int] { [isVirtual, !isOnDefaultRoute, isIPv6].map { $0 ? 1 : 0 } }
}
