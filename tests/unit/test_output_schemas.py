"""What the commands print is what their schemas say."""

import json
from dataclasses import asdict, fields

import fastjsonschema
import pytest

from bangtin.content import rules
from bangtin.model.finding import Place
from bangtin.output_schemas import output_schemas
from bangtin.report import findings_json
from bangtin.site.search.entries import SearchResult

SCHEMAS = output_schemas()
RESULT = SearchResult(
    "a/2021/b", "directive", "1-CV/ThU", "một việc", "2021-08-09", "unknown", "4", "van-ban/a/2021/b/", "…"
)


def accepts(name, output):
    fastjsonschema.compile(SCHEMAS[name])(output)


def test_findings_are_printed_as_the_schema_says():
    finding = rules.Y011.at(Place("data/a.md", 1, 1))
    printed = json.loads(findings_json([finding], "vi", errors=1, warnings=0, files=1, drafts=0, embargoed=0))
    accepts("check", printed)
    printed["findings"][0]["khac"] = "x"
    with pytest.raises(fastjsonschema.JsonSchemaException):
        accepts("check", printed)


def test_a_search_result_has_the_keys_of_the_schema():
    accepts("search", {"query": "dịch", "results": [asdict(RESULT)]})
    assert set(SCHEMAS["search"]["properties"]["results"]["items"]["properties"]) == {
        field.name for field in fields(SearchResult)
    }


def test_a_resolved_number_has_a_state_of_three():
    row = {key: value for key, value in asdict(RESULT).items() if key not in ("section", "passage")}
    accepts("resolve", {"query": "253", "state": "found", "results": [row]})
    with pytest.raises(fastjsonschema.JsonSchemaException):
        accepts("resolve", {"query": "253", "state": "maybe", "results": []})
