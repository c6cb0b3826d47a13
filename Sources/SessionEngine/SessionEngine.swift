// SessionEngine: to be furnished.
