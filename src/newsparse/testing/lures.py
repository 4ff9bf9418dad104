"""A file and a port that nobody may touch, and inputs that ask for it."""

import socket
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple


class Canary(NamedTuple):
    """A secret file, a listening port, and inputs that name them."""

    secret: str
    lures: tuple[bytes, ...]
    listener: socket.socket

    def was_called(self) -> bool:
        """Whether anything has connected to the port."""
        try:
            caller, _ = self.listener.accept()
        except BlockingIOError:
            return False
        caller.close()
        return True


@contextmanager
def canary() -> Generator[Canary]:
    """Put up the file and the port, for as long as the block lasts.

    C libraries open files and sockets past every hook of Python's; a secret that turns up and a port that is called
    show them all the same.
    """
    secret = "what only the canary knows"  # noqa: S105 - nobody is let in with it
    with tempfile.TemporaryDirectory() as folder, socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0)
        path = Path(folder, "secret.txt")
        path.write_text(secret, encoding="utf-8")
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/x"
        yield Canary(secret, tuple(_lure(shape, path, url) for shape in _SHAPES), listener)


def _lure(shape: str, path: Path, url: str) -> bytes:
    return shape.replace("PATH", str(path)).replace("FILE", path.as_uri()).replace("URL", url).encode()


_SHAPES = (
    "PATH",
    "FILE",
    "URL",
    "@PATH\n",
    "<!DOCTYPE x [<!ENTITY a SYSTEM 'FILE'>]><x><p>&a;</p></x>",
    "<!DOCTYPE x [<!ENTITY a SYSTEM 'PATH'>]><x><p>&a;</p></x>",
    "<!DOCTYPE x [<!ENTITY a SYSTEM 'URL'>]><x><p>&a;</p></x>",
    "<!DOCTYPE x [<!ENTITY % a SYSTEM 'URL'> %a;]><x><p>x</p></x>",
    "<!DOCTYPE x SYSTEM 'URL'><x><p>x</p></x>",
    "<!DOCTYPE x PUBLIC '-//X//Y' 'FILE'><x><p>x</p></x>",
    "<x xmlns:i='http://www.w3.org/2001/XInclude'><i:include href='FILE' parse='text'/></x>",
    "<?xml-stylesheet type='text/xsl' href='URL'?><x><p>x</p></x>",
    "<html><base href='URL'><link rel=stylesheet href='URL'><img src='URL'><script src='URL'></script><p>x</p>",
    "<html><meta http-equiv=refresh content='0;url=URL'><iframe src='FILE'></iframe><object data='FILE'></object>",
    '{"newsparse": 1, "url": "URL", "$ref": "FILE", "blocks": [{"text": "x"}]}',
    "X-Include: PATH\n\nx",
)
