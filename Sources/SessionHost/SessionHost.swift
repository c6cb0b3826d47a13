// SessionHost: to be furnished.
