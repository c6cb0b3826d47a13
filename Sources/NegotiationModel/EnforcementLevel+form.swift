public import StrictJSON

extension EnforcementLevel: JSONWord {}
