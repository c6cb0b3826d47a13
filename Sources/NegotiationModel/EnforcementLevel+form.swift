import StrictJSON

extension EnforcementLevel: JSONWord {}
