import StrictJSON

extension PhaseKind: JSONWord {}
