public import StrictJSON

extension PhaseKind: JSONWord {}
