"""The table made from IPTC's schema, and the first tag of a document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from newsparse.contracts import Source
from newsparse.testing import hostile_texts
from newsparse_iptc.newsml_g2 import schema, structure
from newsparse_iptc.newsml_g2.words import ITEMS, NAMESPACE
from newsparse_iptc.xml_root import root_of


def element(markup):
    return etree.fromstring(f'<x xmlns="{NAMESPACE}">{markup}</x>')[0]


def test_every_type_that_a_child_has_is_known_or_a_kind_of_text():
    kinds = {"string", "text"} | set(schema.KINDS)
    for found in schema.types().values():
        for name, child in found.children.items():
            known = child.type in schema.types() or child.type in kinds or child.type.endswith("Type")
            assert known, (name, child)


@pytest.mark.parametrize("kind", ITEMS)
def test_items_want_what_says_what_they_are(kind):
    found = schema.types()[kind]
    assert {"guid", "standard", "standardversion"} <= set(found.needed)
    assert found.children["itemMeta"].needed
    assert found.children["catalogRef"].place < found.children["itemMeta"].place


@pytest.mark.parametrize(
    ("markup", "kind"),
    [
        ('<related rel="a:b"><related><related><related/></related></related></related>', "FlexRelatedConceptType"),
        ("<subject nothing='1'/>", "subject"),
        ("<subject qcode='a b:c'/>", "subject"),
        ("<versionCreated>2024</versionCreated>", "DateTimePropType"),
        ("<urgency>10</urgency>", "urgency"),
        ("<concept><name>x</name><conceptId/></concept>", "concept"),
        ("<organisationDetails><stranger/></organisationDetails>", "organisationDetails"),
        ("<remoteContent width='wide'/>", "RemoteContentPropType"),
    ],
)
def test_what_the_schema_refuses_is_found(markup, kind):
    assert not structure.is_valid(element(markup), kind)


def test_elements_of_other_namespaces_are_let_pass():
    markup = '<organisationDetails><y:stranger xmlns:y="urn:y"><z/></y:stranger></organisationDetails>'
    assert structure.is_valid(element(markup), "organisationDetails")


def test_pruning_takes_what_may_not_be_there_and_nothing_else():
    one = element("<subject qcode='a:b' nothing='1'><stranger/><name>x</name></subject>")
    assert structure.prune(one, "subject")
    assert dict(one.attrib) == {"qcode": "a:b"}
    assert [child.tag for child in one] == [f"{{{NAMESPACE}}}name"]


def test_what_cannot_be_mended_is_not_valid():
    assert not structure.prune(element("<concept><name>x</name></concept>"), "concept")


@pytest.mark.parametrize(
    ("text", "name", "namespace"),
    [
        ("<a/>", "a", None),
        ("\ufeff <?xml version='1.0'?><!-- <b> --><!DOCTYPE a [<!ENTITY x '>'>]><a x='1'>", "a", None),
        ("<n:a xmlns:n='urn:x'>", "a", "urn:x"),
        ('<a b="1"\n xmlns="urn:y">', "a", "urn:y"),
    ],
)
def test_the_root_is_told_from_the_first_tag(text, name, namespace):
    for data in (text.encode(), text.encode("utf-16")):
        root = root_of(Source(data=data))
        assert root is not None
        assert (root.name, root.namespace) == (name, namespace)


@pytest.mark.parametrize("text", ["", "x", "<", "<!-- <a>", "<?xml", "< a>", "<1>", "<!DOCTYPE a [", '{"a": 1}'])
def test_what_is_no_xml_has_no_root(text):
    assert root_of(Source(data=text.encode())) is None


@given(st.one_of(hostile_texts(), hostile_texts().map(lambda text: f"<!DOCTYPE {text}")))
def test_whatever_comes_it_does_not_raise(text):
    root_of(Source(data=text.encode("utf-8", "replace")))


def test_many_comments_take_no_long_time():
    assert root_of(Source(data=b"<!---->" * 9000 + b"<a/>")) is not None
