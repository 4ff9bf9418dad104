"""Small words that the rules of word order ask for by name. What each list is for stands in the packs of words."""

from attrs import frozen

_NONE: frozenset[str] = frozenset()


@frozen(eq=False)
class Small:
    """Lists of words in lower case; a language that has no such words leaves the list empty."""

    gate: frozenset[str] = _NONE
    that: frozenset[str] = _NONE
    infinitive: frozenset[str] = _NONE
    perfect: frozenset[str] = _NONE
    like: frozenset[str] = _NONE
    as_so: frozenset[str] = _NONE
    according: frozenset[str] = _NONE
    according_to: frozenset[str] = _NONE
    adds: frozenset[str] = _NONE
    joins: frozenset[str] = _NONE
    sharing: frozenset[str] = _NONE
    alternative: frozenset[str] = _NONE
    turns: frozenset[str] = _NONE
    whiles: frozenset[str] = _NONE
    articles: frozenset[str] = _NONE
    indefinite: frozenset[str] = _NONE
    owners: frozenset[str] = _NONE
    her: frozenset[str] = _NONE
    who: frozenset[str] = _NONE
    what: frozenset[str] = _NONE
    relating: frozenset[str] = _NONE
    loose_relatives: frozenset[str] = _NONE
    speakers: frozenset[str] = _NONE
    clausal: frozenset[str] = _NONE
    surely_clausal: frozenset[str] = _NONE
    no_clause: frozenset[str] = _NONE
    asking: frozenset[str] = _NONE
    told: frozenset[str] = _NONE
    telling: frozenset[str] = _NONE
    plainest: frozenset[str] = _NONE
    light: frozenset[str] = _NONE
    mute: frozenset[str] = _NONE
    nobodies: frozenset[str] = _NONE
    unreal: frozenset[str] = _NONE
    own_words: frozenset[str] = _NONE
    naming: frozenset[str] = _NONE
    names_with: frozenset[str] = _NONE
    of: frozenset[str] = _NONE
    phrase_ties: frozenset[str] = _NONE
    role_ties: frozenset[str] = _NONE
    noun_ties: frozenset[str] = _NONE
    free: frozenset[str] = _NONE
    absolute: frozenset[str] = _NONE
    interview: frozenset[str] = _NONE
    apposed: frozenset[str] = _NONE
    apposing: frozenset[str] = _NONE
    spans: frozenset[str] = _NONE
    ago: frozenset[str] = _NONE
    lasts: frozenset[str] = _NONE
    late: frozenset[str] = _NONE
    before_times: frozenset[str] = _NONE
    opening_adverbs: frozenset[str] = _NONE
    name_months: frozenset[str] = _NONE
    name_modals: frozenset[str] = _NONE
    settings: frozenset[str] = _NONE
    before_settings: frozenset[str] = _NONE
    leading: frozenset[str] = _NONE
    on: frozenset[str] = _NONE
    before_broadcaster: frozenset[str] = _NONE
    before_platform: frozenset[str] = _NONE
    bylines: frozenset[str] = _NONE
    before_titles: frozenset[str] = _NONE
    so_called: frozenset[str] = _NONE
    plurals: frozenset[str] = _NONE
    singulars: frozenset[str] = _NONE
    parts: frozenset[str] = _NONE
    contracted: frozenset[str] = _NONE
    tails: frozenset[str] = _NONE
    past_endings: frozenset[str] = _NONE
    participle_endings: frozenset[str] = _NONE
    adverb_endings: frozenset[str] = _NONE
    so: frozenset[str] = _NONE
    after_nouns: frozenset[str] = _NONE
    postposed: frozenset[str] = _NONE
    nominative: frozenset[str] = _NONE
    oblique: frozenset[str] = _NONE
    genitive: frozenset[str] = _NONE
    subjects: frozenset[str] = _NONE
    it: frozenset[str] = _NONE
    reflexive: frozenset[str] = _NONE
    subordinate: frozenset[str] = _NONE
    focus: frozenset[str] = _NONE
    cited: frozenset[str] = _NONE
    quoting: frozenset[str] = _NONE
    described: frozenset[str] = _NONE
    reported: frozenset[str] = _NONE
    addressed: frozenset[str] = _NONE
