"""newsparse-wire: reads and writes the wire formats ANPA 1312 and IPTC 7901."""
