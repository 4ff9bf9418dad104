"""What speaks for a gap. Every cue is grammar.

Punctuation clings to the word before it; an article wants a noun, a conjunction a second part; brackets and quotation
marks hold something; a paragraph begins with a capital and does not end on a conjunction.
"""

import re
from collections.abc import Mapping
from enum import StrEnum


class Cue(StrEnum):
    """A kind of evidence that something is missing."""

    SPACED_MARK = "spaced-mark"
    SPACED_TONE = "spaced-tone"
    SPACED_CLITIC = "spaced-clitic"
    ORPHAN_MARK = "orphan-mark"
    ARTICLE_BEFORE_MARK = "article-before-mark"
    ARTICLE_BEFORE_FUNCTION_WORD = "article-before-function-word"
    REPEATED_PREPOSITION = "repeated-preposition"
    CONJUNCTION_BEFORE_STOP = "conjunction-before-stop"
    HANGING_END = "hanging-end"
    EMPTY_BRACKETS = "empty-brackets"
    EMPTY_QUOTES = "empty-quotes"
    LOWER_CASE_START = "lower-case-start"


#: The share of each cue's finds that were gaps, measured on pages whose gaps are known.
CONFIDENCE: Mapping[Cue, float] = {
    Cue.SPACED_MARK: 0.99,
    Cue.SPACED_TONE: 0.97,
    Cue.SPACED_CLITIC: 0.95,
    Cue.ORPHAN_MARK: 0.96,
    Cue.ARTICLE_BEFORE_MARK: 0.95,
    Cue.ARTICLE_BEFORE_FUNCTION_WORD: 0.97,
    Cue.REPEATED_PREPOSITION: 0.88,
    Cue.CONJUNCTION_BEFORE_STOP: 0.97,
    Cue.HANGING_END: 0.93,
    Cue.EMPTY_BRACKETS: 0.97,
    Cue.EMPTY_QUOTES: 0.97,
    Cue.LOWER_CASE_START: 0.95,
}
#: Cues that know English words; they hold in English only.
ENGLISH = frozenset(
    {
        Cue.ARTICLE_BEFORE_MARK,
        Cue.ARTICLE_BEFORE_FUNCTION_WORD,
        Cue.REPEATED_PREPOSITION,
        Cue.CONJUNCTION_BEFORE_STOP,
        Cue.HANGING_END,
        Cue.SPACED_CLITIC,
    }
)

_SPACE = "[ \u00a0\u2009\u202f]"
#: What no noun phrase begins with: in lower case, as "the WHO" is one, and by itself, as "the in-crowd" is one.
_FUNCTION = (
    "is|are|was|were|has|have|had|would|could|should|and|or|but|that|than|of|in|to|for|with|from|by|at|about|into"
)

#: Where each cue shows. A group marks the gap, else it is all that was found. Each pattern is linear: nothing repeats.
SEARCHES: Mapping[Cue, re.Pattern[str]] = {
    # No ".com", no ".5", no "..." and no ". . .".
    Cue.SPACED_MARK: re.compile(rf"(?<=\S)({_SPACE})(?:,(?![,0-9])|(?<!\.[ \u00a0])\.(?![.\w]|{_SPACE}\.)|\)(?!\w))"),
    # Only behind a plain space: French sets these behind a narrow one. No ":)", no "3 : 4".
    Cue.SPACED_TONE: re.compile(r"(?<=\S)( )(?:[;!?](?!\w)|:(?![\w/()-]| [0-9]))"),
    Cue.SPACED_CLITIC: re.compile(rf"(?<=\S)({_SPACE})['’‘]s(?![\w-])"),
    Cue.ARTICLE_BEFORE_MARK: re.compile(r"\b(?:the|an)()[,.;!?)](?!\w)", re.IGNORECASE),
    Cue.ARTICLE_BEFORE_FUNCTION_WORD: re.compile(rf"\b(?:[Tt]he|a|an)( )(?:{_FUNCTION}) (?=[a-z0-9\"“])"),
    Cue.REPEATED_PREPOSITION: re.compile(r"\b(?:of( )of|to( )to|on( )on|from( )from|at( )at) (?=[a-z0-9])"),
    Cue.CONJUNCTION_BEFORE_STOP: re.compile(r"(?<=[\w,] )(?:and|or)()[.;](?=\s|$)"),
    Cue.HANGING_END: re.compile(r" (?:and|or|the|an|of|by|with|from|to|for)()$"),
    Cue.EMPTY_BRACKETS: re.compile(r"(?<![\w)\]])[(\[]\s?[)\]]"),
    Cue.EMPTY_QUOTES: re.compile(r"(?<![\w\"])(?:“[\s,.]?[\s]?”|\"\s?\"(?=[\s,.;:!?)]|$))"),
}
#: A mark with which a paragraph cannot begin.
ORPHAN = re.compile(r"(?:[,;!?)]|\.(?![.\w]|\s\.)|:(?![\w/()-]))(?=\s|$|[”\"])|['’]s(?=\s)")
