from __future__ import annotations

import copy
import json
import pickle

from draftdiff.model.message import Message

NAMED = Message("{article} and {count:,} more", article="Article {5}", count=1240)
NESTED = Message("no text stands under {articles}", articles=NAMED)


def test_a_message_is_its_english_sentence() -> None:
    assert NAMED == "Article {5} and 1,240 more"
    assert NESTED == "no text stands under Article {5} and 1,240 more"
    assert json.dumps([NESTED]) == '["no text stands under Article {5} and 1,240 more"]'


def test_a_message_keeps_its_template_and_values() -> None:
    assert NESTED.template == "no text stands under {articles}"
    assert NESTED.values == {"articles": NAMED}
    assert NESTED.values["articles"] is NAMED


def test_braces_of_a_template_without_values_and_of_values_stand_as_they_are() -> None:
    assert Message("{+ and +}") == "{+ and +}"
    assert Message("{words}", words="{words.__class__}") == "{words.__class__}"


def test_copies_keep_everything() -> None:
    for again in (copy.deepcopy(NESTED), pickle.loads(pickle.dumps(NESTED))):  # noqa: S301 - ours
        assert isinstance(again, Message)
        assert again == NESTED
        assert again.template == NESTED.template
        assert again.values == NESTED.values


def test_what_another_process_tells_is_not_filled_in_again() -> None:
    told = Message.known("a page", "{0.__class__}", {"number": 3})
    assert told == "a page"
    assert (told.template, dict(told.values)) == ("{0.__class__}", {"number": 3})
