// NegotiationRules: to be furnished.
