// SessionReplay: to be furnished.
