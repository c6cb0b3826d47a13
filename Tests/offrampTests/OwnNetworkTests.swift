import Foundation
import Testing

/// A server on a network of its own, which the test makes and nobody else is on: what can't be looked at on loopback.
@Suite("A server on a network", .serialized, .timeLimit(.minutes(2)))
struct OwnNetworkTests {
    /// Two networks in a namespace of the kernel's: one with the default route, and a bridge whose name and number come before it.
    private static let network = """
        set -e
        ip link set lo up
        ip link add zz7 type veth peer name peer7
        ip link add aa7 type bridge
        for each in peer7 zz7 aa7; do ip link set $each up; done
        ip addr add 10.9.0.1/24 dev aa7
        ip addr add 10.77.0.7/24 dev zz7
        ip -6 addr add fd77::7/64 dev zz7 nodad
        """

    /// Not every kernel, and not every container, lets one be made.
    private static let isPossible: Bool = {
        let tried = try? Programs.run("/bin/sh", ["-c", "unshare -rn sh -c '\(network)'"])
        return tried?.status == 0
    }()

    private func run(_ script: String, _ folder: String) throws -> (status: Int32, output: String) {
        let words = ["-c", "exec unshare -rn sh -c \"$0\" \"$@\"", Self.network + "\n" + script]
        return try Programs.run(
            "/bin/sh", words + [Programs.path("offramp"), folder, Programs.exercises + "/harbour-hours"])
    }

    @Test(
        "is made a certificate for, and slips name its likeliest address, where they join as printed",
        .enabled(if: isPossible))
    func joins() throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (status, output) = try run(
            """
            ip route add default via 10.77.0.1
            cd "$1"
            "$0" certificate make
            "$0" up "$2" --port 7316 --host :: --tls-cert certificate.pem --tls-key key.pem > slips 2>&1 &
            server=$!
            trap 'kill $server' EXIT
            for round in $(seq 100); do ! grep -q "Serving on" slips || break; sleep 0.1; done
            cat slips
            line=$(grep -A 1 -m 1 -e 'offramp-join .*\\\\$' slips)
            for place in 10.77.0.7 10.9.0.1 '[fd77::7]' 127.0.0.1 '[::1]'; do
                echo quit | sh -c "$(echo "$line" | sed "s/ [^ ]*:7316 / $place:7316 /") --plain" | grep "You are" | sed "s/^/$place: /"
            done
            "$0" doctor --port 7316 --host :: --tls-cert certificate.pem --tls-key key.pem --data sessions
            """, folder)
        #expect(status == 0, "\(output)")
        let names = try #require(output.split(separator: "\n").first { $0.hasPrefix("For: ") })
        #expect(names.hasSuffix("10.77.0.7, fd77::7, 10.9.0.1, localhost, 127.0.0.1, ::1"), "\(names)")
        for part in [
            "offramp-join 10.77.0.7:7316 ", "https://10.77.0.7:7316/#",
            "addresses. Others: [fd77::7]:7316, 10.9.0.1:7316.",
            "Other machines reach it at 10.77.0.7:7316, or else at [fd77::7]:7316, 10.9.0.1:7316.",
            "reach this machine at 10.77.0.7, or else at fd77::7, 10.9.0.1.",
        ] {
            #expect(output.replacing("\n", with: " ").contains(part), "\(part): \(output)")
        }
        for place in ["10.77.0.7", "10.9.0.1", "[fd77::7]", "127.0.0.1", "[::1]"] {
            #expect(output.contains("\(place): Harbour hours. You are Your name"), "\(place): \(output)")
        }
    }

    @Test("that is none is told by the doctor", .enabled(if: isPossible))
    func none() throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (status, output) = try run(
            "ip link del zz7; ip link del aa7; exec \"$0\" doctor --host 0.0.0.0 --insecure-network --data \"$1\"",
            folder)
        #expect(status == 1 && output.contains("has no address at which others could reach it"), "\(output)")
    }
}
