"""newsparse-iptc: reads and writes NITF, NewsML-G2 and ninjs, and reads NewsML 1.2."""
