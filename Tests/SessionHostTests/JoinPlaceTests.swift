import SessionHost
import Testing
import WebSockets

@Suite("Where other machines reach a server")
struct JoinPlaceTests {
    private static let wifi = MachineAddress("192.168.1.23", interface: "wlan0", isOnDefaultRoute: true)
    private static let wifi6 = MachineAddress("fd00::23", interface: "wlan0", isIPv6: true, isOnDefaultRoute: true)
    private static let cable = MachineAddress("10.0.0.5", interface: "eth0")
    private static let tunnel = MachineAddress("10.8.0.2", interface: "tun0", isVirtual: true, isOnDefaultRoute: true)
    private static let bridge = MachineAddress("172.17.0.1", interface: "docker0", isVirtual: true)
    private static let own = MachineAddress("169.254.7.7", interface: "eth1", isLinkLocal: true)

    @Test("The likeliest stands first: hardware before bridges and tunnels, then the default route, then IPv4")
    func ranking() {
        let all = [Self.bridge, Self.own, Self.wifi6, Self.tunnel, Self.cable, Self.wifi]
        let order = [Self.wifi, Self.wifi6, Self.cable, Self.tunnel, Self.bridge]
        #expect(MachineAddress.ranked(all) == order)
        #expect(MachineAddress.ranked(all.reversed()) == order)
        #expect(MachineAddress.ranked([Self.own]) == [Self.own], "where nothing else is there")
        #expect(MachineAddress.ranked([Self.bridge, Self.tunnel]) == [Self.tunnel, Self.bridge])
    }

    @Test("What the machine has is found, without loopback and links")
    func looking() {
        let all = MachineAddress.all()
        #expect(all.allSatisfy { !$0.text.hasPrefix("127.") && $0.text != "::1" && !$0.text.hasPrefix("fe80") })
        #expect(all.allSatisfy { $0.isIPv6 == $0.text.contains(":") && $0.interface != "lo" })
        #expect(all == MachineAddress.ranked(all))
    }

    private func words(
        _ host: String, hasTLS: Bool = true, addresses: [String] = ["192.168.1.23", "fd00::23", "10.0.0.5"]
    ) -> [String] {
        var configuration = HostConfiguration()
        configuration.host = host
        configuration.addresses = addresses
        if hasTLS { configuration.tls = TLSFiles(certificatePath: "c", privateKeyPath: "k") }
        let place = configuration.joinPlace(port: 7316)
        #expect(place.words == configuration.joinWords(port: 7316))
        return [place.words] + place.others
    }

    @Test("Slips name what can be dialled, whatever is listened on")
    func places() {
        #expect(words("0.0.0.0") == ["192.168.1.23:7316", "10.0.0.5:7316"])
        #expect(words("::") == ["192.168.1.23:7316", "[fd00::23]:7316", "10.0.0.5:7316"])
        #expect(words("0.0.0.0", hasTLS: false) == ["--insecure 192.168.1.23:7316", "--insecure 10.0.0.5:7316"])
        #expect(words("0.0.0.0", addresses: ["fd00::23"]) == ["ADDRESS-OF-THIS-MACHINE:7316"])
        #expect(words("10.0.0.5") == ["10.0.0.5:7316"])
        #expect(words("fd00::23") == ["[fd00::23]:7316"])
        #expect(words("127.0.0.1") == ["wss://127.0.0.1:7316"])
        #expect(words("127.0.0.1", hasTLS: false) == ["127.0.0.1:7316"])
    }
}
