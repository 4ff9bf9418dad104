"""The rules that come with newsparse. Each registers through the same hook as anyone's."""

from newsparse.contracts import CleaningRule, hookimpl


@hookimpl
def newsparse_cleaning_rules() -> list[CleaningRule]:
    """What the standard recipe names."""
    return []
