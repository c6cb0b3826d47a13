// ClientScreens: to be furnished.
