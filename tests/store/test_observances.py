"""The shipped catalogue, its words and its texts: complete, readable and free of what it warns of."""

from __future__ import annotations

import re

import pytest

from journal.core import greeting_texts, observance_dates, wording
from journal.core.greeting_texts import text_for
from journal.core.observances import ANYBODY, GROUPS, LANGUAGES, REGIONS, SABBATH, Act, Observance, Tone, practice_for
from journal.store import observances

KINDS = {"media", "education", "parents", "retail", "health"}
CHOSEN_BLOCKS = ("jewish", "islamic", "orthodox")
ROWS = list(observances.catalogue().values())
FACTS = {
    "address": "王总", "observance": "端午", "year": "2027", "years": "5", "company": "海润传媒", "piece": "城市夜归人",
    "last_subject": "展厅", "sender_line": "小赵",
}  # fmt: skip

ENCODINGS = {"zh_Hans": "gb2312", "zh_Hant": "big5hkscs"}
"""A character of the other script is not in them: that is how one which slipped in is found."""
JAPANESE = ("謹賀新年", "寒中お見舞い", "暑中お見舞い", "新しい年")

every_row = pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)


@every_row
def test_a_row_is_complete_in_every_language(row: Observance) -> None:
    for texts in (row.names, row.manners):
        assert set(texts) == set(LANGUAGES)
        assert all(text.strip() for text in texts.values())
    assert row.manners["zh_Hans"] != row.manners["en"] != row.manners["zh_Hant"]
    for language in ("zh_Hans", "zh_Hant"):
        assert not strange(row.names[language] + row.manners[language], language)


@every_row
def test_a_rows_rules_are_readable_and_known_for_the_coming_years(row: Observance) -> None:
    for practice in row.practices:
        assert practice.rules
        for rule in practice.rules:
            observance_dates.check(rule, observances.tables())
            for year in range(2026, 2031):
                assert observance_dates.days(rule, year, observances.tables()), (rule, year)


@every_row
def test_a_rows_fields_go_together(row: Observance) -> None:
    leads = (row.gift_days, row.card_days, row.message_days)
    for practice in row.practices:
        assert set(practice.regions) <= {ANYBODY, *REGIONS}
        assert (practice.tone is None) is (practice.act in (Act.SHOWN, Act.BUSY))
        assert (practice.tone is Tone.SOLEMN) is (practice.act is Act.SILENCE)
    if any(practice.act in (Act.GREET, Act.MARKED) for practice in row.practices):
        assert any(lead is not None for lead in leads)
    else:
        assert leads == (None, None, None)
    assert all(lead is None or 0 <= lead <= 30 for lead in leads)
    assert row.length_days >= 1
    assert row.before_days >= 0
    assert set(row.businesses) <= KINDS
    if row.grace and not row.grace.isdigit():
        observance_dates.check(row.grace, observances.tables())


def test_the_first_release_and_more_is_there() -> None:
    first = {
        "new_year", "ny_eve", "spring_festival", "back_to_work", "lantern", "women", "qingming", "labour", "mothers",
        "gaokao", "dragon_boat", "fathers", "romance", "zhongyuan", "teachers", "mid_autumn", "cn_national",
        "double_ninth", "dongzhi", "cn_memorial", "journalists", "shopping", "buddha", "tw_peace", "tw_national",
        "mothering", "good_friday", "easter", "memorial_us", "juneteenth", "july4", "sept11", "armistice",
        "thanksgiving", "black_friday", "christmas", "nengajo", "kanchu", "ochugen", "obon", "oseibo", "jp_memorial",
        "seollal", "chuseok", "kr_memorial", "rosh_hashanah", "yom_kippur", "passover", "hanukkah", "jewish_memorial",
        "ramadan", "eid_fitr", "eid_adha", "islamic_new_year", "ashura", "mawlid", "ortho_christmas", "ortho_friday",
        "ortho_easter", "diwali", "holi", "in_republic", "in_independence", "gandhi", "tet",
    }  # fmt: skip
    assert first <= set(observances.catalogue())


def test_groups_and_habits_are_no_ids_and_their_members_are() -> None:
    known = set(observances.catalogue())
    assert {id for ids in GROUPS.values() for id in ids} <= known
    assert not {SABBATH, *GROUPS, *REGIONS} & known


@pytest.mark.parametrize("region", REGIONS)
def test_no_feast_of_a_faith_is_suggested_by_region(region: str) -> None:
    chosen = {row.id for block in CHOSEN_BLOCKS for row in ROWS if row.id in _block(block)}
    assert chosen
    assert not [id for id in chosen if practice_for(observances.catalogue()[id], {region}, "organisation")]


def test_on_a_day_of_mourning_nothing_is_proper() -> None:
    # Hong Kong visits graves on a day that the mainland greets: there the practice decides, not the row.
    mixed = {"double_ninth"}
    silent = [row for row in ROWS if any(practice.act is Act.SILENCE for practice in row.practices)]
    assert len(silent) >= 15
    assert all((row.gift_days, row.card_days, row.message_days) == (None,) * 3 for row in silent if row.id not in mixed)


def test_graces_are_those_of_the_catalogue() -> None:
    rows = observances.catalogue()
    assert rows["spring_festival"].grace == "L 1/15"
    assert rows["christmas"].grace == "01-06"
    assert rows["eid_fitr"].grace == rows["eid_adha"].grace == "3"
    assert rows["mid_autumn"].grace == ""


def test_only_feasts_that_may_become_one_greeting_share_a_family() -> None:
    families: dict[str, set[str]] = {}
    for row in ROWS:
        families.setdefault(row.family, set()).add(row.id)
    shared = {family: ids for family, ids in families.items() if len(ids) > 1}
    assert shared == {
        "lunar_new_year": {"ny_eve", "spring_festival"},
        "year_end": {"christmas", "new_year"},
        "autumn": {"cn_national", "mid_autumn"},
    }


def test_the_tables_hold_iso_dates_in_order() -> None:
    for name, dates in observances.tables().items():
        assert list(dates) == sorted(dates), name
        assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", date) for date in dates), name


def test_every_reason_of_the_word_check_speaks_every_language() -> None:
    words = observances.words()
    for code, sentences in words.reasons.items():
        assert set(sentences) == set(LANGUAGES), code
    known = {*observances.catalogue(), *REGIONS}
    for phrase in words.phrases:
        assert phrase.observances | phrase.keeps | phrase.unless_keeps <= known, phrase.code


def test_the_languages_have_the_same_texts() -> None:
    languages = observances.templates().languages
    assert set(languages) == set(LANGUAGES)
    english = languages["en"]
    for language in languages.values():
        assert set(language.texts) == set(english.texts)
        assert {id: set(forms) for id, forms in language.texts.items()} == {
            id: set(forms) for id, forms in english.texts.items()
        }
        assert set(language.lines) == set(english.lines) == set(language.lines_calm)
        assert set(language.open_point) == set(english.open_point)
        assert len(language.zodiac) == 12


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_says_what_the_word_check_warns_of(language: str) -> None:
    templates, words = observances.templates(), observances.words()
    seen = 0
    for table in templates.languages[language].texts:
        row = observances.catalogue().get(table)
        keeps = {table} if row is None else {table, *(r for p in row.practices for r in p.regions if r != ANYBODY)}
        for tone in (Tone.CHEERFUL, Tone.CALM):
            for late in (False, True):
                for facts in ({}, FACTS):
                    text = text_for(templates, table, tone, language, late, facts)
                    assert text, table
                    assert not re.search(r"[{}]|\[\[|\]\]", text), text
                    moods = {"mourning": tone is Tone.CALM, "crisis": tone is Tone.CALM}
                    found = wording.check(words, text, observance=table, keeps=keeps, tone=tone, **moods)
                    assert not found, (table, text, found)
                    seen += 1
    assert seen > 500


@pytest.mark.parametrize("language", ENCODINGS)
def test_the_chinese_texts_keep_to_their_script(language: str) -> None:
    words, texts = observances.templates().languages[language], []
    for forms in words.texts.values():
        texts += [line for text in forms.values() for line in text.splitlines() if not line.startswith(JAPANESE)]
    texts += [*words.lines.values(), *words.lines_calm.values(), *words.open_point.values(), *words.zodiac]
    assert not strange("".join(texts), language)
    # A reason may quote the word that it is about.
    quoted = re.compile(r"“.*?”|「.*?」|年贺状|贺年状|昨年|去年")
    for sentences in observances.words().reasons.values():
        assert not strange(quoted.sub("", sentences[language]), language)


def test_what_is_greeted_has_a_text_of_its_own() -> None:
    texts = observances.templates().languages["en"].texts
    greeted = {row.id for row in ROWS if any(p.act in (Act.GREET, Act.MARKED) for p in row.practices)}
    # Feasts of one Indian state or faith name themselves in the general text.
    assert greeted - set(texts) == {"pongal", "vaisakhi", "onam", "guru_nanak"}
    tables = {"birthday", "work_anniversary", "years_with_us", "founding_day", greeting_texts.SEASONS_GREETINGS}
    assert tables <= set(texts)


def strange(text: str, language: str) -> set[str]:
    """The Chinese characters of `text` that its script does not have."""

    def known(character: str) -> bool:
        try:
            character.encode(ENCODINGS[language])
        except UnicodeEncodeError:
            return False
        return True

    return {character for character in text if "\u4e00" <= character <= "\u9fff" and not known(character)}


def _block(name: str) -> set[str]:
    return set(observances.observances.parse(observances._text(name)))
