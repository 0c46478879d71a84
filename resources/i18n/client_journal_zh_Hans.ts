<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>App</name>
    <message>
        <source>Client Journal</source>
        <translation>客户手记</translation>
    </message>
</context>
<context>
    <name>Bin</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries, preferences, persons and reminders that you delete lie here for a while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>What was deleted can be brought back for %n day(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallbackCard</name>
    <message>
        <source>Call back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called, log it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide; it stays in Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze 5 min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Channel</name>
    <message>
        <source>Call from them</source>
        <translation>来电</translation>
    </message>
    <message>
        <source>Call to them</source>
        <translation>去电</translation>
    </message>
    <message>
        <source>Crisis</source>
        <translation>危机</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>交付</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>E-mail from them</source>
        <translation>来信（邮件）</translation>
    </message>
    <message>
        <source>E-mail to them</source>
        <translation>去信（邮件）</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>问候</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Letter from them</source>
        <translation>来信</translation>
    </message>
    <message>
        <source>Letter to them</source>
        <translation>去信</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>用餐</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>即时消息</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>记事</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>They began</source>
        <translation>对方发起</translation>
    </message>
    <message>
        <source>Video call</source>
        <translation>视频会议</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Visit from them</source>
        <translation>来访</translation>
    </message>
    <message>
        <source>Visit to them</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>We began</source>
        <translation>我方发起</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>they began</source>
        <translation>对方发起</translation>
    </message>
    <message>
        <source>we began</source>
        <translation>我方发起</translation>
    </message>
</context>
<context>
    <name>Client</name>
    <message>
        <source>Active</source>
        <translation>合作中</translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation>沉睡客户</translation>
    </message>
    <message>
        <source>Ended by us</source>
        <translation>主动终止</translation>
    </message>
    <message>
        <source>First project</source>
        <translation>首次合作</translation>
    </message>
    <message>
        <source>Individual</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>重点</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>已流失</translation>
    </message>
    <message>
        <source>Loyal</source>
        <translation>长期客户</translation>
    </message>
    <message>
        <source>Media outlet</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation>潜在客户</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
</context>
<context>
    <name>ClientDialog</name>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tier</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientField</name>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name, pinyin or initials</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientPage</name>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a preference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a taboo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back from the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called — log it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crisis: {stage}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export this journal…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New person…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New preference…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No client chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a crisis…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind me of something</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show all %n person(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stop reminding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taboo: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taboos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taboos and allergies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write something about them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirmed {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last contact {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late by {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>later: {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learned {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never contacted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say “{address}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stage} · since {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientPicker</name>
    <message>
        <source>Remove {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Clients</name>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A client needs nothing but a name. What you learn about them finds its place later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All clients are archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By last contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By tier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients that you put away stay here with everything about them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last contact {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never contacted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overdue since {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColourField</name>
    <message>
        <source>Pick a colour</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>A channel of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a channel of your own…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also with another client…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another day and time…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another day…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call back in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day of the follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>In %n h</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Its name, as you say it (WhatsApp, LINE, Teams):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log an interaction…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes until the callback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags, with commas between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This time has not come yet. For what is to come, set a follow-up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of the follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do (empty: as above)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote is kept as a draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who took part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Crises</name>
    <message numerus="yes">
        <source>%n older</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Back to {stage}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to “{stage}”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board of crises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close with a result…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed: {stage}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the older ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to “{stage}”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to {stage}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No crisis, and none was ever recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a crisis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When something threatens a client, or the relationship, open a crisis with one sentence. Its clock starts, and every step goes into a log that can only grow: it shows later who knew what, and when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resolved in {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running for {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the longest for {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written down {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Crisis</name>
    <message>
        <source>Contained</source>
        <translation>已控制</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>重大</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>已复盘</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>较大</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>预警</translation>
    </message>
</context>
<context>
    <name>CrisisDialog</name>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sentence: leaflets in the wrong colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a crisis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the crisis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open: it has happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be undone, only closed: its log is kept as it is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning: it may come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrisisLog</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines can be added, never changed or removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log of the crisis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done, what was said? Enter adds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrisisStage</name>
    <message>
        <source>A second outlet took the story up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to “{stage}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the crisis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to “{stage}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reprinted overnight, delivered at nine; the client is content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This becomes a line of the log, and stays there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has changed? This may stay empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why does it go back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With which result does it end?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n 个月前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n 年前</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
</context>
<context>
    <name>Deed</name>
    <message>
        <source>Brought back from the bin</source>
        <translation>已从回收站恢复</translation>
    </message>
    <message>
        <source>Client added</source>
        <translation>已添加客户</translation>
    </message>
    <message>
        <source>Client archived</source>
        <translation>已归档客户</translation>
    </message>
    <message>
        <source>Client brought back</source>
        <translation>已恢复客户</translation>
    </message>
    <message>
        <source>Client changed</source>
        <translation>已修改客户</translation>
    </message>
    <message>
        <source>Crisis opened</source>
        <translation>已登记危机</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Done again: {deed}</source>
        <translation>已重做：{deed}</translation>
    </message>
    <message>
        <source>Entry changed</source>
        <translation>已修改往来</translation>
    </message>
    <message>
        <source>Entry moved to the bin</source>
        <translation>往来已移入回收站</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>已记下</translation>
    </message>
    <message>
        <source>Person added</source>
        <translation>已添加联系人</translation>
    </message>
    <message>
        <source>Person changed</source>
        <translation>已修改联系人</translation>
    </message>
    <message>
        <source>Person moved to the bin</source>
        <translation>联系人已移入回收站</translation>
    </message>
    <message>
        <source>Preference added</source>
        <translation>已添加喜好</translation>
    </message>
    <message>
        <source>Preference changed</source>
        <translation>已修改喜好</translation>
    </message>
    <message>
        <source>Preference moved to the bin</source>
        <translation>喜好已移入回收站</translation>
    </message>
    <message>
        <source>Progress logged</source>
        <translation>已记录进展</translation>
    </message>
    <message>
        <source>Reminder changed</source>
        <translation>已修改提醒</translation>
    </message>
    <message>
        <source>Reminder moved to the bin</source>
        <translation>提醒已移入回收站</translation>
    </message>
    <message>
        <source>Reminder set</source>
        <translation>已设提醒</translation>
    </message>
    <message>
        <source>Reminding later</source>
        <translation>稍后提醒</translation>
    </message>
    <message>
        <source>Reminding stopped</source>
        <translation>不再提醒</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>已更改设置</translation>
    </message>
    <message>
        <source>Stage of the crisis changed</source>
        <translation>危机阶段已更改</translation>
    </message>
    <message>
        <source>Undone: {deed}</source>
        <translation>已撤销：{deed}</translation>
    </message>
</context>
<context>
    <name>Due</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Call {name} back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callback after “{subject}”, ended {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callback, ended {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called, log it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminder without a client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taboo: {things}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{span} late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{subject}, ended {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DueDialog</name>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit reminder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New reminder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the revised quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This time has passed. Choose a later one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>A name is missing. Type one, then save again.</source>
        <translation>还没有填名称。请填写后再保存。</translation>
    </message>
    <message>
        <source>A part of the program is too old: {needed} is needed. Install it anew.</source>
        <translation>程序的一个组件太旧，需要 {needed}。请重新安装。</translation>
    </message>
    <message>
        <source>Another program is using {path}. Close it, then try again.</source>
        <translation>另一个程序正在使用 {path}。请先关闭它再试。</translation>
    </message>
    <message>
        <source>It ends before it begins. Correct one of the two times.</source>
        <translation>结束早于开始。请改正其中一个时间。</translation>
    </message>
    <message>
        <source>Line {line} is too long; {limit} characters fit in one line. Break it into several.</source>
        <translation>第 {line} 行太长，一行最多 {limit} 个字。请分成几行。</translation>
    </message>
    <message>
        <source>Nobody is called “{name}” here. Check the spelling or add them first.</source>
        <translation>这里没有“{name}”。请检查写法，或先添加。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>已停止，没有写入任何内容。</translation>
    </message>
    <message>
        <source>The crisis is in this stage already.</source>
        <translation>这起危机已处于该阶段。</translation>
    </message>
    <message>
        <source>The disk is full; nothing was saved. Free some space, then try again.</source>
        <translation>磁盘已满，没有保存。请腾出空间后再试。</translation>
    </message>
    <message>
        <source>There is no file at {path}. Choose another one.</source>
        <translation>{path} 处没有文件。请另选一个。</translation>
    </message>
    <message>
        <source>There is no journal at {path}. Choose another file or start a new one.</source>
        <translation>{path} 处没有手记文件。请选择别的文件，或新建一个。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>There is nothing to save yet. Write a few words first.</source>
        <translation>还没有可保存的内容。请先写几个字。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>This crisis is closed already.</source>
        <translation>这起危机已经结束。</translation>
    </message>
    <message>
        <source>This entry is no longer there. Undo may bring it back.</source>
        <translation>这一条已不在了。可试试撤销把它找回来。</translation>
    </message>
    <message>
        <source>This text is too long; {limit} characters fit. Split it in two.</source>
        <translation>文字太长，最多 {limit} 个字。请分成两条。</translation>
    </message>
    <message>
        <source>This was changed again since then, so it cannot be undone by itself.</source>
        <translation>之后又改动过，无法单独撤销。</translation>
    </message>
    <message>
        <source>{minutes} minutes will not do. Choose between 1 and {limit}.</source>
        <translation>{minutes} 分钟不行。请在 1 到 {limit} 之间选择。</translation>
    </message>
    <message>
        <source>{path} cannot be read. Check the file, then try again.</source>
        <translation>无法读取 {path}。请检查该文件后再试。</translation>
    </message>
    <message>
        <source>{path} cannot be written. Check the rights of the file and its folder.</source>
        <translation>无法写入 {path}。请检查文件及其文件夹的权限。</translation>
    </message>
    <message>
        <source>{path} cannot be written. Choose another folder.</source>
        <translation>无法写入 {path}。请换一个文件夹。</translation>
    </message>
    <message>
        <source>{path} exists already. Choose another name.</source>
        <translation>{path} 已存在。请换一个名称。</translation>
    </message>
    <message>
        <source>{path} is damaged. Do not write in it; make a copy, then open an older copy of the journal.</source>
        <translation>{path} 已损坏。请不要再写入；先复制一份，再打开较早的副本。</translation>
    </message>
    <message>
        <source>{path} is not a journal that was exported from here. Choose another file.</source>
        <translation>{path} 不是从这里导出的手记。请选择别的文件。</translation>
    </message>
    <message>
        <source>{path} is not a journal. It was left as it is. Open another file.</source>
        <translation>{path} 不是手记文件，未作任何改动。请打开别的文件。</translation>
    </message>
    <message>
        <source>{path} was written by a newer Client Journal. It was left as it is. Install the newer version.</source>
        <translation>{path} 是由更新版本的客户手记写成的，未作任何改动。请安装新版本。</translation>
    </message>
    <message>
        <source>“{name}” could be several: {candidates}. Type more of the name.</source>
        <translation>“{name}”可能是：{candidates}。请把名称写得更完整。</translation>
    </message>
    <message>
        <source>“{text}” is not a colour. Choose one from the list or the picker.</source>
        <translation>“{text}”不是颜色。请从列表或取色器中选择。</translation>
    </message>
    <message>
        <source>“{text}” is not a time. Write it like 2026-12-01 09:00.</source>
        <translation>“{text}”不是时间。请写成 2026-12-01 09:00 这样。</translation>
    </message>
    <message>
        <source>“{title}” is closed already. Undo opens it again.</source>
        <translation>“{title}”已经结束。撤销可重新打开。</translation>
    </message>
    <message>
        <source>“{value}” is not one of the choices. Choose one from the list.</source>
        <translation>没有“{value}”这个选项。请从列表中选择。</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>%n private entries stay behind unless you tick this.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n private entries stayed behind.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to {path}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A table for Excel, WPS, Numbers or LibreOffice, which can be imported again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For programs: texts exactly as they are, without protection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Include entries marked private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise a text that a spreadsheet would take for a formula, such as one that begins with =, gets an apostrophe in front; importing takes it off again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” exists already. Replace it? What it holds now will be gone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Crises: from card to card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Crises: one stage on, one stage back (it asks first)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Crises: write progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to something that is neither here nor in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It brings crises with it, and so cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking into the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been written yet. Import it now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column “{column}” holds a NUL character, which no text can hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log of a crisis has this line with another text; it stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in this file that is not here already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row has fewer cells than the first one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row is damaged; its quotation marks do not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row is not UTF-8. Save the file as CSV UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is no id. Leave the ids as they were exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is no kind of record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogDialog</name>
    <message>
        <source>After: {what} · {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client: name, pinyin or initials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes: {what} · {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up what you changed in this entry?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log an interaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Client Journal</source>
        <translation>客户手记</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Crises</source>
        <translation>危机</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Start my journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the sample journal: look around, change what you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Moment</name>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 10 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Monday {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Mood</name>
    <message>
        <source>Happy</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>平常</translation>
    </message>
    <message>
        <source>Unhappy</source>
        <translation>不满</translation>
    </message>
    <message>
        <source>Very happy</source>
        <translation>很满意</translation>
    </message>
    <message>
        <source>Very unhappy</source>
        <translation>很不满</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Called — log it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late callback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not called; remind me today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it, or what is to be done?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} — {late}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English name, nickname…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has left, on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ms Wang, Grace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other name {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preference</name>
    <message>
        <source>Allergy</source>
        <translation>过敏</translation>
    </message>
    <message>
        <source>Art</source>
        <translation>艺术</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Dislikes</source>
        <translation>不喜欢</translation>
    </message>
    <message>
        <source>Drink</source>
        <translation>饮品</translation>
    </message>
    <message>
        <source>Flower</source>
        <translation>花卉</translation>
    </message>
    <message>
        <source>Food</source>
        <translation>饮食</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>Gift rule</source>
        <translation>收礼规定</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>喜欢</translation>
    </message>
    <message>
        <source>Loves</source>
        <translation>最爱</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>音乐</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Sport</source>
        <translation>运动</translation>
    </message>
    <message>
        <source>Taboo</source>
        <translation>忌讳</translation>
    </message>
    <message>
        <source>Time to call</source>
        <translation>方便联系的时间</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>话题</translation>
    </message>
    <message>
        <source>Working style</source>
        <translation>工作方式</translation>
    </message>
</context>
<context>
    <name>PreferenceDialog</name>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit preference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learned in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New preference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client as a whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>Client Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client Journal: nothing due today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client Journal: {overdue} overdue, {today} today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log an interaction…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Client Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>Also written to {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last action was not carried out; your journal is as it was before. You can go on working. Should it happen again, the report below helps to find the cause. It holds no client data.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{span} left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message numerus="yes">
        <source>%n reminder(s) now</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) while you were away</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>You find them in Today.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n crises</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n preference(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bin…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Call back after %n min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Call back after (minutes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callback and channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client Journal {version}, with Qt {qt}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted from the end of a delivery, an installation or a visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything lies in this one file on your computer. Nothing is sent anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File of the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0. Qt and PySide6 are used under the LGPL 3, SQLCipher under a BSD licence, the icons are from Lucide (ISC). THIRD_PARTY.md, which comes with the program, lists all software of others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a journal (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered beside phone, e-mail and the others. Entries keep a channel that is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp, LINE, Teams …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shortcut</name>
    <message>
        <source>Add a client</source>
        <translation>添加客户</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Export to CSV</source>
        <translation>导出为 CSV</translation>
    </message>
    <message>
        <source>Find a client</source>
        <translation>查找客户</translation>
    </message>
    <message>
        <source>Go to Clients</source>
        <translation>转到客户</translation>
    </message>
    <message>
        <source>Go to Crises</source>
        <translation>转到危机</translation>
    </message>
    <message>
        <source>Go to Today</source>
        <translation>转到今天</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Log an interaction</source>
        <translation>记一条往来</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>下一行</translation>
    </message>
    <message>
        <source>Open a crisis</source>
        <translation>登记危机</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>上一行</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Remind later</source>
        <translation>稍后提醒</translation>
    </message>
    <message>
        <source>Set a reminder</source>
        <translation>设提醒</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>The button of the row</source>
        <translation>按下该行的按钮</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Snooze</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a time…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 15 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 5 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Monday, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind me later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind me then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This evening, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This time has passed. Choose a later one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow, {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagEdit</name>
    <message>
        <source>Add a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a tag, then Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {tag}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>A callback follows a visit, a meeting or a delivery. F sets a follow-up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A crisis is changed on its own page: press Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Call back in %n min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Calls, visits, letters and notes stand here. Press Ctrl+N to write the first one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another kind above to see the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crisis: {stage}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow-up due…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entries of this kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the crisis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preference learned here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mood: {mood}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with {names}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n today</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Add a client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything you write stays in one file on this computer. How would you like to begin?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last contact: {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest unheard of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never contacted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is due today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a name is needed; the rest can wait until you know it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a second journal with invented clients. Yours stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads a CSV file that was exported from Client Journal and adds what is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reminding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your journal is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stage} for {span}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>When</name>
    <message>
        <source>Back to now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the day is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When: {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
