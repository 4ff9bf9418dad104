"""The front door: `newsparse` and `python -m newsparse`."""

import sys

_NEEDED = {"click", "rich"}


def main() -> int:
    """Run the command line, and end the process with its exit code; 2 where the extra `cli` is not installed."""
    try:
        from newsparse.cli.program import run  # noqa: PLC0415 - only this needs the extra
    except ModuleNotFoundError as error:
        missing = (error.name or "").partition(".")[0]
        if missing not in _NEEDED:
            raise
        sys.stderr.write(f"newsparse: the command line needs {missing}: pip install 'newsparse[cli]'\n")
        return 2
    return run()


if __name__ == "__main__":
    sys.exit(main())
