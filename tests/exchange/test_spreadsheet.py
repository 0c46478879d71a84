from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from journal.core.clients import Client, ClientKind, Tier
from journal.core.columns import RowsAre, TableKind
from journal.core.dates_in_cells import DateOrder
from journal.core.errors import Code, JournalError
from journal.core.preferences import Strength
from journal.core.yearly_dates import YearCalendar, YearlyDate
from journal.exchange import spreadsheet
from journal.exchange.row_errors import ImportResult, RowTrouble
from journal.exchange.spreadsheet import PreviewProblem
from journal.store import anniversaries, clients, history, interactions, people, preferences
from journal.store.writing import Writer
from tests.store.world import add_client, assert_whole, dump

MAKER = Path(__file__).resolve().parents[3] / "shared" / "tools" / "make_spreadsheets.py"
FILES = ("clients-zh.csv", "clients-en.csv", "interactions.csv")
TABLES = (*("clients", "client_tags", "people", "preferences", "anniversaries", "interactions", "interaction_clients"),)
CLIENT_HEADINGS = "编号,姓名,单位,职务,手机,生日,喜欢的颜色,禁忌,备注,星座\n"
CONTACTS = "date,time,no,client,channel,direction,mood,subject,text\n"


@pytest.fixture(scope="session")
def sheets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The three files that a manager brings along."""
    if not MAKER.exists():
        pytest.skip("the maker of spreadsheets lies beside the project only where it is developed")
    folder = tmp_path_factory.mktemp("sheets")
    subprocess.run([sys.executable, MAKER, folder, "--clients", "120", "--rows", "2500"], check=True, timeout=60)
    return folder


@pytest.fixture
def sheet(tmp_path: Path) -> Callable[..., Path]:
    """`sheet(text)` writes a file."""

    def write(text: str, name: str = "list.csv") -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


def bring(writer: Writer, path: Path, **choices: object) -> ImportResult:
    mapping = spreadsheet.preview(path, "zh_Hans").mapping
    return spreadsheet.import_file(writer, path, replace(mapping, **choices))  # type: ignore[arg-type]


def sizes(writer: Writer) -> dict[str, int]:
    return {name: writer.value(f"SELECT count(*) FROM {name}") for name in TABLES}


def rows_of(result: ImportResult) -> tuple[int, int, int, int]:
    assert result.read == result.added + result.changed + result.unchanged + len(result.errors)
    return result.read, result.added, result.changed, result.unchanged


def test_the_three_files_come_in_once_and_go_back(sheets: Path, writer: Writer) -> None:
    expected = json.loads((sheets / "expected.json").read_text(encoding="utf-8"))
    people_in, contacts = expected["clients"], expected["interactions"]
    chinese, english, log = (bring(writer, sheets / name) for name in FILES)
    assert rows_of(chinese) == (people_in, people_in, 0, 0)
    assert rows_of(english) == (people_in, 0, 0, people_in)
    assert rows_of(log) == (contacts, contacts, 0, 0)
    assert not chinese.notices + english.notices + log.notices
    assert sizes(writer)["clients"] == sizes(writer)["people"] == people_in
    assert sizes(writer)["interactions"] == sizes(writer)["interaction_clients"] == contacts
    for word, count in expected["planted"].items():
        assert writer.value("SELECT count(*) FROM interactions WHERE text LIKE ?", (f"%{word}%",)) == count
    before = sizes(writer)
    for name in FILES:
        again = bring(writer, sheets / name)
        assert rows_of(again) == (again.read, 0, 0, again.read)
    assert sizes(writer) == before
    assert writer.value("SELECT count(*) FROM operations") == 2  # what changed nothing leaves no trace
    assert_whole(writer)
    history.undo(writer)
    assert sizes(writer)["interactions"] == 0
    history.undo(writer)
    assert set(sizes(writer).values()) == {0}
    assert_whole(writer)
    history.redo(writer)
    history.redo(writer)
    assert sizes(writer) == before
    assert_whole(writer)
    assert rows_of(bring(writer, sheets / "interactions.csv")) == (contacts, 0, 0, contacts)


def test_the_order_of_the_files_does_not_matter(sheets: Path, writer: Writer) -> None:
    """A log that comes first brings its clients; the list finds them by their numbers."""
    bring(writer, sheets / "interactions.csv")
    bring(writer, sheets / "clients-zh.csv")
    expected = json.loads((sheets / "expected.json").read_text(encoding="utf-8"))
    assert (sizes(writer)["clients"], sizes(writer)["people"]) == (expected["clients"], expected["clients"])
    assert_whole(writer)


def test_a_dry_run_tells_the_same_and_writes_nothing(sheets: Path, writer: Writer) -> None:
    path = sheets / "clients-zh.csv"
    mapping = spreadsheet.preview(path).mapping
    told = spreadsheet.import_file(writer, path, mapping, dry_run=True)
    assert set(sizes(writer).values()) == {0}
    assert writer.value("SELECT count(*) FROM import_keys") == writer.value("SELECT count(*) FROM operations") == 0
    assert told == spreadsheet.import_file(writer, path, mapping)


def test_what_a_row_says_lands_where_it_belongs(sheet: Callable[..., Path], writer: Writer) -> None:
    path = sheet(CLIENT_HEADINGS + "7,王敏,海润广告,市场总监,138 0001 0001,1984年2月2日,紫色,忌送钟表,喜欢茶,天秤\n")
    seen = spreadsheet.preview(path)
    assert (seen.kind, seen.row_estimate, seen.row_estimate_exact) == (TableKind.CLIENTS, 1, True)
    bring(writer, path)
    client = clients.find(writer, "王敏")
    assert (client.kind, client.tags) == (ClientKind.INDIVIDUAL, ("海润广告",))
    assert (client.about, client.imported_on) == ("喜欢茶\n星座: 天秤", "2026-11-24")
    [person] = people.at(writer, client.id)
    assert anniversaries.birthday(writer, person.id).date == YearlyDate(2, 2, 1984)  # type: ignore[union-attr]
    assert (person.name, person.post, person.phones) == ("王敏", "市场总监", ("138 0001 0001",))
    taboo, colour = preferences.of(writer, client.id)
    assert (taboo.strength, taboo.value) == (Strength.TABOO, "忌送钟表")
    assert (colour.value, colour.strength, bool(colour.hex)) == ("紫色", Strength.LIKES, True)


@pytest.mark.parametrize(
    ("cell", "day", "about"),
    [
        ("农历八月十二", YearlyDate(8, 12, None, YearCalendar.LUNAR), ""),
        ("农历1987年闰六月十五", YearlyDate(6, 15, 1987, YearCalendar.LUNAR, leap=True), ""),
        ("02-29", YearlyDate(2, 29), ""),
        ("春天", None, "生日: 春天"),
        ("1/2", None, "生日: 1/2"),
        ("00/00/00", None, ""),
    ],
)
def test_a_birthday_is_kept_as_a_day_where_it_can_be_read(
    sheet: Callable[..., Path], writer: Writer, cell: str, day: YearlyDate | None, about: str
) -> None:
    bring(writer, sheet(f"姓名,生日\n王敏,{cell}\n"))
    client = clients.find(writer, "王敏")
    found = anniversaries.birthday(writer, people.at(writer, client.id)[0].id)
    assert ((found.date if found else None), client.about) == (day, about)


def test_a_company_has_no_birthday(sheet: Callable[..., Path], writer: Writer) -> None:
    bring(writer, sheet("客户,生日\n海润传媒,1984-02-02\n"))
    assert clients.find(writer, "海润传媒").about == "生日: 1984-02-02"
    assert sizes(writer)["anniversaries"] == 0


def test_what_they_keep_is_read_in_words_and_codes(sheet: Callable[..., Path], writer: Writer) -> None:
    path = sheet('客户,节日\n海润传媒,中国；中秋节、-圣诞节\nAcme,"UK, diwali, Ostara"\n')
    told = bring(writer, path)
    assert clients.find(writer, "海润传媒").observes == ("CN", "mid_autumn", "-christmas")
    acme = clients.find(writer, "Acme")
    assert (acme.observes, acme.about) == (("UK", "diwali"), "节日: Ostara")
    assert len(told.notices) == 1


def test_a_second_list_fills_up_days_and_feasts_and_takes_none_away(sheet: Callable[..., Path], writer: Writer) -> None:
    bring(writer, sheet("编号,姓名,手机,节日\n7,王敏,138 0001 0001,中国\n"))
    client = clients.find(writer, "王敏")
    bring(writer, sheet("姓名,手机,生日,节日\n王敏,13800010001,1984-02-02,-中秋节；圣诞节\n", "two.csv"))
    bring(writer, sheet("姓名,手机,生日,节日\n王敏,13800010001,1990-01-01,中秋节\n", "three.csv"))
    assert clients.get(writer, client.id).observes == ("CN", "-mid_autumn", "christmas")
    [day] = anniversaries.of_client(writer, client.id)
    assert day.date == YearlyDate(2, 2, 1984)
    history.undo(writer)  # the third list brought nothing
    assert clients.get(writer, client.id).observes == ("CN",)
    assert sizes(writer)["anniversaries"] == 0
    assert_whole(writer)


def test_people_of_one_name_stay_apart(sheet: Callable[..., Path], writer: Writer) -> None:
    add_client(writer, "王伟")
    path = sheet("编号,姓名,电话\n1,王伟,010-88886666\n2,王伟,010-88886666\n3,王伟,\n")
    assert rows_of(bring(writer, path)) == (3, 3, 0, 0)
    bare = sheet("姓名\n王伟\n王伟\n", "bare.csv")
    assert rows_of(bring(writer, bare)) == (2, 2, 0, 0)
    assert rows_of(bring(writer, bare)) == (2, 0, 0, 2)
    assert sizes(writer)["clients"] == 6


def test_a_phone_or_an_address_tells_who_somebody_is(sheet: Callable[..., Path], writer: Writer) -> None:
    client = add_client(writer, "王敏", kind=ClientKind.INDIVIDUAL)
    [person] = people.at(writer, client)
    with writer.operation(history.Op.PERSON_EDIT):
        people.edit(writer, replace(person, phones=("+86 138 0001 0001",), post="总监"))
    path = sheet("Name,Mobile,Title,Tier\nMin Wang,13800010001,Director,VIP\n")
    assert rows_of(bring(writer, path)) == (1, 0, 1, 0)
    [person] = people.at(writer, client)
    assert (person.post, person.also, person.phones) == ("总监", ("Min Wang",), ("+86 138 0001 0001",))
    assert clients.get(writer, client).tier is Tier.VIP
    assert rows_of(bring(writer, path)) == (1, 0, 0, 1)


def test_a_list_fills_gaps_and_overwrites_nothing(sheet: Callable[..., Path], writer: Writer) -> None:
    bring(writer, sheet("编号,姓名,职务,级别\n1,王敏,总监,\n"))
    changed = bring(writer, sheet("No.,Name,Title,Tier,Mobile\n1,王敏,CEO,key,13800010001\n", "en.csv"))
    assert rows_of(changed) == (1, 0, 1, 0)
    client = clients.find(writer, "王敏")
    [person] = people.at(writer, client.id)
    assert (client.tier, person.post, person.phones) == (Tier.KEY, "总监", ("13800010001",))
    history.undo(writer)
    assert people.at(writer, client.id)[0].phones == ()
    assert_whole(writer)


def test_another_numbering_is_another_source(sheet: Callable[..., Path], writer: Writer) -> None:
    path = sheet("编号,姓名\n1,王敏\n")
    bring(writer, path)
    assert rows_of(bring(writer, path, source="agency")) == (1, 1, 0, 0)


def test_companies_become_organisations_with_their_contact(sheet: Callable[..., Path], writer: Writer) -> None:
    bring(writer, sheet("公司,对接人,电话\n海润广告,王敏,13800010001\n"))
    client = clients.find(writer, "海润广告")
    assert client.kind is ClientKind.ORGANISATION
    assert [p.name for p in people.at(writer, client.id)] == ["王敏"]


def test_rows_may_be_persons_at_one_company(sheet: Callable[..., Path], writer: Writer) -> None:
    path = sheet("姓名,公司,电话\n王敏,海润广告,13800010001\n李磊,海润广告,13800010002\n")
    result = bring(writer, path, rows_are=RowsAre.PERSONS_AT_COMPANY)
    assert rows_of(result) == (2, 1, 1, 0)
    assert [p.name for p in people.at(writer, clients.find(writer, "海润广告").id)] == ["王敏", "李磊"]
    assert rows_of(bring(writer, path, rows_are=RowsAre.PERSONS_AT_COMPANY)) == (2, 0, 0, 2)


def test_bad_rows_are_named_and_the_others_come_in(sheet: Callable[..., Path], writer: Writer) -> None:
    path = sheet(
        CONTACTS
        + "2026-01-05,10:00,1,王敏,电话,in,1,报价,谈过了\n"
        + "sometime,10:00,1,王敏,phone,in,,a,b\n"
        + "1/2/2026,,1,王敏,phone,in,,a,b\n"
        + "2026-01-05,,,,phone,in,,a,b\n"
        + "2026-01-05,,99,,phone,in,,a,b\n"
        + "2026-01-05,,1,王敏,phone,,,,\n"
        + "2026-01-06,,1,王敏,传真,外,9,样张,好\n"
    )
    seen = spreadsheet.preview(path)
    assert [problem for problem, _ in seen.problems] == [PreviewProblem.DATE_ORDER_NEEDED]
    result = bring(writer, path)
    assert rows_of(result) == (7, 2, 0, 0)
    assert [(error.line, error.code) for error in sorted(result.errors, key=lambda e: e.line)] == [
        (3, Code.WHEN_UNREADABLE), (4, RowTrouble.DATE_AMBIGUOUS), (5, Code.NAME_MISSING), (6, Code.NAME_UNKNOWN),
        (7, Code.TEXT_MISSING),
    ]  # fmt: skip
    assert [(notice.line, notice.code) for notice in result.notices] == [(8, RowTrouble.VALUE_KEPT)] * 2
    assert clients.find(writer, "王敏").imported_on == "2026-11-24"
    newest, first = interactions.timeline(writer, clients.find(writer, "王敏").id)
    assert (first.channel, first.direction, first.mood, first.at.text) == ("phone", "in", 1, "2026-01-05T10:00+08:00")
    assert (newest.channel, newest.text, newest.at.is_date) == ("own:传真", "好\ndirection: 外\nmood: 9", True)
    picked = bring(writer, path, date_order=DateOrder.DAY_FIRST)
    assert (picked.added, picked.unchanged) == (1, 2)
    assert interactions.timeline(writer, clients.find(writer, "王敏").id)[0].at.text == "2026-02-01"


def test_the_same_twice_in_one_file_is_two(sheet: Callable[..., Path], writer: Writer) -> None:
    row = "2026-01-05,10:00,1,王敏,phone,in,1,a,b\n"
    path = sheet(CONTACTS + row * 3)
    assert rows_of(bring(writer, path)) == (3, 3, 0, 0)
    assert rows_of(bring(writer, path)) == (3, 0, 0, 3)
    assert rows_of(bring(writer, sheet(CONTACTS + row * 4))) == (4, 1, 0, 3)


def test_the_same_again_far_below_in_one_file_is_another(sheet: Callable[..., Path], writer: Writer) -> None:
    row = "2026-01-05,10:00,1,王敏,phone,in,1,a,b\n"
    others = "".join(f"2026-01-06,10:00,1,王敏,phone,in,1,a,{number}\n" for number in range(150))
    names = "".join(f"客户{number},x\n" for number in range(150))  # steps begin with a hundred rows
    for text in (CONTACTS + row + others + row, f"姓名,备注\n王敏,x\n{names}王敏,x\n"):
        assert rows_of(bring(writer, sheet(text))) == (152, 152, 0, 0)
        assert rows_of(bring(writer, sheet(text))) == (152, 0, 0, 152)


def test_an_import_comes_back_as_it_was_taken_away(sheet: Callable[..., Path], writer: Writer) -> None:
    rows = "".join(f"2026-01-{day:02},10:00,1,王敏,phone,in,1,a,{day}\n" for day in range(1, 29))
    bring(writer, sheet(CONTACTS + rows))
    full = dump(writer)
    history.undo(writer)
    assert not any(sizes(writer).values())
    history.redo(writer)
    assert dump(writer) == full
    assert_whole(writer)


def test_what_a_second_list_likes_as_well_is_not_liked_twice(sheet: Callable[..., Path], writer: Writer) -> None:
    bring(writer, sheet("编号,姓名,喜欢的颜色,禁忌\n1,王敏,墨绿,香菜\n"))
    client = clients.find(writer, "王敏").id
    first = preferences.of(writer, client)
    second = sheet("编号,姓名,喜欢的颜色,禁忌\n1,王敏,墨绿色,钟表\n", "new.csv")
    assert rows_of(bring(writer, second)) == (1, 0, 1, 0)
    now = preferences.of(writer, client)
    assert [one for one in now if one in first] == first
    assert [(one.value, one.strength) for one in now if one not in first] == [("钟表", Strength.TABOO)]


def test_who_was_there_is_told_by_name_and_else_stays_in_the_text(sheet: Callable[..., Path], writer: Writer) -> None:
    bring(writer, sheet("编号,单位,联系人\n7,海润传媒,王敏\n"))
    client = clients.find(writer, "海润传媒").id
    [person] = people.at(writer, client)
    bring(writer, sheet("日期,编号,联系人,内容\n2026-01-05,7,王敏,验收\n2026-01-06,7,赵总,付款\n", "log.csv"))
    found = [interactions.get(writer, one.id) for one in interactions.timeline(writer, client)]
    assert [(one.person_ids, one.text) for one in found] == [((), "赵总\n付款"), ((person.id,), "验收")]


def test_names_alone_are_trusted_only_where_the_user_says_so(sheet: Callable[..., Path], writer: Writer) -> None:
    add_client(writer, "王敏")
    path = sheet("日期,客户,内容\n2026-01-05,王敏,谈过了\n")
    bring(writer, path)
    assert sizes(writer)["clients"] == 2
    history.undo(writer)
    bring(writer, path, names_match=True)
    assert sizes(writer)["clients"] == 1


def test_others_write_between_the_steps_and_undo_their_own(sheets: Path, writer: Writer) -> None:
    path = sheets / "interactions.csv"
    with spreadsheet.Import(path, spreadsheet.preview(path).mapping) as job:
        steps = 0
        while done := job.step(writer):
            steps += 1
            assert 0 < done.done_bytes <= done.total_bytes
            if steps == 2:
                add_client(writer, "Typed meanwhile")
                history.undo(writer)
                add_client(writer, "Typed again")
    assert steps > 3
    assert writer.value("SELECT synchronous FROM pragma_synchronous") == 2
    assert history.undo(writer).subject is history.Op.CLIENT_ADD
    assert history.undo(writer).subject is history.Op.IMPORT
    assert set(sizes(writer).values()) == {0}
    assert_whole(writer)


def test_cancelling_leaves_nothing(sheets: Path, writer: Writer) -> None:
    path = sheets / "interactions.csv"
    asked = iter([False, False, True])
    with pytest.raises(JournalError) as stopped:
        spreadsheet.import_file(writer, path, spreadsheet.preview(path).mapping, cancelled=lambda: next(asked))
    assert stopped.value.code is Code.CANCELLED
    assert set(sizes(writer).values()) == {0}
    left = [writer.value(f"SELECT count(*) FROM {t}") for t in ("operations", "changes", "import_keys", "client_index")]
    assert left == [0, 0, 0, 0]
    assert_whole(writer)


def test_what_somebody_built_upon_is_not_taken_back(sheets: Path, writer: Writer) -> None:
    path = sheets / "clients-zh.csv"
    with spreadsheet.Import(path, spreadsheet.preview(path).mapping, step_seconds=0.001) as job:
        assert job.step(writer)
        client: Client = clients.get(writer, 1)
        with writer.operation(history.Op.CLIENT_EDIT):
            clients.edit(writer, replace(client, about="mine"))
        with pytest.raises(JournalError) as refused:
            job.take_back(writer)
    assert refused.value.code is Code.CHANGED_SINCE
    assert clients.get(writer, 1).about == "mine"
    history.undo(writer)
    history.undo(writer)
    assert set(sizes(writer).values()) == {0}


def test_a_killed_import_can_be_undone_and_done_again(
    sheets: Path, new_journal: Callable[[], Writer], clock: Callable[[], int]
) -> None:
    path, writer = sheets / "interactions.csv", new_journal()
    job = spreadsheet.Import(path, spreadsheet.preview(path).mapping)
    job.step(writer)
    job.step(writer)
    job.close()
    some = sizes(writer)["interactions"]
    reopened = Writer.open(writer.path, clock, writer.tz)
    whole = bring(reopened, path)
    assert (whole.added, whole.unchanged) == (whole.read - some, some)
    history.undo(reopened)
    history.undo(reopened)
    assert set(sizes(reopened).values()) == {0}
    reopened.close()


def test_texts_that_are_too_long_cost_their_own_row_only(sheet: Callable[..., Path], writer: Writer) -> None:
    long = "\n".join(["字" * 10_000] * 11)
    path = sheet(f'编号,姓名,备注\n1,王敏,"{long}"\n2,{"长" * 201},x\n3,李磊,好\n')
    assert [(e.line, e.code) for e in bring(writer, path).errors] == [(13, Code.TEXT_TOO_LONG)]
    more = bring(writer, sheet(f'编号,姓名,备注\n1,王敏,"{long.replace("字", "文")}"\n4,赵云,好\n', "more.csv"))
    assert [(e.line, e.code) for e in more.errors] == [(2, Code.TEXT_TOO_LONG)]
    assert rows_of(more) == (2, 1, 0, 0)
    log = sheet(CONTACTS + f"2026-01-05,,8,{'长' * 201},phone,,,,b\n2026-01-05,,9,钱七,phone,,,,b\n", "log.csv")
    assert [(e.line, e.code) for e in bring(writer, log).errors] == [(2, Code.TEXT_TOO_LONG)]
    assert_whole(writer)
