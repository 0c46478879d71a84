"""Expected errors as codes with facts; the sentence for the user is made in `ui.labels` and `cli_words`, never here."""

from __future__ import annotations

from enum import StrEnum


class Code(StrEnum):
    """What went wrong, as one word that every face of the program turns into a sentence."""

    NAME_MISSING = "name_missing"
    NAME_UNKNOWN = "name_unknown"
    NAME_AMBIGUOUS = "name_ambiguous"
    RECORD_GONE = "record_gone"
    TEXT_MISSING = "text_missing"
    TEXT_TOO_LONG = "text_too_long"
    LINE_TOO_LONG = "line_too_long"
    WHEN_UNREADABLE = "when_unreadable"
    BIRTHDAY_UNREADABLE = "birthday_unreadable"
    DAY_RULE_UNREADABLE = "day_rule_unreadable"
    TIME_MISSING = "time_missing"
    INNER_TOO_LATE = "inner_too_late"
    END_BEFORE_START = "end_before_start"
    VALUE_UNKNOWN = "value_unknown"
    COLOUR_UNREADABLE = "colour_unreadable"
    MINUTES_OUT_OF_RANGE = "minutes_out_of_range"
    NUMBER_OUT_OF_RANGE = "number_out_of_range"
    RULE_UNREADABLE = "rule_unreadable"
    RULE_UNSUPPORTED = "rule_unsupported"
    RULE_TOO_OFTEN = "rule_too_often"
    RULE_PARTS_CLASH = "rule_parts_clash"
    RULE_NEVER = "rule_never"
    TAG_UNKNOWN = "tag_unknown"
    DUE_CLOSED = "due_closed"
    STAGE_IMPOSSIBLE = "stage_impossible"
    STATE_IMPOSSIBLE = "state_impossible"
    NOTHING_TO_UNDO = "nothing_to_undo"
    NOTHING_TO_REDO = "nothing_to_redo"
    CHANGED_SINCE = "changed_since"
    NOT_A_JOURNAL = "not_a_journal"
    NEWER_JOURNAL = "newer_journal"
    JOURNAL_MISSING = "journal_missing"
    JOURNAL_EXISTS = "journal_exists"
    JOURNAL_BUSY = "journal_busy"
    JOURNAL_DAMAGED = "journal_damaged"
    JOURNAL_CUT = "journal_cut"
    JOURNAL_EMPTY = "journal_empty"
    JOURNAL_IS_FOLDER = "journal_is_folder"
    JOURNAL_ELSEWHERE = "journal_elsewhere"
    JOURNAL_HAS_NO_PASSPHRASE = "journal_has_no_passphrase"
    PASSPHRASE_NEEDED = "passphrase_needed"
    PASSPHRASE_WRONG = "passphrase_wrong"
    PASSPHRASE_TOO_SHORT = "passphrase_too_short"
    RECOVERY_CODE_WRONG = "recovery_code_wrong"
    READ_ONLY = "read_only"
    FOLDER_READ_ONLY = "folder_read_only"
    FOLDER_MISSING = "folder_missing"
    DISK_UNREADABLE = "disk_unreadable"
    OPEN_READ_ONLY = "open_read_only"
    JOURNAL_OLDER = "journal_older"
    DISK_FULL = "disk_full"
    FILE_MISSING = "file_missing"
    FILE_UNREADABLE = "file_unreadable"
    FILE_UNWRITABLE = "file_unwritable"
    AUTOSTART_FOREIGN = "autostart_foreign"
    NOT_OUR_CSV = "not_our_csv"
    ATTACHMENT_TOO_LARGE = "attachment_too_large"
    COPY_DIFFERS = "copy_differs"
    BACKUP_FOLDER_MISSING = "backup_folder_missing"
    BACKUP_FOLDER_UNWRITABLE = "backup_folder_unwritable"
    BACKUP_NO_ROOM = "backup_no_room"
    BACKUP_DAMAGED = "backup_damaged"
    IMPORT_RUNNING = "import_running"
    CANCELLED = "cancelled"
    ENVIRONMENT = "environment"


class JournalError(Exception):
    """An expected failure: `code` says what, `facts` say where (a name, a path, a line); nothing was changed."""

    def __init__(self, code: Code, **facts: object) -> None:
        self.code = code
        self.facts = facts
        super().__init__(code.value)
