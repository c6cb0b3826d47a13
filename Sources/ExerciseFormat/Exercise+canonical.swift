public import Digests
public import ExerciseModel
import NegotiationModel
public import StrictJSON

/// The form in which an exercise is embedded in logs and compared.
extension Exercise {
    /// The exercise as JSON; its canonical bytes are the canonical form.
    ///
    /// Throws where a number is outside JSON's whole numbers, which an exercise that was read from files never holds.
    public func canonicalJSON() throws(JSONCodingFault) -> JSON { try JSON(of: self) }

    /// SHA-256 of the canonical form: two folders that say the same have the same digest.
    public func digest() throws(JSONCodingFault) -> SHA256Digest {
        SHA256Digest(of: try canonicalBytes())
    }
}
