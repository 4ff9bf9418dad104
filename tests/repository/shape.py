"""Print how long files and functions are, against the house numbers. A report to read, not a test to pass."""

import ast
import statistics
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]


def main() -> None:
    code = sources("src/**/*.py", "plugins/*/src/**/*.py")
    tests = sources("tests/**/*.py", "plugins/*/tests/**/*.py")
    files = {path.relative_to(ROOT).as_posix(): lines_of(path) for path in code}
    functions = {name: length for path in code for name, length in functions_of(path).items()}
    print(f"{'':10} {'count':>6} {'median':>7} {'nine in ten':>12}   the longest")
    report("files", files, wanted="90 and 300")
    report("functions", functions, wanted="9 and 35")
    written, tested = sum(files.values()), sum(map(lines_of, tests))
    print(f"\n{written} lines of code, {tested} of tests" + (f" ({tested / written:.2f})" if written else ""))


def report(what: str, lengths: dict[str, int], *, wanted: str) -> None:
    longest = sorted(lengths, key=lambda name: -lengths[name])[:3]
    named = ", ".join(f"{name} {lengths[name]}" for name in longest)
    middle, ninth = median_and_ninth_tenth(list(lengths.values()))
    print(f"{what:10} {len(lengths):6} {middle:7.0f} {ninth:12.0f}   {named}\n{'':10} wanted: under {wanted}")


def median_and_ninth_tenth(lengths: Sequence[int]) -> tuple[float, float]:
    """Give the length that half stay within, and the one that nine in ten stay within."""
    if len(lengths) < 2:
        return float(sum(lengths)), float(sum(lengths))
    return statistics.median(lengths), statistics.quantiles(lengths, n=10, method="inclusive")[-1]


def sources(*patterns: str) -> list[Path]:
    return sorted(path for pattern in patterns for path in ROOT.glob(pattern))


def lines_of(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def functions_of(path: Path) -> dict[str, int]:
    """Give the length of each function in a file, from its first line to its last, without the decorators."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return {
        f"{path.name}:{node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for node in ast.walk(tree)
        if isinstance(node, kinds)
    }


if __name__ == "__main__":
    main()
