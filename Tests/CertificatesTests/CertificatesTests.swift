import Certificates
import Glibc
import Testing

/// Certificates that are made here, as others read them.
@Suite("Certificates that are made")
struct CertificatesTests {
    private static let names = ["table.local", "host-7", "192.0.2.7", "2001:db8::7", "localhost"]

    private func made(_ names: [String] = names, in folder: TestFolder) throws -> CertificateFolder {
        let pair = CertificateFolder(path: folder.path)
        try pair.write(MadeCertificate(for: names.compactMap { HostName($0) }), replaces: false)
        return pair
    }

    @Test("tell what they were made for, for how long, and know their key from another's")
    func readBack() throws {
        let (folder, other) = (try TestFolder(), try TestFolder())
        let (pair, another) = (try made(in: folder), try made(in: other))
        let read = try ReadCertificate(path: pair.certificatePath)
        #expect(read.names == Self.names)
        for name in Self.names { #expect(read.covers(try #require(HostName(name))), "\(name)") }
        for name in ["other.local", "192.0.2.8", "2001:db8::8", "x.table.local"] {
            #expect(!read.covers(try #require(HostName(name))), "\(name)")
        }
        #expect(read.validSeconds.count == 397 * 86_400)
        #expect(abs(time(nil) - 86_400 - read.validSeconds.lowerBound) < 120)
        #expect(!read.isKnownHere)
        #expect(try read.isKey(at: pair.keyPath))
        #expect(try !read.isKey(at: another.keyPath))
        #expect(try ReadCertificate(path: another.certificatePath).publicKey != read.publicKey)
    }

    @Test("are never written over others unless that is said")
    func notOver() throws {
        let folder = try TestFolder()
        let pair = try made(in: folder)
        let first = try ReadCertificate(path: pair.certificatePath).publicKey
        let fault = #expect(throws: CertificateFault.self) { try made(in: folder) }
        #expect(fault?.description.contains("nothing was written") == true)
        #expect(try ReadCertificate(path: pair.certificatePath).publicKey == first)
        unlink(pair.certificatePath)
        #expect(throws: CertificateFault.self) { try made(in: folder) }
        #expect(access(pair.certificatePath, F_OK) != 0)
        rename(pair.keyPath, pair.certificatePath)
        #expect(throws: CertificateFault.self) { try made(in: folder) }
        #expect(access(pair.keyPath, F_OK) != 0)
        rename(pair.certificatePath, pair.keyPath)
        chmod(pair.keyPath, 0o644)
        try pair.write(MadeCertificate(for: [.name("other.local")]), replaces: true)
        let second = try ReadCertificate(path: pair.certificatePath)
        #expect(second.publicKey != first)
        #expect(second.names == ["other.local"])
        #expect(try second.isKey(at: pair.keyPath))
        #expect(TestFolder.mode(of: pair.keyPath) == 0o600)
        #expect(try TestFolder.names(in: folder.path) == ["certificate.pem", "key.pem"])
    }

    @Test("are refused with a sentence where a file is missing, is something else, or wants a password")
    func unreadable() throws {
        let folder = try TestFolder()
        let pair = try made(in: folder)
        let read = try ReadCertificate(path: pair.certificatePath)
        func sentence(_ body: () throws -> Void) -> String {
            do {
                try body()
                return "nothing was refused"
            } catch {
                return "\(error)"
            }
        }
        #expect(
            sentence { _ = try ReadCertificate(path: folder.path + "/none.pem") }.contains(
                "can't be read (No such file"))
        #expect(sentence { _ = try ReadCertificate(path: pair.keyPath) }.contains("holds no certificate as PEM"))
        #expect(sentence { _ = try read.isKey(at: pair.certificatePath) }.contains("holds no private key as PEM"))
        guard access(OpenSSL.program, X_OK) == 0 else { return }
        let locked = folder.path + "/locked.pem"
        #expect(
            try OpenSSL.run(["pkcs8", "-topk8", "-in", pair.keyPath, "-passout", "pass:abcd", "-out", locked]).status
                == 0)
        #expect(sentence { _ = try read.isKey(at: locked) }.contains("without a password"))
    }

    @Test(
        "are for names and addresses, and for nothing else that is typed",
        arguments: [
            ("Table.Local", "table.local"), ("192.0.2.7", "192.0.2.7"), ("2001:DB8:0::7", "2001:db8::7"), ("a", "a"),
            ("192.0.2", nil), ("192.0.2.256", nil), ("table.local:7316", nil), ("*.local", nil), ("a b", nil),
            ("", nil),
            ("-a", nil), ("a..b", nil), ("table.local,DNS:evil", nil), ("büro.local", nil), ("fe80::1%eth0", nil),
            (String(repeating: "a", count: 64), nil),
        ])
    func names(typed: String, read: String?) {
        #expect(HostName(typed)?.description == read)
    }

    @Test(
        "are accepted by OpenSSL for each name and address, once they are trusted, and for no other",
        .enabled(if: access(OpenSSL.program, X_OK) == 0))
    func openSSL() throws {
        let folder = try TestFolder()
        let pair = try made(in: folder)
        func verify(_ options: [String], trusting: Bool = true) throws -> Bool {
            let trust = trusting ? ["-CAfile", pair.certificatePath] : []
            return try OpenSSL.run(["verify"] + trust + options + [pair.certificatePath]).status == 0
        }
        for strict in [[], ["-x509_strict"]] {
            for name in Self.names {
                let isAddress = name.contains(":") || name.first?.isNumber == true
                let asked = ["-purpose", "sslserver", isAddress ? "-verify_ip" : "-verify_hostname", name] + strict
                #expect(try verify(asked), "\(asked)")
                #expect(try !verify(asked, trusting: false), "\(asked)")
            }
            #expect(try !verify(["-verify_ip", "192.0.2.8"] + strict))
            #expect(try !verify(["-verify_hostname", "other.local"] + strict))
        }
        let text = try OpenSSL.run(["x509", "-in", pair.certificatePath, "-noout", "-text"]).output
        for part in [
            "Version: 3", "prime256v1", "ecdsa-with-SHA256", "CA:FALSE", "TLS Web Server Authentication",
            "Digital Signature",
            "Subject: CN = table.local", "Issuer: CN = table.local",
        ] {
            #expect(text.contains(part), "\(part) in \(text)")
        }
        let key = try OpenSSL.run(["x509", "-in", pair.certificatePath, "-noout", "-pubkey"]).output
        #expect(key.contains("BEGIN PUBLIC KEY"))
    }
}
