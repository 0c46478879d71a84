"""The commands that write papers: the report of a crisis and its check, the brief before contact."""

from __future__ import annotations

from pathlib import Path

import click

from journal.cli import output
from journal.cli.crises import crisis
from journal.cli.places import File
from journal.cli.session import RefusedError, Session
from journal.cli.spoken import RECORD_ID, as_json, ending, option
from journal.core import brief as core_brief
from journal.core.papers import Paper
from journal.exchange import brief_paper, crisis_report, crisis_verify, paper_markdown, paper_text
from journal.exchange.crisis_verify import Verified
from journal.exchange.private_file import replacing
from journal.store import brief as briefs
from journal.store import clients

PDF, MARKDOWN, TEXT, TABLE = ".pdf", ".md", ".txt", ".csv"


@crisis.command("report", help="crisis report")
@click.argument("crisis_id", metavar="ID", type=RECORD_ID)
@click.argument("path", metavar="FILE", type=File())
@option("--for-client", is_flag=True, help="for client")
@click.pass_obj
def report(session: Session, crisis_id: int, path: Path, for_client: bool) -> None:
    """Write the report of a crisis: PDF, CSV or text by the ending of the file."""
    form = ending(path, (PDF, TEXT) if for_client else (PDF, TABLE, TEXT))
    language, now = session.words.language, session.now()
    with session.reader() as reader:
        facts = crisis_report.facts_of(reader, crisis_id, now)
    if form == PDF:
        _write_pdf(crisis_report.paper(facts, language, for_client=for_client), path, now)
    else:
        crisis_report.write(facts, language, path, for_client=for_client)
    output.write_line(session.words.say("done", "report_written", path=path, lines=len(facts.lines)))
    session.tell_it_is_plain()


@crisis.command("verify", help="crisis verify")
@click.argument("path", metavar="FILE", type=File(read=True))
@as_json
@click.pass_obj
def verify(session: Session, path: Path, as_json: bool) -> None:
    """Check the chain of a report: `ok` with the number of lines, or the first line that does not fit (exit 1)."""
    found = crisis_verify.verify(path)
    if isinstance(found, Verified):
        if as_json:
            output.write_json({"ok": True, "lines": found.lines})
        else:
            output.write_line(session.words.say("done", "report_ok", lines=found.lines))
    elif as_json:
        facts = {"line": found.number, "fault": found.fault, "text_line": found.text_line}
        output.write_json({"ok": False, **facts})
        click.get_current_context().exit(1)
    else:
        key = "report_line" if found.number is not None else "report_text"
        raise RefusedError(key, number=found.number, text_line=found.text_line)


@click.argument("client_name", metavar="CLIENT")
@option("--out", "path", metavar="FILE", type=File(), help="brief out")
@click.pass_obj
def brief(session: Session, client_name: str, path: Path | None) -> None:
    """Show the one page to read before contact, or write it as PDF, Markdown or text by the ending of the file."""
    form = ending(path, (PDF, MARKDOWN, TEXT)) if path else TEXT
    now, language = session.now(), session.words.language
    with session.reader() as reader:
        client = clients.find(reader, client_name)
        made = brief_paper.paper(core_brief.brief(briefs.facts(reader, client.id, now, language)), language)
    if path is None:
        for line in paper_text.text(made).splitlines():
            output.write_line(line)
        return
    if form == PDF:
        _write_pdf(made, path, now, most_pages=1)
    else:
        words = paper_markdown.markdown(made) if form == MARKDOWN else paper_text.text(made)
        with replacing(path) as stream:
            stream.write(words.encode())
    output.write_line(session.words.say("done", "brief_written", client=client.name, path=path))
    session.tell_it_is_plain()


def _write_pdf(paper: Paper, path: Path, now: int, most_pages: int | None = None) -> None:
    from journal.ui import pdf  # late: no other command needs Qt

    pdf.ready()
    pdf.write(paper, path, now=now, most_pages=most_pages)
