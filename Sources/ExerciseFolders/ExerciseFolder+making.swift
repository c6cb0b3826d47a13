package import ExerciseFormat
import Glibc
import SystemPackage
import Threads

extension ExerciseFolder {
    /// Writes files into a folder that isn't there yet.
    package static func make(_ files: ExerciseFiles, at path: String) throws(ExerciseFolderFault) {
        try makeFolder(path)
        let folders = Set(
            files.files.keys.compactMap { file in
                file.lastIndex(of: "/").map { String(file[..<$0]) }
            })
        for folder in folders.sorted() { try makeFolder(path + "/" + folder) }
        for (file, bytes) in files.files.sorted(by: { $0.key < $1.key }) {
            try write(bytes, to: path + "/" + file)
        }
    }

    private static func makeFolder(_ path: String) throws(ExerciseFolderFault) {
        guard mkdir(path, 0o755) == 0 else {
            let reason = Errno.ofLastCall
            guard reason != .fileExists else {
                throw ExerciseFolderFault("\(path) is there already. Nothing was written; give another name.")
            }
            throw ExerciseFolderFault("\(path): the folder can't be made (\(reason)).")
        }
    }

    private static func write(_ bytes: [UInt8], to path: String) throws(ExerciseFolderFault) {
        do throws(Errno) {
            let file = try OwnedDescriptor(
                opening: path, .writeOnly, options: [.create, .exclusiveCreate],
                permissions: [.ownerReadWrite, .groupRead, .otherRead])
            do throws(TransferFault) {
                try file.descriptor.writeWhole(bytes)
            } catch {
                throw Errno.ioError
            }
        } catch {
            throw ExerciseFolderFault("\(path): the file can't be written (\(error)).")
        }
    }
}
