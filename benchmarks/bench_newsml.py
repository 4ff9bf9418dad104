"""How fast NewsML-G2 and NewsML 1 are read, against bare lxml that only builds the tree: the same items, CPU time.

    python benchmarks/bench_newsml.py

With NEWSPARSE_SUITES, IPTC's examples are read besides.
"""

import os
import time
from collections.abc import Callable
from pathlib import Path

from lxml import etree

from newsparse.contracts import InputFormat, Limits, Source
from newsparse_iptc import NewsMl1, NewsMlG2

PARAGRAPH = "<p>The ferry to the <b>outer</b> islands <a href='https://example.org/{0}'>runs</a> again, {0}.</p>"
G2 = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:{number}" version="2" standard="NewsML-G2"
 standardversion="2.35" conformance="power" xml:lang="en"><catalogRef href="http://example.org/catalog"/><itemMeta>
 <itemClass qcode="ninat:text"/><provider qcode="nprov:HP"/><versionCreated>2024-05-06T07:08:09Z</versionCreated>
 <pubStatus qcode="stat:usable"/><generator>a</generator></itemMeta><contentMeta><urgency>4</urgency>
 <creator><name>Anna Kovacs</name></creator><language tag="en"/><genre qcode="genre:Current"/>
 <subject qcode="medtop:20000170"><name>business information</name></subject><subject qcode="hp:7" type="cpnat:geoArea">
 <name>Quay</name></subject><slugline>ferry</slugline><headline>Ferry is back</headline></contentMeta>
 <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title/>
 </head><body>{body}</body></html></inlineXML></contentSet></newsItem>"""
ONE = """<NewsItem><Identification><NewsIdentifier><ProviderId>example.org</ProviderId><DateId>20240506</DateId>
 <NewsItemId>{number}</NewsItemId><RevisionId Update="N">1</RevisionId></NewsIdentifier></Identification>
 <NewsManagement>
 <ThisRevisionCreated>20240506T070809Z</ThisRevisionCreated><Status FormalName="Usable"/></NewsManagement>
 <NewsComponent>
 <NewsLines><HeadLine>Ferry is back</HeadLine></NewsLines><DescriptiveMetadata><Language FormalName="en"/>
 <SubjectCode><Subject FormalName="10000000"/></SubjectCode></DescriptiveMetadata><NewsComponent><ContentItem>
 <DataContent><nitf><body><body.content>{body}</body.content></body></nitf></DataContent></ContentItem></NewsComponent>
 </NewsComponent></NewsItem>"""


def items(shape: str, count: int, paragraphs: int = 12) -> str:
    body = "".join(PARAGRAPH.format(number) for number in range(paragraphs))
    return "".join(shape.format(number=number, body=body) for number in range(count))


def clocked(work: Callable[[], object], times: int = 5) -> float:
    """Seconds of CPU time, the best of some."""
    taken: list[float] = []
    for _ in range(times):
        begin = time.process_time()
        work()
        taken.append(time.process_time() - begin)
    return min(taken)


def compare(form: InputFormat, name: str, documents: list[bytes]) -> None:
    bare = clocked(lambda: [etree.fromstring(data) for data in documents])
    ours = clocked(lambda: [list(form.read(Source(data=data), Limits())) for data in documents])
    size = sum(map(len, documents)) / 1e6
    print(f"{name}: {ours:.3f} s for {size:.2f} MB, bare lxml {bare:.3f} s: {ours / bare:.1f} times")


def main() -> int:
    message = '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>{}</itemSet></newsMessage>'
    compare(NewsMlG2(), "NewsML-G2, a message of 300 items", [message.format(items(G2, 300)).encode()])
    compare(NewsMl1(), "NewsML 1, a document of 300 items", [f"<NewsML>{items(ONE, 300)}</NewsML>".encode()])
    folder = os.environ.get("NEWSPARSE_SUITES")
    if folder:
        examples = sorted(Path(folder, "wire", "iptc__newsml-g2", "examples").glob("*.xml"))
        documents = [path.read_bytes() for path in examples]
        compare(NewsMlG2(), f"IPTC's {len(documents)} examples of NewsML-G2", documents)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
