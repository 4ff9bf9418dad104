"""Formats for one provider: the same reader under another name, with a profile of its own."""

from newsparse.contracts import Confidence, Source
from newsparse_iptc.profiles import PROFILES, Profile

#: How far into an input a provider's marks are looked for.
_REACH = 65_536


def claimed(source: Source, profiles: tuple[Profile, ...], sure: Confidence) -> Confidence:
    """How sure a format is of an input that is of its kind, with `sure` for one that has only bundled profiles.

    One that brings profiles of its own is for their providers: EXACT where a mark of one stands in the input, else NO,
    so that it never contends with the format that it is made of.
    """
    own = [profile for profile in profiles if profile not in PROFILES]
    if not own:
        return sure
    head = source.data[:_REACH].decode("utf-8", "replace").casefold()
    return (
        Confidence.EXACT if any(_stands(mark.casefold(), head) for one in own for mark in one.marks) else Confidence.NO
    )


def _stands(mark: str, head: str) -> bool:
    """Whether a mark is all, or for a beginning the first, of what quotation marks or tags enclose."""
    ends = ("",) if mark[-1] in ":,/" else ('"', "'", "<")
    return any(f"{begin}{mark}{end}" in head for begin in ('"', "'", ">") for end in ends)
