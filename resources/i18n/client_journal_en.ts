<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Backups</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bin</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was deleted can be brought back for %n day(s).</source>
        <translation>
            <numerusform>What was deleted can be brought back for %n day.</numerusform>
            <numerusform>What was deleted can be brought back for %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more in the next 30 days</source>
        <translation>
            <numerusform>%n more in the next 30 days</numerusform>
            <numerusform>%n more in the next 30 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarExport</name>
    <message numerus="yes">
        <source>%n event(s) written to {path}.</source>
        <translation>
            <numerusform>%n event written to {path}.</numerusform>
            <numerusform>%n events written to {path}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientPage</name>
    <message numerus="yes">
        <source>Contact on %n day(s) of {days}</source>
        <translation>
            <numerusform>Contact on %n day of {days}</numerusform>
            <numerusform>Contact on %n days of {days}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n day(s)</source>
        <translation>
            <numerusform>Show the one day</numerusform>
            <numerusform>Show all %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n person(s)</source>
        <translation>
            <numerusform>Show the one person</numerusform>
            <numerusform>Show all %n persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>every day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>present %n day(s) ahead</source>
        <translation>
            <numerusform>present %n day ahead</numerusform>
            <numerusform>present %n days ahead</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Clients</name>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Commitments</name>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n are shown; the search finds the rest</source>
        <translation>
            <numerusform>the first %n is shown; the search finds the rest</numerusform>
            <numerusform>the first %n are shown; the search finds the rest</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message numerus="yes">
        <source>In %n h</source>
        <translation>
            <numerusform>In %n h</numerusform>
            <numerusform>In %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n min</source>
        <translation>
            <numerusform>In %n min</numerusform>
            <numerusform>In %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Crises</name>
    <message numerus="yes">
        <source>%n older</source>
        <translation>
            <numerusform>%n older</numerusform>
            <numerusform>%n older</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrisisCheck</name>
    <message numerus="yes">
        <source>All %n line(s) fit together.</source>
        <translation>
            <numerusform>The one line fits.</numerusform>
            <numerusform>All %n lines fit together.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrisisDialog</name>
    <message numerus="yes">
        <source>A warning starts no clock: %n step(s) wait until it is open.</source>
        <translation>
            <numerusform>A warning starts no clock: %n step waits until it is open.</numerusform>
            <numerusform>A warning starts no clock: %n steps wait until it is open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its clock starts: %n step(s) become due, the first {when}.</source>
        <translation>
            <numerusform>Its clock starts: %n step becomes due, {when}.</numerusform>
            <numerusform>Its clock starts: %n steps become due, the first {when}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrisisReport</name>
    <message numerus="yes">
        <source>%n page(s) written to {path}.</source>
        <translation>
            <numerusform>%n page written to {path}.</numerusform>
            <numerusform>%n pages written to {path}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrisisStage</name>
    <message numerus="yes">
        <source>%n other open step(s) end.</source>
        <translation>
            <numerusform>%n other open step ends.</numerusform>
            <numerusform>%n other open steps end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeated update(s) stop.</source>
        <translation>
            <numerusform>%n repeated update stops.</numerusform>
            <numerusform>%n repeated updates stop.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its clock starts: %n step(s) become due.</source>
        <translation>
            <numerusform>Its clock starts: %n step becomes due.</numerusform>
            <numerusform>Its clock starts: %n steps become due.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What contains it counts as done: %n step(s).</source>
        <translation>
            <numerusform>What contains it counts as done: %n step.</numerusform>
            <numerusform>What contains it counts as done: %n steps.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrisisSteps</name>
    <message numerus="yes">
        <source>done %n times, last {when}</source>
        <translation>
            <numerusform>done %n time, last {when}</numerusform>
            <numerusform>done %n times, last {when}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Due</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Present: {what} in %n day(s), {when}</source>
        <translation>
            <numerusform>Present: {what} in %n day, {when}</numerusform>
            <numerusform>Present: {what} in %n days, {when}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>missed %n time(s)</source>
        <translation>
            <numerusform>missed once</numerusform>
            <numerusform>missed %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Erase</name>
    <message numerus="yes">
        <source>%n backups still hold the client, or may. They can go once a fresh one is made.</source>
        <translation>
            <numerusform>%n backup still holds the client, or may. It can go once a fresh one is made.</numerusform>
            <numerusform>%n backups still hold the client, or may. They can go once a fresh one is made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n birthdays and other yearly days</source>
        <translation>
            <numerusform>%n birthday or other yearly day</numerusform>
            <numerusform>%n birthdays and other yearly days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be deleted; look at the permissions of their folder.</source>
        <translation>
            <numerusform>%n could not be deleted; look at the permissions of its folder.</numerusform>
            <numerusform>%n could not be deleted; look at the permissions of their folder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n crises with their logs</source>
        <translation>
            <numerusform>%n crisis with its log</numerusform>
            <numerusform>%n crises with their logs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are shared with {names}.</source>
        <translation>
            <numerusform>%n entry is shared with {names}.</numerusform>
            <numerusform>%n entries are shared with {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of their own</source>
        <translation>
            <numerusform>%n entry of their own</numerusform>
            <numerusform>%n entries of their own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files of entries</source>
        <translation>
            <numerusform>%n file of entries</numerusform>
            <numerusform>%n files of entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines in the logs of other clients&apos; crises speak of this client or copy an entry. They belong to those crises and stay as they are.</source>
        <translation>
            <numerusform>%n line in the logs of other clients&apos; crises speaks of this client or copies an entry. It belongs to that crisis and stays as it is.</numerusform>
            <numerusform>%n lines in the logs of other clients&apos; crises speak of this client or copy an entry. They belong to those crises and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the crises are still running.</source>
        <translation>
            <numerusform>%n of the crises is still running.</numerusform>
            <numerusform>%n of the crises are still running.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them marked private</source>
        <translation>
            <numerusform>%n of them marked private</numerusform>
            <numerusform>%n of them marked private</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n persons</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plans for this client alone</source>
        <translation>
            <numerusform>%n plan for this client alone</numerusform>
            <numerusform>%n plans for this client alone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n preferences</source>
        <translation>
            <numerusform>%n preference</numerusform>
            <numerusform>%n preferences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminders, closed ones too</source>
        <translation>
            <numerusform>%n reminder, closed or not</numerusform>
            <numerusform>%n reminders, closed ones too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests and promises</source>
        <translation>
            <numerusform>%n request or promise</numerusform>
            <numerusform>%n requests and promises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n risks</source>
        <translation>
            <numerusform>%n risk</numerusform>
            <numerusform>%n risks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A fresh backup is made, and %n older ones are deleted.</source>
        <translation>
            <numerusform>A fresh backup is made, and %n older one is deleted.</numerusform>
            <numerusform>A fresh backup is made, and %n older ones are deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>%n private entries stay behind unless you tick this.</source>
        <translation>
            <numerusform>%n private entry stays behind unless you tick this.</numerusform>
            <numerusform>%n private entries stay behind unless you tick this.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n private entries stayed behind.</source>
        <translation>
            <numerusform>%n private entry stayed behind.</numerusform>
            <numerusform>%n private entries stayed behind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to {path}.</source>
        <translation>
            <numerusform>%n row written to {path}.</numerusform>
            <numerusform>%n rows written to {path}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Greetings</name>
    <message numerus="yes">
        <source>%n call(s) unanswered</source>
        <translation>
            <numerusform>%n call unanswered</numerusform>
            <numerusform>%n calls unanswered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) unanswered</source>
        <translation>
            <numerusform>%n e-mail unanswered</numerusform>
            <numerusform>%n e-mails unanswered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) unanswered</source>
        <translation>
            <numerusform>%n message unanswered</numerusform>
            <numerusform>%n messages unanswered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them VIP or key: a message of their own is better</source>
        <translation>
            <numerusform>%n of them VIP or key: a message of their own is better</numerusform>
            <numerusform>%n of them VIP or key: a message of their own is better</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them would get another language ({names})</source>
        <translation>
            <numerusform>%n of them would get another language ({names})</numerusform>
            <numerusform>%n of them would get another language ({names})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) overdue, {since}</source>
        <translation>
            <numerusform>%n promise overdue, {since}</numerusform>
            <numerusform>%n promises overdue, {since}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) unanswered</source>
        <translation>
            <numerusform>%n request unanswered</numerusform>
            <numerusform>%n requests unanswered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to greet</source>
        <translation>
            <numerusform>%n to greet</numerusform>
            <numerusform>%n to greet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy, mark all %n as sent</source>
        <translation>
            <numerusform>Copy, mark the one as sent</numerusform>
            <numerusform>Copy, mark all %n as sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n to be answered first ({names})</source>
        <translation>
            <numerusform>Left out: %n to be answered first ({names})</numerusform>
            <numerusform>Left out: %n to be answered first ({names})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One message to %n person(s)</source>
        <translation>
            <numerusform>One message to %n person</numerusform>
            <numerusform>One message to %n persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One message to %n standard client(s)</source>
        <translation>
            <numerusform>One message to %n standard client</numerusform>
            <numerusform>One message to %n standard clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be read</source>
        <translation>
            <numerusform>%n row cannot be read</numerusform>
            <numerusform>%n rows cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read, although something is odd (%n):</source>
        <translation>
            <numerusform>Read, although something is odd (%n):</numerusform>
            <numerusform>Read, although something is odd (%n):</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyForm</name>
    <message numerus="yes">
        <source>This does not open the journal. You can try again in %n s.</source>
        <translation>
            <numerusform>This does not open the journal. You can try again in %n s.</numerusform>
            <numerusform>This does not open the journal. You can try again in %n s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message numerus="yes">
        <source>At least %n characters.</source>
        <translation>
            <numerusform>At least %n character.</numerusform>
            <numerusform>At least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnObservance</name>
    <message numerus="yes">
        <source>kept by %n</source>
        <translation>
            <numerusform>kept by %n</numerusform>
            <numerusform>kept by %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonMove</name>
    <message numerus="yes">
        <source>%n preference(s) of their own</source>
        <translation>
            <numerusform>%n preference of their own</numerusform>
            <numerusform>%n preferences of their own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n yearly day(s)</source>
        <translation>
            <numerusform>%n yearly day</numerusform>
            <numerusform>%n yearly days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlainCopies</name>
    <message numerus="yes">
        <source>%n older copies can still be read without a passphrase.</source>
        <translation>
            <numerusform>%n older copy can still be read without a passphrase.</numerusform>
            <numerusform>%n older copies can still be read without a passphrase.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plans</name>
    <message numerus="yes">
        <source>%n step(s), the last {when}</source>
        <translation>
            <numerusform>%n step, {when}</numerusform>
            <numerusform>%n steps, the last {when}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromisedDay</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message numerus="yes">
        <source>%n anniversary(ies)</source>
        <translation>
            <numerusform>%n anniversary</numerusform>
            <numerusform>%n anniversaries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n birthday(s)</source>
        <translation>
            <numerusform>%n birthday</numerusform>
            <numerusform>%n birthdays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) to get in touch with</source>
        <translation>
            <numerusform>%n client to get in touch with</numerusform>
            <numerusform>%n clients to get in touch with</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n present(s) to see to</source>
        <translation>
            <numerusform>%n present to see to</numerusform>
            <numerusform>%n presents to see to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) from the quiet hours</source>
        <translation>
            <numerusform>%n reminder from the quiet hours</numerusform>
            <numerusform>%n reminders from the quiet hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) now</source>
        <translation>
            <numerusform>%n reminder now</numerusform>
            <numerusform>%n reminders now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) while you were away</source>
        <translation>
            <numerusform>%n reminder while you were away</numerusform>
            <numerusform>%n reminders while you were away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to do</source>
        <translation>
            <numerusform>%n to do</numerusform>
            <numerusform>%n to do</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Snooze %n min</source>
        <translation>
            <numerusform>Snooze %n min</numerusform>
            <numerusform>Snooze %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rhythm</name>
    <message numerus="yes">
        <source>By tier: every %n day(s)</source>
        <translation>
            <numerusform>By tier: every %n day</numerusform>
            <numerusform>By tier: every %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Salvage</name>
    <message numerus="yes">
        <source>%n client(s) had to be made for records whose own client is lost; they are called “{name}”.</source>
        <translation>
            <numerusform>%n client had to be made for records whose own client is lost; it is called “{name}”.</numerusform>
            <numerusform>%n clients had to be made for records whose own client is lost; they are called “{name}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) led to lost records and were left out.</source>
        <translation>
            <numerusform>%n link led to a lost record and was left out.</numerusform>
            <numerusform>%n links led to lost records and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) came back from the history.</source>
        <translation>
            <numerusform>%n record came back from the history.</numerusform>
            <numerusform>%n records came back from the history.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%n backup</numerusform>
            <numerusform>%n backups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are remembered</source>
        <translation>
            <numerusform>%n change is remembered</numerusform>
            <numerusform>%n changes are remembered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n crises</source>
        <translation>
            <numerusform>%n crisis</numerusform>
            <numerusform>%n crises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n preference(s)</source>
        <translation>
            <numerusform>%n preference</numerusform>
            <numerusform>%n preferences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was deleted can be brought back for %n day(s).</source>
        <translation>
            <numerusform>What was deleted can be brought back for %n day.</numerusform>
            <numerusform>What was deleted can be brought back for %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Spreadsheet</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SubjectFile</name>
    <message numerus="yes">
        <source>%n private entries stayed behind.</source>
        <translation>
            <numerusform>%n private entry stayed behind.</numerusform>
            <numerusform>%n private entries stayed behind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records written to {path}.</source>
        <translation>
            <numerusform>%n record written to {path}.</numerusform>
            <numerusform>%n records written to {path}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>Call back in %n min</source>
        <translation>
            <numerusform>Call back in %n min</numerusform>
            <numerusform>Call back in %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n crisis(es)</source>
        <translation>
            <numerusform>%n crisis</numerusform>
            <numerusform>%n crises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n today</source>
        <translation>
            <numerusform>%n today</numerusform>
            <numerusform>%n today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YearlyDate</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YearlyDays</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>turns %n</source>
        <translation>
            <numerusform>turns %n</numerusform>
            <numerusform>turns %n</numerusform>
        </translation>
    </message>
</context>
</TS>
