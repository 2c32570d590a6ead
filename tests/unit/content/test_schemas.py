"""Editors are told what our reader accepts, and the files in the repository are in step with the model."""

import json
import re

import fastjsonschema
import pytest
import yaml

from bangtin.content.front_matter import FENCE
from bangtin.content.root import ContentRoot
from bangtin.content.schemas import editor_settings, json_schemas, schema_files
from bangtin.content.snippets import snippet_file
from bangtin.content.vocabularies import RECORDS, read_vocabulary


class EditorLoader(yaml.SafeLoader):
    """YAML as an editor reads it (1.2): a day is text, true and numbers are not."""

    yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith("timestamp")]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


@pytest.fixture(scope="module")
def vocabulary(request):
    return read_vocabulary(ContentRoot(request.config.rootpath), [])[0]


@pytest.fixture(scope="module")
def accepts(vocabulary):
    compiled = {name: fastjsonschema.compile(schema) for name, schema in json_schemas(vocabulary).items()}

    def accept(name, text):
        compiled[name](yaml.load(text, EditorLoader))  # noqa: S506  # a safe loader

    return accept


def header(path):
    return path.read_text(encoding="utf-8").split(f"{FENCE}\n")[1]


def test_all_files_of_the_sample_are_accepted(root, accepts):
    data = root / "data"
    for path in sorted((data / "directives").rglob("*.md")):
        accepts("directive", header(path))
    for path in sorted((data / "messages").rglob("*.md")):
        accepts("message", header(path))
    for path in sorted(data.rglob("*.readings.yml")):
        accepts("readings", path.read_text(encoding="utf-8"))
    for name in ("publication", "removed"):
        accepts(name, (data / f"{name}.yml").read_text(encoding="utf-8"))
    for name in RECORDS:
        accepts(f"vocabulary/{name}", (data / f"vocabulary/{name}.yml").read_text(encoding="utf-8"))


MESSAGE = "title: A\nissuer: b\ncites: []\naudiences: [nhan-dan]\nvalid: {from: 2021-08-10}\nlanguage: vi\n"


@pytest.mark.parametrize(
    "changed",
    [
        MESSAGE + "tilte: x\n",
        MESSAGE.replace("title: A\n", ""),
        MESSAGE.replace("[nhan-dan]", "nhan-dan"),
        MESSAGE.replace("[nhan-dan]", "[]"),
        MESSAGE.replace("2021-08-10", "10/8/2021"),
        MESSAGE.replace("{from: 2021-08-10}", "{tu: 2021-08-10}"),
        MESSAGE.replace("issuer: b", "issuer: Thành ủy"),
    ],
)
def test_what_our_reader_refuses_an_editor_marks(accepts, changed):
    accepts("message", MESSAGE)
    with pytest.raises(fastjsonschema.JsonSchemaException):
        accepts("message", changed)


def test_ids_of_the_vocabulary_are_offered_with_their_labels(vocabulary):
    schemas = json_schemas(vocabulary)
    offered = schemas["message"]["properties"]["audiences"]["items"]["anyOf"][0]
    assert dict(zip(offered["enum"], offered["markdownEnumDescriptions"], strict=True)) == {
        key: term.label for key, term in vocabulary.audiences.items()
    }
    parent = schemas["vocabulary/places"]["definitions"]["Parent"]["properties"]["id"]["anyOf"][0]
    assert parent["enum"] == list(vocabulary.places)


def test_every_key_has_its_vietnamese_name_and_explanation(vocabulary):
    def keys(node):
        if isinstance(node, dict):
            yield from node.get("properties", {}).values()
            for each in node.values():
                yield from keys(each)

    drawn = [each for schema in json_schemas(vocabulary).values() for each in keys(schema)]
    assert len(drawn) > 150
    assert all(each["title"] and each["description"].endswith((".", "…")) for each in drawn)


def without_ids(text):
    """Schemas without their choices: a new id in the vocabulary does not make the checked-in file wrong."""

    def strip(node):
        if isinstance(node, dict):
            return {key: strip(each) for key, each in node.items()}
        if isinstance(node, list):
            return [
                strip(each)
                for each in node
                if not (isinstance(each, dict) and "markdownEnumDescriptions" in each)
            ]
        return node

    return strip(json.loads(text))


def test_the_files_in_the_repository_are_in_step_with_the_model(root, vocabulary):
    drawn = schema_files(vocabulary)
    kept = {path.relative_to(root).as_posix() for path in (root / "schemas").rglob("*.json")}
    assert kept == set(drawn)
    for path, content in drawn.items():
        assert without_ids((root / path).read_bytes()) == without_ids(content), path


def test_vs_code_knows_which_schema_describes_which_file(root):
    settings = json.loads((root / ".vscode/settings.json").read_text(encoding="utf-8"))
    assert settings["yaml.schemas"] == editor_settings()
    for schema, patterns in editor_settings().items():
        assert (root / schema).is_file()
        for pattern in patterns:
            assert list(root.glob(pattern)), pattern


def test_snippets_hold_every_key_and_the_ids_to_choose_from(root, vocabulary):
    path, content = snippet_file(vocabulary)
    snippets = json.loads(content)
    assert {each["prefix"] for each in snippets.values()} == {
        key for name in ("directive", "message") for key in json_schemas()[name]["properties"]
    }
    audiences = snippets["Đối tượng (thông điệp)"]["body"]
    assert audiences == ["audiences: [${1|" + ",".join(vocabulary.audiences) + "|}]"]
    assert snippets["Hiệu lực (văn bản)"]["body"] == ["effect:", "  ${0}"]
    kept = json.loads((root / path).read_text(encoding="utf-8"))
    assert {name: re.sub(r"\|[^|]*\|", "", str(each)) for name, each in kept.items()} == {
        name: re.sub(r"\|[^|]*\|", "", str(each)) for name, each in snippets.items()
    }
