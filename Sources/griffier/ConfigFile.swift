import Foundation
import Workers

/// Finds `config/`: the settings and the tables beside them.
///
/// In this order: `--config FILE`, the environment's GRIFFIER_CONFIG, `config/griffier.yaml` in the working directory or
/// beside the program (in the folder of the program or any above it), `/etc/griffier/griffier.yaml`.
struct ConfigFile {
    let path: String
    let text: String

    /// Where the tables are, unless they lie elsewhere.
    var directory: String {
        URL(fileURLWithPath: path).deletingLastPathComponent().path
    }

    static func find(_ flag: String?, environment: [String: String], program: String) throws(Halt) -> ConfigFile {
        if let path = flag ?? environment["GRIFFIER_CONFIG"] {
            guard let file = ConfigFile(path) else {
                throw Halt(.configuration, "the settings \(path) cannot be read")
            }
            return file
        }
        let candidates = candidates(program: program)
        for path in candidates {
            if let file = ConfigFile(path) { return file }
        }
        throw Halt(
            .configuration,
            "no settings were found; name them with --config FILE or GRIFFIER_CONFIG. Looked at: "
                + candidates.joined(separator: ", "))
    }

    private init?(_ path: String) {
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        self.path = path
        text = String(decoding: data, as: UTF8.self)
    }

    private static func candidates(program: String) -> [String] {
        var paths = [FileManager.default.currentDirectoryPath + "/config/griffier.yaml"]
        var folder = URL(fileURLWithPath: program).resolvingSymlinksInPath().deletingLastPathComponent()
        while folder.path != "/" {
            paths.append(folder.appendingPathComponent("config/griffier.yaml").path)
            folder = folder.deletingLastPathComponent()
        }
        paths.append("/etc/griffier/griffier.yaml")
        return paths
    }
}
