<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Client Journal</source>
        <translation>關於客戶手記</translation>
    </message>
    <message>
        <source>All licences…</source>
        <translation>全部授權條款…</translation>
    </message>
    <message>
        <source>All of it is on this computer. Nothing is sent anywhere.</source>
        <translation>全部都在這台電腦上，不會傳送到任何地方。</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>Client Journal</source>
        <translation>客戶手記</translation>
    </message>
    <message>
        <source>Client Journal is free software under the Apache License 2.0.</source>
        <translation>客戶手記是自由軟體，採用 Apache 授權條款 2.0。</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>組成元件</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Copy the versions</source>
        <translation>複製版本資訊</translation>
    </message>
    <message>
        <source>Error log</source>
        <translation>錯誤紀錄檔</translation>
    </message>
    <message>
        <source>Find a component</source>
        <translation>尋找元件</translation>
    </message>
    <message>
        <source>For support</source>
        <translation>供技術支援使用</translation>
    </message>
    <message>
        <source>Format of the journal: version {number}</source>
        <translation>手記格式：第 {number} 版</translation>
    </message>
    <message>
        <source>How to replace Qt</source>
        <translation>如何替換 Qt</translation>
    </message>
    <message>
        <source>It holds no client data.</source>
        <translation>其中不含客戶資料。</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>手記</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>授權條款</translation>
    </message>
    <message>
        <source>Name or licence</source>
        <translation>名稱或授權條款</translation>
    </message>
    <message>
        <source>Nothing has this name or licence</source>
        <translation>沒有這個名稱或授權條款的元件</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>開啟資料夾</translation>
    </message>
    <message>
        <source>Open the folder: {place}</source>
        <translation>開啟資料夾：{place}</translation>
    </message>
    <message>
        <source>Opens {address} in your browser</source>
        <translation>在瀏覽器中開啟 {address}</translation>
    </message>
    <message>
        <source>Python package</source>
        <translation>Python 套件</translation>
    </message>
    <message>
        <source>Qt and PySide6 are used under the LGPL 3. You may install a build of your own in their place with this command, followed by the name of its file:</source>
        <translation>Qt 和 PySide6 依 LGPL 3 使用。您可以用下面的指令（後接檔名）換成自行編譯的版本：</translation>
    </message>
    <message>
        <source>Qt and PySide6 are used under the LGPL 3. You may put libraries of your own in the place of those in this folder, if they have the same names and interfaces:</source>
        <translation>Qt 和 PySide6 依 LGPL 3 使用。您可以把這個資料夾裡的程式庫換成自己的，只要名稱和介面相同：</translation>
    </message>
    <message>
        <source>Releases page</source>
        <translation>版本發布頁</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>授權條款全文</translation>
    </message>
    <message>
        <source>The text is missing on this computer. It is at {address}</source>
        <translation>這台電腦上缺少這份全文，請見 {address}</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本資訊</translation>
    </message>
    <message>
        <source>Where your data lies</source>
        <translation>您的資料在哪裡</translation>
    </message>
    <message>
        <source>from source</source>
        <translation>從原始碼執行</translation>
    </message>
    <message>
        <source>in {carrier}</source>
        <translation>包含在 {carrier} 中</translation>
    </message>
    <message>
        <source>installed program</source>
        <translation>已安裝的程式</translation>
    </message>
    <message>
        <source>{name} {version} ({kind})</source>
        <translation>{name} {version}（{kind}）</translation>
    </message>
</context>
<context>
    <name>AnniversaryDialog</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Edit yearly day</source>
        <translation>編輯生日或紀念日</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>New yearly day</source>
        <translation>新增生日或紀念日</translation>
    </message>
    <message>
        <source>No present</source>
        <translation>不備禮</translation>
    </message>
    <message>
        <source>Opening of the Hangzhou house…</source>
        <translation>例如：杭州店開幕…</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>備禮</translation>
    </message>
    <message>
        <source>The client as a whole</source>
        <translation>客戶整體</translation>
    </message>
    <message>
        <source>What</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>誰的</translation>
    </message>
    <message>
        <source>days ahead</source>
        <translation>天前準備</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Client Journal</source>
        <translation>客戶手記</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n 位客戶</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即備份</translation>
    </message>
    <message>
        <source>Backed up at {time}, opened and checked.</source>
        <translation>已於 {time} 備份，並已開啟檢查。</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>Backups are made by themselves while you work. You can also make one now.</source>
        <translation>使用手記時會自動備份。您也可以現在就備份一次。</translation>
    </message>
    <message>
        <source>Backups of this journal</source>
        <translation>這本手記的備份</translation>
    </message>
    <message>
        <source>Backups, newest first</source>
        <translation>備份，最新的在前</translation>
    </message>
    <message>
        <source>Before that, the current journal is backed up: if this was wrong, restore that one. Undo does not reach across a restore.</source>
        <translation>還原之前會先備份現在的手記；萬一弄錯了，再還原那個備份即可。「復原」不能跨過還原。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>In the backup: {counts}</source>
        <translation>備份裡：{counts}</translation>
    </message>
    <message>
        <source>In the journal now: {counts}</source>
        <translation>手記裡現有：{counts}</translation>
    </message>
    <message>
        <source>Last backup: {when}</source>
        <translation>上次備份：{when}</translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation>檢視內容</translation>
    </message>
    <message>
        <source>Looking inside a backup changes nothing. Restoring one puts it in place of the journal.</source>
        <translation>檢視備份不會改變任何東西。還原則會用備份取代現在的手記。</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>正在備份</translation>
    </message>
    <message>
        <source>Passphrase of this backup</source>
        <translation>這個備份的密碼</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>Restore the backup of {when}?</source>
        <translation>要還原 {when} 的備份嗎？</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>還原…</translation>
    </message>
    <message>
        <source>Restoring the backup of {when}</source>
        <translation>正在還原 {when} 的備份</translation>
    </message>
    <message>
        <source>The backup of {when} is restored. What was here before lies among the backups.</source>
        <translation>已還原 {when} 的備份。原來的內容也已備份，可在備份清單中找到。</translation>
    </message>
    <message>
        <source>The journal becomes what it was then. What was written since is no longer in it.</source>
        <translation>手記會變回當時的樣子，之後寫的內容就不在裡面了。</translation>
    </message>
    <message>
        <source>The journal is closed for a moment, and then shown again.</source>
        <translation>手記會關閉一會兒，隨後重新顯示。</translation>
    </message>
    <message>
        <source>There is no backup yet</source>
        <translation>還沒有備份</translation>
    </message>
    <message>
        <source>This backup has a passphrase; from then on the journal will ask for it.</source>
        <translation>這個備份有密碼，還原後開啟手記需要輸入它。</translation>
    </message>
    <message>
        <source>This backup has another passphrase; the journal keeps its present one.</source>
        <translation>這個備份用的是另一組密碼；手記沿用現在的密碼。</translation>
    </message>
    <message>
        <source>This backup has no passphrase; the journal keeps its present one.</source>
        <translation>這個備份沒有密碼；手記沿用現在的密碼。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解鎖</translation>
    </message>
    <message>
        <source>after a client was erased</source>
        <translation>清除客戶後</translation>
    </message>
    <message>
        <source>before a large change</source>
        <translation>大量變更前</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>還原前</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>匯入前</translation>
    </message>
    <message>
        <source>before the file was updated</source>
        <translation>升級檔案前</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>first of the day</source>
        <translation>當天首次</translation>
    </message>
    <message>
        <source>found in the folder</source>
        <translation>在資料夾中找到</translation>
    </message>
    <message>
        <source>hourly</source>
        <translation>每小時</translation>
    </message>
    <message>
        <source>made by you</source>
        <translation>手動備份</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>尚未檢查</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count} 則往來</translation>
    </message>
</context>
<context>
    <name>Bin</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>還剩 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>資源回收筒</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>Deleted entries</source>
        <translation>已刪除的內容</translation>
    </message>
    <message>
        <source>Entries, preferences, persons, promises, risks, plans and reminders that you delete lie here for a while.</source>
        <translation>刪除的往來、喜好、聯絡人、承諾、風險、方案和提醒會在這裡保留一段時間。</translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation>資源回收筒是空的</translation>
    </message>
    <message numerus="yes">
        <source>What was deleted can be brought back for %n day(s).</source>
        <translation>
            <numerusform>刪除的內容在 %n 天內可以還原。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Brief</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Client brief</source>
        <translation>客戶速覽</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Confirmed today</source>
        <translation>今天已確認</translation>
    </message>
    <message>
        <source>Nothing is known yet. What you log and note about this client stands here.</source>
        <translation>還沒有內容。為此客戶記下的往來和資料會出現在這裡。</translation>
    </message>
    <message>
        <source>Presentation mode is on: others may see the brief. Show it?</source>
        <translation>簡報模式已開啟，旁人可能看到速覽。要顯示嗎？</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>Still true</source>
        <translation>仍然屬實</translation>
    </message>
    <message>
        <source>Whose brief?</source>
        <translation>看誰的速覽？</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n 位客戶</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>還有 %n 項</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more in the next 30 days</source>
        <translation>
            <numerusform>未來 30 天還有 %n 項</numerusform>
        </translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>日程</translation>
    </message>
    <message>
        <source>Birthdays and anniversaries</source>
        <translation>生日與紀念日</translation>
    </message>
    <message>
        <source>Coming observances</source>
        <translation>近期節日與紀念日</translation>
    </message>
    <message>
        <source>Dotted marks: days off that are expected, not announced yet.</source>
        <translation>虛線標記：預計放假，尚未公布。</translation>
    </message>
    <message>
        <source>Export for a phone…</source>
        <translation>匯出為手機行事曆…</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月曆</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>My own observances</source>
        <translation>自訂節日與紀念日</translation>
    </message>
    <message>
        <source>My own observances…</source>
        <translation>自訂節日與紀念日…</translation>
    </message>
    <message>
        <source>New reminder on this day</source>
        <translation>在這一天設提醒</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下個月</translation>
    </message>
    <message>
        <source>Nobody keeps one in the next weeks.</source>
        <translation>近幾週沒有客戶要過的節日或紀念日。</translation>
    </message>
    <message>
        <source>Not all reminders of this month are shown: there are too many.</source>
        <translation>這個月的提醒太多，沒有全部顯示。</translation>
    </message>
    <message>
        <source>Nothing stands on this day.</source>
        <translation>這一天沒有事項。</translation>
    </message>
    <message>
        <source>Observance</source>
        <translation>節日或紀念日</translation>
    </message>
    <message>
        <source>Prepare a present</source>
        <translation>準備禮品</translation>
    </message>
    <message>
        <source>Prepare greetings</source>
        <translation>準備問候</translation>
    </message>
    <message>
        <source>Prepare greetings for {observance}</source>
        <translation>準備{observance}的問候</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>上個月</translation>
    </message>
    <message>
        <source>Show lunar days</source>
        <translation>顯示農曆</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>View</source>
        <translation>顯示方式</translation>
    </message>
    <message>
        <source>do not greet</source>
        <translation>不宜祝賀</translation>
    </message>
    <message>
        <source>expected, not announced yet</source>
        <translation>預計，尚未公布</translation>
    </message>
    <message>
        <source>from the evening before</source>
        <translation>從前一天傍晚起</translation>
    </message>
    <message>
        <source>off</source>
        <translation>休</translation>
    </message>
    <message>
        <source>offer help, do not call</source>
        <translation>可表示幫忙，勿打電話</translation>
    </message>
    <message>
        <source>recurring</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至 {day}</translation>
    </message>
    <message>
        <source>weekend day that is worked</source>
        <translation>週末補班</translation>
    </message>
    <message>
        <source>work</source>
        <translation>班</translation>
    </message>
    <message>
        <source>{who}: {what}</source>
        <translation>{who}：{what}</translation>
    </message>
    <message>
        <source>±1 day</source>
        <translation>±1 天</translation>
    </message>
</context>
<context>
    <name>CalendarExport</name>
    <message numerus="yes">
        <source>%n event(s) written to {path}.</source>
        <translation>
            <numerusform>已將 %n 個事項寫入 {path}。</numerusform>
        </translation>
    </message>
    <message>
        <source>A calendar file (iCalendar) with what comes from today on. Bring it to the phone as you like and open it there; a newer file changes what the phone has instead of doubling it.</source>
        <translation>行事曆檔案（iCalendar），包含從今天起的事項。用任何方式傳到手機上開啟即可；再次匯入新檔案時，會更新手機上已有的內容，不會重複。</translation>
    </message>
    <message>
        <source>Birthdays and anniversaries</source>
        <translation>生日與紀念日</translation>
    </message>
    <message>
        <source>Calendar files (*.ics)</source>
        <translation>行事曆檔案 (*.ics)</translation>
    </message>
    <message>
        <source>Client Journal</source>
        <translation>客戶手記</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Export for a phone</source>
        <translation>匯出為手機行事曆</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Observances that clients keep</source>
        <translation>客戶所過的節日與紀念日</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隱私</translation>
    </message>
    <message>
        <source>Reminders, promises and requests</source>
        <translation>提醒、承諾與需求</translation>
    </message>
    <message>
        <source>Tick at least one of them.</source>
        <translation>請至少勾選一項。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Whoever sees the phone&apos;s calendar reads them, and most phones send calendars to a server. Without them the file says only “Promise” or “Birthday”. Notes are never in it.</source>
        <translation>看得到手機行事曆的人都能看到這些內容，而且多數手機會把行事曆上傳到伺服器。不勾選時，檔案裡只寫「承諾」「生日」之類。手記裡的記事不會寫入。</translation>
    </message>
    <message>
        <source>With names and what is to be done</source>
        <translation>包含姓名和具體事項</translation>
    </message>
</context>
<context>
    <name>CallbackCard</name>
    <message>
        <source>Attempt {number}</source>
        <translation>第 {number} 次撥打</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>回訪</translation>
    </message>
    <message>
        <source>Called, log it</source>
        <translation>已通話，記錄</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>複製號碼</translation>
    </message>
    <message>
        <source>Hide; it stays in Today</source>
        <translation>隱藏（「今天」裡仍保留）</translation>
    </message>
    <message>
        <source>Last: {words}</source>
        <translation>上次：{words}</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>無人接聽</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Send a message</source>
        <translation>傳訊息</translation>
    </message>
    <message>
        <source>Snooze 5 min</source>
        <translation>5 分鐘後提醒</translation>
    </message>
</context>
<context>
    <name>Channel</name>
    <message>
        <source>Call from them</source>
        <translation>來電</translation>
    </message>
    <message>
        <source>Call to them</source>
        <translation>去電</translation>
    </message>
    <message>
        <source>Crisis</source>
        <translation>危機</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>交付</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>E-mail from them</source>
        <translation>來信（電子郵件）</translation>
    </message>
    <message>
        <source>E-mail to them</source>
        <translation>去信（電子郵件）</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>禮品</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>問候</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Letter from them</source>
        <translation>來信</translation>
    </message>
    <message>
        <source>Letter to them</source>
        <translation>去信</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>餐敘</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>會議</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>即時通訊</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>記事</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>They began</source>
        <translation>對方發起</translation>
    </message>
    <message>
        <source>Video call</source>
        <translation>視訊會議</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>拜訪</translation>
    </message>
    <message>
        <source>Visit from them</source>
        <translation>來訪</translation>
    </message>
    <message>
        <source>Visit to them</source>
        <translation>拜訪</translation>
    </message>
    <message>
        <source>We began</source>
        <translation>我方發起</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>they began</source>
        <translation>對方發起</translation>
    </message>
    <message>
        <source>we began</source>
        <translation>我方發起</translation>
    </message>
</context>
<context>
    <name>Character</name>
    <message>
        <source>A passion of their own</source>
        <translation>有專好</translation>
    </message>
    <message>
        <source>Advised</source>
        <translation>已建議</translation>
    </message>
    <message>
        <source>Already told us</source>
        <translation>已說過</translation>
    </message>
    <message>
        <source>Client decided</source>
        <translation>客戶決定</translation>
    </message>
    <message>
        <source>Curiosity</source>
        <translation>愛嘗奇</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>空檔期</translation>
    </message>
    <message>
        <source>In difficulty</source>
        <translation>受挫期</translation>
    </message>
    <message>
        <source>Keeping up with peers</source>
        <translation>看同業</translation>
    </message>
    <message>
        <source>Level-headed</source>
        <translation>理性型</translation>
    </message>
    <message>
        <source>Likes the new</source>
        <translation>嚐鮮型</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>重美觀</translation>
    </message>
    <message>
        <source>No stance</source>
        <translation>不設近況</translation>
    </message>
    <message>
        <source>Novelty</source>
        <translation>重新意</translation>
    </message>
    <message>
        <source>Pressing</source>
        <translation>推進期</translation>
    </message>
    <message>
        <source>Prestige</source>
        <translation>重名氣</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>重價格</translation>
    </message>
    <message>
        <source>Relies on us</source>
        <translation>倚重型</translation>
    </message>
    <message>
        <source>Tired</source>
        <translation>疲憊期</translation>
    </message>
    <message>
        <source>Usefulness</source>
        <translation>重實用</translation>
    </message>
    <message>
        <source>Wants it perfect</source>
        <translation>求精型</translation>
    </message>
    <message>
        <source>Wants it quick</source>
        <translation>求快型</translation>
    </message>
    <message>
        <source>What others say</source>
        <translation>看口碑</translation>
    </message>
    <message>
        <source>a quiet season</source>
        <translation>淡季，事情不多</translation>
    </message>
    <message>
        <source>choices, each explained</source>
        <translation>備兩三個方案，逐項說明</translation>
    </message>
    <message>
        <source>facts, no detours</source>
        <translation>講事實，不繞彎</translation>
    </message>
    <message>
        <source>no energy to decide</source>
        <translation>沒有精力做決定</translation>
    </message>
    <message>
        <source>one proposal, help to decide</source>
        <translation>給一個建議，幫他決定</translation>
    </message>
    <message>
        <source>the new first, patiently</source>
        <translation>先給新東西，有耐心</translation>
    </message>
    <message>
        <source>the result first, calmly</source>
        <translation>先講結論，語氣平和</translation>
    </message>
    <message>
        <source>their own project went wrong</source>
        <translation>對方自己的專案不順</translation>
    </message>
    <message>
        <source>they set pace and terms</source>
        <translation>步調和條件由對方定</translation>
    </message>
    <message>
        <source>{about}: {advice}</source>
        <translation>{about}：{advice}</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n 處問題</numerusform>
        </translation>
    </message>
    <message>
        <source>Check</source>
        <translation>檢查</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即檢查</translation>
    </message>
    <message>
        <source>Checking the journal</source>
        <translation>正在檢查手記</translation>
    </message>
    <message>
        <source>Full check</source>
        <translation>完整檢查</translation>
    </message>
    <message>
        <source>Last checked {when}: something was found.</source>
        <translation>上次檢查：{when}，發現問題。</translation>
    </message>
    <message>
        <source>Last checked {when}: the journal is whole.</source>
        <translation>上次檢查：{when}，手記完好。</translation>
    </message>
    <message>
        <source>Looks whether the file is whole. It happens by itself now and then; the full check also compares every index with its records, which takes longer.</source>
        <translation>檢查檔案是否完好。程式會不時自動檢查；完整檢查還會把各個索引與紀錄逐一核對，需時較久。</translation>
    </message>
    <message>
        <source>Nothing is lost. Lists beside the records do not fit them ({count}) and can be made again.</source>
        <translation>沒有內容遺失。只是索引與紀錄不符（{count}），可以重建。</translation>
    </message>
    <message>
        <source>The journal can be read, but the log of a crisis was changed outside the program ({count}). Open the crisis and check its log: it says from which line on.</source>
        <translation>手記可以讀取，但有危機的處理紀錄曾在程式之外遭更改（{count}）。請開啟該危機，檢查處理紀錄，就能看到從哪一則開始。</translation>
    </message>
    <message>
        <source>The journal is damaged ({count}). Write nothing more in it and restore the newest good backup: see Backups.</source>
        <translation>手記已損毀（{count}）。請不要再寫入，並到「備份」裡還原最近的完好備份。</translation>
    </message>
    <message>
        <source>The journal is whole.</source>
        <translation>手記完好。</translation>
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
        <translation>沉睡客戶</translation>
    </message>
    <message>
        <source>Ended by us</source>
        <translation>主動終止</translation>
    </message>
    <message>
        <source>First project</source>
        <translation>首次合作</translation>
    </message>
    <message>
        <source>Individual</source>
        <translation>個人</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>重點</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>已流失</translation>
    </message>
    <message>
        <source>Loyal</source>
        <translation>長期客戶</translation>
    </message>
    <message>
        <source>Media outlet</source>
        <translation>媒體</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>機構</translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation>潛在客戶</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>一般</translation>
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
        <translation>備註</translation>
    </message>
    <message>
        <source>As often as it comes</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Client since</source>
        <translation>合作起始日</translation>
    </message>
    <message>
        <source>Edit client</source>
        <translation>編輯客戶</translation>
    </message>
    <message>
        <source>Founding day</source>
        <translation>成立日</translation>
    </message>
    <message>
        <source>Keep in touch</source>
        <translation>聯繫頻率</translation>
    </message>
    <message>
        <source>Keeps</source>
        <translation>過的節日</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>新增客戶</translation>
    </message>
    <message>
        <source>Not more often than every</source>
        <translation>最短聯繫間隔</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>未設定</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>合作階段</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Temperament</source>
        <translation>性格類型</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等級</translation>
    </message>
    <message>
        <source>What weighs when they choose</source>
        <translation>做決定時看重什麼</translation>
    </message>
    <message>
        <source>{temperament} – {treatment}</source>
        <translation>{temperament}：{treatment}</translation>
    </message>
</context>
<context>
    <name>ClientField</name>
    <message>
        <source>Client</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Type a name, pinyin or initials</source>
        <translation>輸入名稱、拼音或首字母</translation>
    </message>
</context>
<context>
    <name>ClientPage</name>
    <message>
        <source>A promise…</source>
        <translation>我方承諾…</translation>
    </message>
    <message>
        <source>A reminder, request or promise…</source>
        <translation>新增提醒、需求或承諾…</translation>
    </message>
    <message>
        <source>About</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>新增聯絡人</translation>
    </message>
    <message>
        <source>Add a preference</source>
        <translation>新增喜好</translation>
    </message>
    <message>
        <source>Add a risk</source>
        <translation>新增風險</translation>
    </message>
    <message>
        <source>Add a taboo</source>
        <translation>新增忌諱</translation>
    </message>
    <message>
        <source>Add a yearly day</source>
        <translation>新增生日或紀念日</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已封存</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>速覽</translation>
    </message>
    <message>
        <source>Bring back from the archive</source>
        <translation>取消封存</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>回訪</translation>
    </message>
    <message>
        <source>Callback: {what}</source>
        <translation>回訪：{what}</translation>
    </message>
    <message>
        <source>Card for {occasion}</source>
        <translation>{occasion}賀卡</translation>
    </message>
    <message>
        <source>Confirmed today</source>
        <translation>今天已確認</translation>
    </message>
    <message numerus="yes">
        <source>Contact on %n day(s) of {days}</source>
        <translation>
            <numerusform>近 {days} 天有 %n 天聯繫過</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation>已複製：{text}</translation>
    </message>
    <message>
        <source>Copy {text}</source>
        <translation>複製 {text}</translation>
    </message>
    <message>
        <source>Could contact</source>
        <translation>可以聯繫</translation>
    </message>
    <message>
        <source>Crisis · {clock}</source>
        <translation>危機 · {clock}</translation>
    </message>
    <message>
        <source>Crisis · {stage} · {clock}</source>
        <translation>危機 · {stage} · {clock}</translation>
    </message>
    <message>
        <source>Data of this client…</source>
        <translation>此客戶的資料…</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>重要日子</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編輯…</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>徹底清除…</translation>
    </message>
    <message>
        <source>Export this journal…</source>
        <translation>匯出該客戶的手記…</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>資料</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>供參考</translation>
    </message>
    <message>
        <source>Greeting for {occasion}</source>
        <translation>{occasion}問候</translation>
    </message>
    <message>
        <source>Hidden: {about}. The playbook brings it back.</source>
        <translation>已隱藏：{about}。可在「應對要點」裡重新顯示。</translation>
    </message>
    <message>
        <source>Hide this</source>
        <translation>隱藏這一則</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>修改歷程…</translation>
    </message>
    <message>
        <source>How to treat them</source>
        <translation>應對要點</translation>
    </message>
    <message>
        <source>Inner deadline: {what}</source>
        <translation>內部截止：{what}</translation>
    </message>
    <message>
        <source>Keep in touch</source>
        <translation>保持聯繫</translation>
    </message>
    <message>
        <source>Keeps</source>
        <translation>過的節日</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>記一則</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Move to bin</source>
        <translation>移至資源回收筒</translation>
    </message>
    <message>
        <source>New person…</source>
        <translation>新增聯絡人…</translation>
    </message>
    <message>
        <source>New preference…</source>
        <translation>新增喜好…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>接下來</translation>
    </message>
    <message>
        <source>No client chosen</source>
        <translation>尚未選擇客戶</translation>
    </message>
    <message>
        <source>Open a crisis…</source>
        <translation>登錄危機…</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>頁面的各部分</translation>
    </message>
    <message>
        <source>People</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>喜好</translation>
    </message>
    <message>
        <source>Present for {occasion}</source>
        <translation>{occasion}備禮</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>提醒我</translation>
    </message>
    <message>
        <source>Remind me of something</source>
        <translation>設一個提醒</translation>
    </message>
    <message>
        <source>Risk register…</source>
        <translation>風險清單…</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>風險</translation>
    </message>
    <message>
        <source>Say what they are like</source>
        <translation>填寫性格類型</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n day(s)</source>
        <translation>
            <numerusform>顯示全部 %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n person(s)</source>
        <translation>
            <numerusform>顯示全部 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>Stance: {stance}</source>
        <translation>近況：{stance}</translation>
    </message>
    <message>
        <source>Stop reminding</source>
        <translation>不再提醒</translation>
    </message>
    <message>
        <source>Taboo: {words}</source>
        <translation>忌諱：{words}</translation>
    </message>
    <message>
        <source>Taboos</source>
        <translation>忌諱</translation>
    </message>
    <message>
        <source>Taboos and allergies</source>
        <translation>忌諱與過敏</translation>
    </message>
    <message>
        <source>They asked for something…</source>
        <translation>客戶需求…</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>往來紀錄</translation>
    </message>
    <message>
        <source>Where they stand…</source>
        <translation>近況…</translation>
    </message>
    <message>
        <source>Write something about them</source>
        <translation>寫點備註</translation>
    </message>
    <message>
        <source>confirmed {when}</source>
        <translation>{when}確認</translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>每 %n 天聯繫</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>%n 天後</numerusform>
        </translation>
    </message>
    <message>
        <source>last contact {when}</source>
        <translation>最近聯繫：{when}</translation>
    </message>
    <message>
        <source>late by {span}</source>
        <translation>晚 {span}</translation>
    </message>
    <message>
        <source>later: {when}</source>
        <translation>稍後：{when}</translation>
    </message>
    <message>
        <source>learned {when}</source>
        <translation>{when}得知</translation>
    </message>
    <message>
        <source>left {when}</source>
        <translation>{when}離職</translation>
    </message>
    <message>
        <source>never contacted</source>
        <translation>尚未聯繫</translation>
    </message>
    <message numerus="yes">
        <source>present %n day(s) ahead</source>
        <translation>
            <numerusform>提前 %n 天備禮</numerusform>
        </translation>
    </message>
    <message>
        <source>say “{address}”</source>
        <translation>稱呼「{address}」</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>{client} · {details}</source>
        <translation>{client} · {details}</translation>
    </message>
    <message>
        <source>{day} → {next}</source>
        <translation>{day} → {next}</translation>
    </message>
    <message>
        <source>{kind}: {value}</source>
        <translation>{kind}：{value}</translation>
    </message>
    <message>
        <source>{name} keeps</source>
        <translation>{name}過的節日</translation>
    </message>
    <message>
        <source>{name}: in mourning until {day}</source>
        <translation>{name}：守喪期至 {day}</translation>
    </message>
    <message>
        <source>{stage} · since {when}</source>
        <translation>{stage} · {when}起</translation>
    </message>
    <message>
        <source>{stance} since {when}</source>
        <translation>{stance} · {when}起</translation>
    </message>
</context>
<context>
    <name>ClientPicker</name>
    <message>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
</context>
<context>
    <name>Clients</name>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n 則往來</numerusform>
        </translation>
    </message>
    <message>
        <source>A client needs nothing but a name. What you learn about them finds its place later.</source>
        <translation>新增客戶只需要名稱，之後了解到的都可以慢慢補。</translation>
    </message>
    <message>
        <source>Add a client</source>
        <translation>新增客戶</translation>
    </message>
    <message>
        <source>Add “{name}”</source>
        <translation>新增「{name}」</translation>
    </message>
    <message>
        <source>All clients are archived</source>
        <translation>客戶都已封存</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已封存</translation>
    </message>
    <message>
        <source>By last contact</source>
        <translation>依最近聯繫</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>依名稱</translation>
    </message>
    <message>
        <source>By tier</source>
        <translation>依等級</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>清除搜尋</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Clients that you put away stay here with everything about them.</source>
        <translation>封存的客戶留在這裡，內容全部保留。</translation>
    </message>
    <message>
        <source>Crisis</source>
        <translation>危機</translation>
    </message>
    <message>
        <source>Find a client</source>
        <translation>尋找客戶</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>新增客戶</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>還沒有客戶</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>Nothing is archived</source>
        <translation>沒有封存的客戶</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>排序方式</translation>
    </message>
    <message>
        <source>Type to find</source>
        <translation>輸入即可尋找</translation>
    </message>
    <message>
        <source>last contact {when}</source>
        <translation>最近聯繫：{when}</translation>
    </message>
    <message>
        <source>never contacted</source>
        <translation>尚未聯繫</translation>
    </message>
    <message>
        <source>next due {day}</source>
        <translation>下一待辦：{day}</translation>
    </message>
    <message>
        <source>overdue since {day}</source>
        <translation>{day}起逾期</translation>
    </message>
</context>
<context>
    <name>ClosedWork</name>
    <message>
        <source>The journal is closed meanwhile. The old file stays until the new one has been compared with it.</source>
        <translation>期間手記會暫時關閉。新檔案與舊檔案核對無誤之前，舊檔案一直保留。</translation>
    </message>
    <message>
        <source>Working on the file</source>
        <translation>正在處理檔案</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Also start with the computer, in the tray</source>
        <translation>登入電腦時也自動啟動，留在系統匣</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>關閉視窗</translation>
    </message>
    <message>
        <source>Go on reminding when the window is closed?</source>
        <translation>關閉視窗後，要繼續提醒嗎？</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>留在系統匣</translation>
    </message>
    <message>
        <source>The program can stay in the tray, show what comes due and keep the day&apos;s count there. “Quit” in the menu of its icon, or {keys}, ends it. You can change this in the settings.</source>
        <translation>程式可以留在系統匣，到時提醒，並在那裡顯示當天的待辦數。要結束程式，可用系統匣圖示選單裡的「結束」，或按 {keys}。之後可在設定裡變更。</translation>
    </message>
</context>
<context>
    <name>ColourField</name>
    <message>
        <source>Pick a colour</source>
        <translation>選擇顏色</translation>
    </message>
</context>
<context>
    <name>Commitment</name>
    <message>
        <source>Another time agreed…</source>
        <translation>改期（對方同意）…</translation>
    </message>
    <message>
        <source>Answer by {when}</source>
        <translation>答覆截止：{when}</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答覆</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編輯…</translation>
    </message>
    <message>
        <source>It is our turn</source>
        <translation>輪到我方</translation>
    </message>
    <message>
        <source>Job brief…</source>
        <translation>工作單（Brief）…</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已兌現</translation>
    </message>
    <message>
        <source>Kept…</source>
        <translation>已兌現…</translation>
    </message>
    <message>
        <source>Move to bin</source>
        <translation>移至資源回收筒</translation>
    </message>
    <message>
        <source>One more round of changes…</source>
        <translation>再改一稿…</translation>
    </message>
    <message>
        <source>Our turn</source>
        <translation>輪到我方</translation>
    </message>
    <message>
        <source>Promised for {when}</source>
        <translation>我方承諾：{when}</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>答覆</translation>
    </message>
    <message>
        <source>Reply…</source>
        <translation>答覆…</translation>
    </message>
    <message>
        <source>Settle otherwise…</source>
        <translation>其他結果…</translation>
    </message>
    <message>
        <source>Settle…</source>
        <translation>了結…</translation>
    </message>
    <message>
        <source>Tell them…</source>
        <translation>告知對方…</translation>
    </message>
    <message>
        <source>They owe</source>
        <translation>等對方</translation>
    </message>
    <message>
        <source>They owe an answer, {when}</source>
        <translation>等對方答覆：{when}</translation>
    </message>
    <message>
        <source>They promised it for {when}</source>
        <translation>對方承諾：{when}</translation>
    </message>
    <message>
        <source>To be answered</source>
        <translation>待答覆</translation>
    </message>
    <message>
        <source>Wait for the client</source>
        <translation>等客戶</translation>
    </message>
    <message>
        <source>What happened…</source>
        <translation>處理經過…</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>已回應</translation>
    </message>
    <message>
        <source>inner deadline {when}</source>
        <translation>內部截止：{when}</translation>
    </message>
    <message>
        <source>missed, not told yet</source>
        <translation>未兌現，尚未告知</translation>
    </message>
    <message>
        <source>no time set</source>
        <translation>未定時間</translation>
    </message>
    <message>
        <source>round {number}</source>
        <translation>第 {number} 稿</translation>
    </message>
    <message>
        <source>waiting for the client</source>
        <translation>等客戶</translation>
    </message>
    <message>
        <source>waiting for {name}</source>
        <translation>等{name}</translation>
    </message>
    <message>
        <source>{state}, {span} late</source>
        <translation>{state}，晚 {span}</translation>
    </message>
</context>
<context>
    <name>CommitmentClose</name>
    <message>
        <source>A word about it</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Acknowledged: we have it, the answer follows</source>
        <translation>已回應：收到了，稍後答覆</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答覆</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已婉拒</translation>
    </message>
    <message>
        <source>How does it go on?</source>
        <translation>結果如何？</translation>
    </message>
    <message>
        <source>It stays on the list until they were told.</source>
        <translation>告知對方之前，會一直留在清單裡。</translation>
    </message>
    <message>
        <source>It stays open until it is answered.</source>
        <translation>答覆之前，一直算未了結。</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已兌現</translation>
    </message>
    <message>
        <source>Missed, and told</source>
        <translation>未兌現，已告知</translation>
    </message>
    <message>
        <source>Missed, not told yet</source>
        <translation>未兌現，尚未告知</translation>
    </message>
    <message>
        <source>Moved: another time was agreed</source>
        <translation>已改期（對方同意）</translation>
    </message>
    <message>
        <source>Neither late nor missed; the old time stays in its record.</source>
        <translation>不算逾期，也不算未兌現；原定時間保留在處理經過裡。</translation>
    </message>
    <message>
        <source>New time</source>
        <translation>新時間</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Say what was offered instead, if anything.</source>
        <translation>如果提出了替代方案，請寫明。</translation>
    </message>
    <message>
        <source>They were told when the answer comes</source>
        <translation>已告知何時答覆</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>Withdrawn: it is no longer wanted</source>
        <translation>已撤回：不再需要</translation>
    </message>
    <message>
        <source>Write it on the timeline as well</source>
        <translation>同時記入往來紀錄</translation>
    </message>
</context>
<context>
    <name>CommitmentDialog</name>
    <message>
        <source>A colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>A deadline of our own, ahead of it</source>
        <translation>另設一個更早的時間</translation>
    </message>
    <message>
        <source>A time of its own</source>
        <translation>另訂時間</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>答覆期限</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止時間</translation>
    </message>
    <message>
        <source>Edit promise or request</source>
        <translation>編輯承諾或需求</translation>
    </message>
    <message>
        <source>For the colleagues who do it…</source>
        <translation>給執行的同事…</translation>
    </message>
    <message>
        <source>For the work</source>
        <translation>執行說明</translation>
    </message>
    <message>
        <source>Inner deadline</source>
        <translation>內部截止</translation>
    </message>
    <message>
        <source>Job brief…</source>
        <translation>工作單（Brief）…</translation>
    </message>
    <message>
        <source>Name of the colleague</source>
        <translation>同事姓名</translation>
    </message>
    <message>
        <source>New promise or request</source>
        <translation>新增承諾或需求</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不設期限</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>不指定</translation>
    </message>
    <message>
        <source>Nobody: it can be done</source>
        <translation>不必等，可以辦</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>提出時間</translation>
    </message>
    <message>
        <source>Send the revised quote</source>
        <translation>例如：寄送修改後的報價</translation>
    </message>
    <message>
        <source>The client</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>The usual limit: {when}</source>
        <translation>通常期限：{when}</translation>
    </message>
    <message>
        <source>Their name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Time of the inner deadline</source>
        <translation>內部截止的時間</translation>
    </message>
    <message>
        <source>Waiting for</source>
        <translation>在等誰</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事項</translation>
    </message>
    <message>
        <source>What happened…</source>
        <translation>處理經過…</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>類型</translation>
    </message>
</context>
<context>
    <name>CommitmentRecord</name>
    <message>
        <source>Inner deadline met</source>
        <translation>內部截止已完成</translation>
    </message>
    <message>
        <source>Moved by agreement: {old} → {new}</source>
        <translation>已改期（對方同意）：{old} → {new}</translation>
    </message>
    <message>
        <source>Reminded</source>
        <translation>已提醒</translation>
    </message>
    <message>
        <source>Reminded of the inner deadline</source>
        <translation>已提醒內部截止</translation>
    </message>
    <message>
        <source>Reminding stopped</source>
        <translation>不再提醒</translation>
    </message>
    <message>
        <source>Round {number}</source>
        <translation>第 {number} 稿</translation>
    </message>
    <message>
        <source>Snoozed until {when}</source>
        <translation>稍後提醒：{when}</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>未定時間</translation>
    </message>
    <message>
        <source>{what}, due {when}</source>
        <translation>{what}，截止：{when}</translation>
    </message>
</context>
<context>
    <name>CommitmentRound</name>
    <message>
        <source>Logo larger, second headline back to the first</source>
        <translation>例如：標誌放大，副標題改回第一稿</translation>
    </message>
    <message>
        <source>Round {number}</source>
        <translation>第 {number} 稿</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>改了什麼</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
</context>
<context>
    <name>Commitments</name>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>逾期 %n 項</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody owes us anything</source>
        <translation>沒有要等對方的事</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>沒有等待中的事</translation>
    </message>
    <message>
        <source>Nothing settled yet</source>
        <translation>還沒有已了結的</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>開啟客戶</translation>
    </message>
    <message>
        <source>Press W on a row when the client or a colleague has to move first.</source>
        <translation>如果要先等客戶或同事，請在那一列按 W。</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承諾</translation>
    </message>
    <message>
        <source>Promises and requests</source>
        <translation>承諾與需求</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已了結</translation>
    </message>
    <message>
        <source>We owe nobody anything</source>
        <translation>我方沒有待辦</translation>
    </message>
    <message>
        <source>What clients ask for, and what we promise them, stands here until it is done.</source>
        <translation>客戶提出的需求、我方作出的承諾，辦完之前都列在這裡。</translation>
    </message>
    <message>
        <source>What clients promise us, and what we ask them for, stands here until it comes.</source>
        <translation>客戶答應我方的、我方請客戶提供的，收到之前都列在這裡。</translation>
    </message>
    <message>
        <source>What was kept, answered or declined stands here, with how late it was.</source>
        <translation>已兌現、已答覆或已婉拒的列在這裡，並註明晚了多久。</translation>
    </message>
    <message>
        <source>Whose turn</source>
        <translation>輪到誰</translation>
    </message>
    <message numerus="yes">
        <source>the first %n are shown; the search finds the rest</source>
        <translation>
            <numerusform>只顯示前 %n 項，其餘請用搜尋查找</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>A channel of your own</source>
        <translation>自己的管道</translation>
    </message>
    <message>
        <source>Add a channel of your own…</source>
        <translation>新增自己的管道…</translation>
    </message>
    <message>
        <source>Add a person who took part</source>
        <translation>新增參與的人</translation>
    </message>
    <message>
        <source>Also into the crisis log</source>
        <translation>同時記入處理紀錄</translation>
    </message>
    <message>
        <source>Also into the log of “{crisis}”</source>
        <translation>同時記入「{crisis}」的處理紀錄</translation>
    </message>
    <message>
        <source>Also with another client…</source>
        <translation>還有其他客戶…</translation>
    </message>
    <message>
        <source>Also with…</source>
        <translation>還有…</translation>
    </message>
    <message>
        <source>Another day and time…</source>
        <translation>其他日期和時間…</translation>
    </message>
    <message>
        <source>Another day…</source>
        <translation>其他日期…</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>答覆期限</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>新增附件</translation>
    </message>
    <message>
        <source>Attach files…</source>
        <translation>新增附件…</translation>
    </message>
    <message>
        <source>By {when}</source>
        <translation>截止：{when}</translation>
    </message>
    <message>
        <source>By {when} (usual limit)</source>
        <translation>截止：{when}（通常期限）</translation>
    </message>
    <message>
        <source>Call back in</source>
        <translation>回訪</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>Check-up in</source>
        <translation>交付後回訪</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Day of the follow-up</source>
        <translation>跟進日期</translation>
    </message>
    <message>
        <source>Day that was agreed</source>
        <translation>約定日期</translation>
    </message>
    <message>
        <source>Days until the check-up</source>
        <translation>幾天後回訪</translation>
    </message>
    <message>
        <source>Do not attach {name}</source>
        <translation>不附上 {name}</translation>
    </message>
    <message>
        <source>Draft: {text}</source>
        <translation>草稿：{text}</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止時間</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>跟進</translation>
    </message>
    <message>
        <source>Hide this advice</source>
        <translation>隱藏此要點</translation>
    </message>
    <message numerus="yes">
        <source>In %n h</source>
        <translation>
            <numerusform>%n 小時後</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n min</source>
        <translation>
            <numerusform>%n 分鐘後</numerusform>
        </translation>
    </message>
    <message>
        <source>Its name, as you say it (WhatsApp, LINE, Teams):</source>
        <translation>平常怎麼叫就怎麼寫（如 LINE、WhatsApp、Teams）：</translation>
    </message>
    <message>
        <source>Log an interaction…</source>
        <translation>記一則往來…</translation>
    </message>
    <message>
        <source>Mark…</source>
        <translation>標記…</translation>
    </message>
    <message>
        <source>Minutes until the callback</source>
        <translation>幾分鐘後回訪</translation>
    </message>
    <message>
        <source>More channels</source>
        <translation>更多管道</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新聯絡人</translation>
    </message>
    <message>
        <source>No mark</source>
        <translation>不標記</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>承諾時間</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Stance: {stance}</source>
        <translation>近況：{stance}</translation>
    </message>
    <message>
        <source>Stance…</source>
        <translation>近況…</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主旨</translation>
    </message>
    <message>
        <source>Subject (optional)</source>
        <translation>主旨（可不填）</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Tags (one, two)</source>
        <translation>標籤（甲，乙）</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Their name, then Enter</source>
        <translation>姓名，按 Enter</translation>
    </message>
    <message>
        <source>They ask</source>
        <translation>客戶需求</translation>
    </message>
    <message>
        <source>They asked for something: I owe an answer (Alt+R)</source>
        <translation>對方提了需求，需要答覆（Alt+R）</translation>
    </message>
    <message>
        <source>This settles</source>
        <translation>一併了結</translation>
    </message>
    <message>
        <source>This time has not come yet. For what is to come, set a follow-up.</source>
        <translation>這個時間還沒到。之後要辦的事，請設跟進。</translation>
    </message>
    <message>
        <source>Time of the follow-up</source>
        <translation>跟進時間</translation>
    </message>
    <message>
        <source>Time that was agreed</source>
        <translation>約定時間</translation>
    </message>
    <message>
        <source>We promise</source>
        <translation>我方承諾</translation>
    </message>
    <message>
        <source>We promised something (Alt+P)</source>
        <translation>我方作出了承諾（Alt+P）</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>說了什麼，做了什麼？</translation>
    </message>
    <message>
        <source>What they want</source>
        <translation>需求內容</translation>
    </message>
    <message>
        <source>What they want (empty: as above)</source>
        <translation>需求內容（不填則同上）</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>要做什麼</translation>
    </message>
    <message>
        <source>What to do (empty: as above)</source>
        <translation>要做什麼（不填則同上）</translation>
    </message>
    <message>
        <source>What we promise</source>
        <translation>承諾內容</translation>
    </message>
    <message>
        <source>What we promise (empty: as above)</source>
        <translation>承諾內容（不填則同上）</translation>
    </message>
    <message>
        <source>What you wrote is kept as a draft</source>
        <translation>寫下的內容會存成草稿</translation>
    </message>
    <message>
        <source>Who began</source>
        <translation>由誰發起</translation>
    </message>
    <message>
        <source>Who took part</source>
        <translation>參加的人</translation>
    </message>
    <message>
        <source>Without a limit</source>
        <translation>不設期限</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天後</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分鐘後</translation>
    </message>
</context>
<context>
    <name>ContactsEdit</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>號碼</translation>
    </message>
    <message>
        <source>Person {number}: name</source>
        <translation>聯絡人 {number}：姓名</translation>
    </message>
    <message>
        <source>Person {number}: phone</source>
        <translation>聯絡人 {number}：號碼</translation>
    </message>
    <message>
        <source>Person {number}: post</source>
        <translation>聯絡人 {number}：職稱</translation>
    </message>
    <message>
        <source>Person {number}: whose</source>
        <translation>聯絡人 {number}：屬於哪方</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>職稱</translation>
    </message>
</context>
<context>
    <name>Crises</name>
    <message numerus="yes">
        <source>%n older</source>
        <translation>
            <numerusform>較早的 %n 起</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n 起進行中</numerusform>
        </translation>
    </message>
    <message>
        <source>Anything new?</source>
        <translation>有新情況嗎？</translation>
    </message>
    <message>
        <source>Back to {stage}</source>
        <translation>退回：{stage}</translation>
    </message>
    <message>
        <source>Back to “{stage}”…</source>
        <translation>退回「{stage}」…</translation>
    </message>
    <message>
        <source>Check the log…</source>
        <translation>檢查處理紀錄…</translation>
    </message>
    <message>
        <source>Close with a result…</source>
        <translation>寫明結果並結束…</translation>
    </message>
    <message>
        <source>Closed as opened by mistake</source>
        <translation>誤登錄</translation>
    </message>
    <message>
        <source>Closed {when}</source>
        <translation>{when} 結束</translation>
    </message>
    <message>
        <source>Closed: {stage}</source>
        <translation>已結束：{stage}</translation>
    </message>
    <message>
        <source>Crises</source>
        <translation>危機</translation>
    </message>
    <message>
        <source>Crisis board</source>
        <translation>危機看板</translation>
    </message>
    <message>
        <source>Fold the older ones</source>
        <translation>收合較早的</translation>
    </message>
    <message>
        <source>Found by us</source>
        <translation>我方先發現</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>處理紀錄</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Move to “{stage}”…</source>
        <translation>轉為「{stage}」…</translation>
    </message>
    <message>
        <source>Moved to {stage}</source>
        <translation>轉為：{stage}</translation>
    </message>
    <message>
        <source>No crisis, and none was ever recorded</source>
        <translation>沒有危機，也從未登錄過</translation>
    </message>
    <message>
        <source>None is running</source>
        <translation>沒有進行中的危機</translation>
    </message>
    <message>
        <source>Open a crisis</source>
        <translation>登錄危機</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>開啟客戶</translation>
    </message>
    <message>
        <source>Opened by mistake</source>
        <translation>誤登錄</translation>
    </message>
    <message>
        <source>Opened by mistake…</source>
        <translation>誤登錄…</translation>
    </message>
    <message>
        <source>Opened {when}</source>
        <translation>{when} 登錄</translation>
    </message>
    <message>
        <source>Outlet: {name}</source>
        <translation>相關媒體：{name}</translation>
    </message>
    <message>
        <source>Parts of the crisis</source>
        <translation>危機的各部分</translation>
    </message>
    <message>
        <source>People and measures</source>
        <translation>聯絡對象與時效</translation>
    </message>
    <message>
        <source>Plan: {name}</source>
        <translation>應變方案：{name}</translation>
    </message>
    <message>
        <source>Plans…</source>
        <translation>應變方案…</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>報告…</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>檢討…</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步驟</translation>
    </message>
    <message>
        <source>Watched: {words}</source>
        <translation>輿情監測：{words}</translation>
    </message>
    <message>
        <source>Watch…</source>
        <translation>輿情監測…</translation>
    </message>
    <message>
        <source>When something threatens a client, or the relationship, open a crisis with one sentence. Its clock starts, and every step goes into a log that can only grow: it shows later who knew what, and when.</source>
        <translation>有事情危及客戶或雙方關係時，用一句話登錄危機。計時隨即開始，每一步都寫進只增不減的處理紀錄，日後才看得出誰在什麼時候知道什麼。</translation>
    </message>
    <message>
        <source>Why it was closed</source>
        <translation>結束原因</translation>
    </message>
    <message>
        <source>asks {every}, day and night</source>
        <translation>{every}問一次，不分晝夜</translation>
    </message>
    <message>
        <source>asks {every}, {first}–{until}</source>
        <translation>{every}問一次，{first}–{until}</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>未記錄</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>not yet, goal {goal}</source>
        <translation>尚未（目標 {goal}）</translation>
    </message>
    <message>
        <source>resolved in {span}</source>
        <translation>歷時 {span}</translation>
    </message>
    <message>
        <source>running</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>running for {span}</source>
        <translation>已持續 {span}</translation>
    </message>
    <message>
        <source>the longest for {span}</source>
        <translation>最久的已持續 {span}</translation>
    </message>
    <message>
        <source>{span} late</source>
        <translation>晚 {span}</translation>
    </message>
    <message>
        <source>{span} left</source>
        <translation>還剩 {span}</translation>
    </message>
    <message>
        <source>{time} of {goal} (late by {late})</source>
        <translation>{time}，目標 {goal}（晚 {late}）</translation>
    </message>
    <message>
        <source>{time} of {goal} (met)</source>
        <translation>{time}，目標 {goal}（達標）</translation>
    </message>
    <message>
        <source>{time} of {goal}, not yet</source>
        <translation>尚未，已過 {time}（目標 {goal}）</translation>
    </message>
    <message>
        <source>{time} of {goal}, not yet, {late} late</source>
        <translation>尚未，已過 {time}（目標 {goal}，晚 {late}）</translation>
    </message>
    <message>
        <source>{title} {time}</source>
        <translation>{title} {time}</translation>
    </message>
    <message>
        <source>{title}: {time}</source>
        <translation>{title}：{time}</translation>
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
        <translation>輕微</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>處理中</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>已解決</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>已檢討</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>中度</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>預警</translation>
    </message>
</context>
<context>
    <name>CrisisCheck</name>
    <message numerus="yes">
        <source>All %n line(s) fit together.</source>
        <translation>
            <numerusform>全部 %n 則都對得上。</numerusform>
        </translation>
    </message>
    <message>
        <source>Check of the log</source>
        <translation>檢查處理紀錄</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Each line carries a hash over itself and the line before. Whoever holds an earlier hash can see whether a line was changed, taken out or put in since then. It does not prove that the clock was right, nor that nothing was left out.</source>
        <translation>每一則都帶有雜湊值，由該則內容與上一則的雜湊值一併算出。凡持有先前任一雜湊值的人，都能看出此後是否有紀錄遭更改、刪除或插入。它不能證明時鐘準確，也不能證明沒有遺漏。</translation>
    </message>
    <message>
        <source>Hash copied</source>
        <translation>已複製雜湊值</translation>
    </message>
    <message>
        <source>Hash of the last line</source>
        <translation>最後一則的雜湊值</translation>
    </message>
    <message>
        <source>Line {number} does not follow the line before it: one was changed.</source>
        <translation>第 {number} 則與上一則接不上：其中一則遭更改。</translation>
    </message>
    <message>
        <source>Line {number} is missing, duplicated or in another place.</source>
        <translation>第 {number} 則遺失、重複或不在原位。</translation>
    </message>
    <message>
        <source>Line {number} was changed after it was written.</source>
        <translation>第 {number} 則寫下後遭更改。</translation>
    </message>
</context>
<context>
    <name>CrisisCorrection</name>
    <message>
        <source>A new line points to this one; both stay in the log.</source>
        <translation>新的一則會指明更正的是這一則；兩則都留在處理紀錄裡。</translation>
    </message>
    <message>
        <source>Add the correction</source>
        <translation>新增更正</translation>
    </message>
    <message>
        <source>Correct a line</source>
        <translation>更正一則紀錄</translation>
    </message>
    <message>
        <source>How was it?</source>
        <translation>實際情況是怎樣的？</translation>
    </message>
    <message>
        <source>Line {number} says:</source>
        <translation>第 {number} 則原文：</translation>
    </message>
</context>
<context>
    <name>CrisisDialog</name>
    <message>
        <source>A warning starts no clock and nothing is due by itself.</source>
        <translation>預警不會開始計時，也不會自動產生待辦。</translation>
    </message>
    <message numerus="yes">
        <source>A warning starts no clock: %n step(s) wait until it is open.</source>
        <translation>
            <numerusform>預警不會開始計時：%n 個步驟等轉為「處理中」才開始。</numerusform>
        </translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>發現經過</translation>
    </message>
    <message numerus="yes">
        <source>Its clock starts: %n step(s) become due, the first {when}.</source>
        <translation>
            <numerusform>開始計時：%n 個步驟列入待辦，第一步：{when}。</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>None of the register</source>
        <translation>不在風險清單中</translation>
    </message>
    <message>
        <source>One sentence: leaflets in the wrong colour</source>
        <translation>一句話，例如：傳單印錯顏色</translation>
    </message>
    <message>
        <source>Open a crisis</source>
        <translation>登錄危機</translation>
    </message>
    <message>
        <source>Open the crisis</source>
        <translation>登錄危機</translation>
    </message>
    <message>
        <source>Open: it has happened</source>
        <translation>處理中：已經發生</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>相關媒體</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>應變方案</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>風險</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>嚴重程度</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>階段</translation>
    </message>
    <message>
        <source>This cannot be undone, only closed: its log is kept as it is written.</source>
        <translation>登錄後不能復原，只能結束：處理紀錄一經寫下，不再更動。</translation>
    </message>
    <message>
        <source>Warning: it may come</source>
        <translation>預警：可能發生</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>發生了什麼</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Without a plan nothing is due by itself; its clock runs.</source>
        <translation>不用方案，就不會自動產生待辦，但照樣計時。</translation>
    </message>
</context>
<context>
    <name>CrisisLabel</name>
    <message>
        <source>+{span}</source>
        <translation>{span}後</translation>
    </message>
    <message>
        <source>An outlet told us</source>
        <translation>媒體告知</translation>
    </message>
    <message>
        <source>Client informed</source>
        <translation>告知客戶</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>往來</translation>
    </message>
    <message>
        <source>Contain it</source>
        <translation>控制局面</translation>
    </message>
    <message>
        <source>Contained</source>
        <translation>控制局面</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>首次回應</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>很可能</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>登錄</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>Our team</source>
        <translation>我方團隊</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>媒體</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>有可能</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進展</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>解決</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>檢討</translation>
    </message>
    <message>
        <source>Somebody else told us</source>
        <translation>他人告知</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Speak to the client</source>
        <translation>聯絡客戶</translation>
    </message>
    <message>
        <source>Speak to the outlet</source>
        <translation>聯絡媒體</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>階段</translation>
    </message>
    <message>
        <source>Step done</source>
        <translation>步驟完成</translation>
    </message>
    <message>
        <source>Step left out</source>
        <translation>步驟未做</translation>
    </message>
    <message>
        <source>Step reopened</source>
        <translation>步驟重新開啟</translation>
    </message>
    <message>
        <source>Tell our team</source>
        <translation>告知團隊</translation>
    </message>
    <message>
        <source>The client</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>The client found it first</source>
        <translation>客戶先發現</translation>
    </message>
    <message>
        <source>The outlet</source>
        <translation>媒體</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>對方</translation>
    </message>
    <message>
        <source>Unlikely</source>
        <translation>不太可能</translation>
    </message>
    <message>
        <source>Update the client</source>
        <translation>通報進度</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>輿情監測</translation>
    </message>
    <message>
        <source>We found it first</source>
        <translation>我方先發現</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>every {span}</source>
        <translation>每 {span}</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} 小時</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分鐘</translation>
    </message>
</context>
<context>
    <name>CrisisLog</name>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Correct a line…</source>
        <translation>更正一則…</translation>
    </message>
    <message>
        <source>Correct this line…</source>
        <translation>更正這一則…</translation>
    </message>
    <message>
        <source>Corrects the line in which the cursor stands: click a line first</source>
        <translation>更正游標所在的那一則，請先點選要更正的紀錄</translation>
    </message>
    <message>
        <source>Inner remark</source>
        <translation>內部備註</translation>
    </message>
    <message>
        <source>Lines can be added, never changed or removed.</source>
        <translation>紀錄只能新增，不能修改或刪除。</translation>
    </message>
    <message>
        <source>Log of the crisis</source>
        <translation>處理紀錄</translation>
    </message>
    <message>
        <source>Log progress</source>
        <translation>記錄進展</translation>
    </message>
    <message>
        <source>Name of who was told</source>
        <translation>告知對象的姓名</translation>
    </message>
    <message>
        <source>New</source>
        <translation>有新情況</translation>
    </message>
    <message>
        <source>Nobody was told</source>
        <translation>未告知任何人</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>沒有新情況</translation>
    </message>
    <message>
        <source>Other time</source>
        <translation>其他時間</translation>
    </message>
    <message>
        <source>Picture {time}.png</source>
        <translation>圖片 {time}.png</translation>
    </message>
    <message>
        <source>Stands in the log, but not in the form for the client</source>
        <translation>留在處理紀錄裡，不寫進給客戶的簡版</translation>
    </message>
    <message>
        <source>The menu key corrects or copies the line of the cursor.</source>
        <translation>按選單鍵可更正或複製游標所在的那一則。</translation>
    </message>
    <message>
        <source>Told: {audience}</source>
        <translation>告知：{audience}</translation>
    </message>
    <message>
        <source>What was done, what was said? Enter adds it.</source>
        <translation>做了什麼，說了什麼？按 Enter 新增。</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>發生時間</translation>
    </message>
    <message>
        <source>Who was told</source>
        <translation>告知對象</translation>
    </message>
    <message>
        <source>Who?</source>
        <translation>誰？</translation>
    </message>
    <message>
        <source>by {who}</source>
        <translation>經手：{who}</translation>
    </message>
    <message>
        <source>copied from the client’s journal</source>
        <translation>抄自客戶的往來紀錄</translation>
    </message>
    <message>
        <source>corrected below, line {number}</source>
        <translation>已更正，見下方第 {number} 則</translation>
    </message>
    <message>
        <source>corrects line {number}</source>
        <translation>更正第 {number} 則</translation>
    </message>
    <message>
        <source>inner remark: not in the client’s form</source>
        <translation>內部備註：給客戶的簡版裡沒有</translation>
    </message>
    <message>
        <source>source: {source}</source>
        <translation>來源：{source}</translation>
    </message>
    <message>
        <source>step done: {title}</source>
        <translation>完成步驟：{title}</translation>
    </message>
    <message>
        <source>told: {audience} ({name})</source>
        <translation>告知：{audience}（{name}）</translation>
    </message>
    <message>
        <source>told: {name}</source>
        <translation>告知：{name}</translation>
    </message>
    <message>
        <source>written down {when}</source>
        <translation>補記於 {when}</translation>
    </message>
</context>
<context>
    <name>CrisisMistake</name>
    <message>
        <source>Close the crisis</source>
        <translation>結束危機</translation>
    </message>
    <message>
        <source>It is closed and counts nowhere; nothing stays due for it. It stays in the journal with its log, and the reason becomes its last line. This cannot be undone.</source>
        <translation>危機就此結束，不計入任何統計，也不再有待辦。危機和處理紀錄仍留在手記裡，原因寫作最後一則。這個動作無法復原。</translation>
    </message>
    <message>
        <source>It was about another company of the same name.</source>
        <translation>例如：是另一家同名公司的事。</translation>
    </message>
    <message>
        <source>Opened by mistake</source>
        <translation>誤登錄</translation>
    </message>
    <message>
        <source>Why is it no crisis?</source>
        <translation>為什麼不算危機？</translation>
    </message>
</context>
<context>
    <name>CrisisPeople</name>
    <message>
        <source>Copy the e-mail of {name}</source>
        <translation>複製{name}的電子郵件</translation>
    </message>
    <message>
        <source>Copy the number of {name}</source>
        <translation>複製{name}的號碼</translation>
    </message>
    <message>
        <source>E-mail copied</source>
        <translation>已複製電子郵件</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>時效</translation>
    </message>
    <message>
        <source>Number copied</source>
        <translation>已複製號碼</translation>
    </message>
    <message>
        <source>People and measures</source>
        <translation>聯絡對象與時效</translation>
    </message>
    <message>
        <source>People of the client, of the outlet and of the risk stand here.</source>
        <translation>客戶、媒體和該風險的聯絡人會列在這裡。</translation>
    </message>
    <message>
        <source>People to call</source>
        <translation>聯絡誰</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>沒有號碼</translation>
    </message>
</context>
<context>
    <name>CrisisReport</name>
    <message numerus="yes">
        <source>%n page(s) written to {path}.</source>
        <translation>
            <numerusform>已寫入 {path}，共 %n 頁。</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 檔案 (*.csv)</translation>
    </message>
    <message>
        <source>Crisis report</source>
        <translation>危機報告</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>File type</source>
        <translation>檔案類型</translation>
    </message>
    <message>
        <source>In full, for us</source>
        <translation>全文，供我方使用</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 檔案 (*.pdf)</translation>
    </message>
    <message>
        <source>Short, for the client: without inner remarks</source>
        <translation>簡版，給客戶：不含內部備註</translation>
    </message>
    <message>
        <source>Table (CSV): the log, which can be checked later</source>
        <translation>表格（CSV）：處理紀錄，日後可以檢查</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>純文字檔案 (*.txt)</translation>
    </message>
    <message>
        <source>Text: pastes into a chat, and can be checked later</source>
        <translation>純文字：可貼到聊天裡，日後可以檢查</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>寫入</translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation>已寫入 {path}。</translation>
    </message>
</context>
<context>
    <name>CrisisReview</name>
    <message>
        <source>Also goes into</source>
        <translation>一併更新</translation>
    </message>
    <message>
        <source>As a new risk, with the cause as its early sign</source>
        <translation>新增一項風險，以原因為早期徵兆</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Each line becomes a promise of ours, due on</source>
        <translation>每行記為一項我方承諾，截止日期</translation>
    </message>
    <message>
        <source>It becomes an inner line of the log, and the crisis counts as reviewed. This cannot be undone; what it adds to plan, risks and promises can be changed there.</source>
        <translation>會作為內部備註寫入處理紀錄，危機轉為「已檢討」。這個動作無法復原；寫進方案、風險和承諾的內容，可以到各處修改。</translation>
    </message>
    <message>
        <source>Keep the review</source>
        <translation>儲存檢討</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不要</translation>
    </message>
    <message>
        <source>One promise a line</source>
        <translation>每行寫一項承諾</translation>
    </message>
    <message>
        <source>Promises due on</source>
        <translation>承諾的截止日期</translation>
    </message>
    <message>
        <source>Promises made</source>
        <translation>我方承諾</translation>
    </message>
    <message>
        <source>Review the crisis</source>
        <translation>危機檢討</translation>
    </message>
    <message>
        <source>The plan learns what changes</source>
        <translation>今後改進寫進應變方案</translation>
    </message>
    <message>
        <source>The printer answered the phone at night.</source>
        <translation>例如：半夜也聯絡上了印刷廠。</translation>
    </message>
    <message>
        <source>The proof was sent without a second look.</source>
        <translation>例如：打樣沒有再看一遍就送出去了。</translation>
    </message>
    <message>
        <source>The risk register learns the cause</source>
        <translation>原因寫進風險清單</translation>
    </message>
    <message>
        <source>Two people sign a proof from now on.</source>
        <translation>例如：今後打樣要兩個人簽名。</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>今後改進</translation>
    </message>
    <message>
        <source>What helped</source>
        <translation>有效的做法</translation>
    </message>
    <message>
        <source>“{name}” is built in: a copy for this client learns it</source>
        <translation>「{name}」是內建的：先為此客戶複製一份，再寫進去</translation>
    </message>
    <message>
        <source>“{title}”: the cause joins its early signs, reviewed today</source>
        <translation>「{title}」：原因加進早期徵兆，記為今天已檢視</translation>
    </message>
</context>
<context>
    <name>CrisisStage</name>
    <message numerus="yes">
        <source>%n other open step(s) end.</source>
        <translation>
            <numerusform>其餘 %n 個未完成的步驟到此為止。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeated update(s) stop.</source>
        <translation>
            <numerusform>%n 項定時的進度通報停止。</numerusform>
        </translation>
    </message>
    <message>
        <source>A second outlet took the story up.</source>
        <translation>又有一家媒體跟進報導。</translation>
    </message>
    <message>
        <source>Back to “{stage}”</source>
        <translation>退回「{stage}」</translation>
    </message>
    <message>
        <source>Close the crisis</source>
        <translation>結束危機</translation>
    </message>
    <message>
        <source>Its clock starts.</source>
        <translation>開始計時。</translation>
    </message>
    <message numerus="yes">
        <source>Its clock starts: %n step(s) become due.</source>
        <translation>
            <numerusform>開始計時：%n 個步驟列入待辦。</numerusform>
        </translation>
    </message>
    <message>
        <source>Mood of the client</source>
        <translation>客戶的情緒</translation>
    </message>
    <message>
        <source>Move to “{stage}”</source>
        <translation>轉為「{stage}」</translation>
    </message>
    <message>
        <source>Repeated updates begin again.</source>
        <translation>重新開始定時的進度通報。</translation>
    </message>
    <message>
        <source>Report and review stay due.</source>
        <translation>報告和檢討仍要做。</translation>
    </message>
    <message>
        <source>Reprinted overnight, delivered at nine; the client is content.</source>
        <translation>連夜重印，九點送到，客戶滿意。</translation>
    </message>
    <message>
        <source>The report stays due.</source>
        <translation>報告仍要做。</translation>
    </message>
    <message>
        <source>The review stays due.</source>
        <translation>檢討仍要做。</translation>
    </message>
    <message>
        <source>The watch ends.</source>
        <translation>輿情監測停止。</translation>
    </message>
    <message>
        <source>This becomes a line of the log, and stays there.</source>
        <translation>會寫入處理紀錄，並一直保留。</translation>
    </message>
    <message>
        <source>This becomes a line of the log, and stays there. With a mood it also stands on the timeline.</source>
        <translation>會寫入處理紀錄，並一直保留。選了情緒，也會記入往來紀錄。</translation>
    </message>
    <message numerus="yes">
        <source>What contains it counts as done: %n step(s).</source>
        <translation>
            <numerusform>控制局面的步驟算作完成：%n 個。</numerusform>
        </translation>
    </message>
    <message>
        <source>What has changed? This may stay empty.</source>
        <translation>有什麼變化？可以不填。</translation>
    </message>
    <message>
        <source>Why does it go back?</source>
        <translation>為什麼退回？</translation>
    </message>
    <message>
        <source>With which result does it end?</source>
        <translation>最後的結果是什麼？</translation>
    </message>
</context>
<context>
    <name>CrisisStep</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Log it</source>
        <translation>記錄</translation>
    </message>
    <message>
        <source>Step done</source>
        <translation>完成步驟</translation>
    </message>
    <message>
        <source>This becomes a line of the log, and stays there.</source>
        <translation>會寫入處理紀錄，並一直保留。</translation>
    </message>
    <message>
        <source>What came of it? This may stay empty.</source>
        <translation>結果如何？可以不填。</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>新情況</translation>
    </message>
    <message>
        <source>What is new?</source>
        <translation>有什麼新情況？</translation>
    </message>
</context>
<context>
    <name>CrisisSteps</name>
    <message>
        <source>Called, log it</source>
        <translation>已通話，記錄</translation>
    </message>
    <message>
        <source>Copy the script</source>
        <translation>複製說法</translation>
    </message>
    <message>
        <source>Done…</source>
        <translation>完成…</translation>
    </message>
    <message>
        <source>It was opened by mistake: nothing has to be done.</source>
        <translation>誤登錄，不必處理。</translation>
    </message>
    <message>
        <source>It was opened without a plan. Write down what is done, or let the program ask by a watch.</source>
        <translation>登錄的時候沒有選用方案。可以把做了什麼記下來，或者用輿情監測定時詢問。</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>略過</translation>
    </message>
    <message>
        <source>Leave it out for good</source>
        <translation>之後都略過</translation>
    </message>
    <message>
        <source>Leave it out this time</source>
        <translation>略過這一次</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Move it to {day}</source>
        <translation>改到 {day}</translation>
    </message>
    <message>
        <source>Nothing is left to be done.</source>
        <translation>沒有待辦的步驟了。</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>沒有新情況</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>檢討…</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>可以怎麼說</translation>
    </message>
    <message>
        <source>Script copied</source>
        <translation>已複製說法</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步驟</translation>
    </message>
    <message>
        <source>Write what is new…</source>
        <translation>寫下新情況…</translation>
    </message>
    <message numerus="yes">
        <source>done %n times, last {when}</source>
        <translation>
            <numerusform>已做 %n 次，最近一次 {when}</numerusform>
        </translation>
    </message>
    <message>
        <source>done {when}, in time</source>
        <translation>{when} 準時完成</translation>
    </message>
    <message>
        <source>done {when}, late by {span}</source>
        <translation>{when} 完成，晚 {span}</translation>
    </message>
    <message>
        <source>left out {when}</source>
        <translation>{when} 略過</translation>
    </message>
    <message>
        <source>{day} is a day off</source>
        <translation>{day}是休假日</translation>
    </message>
    <message>
        <source>{day} is a day off ({name})</source>
        <translation>{day}是休假日（{name}）</translation>
    </message>
    <message>
        <source>{day} is a day off ({name}, expected)</source>
        <translation>{day}是休假日（{name}，預計）</translation>
    </message>
    <message>
        <source>{weekday} {day}</source>
        <translation>{day}（{weekday}）</translation>
    </message>
    <message>
        <source>{when} · late by {span}</source>
        <translation>{when} · 晚 {span}</translation>
    </message>
    <message>
        <source>{when} · {span} left</source>
        <translation>{when} · 還剩 {span}</translation>
    </message>
</context>
<context>
    <name>CrisisWatch</name>
    <message>
        <source>Between</source>
        <translation>時段</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>每隔</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始時間</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>停止監測</translation>
    </message>
    <message>
        <source>The program asks “anything new?”. One key answers “nothing”, and that is a line of the log too.</source>
        <translation>程式會定時詢問「有新情況嗎？」。按一個鍵即可回答「沒有新情況」，回答也記入處理紀錄。</translation>
    </message>
    <message>
        <source>The same time twice is the whole day. A question outside these hours waits until they begin again.</source>
        <translation>兩個時間相同，即為全天。落在時段之外的詢問，順延到下一個時段。</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>結束時間</translation>
    </message>
    <message>
        <source>Watch the crisis</source>
        <translation>輿情監測</translation>
    </message>
    <message>
        <source>and</source>
        <translation>至</translation>
    </message>
    <message>
        <source>h</source>
        <translation>小時</translation>
    </message>
</context>
<context>
    <name>Damage</name>
    <message>
        <source>A part of the file is not as it was written; a failing disk or another program may have done it. Most of it can still be read. Until this is settled no backup is deleted.</source>
        <translation>檔案有一部分與寫入時不同，可能是磁碟故障或其他程式造成。大部分內容仍可讀取。問題解決之前，不會刪除任何備份。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>複製報告</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>稍後決定</translation>
    </message>
    <message>
        <source>The journal is damaged</source>
        <translation>手記已損毀</translation>
    </message>
    <message>
        <source>The newest good backup is from {date}.</source>
        <translation>最近的完好備份：{date}。</translation>
    </message>
    <message>
        <source>There is no good backup of this journal.</source>
        <translation>這本手記沒有完好的備份。</translation>
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
            <numerusform>%n 小時</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分鐘</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n 個月前</numerusform>
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
    <name>DayRule</name>
    <message>
        <source>1st</source>
        <translation>第 1 個</translation>
    </message>
    <message>
        <source>2nd</source>
        <translation>第 2 個</translation>
    </message>
    <message>
        <source>3rd</source>
        <translation>第 3 個</translation>
    </message>
    <message>
        <source>4th</source>
        <translation>第 4 個</translation>
    </message>
    <message>
        <source>A weekday of a month</source>
        <translation>某月第幾個星期幾</translation>
    </message>
    <message>
        <source>Before or after Easter Sunday</source>
        <translation>復活節之前或之後</translation>
    </message>
    <message>
        <source>By the lunar calendar</source>
        <translation>依農曆</translation>
    </message>
    <message>
        <source>Counted from Easter</source>
        <translation>從復活節算起</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Days from Easter Sunday</source>
        <translation>與復活節相隔的天數</translation>
    </message>
    <message>
        <source>How the day is found</source>
        <translation>日期的算法</translation>
    </message>
    <message>
        <source>L 8/15, 2 sun may, E-2, 4 thu nov +1…</source>
        <translation>L 8/15, 2 sun may, E-2, 4 thu nov +1…</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最後一個</translation>
    </message>
    <message>
        <source>Lunar day</source>
        <translation>農曆日</translation>
    </message>
    <message>
        <source>Lunar month</source>
        <translation>農曆月份</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>No coming day is known for this rule.</source>
        <translation>依這條規則，查不到接下來的日期。</translation>
    </message>
    <message>
        <source>Own rule…</source>
        <translation>自訂規則…</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>The same date each year</source>
        <translation>每年同一日期</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>星期幾</translation>
    </message>
    <message>
        <source>Which one</source>
        <translation>第幾個</translation>
    </message>
    <message>
        <source>after Easter</source>
        <translation>復活節後</translation>
    </message>
    <message>
        <source>before Easter</source>
        <translation>復活節前</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>next {days}</source>
        <translation>接下來：{days}</translation>
    </message>
</context>
<context>
    <name>Deed</name>
    <message>
        <source>Acknowledged</source>
        <translation>已回應</translation>
    </message>
    <message>
        <source>Another time agreed</source>
        <translation>已改期（對方同意）</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答覆</translation>
    </message>
    <message>
        <source>Brought back from the bin</source>
        <translation>已從資源回收筒還原</translation>
    </message>
    <message>
        <source>Changed by the program</source>
        <translation>由程式變更</translation>
    </message>
    <message>
        <source>Client added</source>
        <translation>已新增客戶</translation>
    </message>
    <message>
        <source>Client archived</source>
        <translation>已封存客戶</translation>
    </message>
    <message>
        <source>Client brought back</source>
        <translation>已還原客戶</translation>
    </message>
    <message>
        <source>Client changed</source>
        <translation>已修改客戶</translation>
    </message>
    <message>
        <source>Client erased; this cannot be undone</source>
        <translation>客戶已徹底清除，無法復原</translation>
    </message>
    <message>
        <source>Crisis opened</source>
        <translation>已登錄危機</translation>
    </message>
    <message>
        <source>Crisis reviewed</source>
        <translation>危機已檢討</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已婉拒</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Done again: {deed}</source>
        <translation>已取消復原：{deed}</translation>
    </message>
    <message>
        <source>Entry changed</source>
        <translation>已修改往來</translation>
    </message>
    <message>
        <source>Entry moved to the bin</source>
        <translation>往來已移至資源回收筒</translation>
    </message>
    <message>
        <source>From the sample journal</source>
        <translation>來自範例手記</translation>
    </message>
    <message>
        <source>Greeting copied and marked as sent</source>
        <translation>問候已複製，並標為已傳送</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已匯入</translation>
    </message>
    <message>
        <source>Left out this time</source>
        <translation>這一次已略過</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>已記下</translation>
    </message>
    <message>
        <source>No answer; the callback comes again</source>
        <translation>無人接聽，稍後會再提醒回訪</translation>
    </message>
    <message>
        <source>Our turn again</source>
        <translation>又輪到我方</translation>
    </message>
    <message>
        <source>Own observance added</source>
        <translation>已新增自訂節日</translation>
    </message>
    <message>
        <source>Own observance changed</source>
        <translation>已修改自訂節日</translation>
    </message>
    <message>
        <source>Own observance moved to the bin</source>
        <translation>自訂節日已移至資源回收筒</translation>
    </message>
    <message>
        <source>Person added</source>
        <translation>已新增聯絡人</translation>
    </message>
    <message>
        <source>Person changed</source>
        <translation>已修改聯絡人</translation>
    </message>
    <message>
        <source>Person moved to another client</source>
        <translation>聯絡人已轉到其他客戶</translation>
    </message>
    <message>
        <source>Person moved to the bin</source>
        <translation>聯絡人已移至資源回收筒</translation>
    </message>
    <message>
        <source>Plan added</source>
        <translation>已新增應變方案</translation>
    </message>
    <message>
        <source>Plan changed</source>
        <translation>已修改應變方案</translation>
    </message>
    <message>
        <source>Plan moved to the bin</source>
        <translation>應變方案已移至資源回收筒</translation>
    </message>
    <message>
        <source>Playbook changed</source>
        <translation>已修改應對要點</translation>
    </message>
    <message>
        <source>Preference added</source>
        <translation>已新增喜好</translation>
    </message>
    <message>
        <source>Preference changed</source>
        <translation>已修改喜好</translation>
    </message>
    <message>
        <source>Preference moved to the bin</source>
        <translation>喜好已移至資源回收筒</translation>
    </message>
    <message>
        <source>Progress logged</source>
        <translation>已記錄進展</translation>
    </message>
    <message>
        <source>Promise kept</source>
        <translation>承諾已兌現</translation>
    </message>
    <message>
        <source>Promise missed</source>
        <translation>承諾未兌現</translation>
    </message>
    <message>
        <source>Promise or request changed</source>
        <translation>已修改承諾或需求</translation>
    </message>
    <message>
        <source>Promise or request moved to the bin</source>
        <translation>承諾或需求已移至資源回收筒</translation>
    </message>
    <message>
        <source>Promise or request noted</source>
        <translation>已記下承諾或需求</translation>
    </message>
    <message>
        <source>Relation moved to the bin</source>
        <translation>關係已移至資源回收筒</translation>
    </message>
    <message>
        <source>Relation noted</source>
        <translation>已記下關係</translation>
    </message>
    <message>
        <source>Reminder changed</source>
        <translation>已修改提醒</translation>
    </message>
    <message>
        <source>Reminder moved to the bin</source>
        <translation>提醒已移至資源回收筒</translation>
    </message>
    <message>
        <source>Reminder set</source>
        <translation>已設提醒</translation>
    </message>
    <message>
        <source>Reminding stopped</source>
        <translation>不再提醒</translation>
    </message>
    <message>
        <source>Risk added</source>
        <translation>已新增風險</translation>
    </message>
    <message>
        <source>Risk changed</source>
        <translation>已修改風險</translation>
    </message>
    <message>
        <source>Risk moved to the bin</source>
        <translation>風險已移至資源回收筒</translation>
    </message>
    <message>
        <source>Round of changes counted</source>
        <translation>已記下新一稿</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>已變更設定</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已了結</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>稍後提醒</translation>
    </message>
    <message>
        <source>Stage of the crisis changed</source>
        <translation>危機階段已變更</translation>
    </message>
    <message>
        <source>Stance noted</source>
        <translation>已記下近況</translation>
    </message>
    <message>
        <source>Told that it was missed</source>
        <translation>已告知未兌現</translation>
    </message>
    <message>
        <source>Undone: {deed}</source>
        <translation>已復原：{deed}</translation>
    </message>
    <message>
        <source>Waiting for the client</source>
        <translation>改為等客戶</translation>
    </message>
    <message>
        <source>Watch changed</source>
        <translation>已變更輿情監測</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Yearly day added</source>
        <translation>已新增生日或紀念日</translation>
    </message>
    <message>
        <source>Yearly day changed</source>
        <translation>已修改生日或紀念日</translation>
    </message>
    <message>
        <source>Yearly day moved to the bin</source>
        <translation>生日或紀念日已移至資源回收筒</translation>
    </message>
    <message>
        <source>its line in the crisis log stays</source>
        <translation>處理紀錄中的那一則保留</translation>
    </message>
</context>
<context>
    <name>Due</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Anything new?</source>
        <translation>有新情況嗎？</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>致電</translation>
    </message>
    <message>
        <source>Call {name} back</source>
        <translation>回訪{name}</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>回訪</translation>
    </message>
    <message>
        <source>Callback after “{subject}”, ended {time}</source>
        <translation>「{subject}」後的回訪，{time} 結束</translation>
    </message>
    <message>
        <source>Callback, ended {time}</source>
        <translation>回訪，{time} 結束</translation>
    </message>
    <message>
        <source>Called, log it</source>
        <translation>已通話，記錄</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>賀卡</translation>
    </message>
    <message>
        <source>Check-up after the delivery</source>
        <translation>交付後回訪</translation>
    </message>
    <message>
        <source>Check-up after the delivery, day {number}</source>
        <translation>交付後回訪（第 {number} 天）</translation>
    </message>
    <message>
        <source>Check-up after “{what}”, day {number}</source>
        <translation>「{what}」後的回訪（第 {number} 天）</translation>
    </message>
    <message>
        <source>Crisis of {client}: {what}</source>
        <translation>{client}的危機：{what}</translation>
    </message>
    <message>
        <source>Crisis: {what}</source>
        <translation>危機：{what}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Ended {time}</source>
        <translation>{time} 結束</translation>
    </message>
    <message>
        <source>Greet</source>
        <translation>問候</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>問候</translation>
    </message>
    <message>
        <source>Inner deadline: {what}</source>
        <translation>內部截止：{what}</translation>
    </message>
    <message>
        <source>Keep in touch</source>
        <translation>保持聯繫</translation>
    </message>
    <message>
        <source>Last: {what}</source>
        <translation>上次：{what}</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>記一則</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>沒有新情況</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>備禮</translation>
    </message>
    <message numerus="yes">
        <source>Present: {what} in %n day(s), {when}</source>
        <translation>
            <numerusform>備禮：{what}，還有 %n 天（{when}）</numerusform>
        </translation>
    </message>
    <message>
        <source>Present: {what} today</source>
        <translation>備禮：今天是{what}</translation>
    </message>
    <message>
        <source>Reminder without a client</source>
        <translation>未關聯客戶的提醒</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>報告…</translation>
    </message>
    <message>
        <source>Review the risk: {what}</source>
        <translation>檢視風險：{what}</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>已檢視</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>檢討…</translation>
    </message>
    <message>
        <source>Taboo: {things}</source>
        <translation>忌諱：{things}</translation>
    </message>
    <message>
        <source>They owe: {what}</source>
        <translation>等對方：{what}</translation>
    </message>
    <message>
        <source>attempt {number}</source>
        <translation>第 {number} 次嘗試</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>%n 天後</numerusform>
        </translation>
    </message>
    <message>
        <source>in {span}</source>
        <translation>{span}後</translation>
    </message>
    <message numerus="yes">
        <source>missed %n time(s)</source>
        <translation>
            <numerusform>錯過 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>never contacted</source>
        <translation>尚未聯繫</translation>
    </message>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>they expect it by {when}</source>
        <translation>對外截止：{when}</translation>
    </message>
    <message>
        <source>{label}: {rule}</source>
        <translation>{label}：{rule}</translation>
    </message>
    <message>
        <source>{reason} · quiet words</source>
        <translation>{reason} · 語氣平和</translation>
    </message>
    <message>
        <source>{span} late</source>
        <translation>晚 {span}</translation>
    </message>
    <message>
        <source>{subject}, ended {time}</source>
        <translation>{subject}，{time} 結束</translation>
    </message>
    <message>
        <source>{what} on {when}</source>
        <translation>{what}：{when}</translation>
    </message>
    <message>
        <source>{what} today</source>
        <translation>今天是{what}</translation>
    </message>
    <message>
        <source>{what} today ({lunar})</source>
        <translation>今天是{what}（{lunar}）</translation>
    </message>
    <message>
        <source>{what} was on {when}: say that it comes late</source>
        <translation>{what}是 {when}，已過：問候時說一聲晚了</translation>
    </message>
    <message>
        <source>{what} was yesterday: say that it comes late</source>
        <translation>昨天是{what}：問候時說一聲晚了</translation>
    </message>
</context>
<context>
    <name>DueDialog</name>
    <message>
        <source>Change</source>
        <translation>修改範圍</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Edit reminder</source>
        <translation>編輯提醒</translation>
    </message>
    <message>
        <source>Leave this one out</source>
        <translation>略過這一次</translation>
    </message>
    <message>
        <source>Moved by agreement: neither late nor missed; the old time stays in its record.</source>
        <translation>已改期（對方同意）：不算逾期，也不算未兌現；原定時間保留在處理經過裡。</translation>
    </message>
    <message>
        <source>New reminder</source>
        <translation>設提醒</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>不指定</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>Send the revised quote</source>
        <translation>例如：寄送修改後的報價</translation>
    </message>
    <message>
        <source>This and all later ones</source>
        <translation>這一次和之後各次</translation>
    </message>
    <message>
        <source>This one only</source>
        <translation>僅這一次</translation>
    </message>
    <message>
        <source>This time has passed. Choose a later one.</source>
        <translation>這個時間已過。請選擇更晚的時間。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事項</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
</context>
<context>
    <name>DueRecord</name>
    <message>
        <source>Called</source>
        <translation>已通話</translation>
    </message>
    <message>
        <source>Called in time</source>
        <translation>已準時回訪</translation>
    </message>
    <message>
        <source>Moved to {new}</source>
        <translation>改到 {new}</translation>
    </message>
    <message>
        <source>Moved: {old} → {new}</source>
        <translation>改期：{old} → {new}</translation>
    </message>
    <message>
        <source>Not called in time</source>
        <translation>未準時回訪</translation>
    </message>
    <message>
        <source>Set for {when}</source>
        <translation>設定提醒：{when}</translation>
    </message>
    <message>
        <source>Set for {when}, counted from {ended}</source>
        <translation>設定提醒：{when}，從 {ended} 算起</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>已顯示提醒</translation>
    </message>
    <message>
        <source>Snoozed until {when}</source>
        <translation>稍後提醒：{when}</translation>
    </message>
    <message>
        <source>Tried, no answer; again at {when}</source>
        <translation>已撥打，無人接聽；再撥時間：{when}</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>處理經過</translation>
    </message>
    <message>
        <source>{state}, {span} late</source>
        <translation>{state}，晚 {span}</translation>
    </message>
</context>
<context>
    <name>Encryption</name>
    <message>
        <source>Afterwards whoever can open the file can read what it says. Backups made until now keep the passphrase.</source>
        <translation>之後誰能開啟檔案，誰就讀得到裡面的內容。先前的備份仍用原來的密碼。</translation>
    </message>
    <message>
        <source>Backups made until now have no passphrase. You are asked about them later.</source>
        <translation>先前的備份沒有密碼，稍後會詢問您如何處理。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>變更</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>變更密碼</translation>
    </message>
    <message>
        <source>Changing the passphrase</source>
        <translation>正在變更密碼</translation>
    </message>
    <message>
        <source>Current passphrase</source>
        <translation>目前的密碼</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Encrypting the journal</source>
        <translation>正在加密手記</translation>
    </message>
    <message>
        <source>Protect the journal with a passphrase</source>
        <translation>用密碼保護手記</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>復原碼</translation>
    </message>
    <message>
        <source>Remove encryption</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the encryption</source>
        <translation>移除加密</translation>
    </message>
    <message>
        <source>Removing the encryption</source>
        <translation>正在移除加密</translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation>顯示復原碼</translation>
    </message>
    <message>
        <source>The code opens the journal like the passphrase does, so that is asked first.</source>
        <translation>復原碼和密碼一樣可以開啟手記，所以要先輸入密碼。</translation>
    </message>
    <message>
        <source>The journal is encrypted</source>
        <translation>手記已加密</translation>
    </message>
    <message>
        <source>The journal is no longer encrypted</source>
        <translation>手記已不再加密</translation>
    </message>
    <message>
        <source>The passphrase is changed</source>
        <translation>密碼已變更</translation>
    </message>
    <message>
        <source>The whole file is encrypted. From then on nobody can read it without the passphrase, neither on this computer nor wherever a copy of it goes.</source>
        <translation>整個檔案都會加密。從此沒有密碼，誰也讀不了：在這台電腦上如此，檔案被複製到別處也一樣。</translation>
    </message>
    <message>
        <source>Without the passphrase and without the recovery code, which you get in a moment, the journal cannot be read again. There is no other way in.</source>
        <translation>密碼和稍後給您的復原碼，兩者都遺失，就再也讀不了這本手記，沒有別的途徑。</translation>
    </message>
    <message>
        <source>You get a new recovery code; the old one no longer opens the journal. Backups made until now keep the old passphrase and the old code.</source>
        <translation>您會得到新的復原碼，舊的不再能開啟手記。先前的備份仍用舊密碼和舊復原碼。</translation>
    </message>
</context>
<context>
    <name>Erase</name>
    <message numerus="yes">
        <source>%n backups still hold the client, or may. They can go once a fresh one is made.</source>
        <translation>
            <numerusform>還有 %n 個備份含有或可能含有這位客戶。先做一個新備份，就可以刪除它們。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n birthdays and other yearly days</source>
        <translation>
            <numerusform>%n 個生日及紀念日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be deleted; look at the permissions of their folder.</source>
        <translation>
            <numerusform>有 %n 個無法刪除，請檢查所在資料夾的權限。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n crises with their logs</source>
        <translation>
            <numerusform>%n 起危機及其處理紀錄</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are shared with {names}.</source>
        <translation>
            <numerusform>有 %n 則往來與{names}共有。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of their own</source>
        <translation>
            <numerusform>這位客戶獨有的 %n 則往來</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files of entries</source>
        <translation>
            <numerusform>往來的 %n 個附件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines in the logs of other clients&apos; crises speak of this client or copy an entry. They belong to those crises and stay as they are.</source>
        <translation>
            <numerusform>其他客戶的危機處理紀錄裡，有 %n 則提到這位客戶或抄錄了其往來。這些內容屬於那些危機，原樣保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the crises are still running.</source>
        <translation>
            <numerusform>其中有 %n 起危機仍在進行中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them marked private</source>
        <translation>
            <numerusform>其中 %n 則標為私密</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n persons</source>
        <translation>
            <numerusform>%n 位聯絡人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plans for this client alone</source>
        <translation>
            <numerusform>這位客戶專用的 %n 個應變方案</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n preferences</source>
        <translation>
            <numerusform>%n 項喜好</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminders, closed ones too</source>
        <translation>
            <numerusform>%n 則提醒，包括已結束的</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests and promises</source>
        <translation>
            <numerusform>%n 項需求和承諾</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n risks</source>
        <translation>
            <numerusform>%n 項風險</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A fresh backup is made, and %n older ones are deleted.</source>
        <translation>
            <numerusform>已做好一個新備份，並刪除了 %n 個舊備份。</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>徹底清除</translation>
    </message>
    <message>
        <source>Erase them as well, for the others too</source>
        <translation>一併清除，其他客戶那裡也不保留</translation>
    </message>
    <message>
        <source>Erase this client</source>
        <translation>徹底清除客戶</translation>
    </message>
    <message>
        <source>Erase this client for good</source>
        <translation>徹底清除這位客戶</translation>
    </message>
    <message>
        <source>Erasing</source>
        <translation>正在清除</translation>
    </message>
    <message>
        <source>Erasing. Should the program end meanwhile, it goes on at its next start.</source>
        <translation>正在清除。如果程式中途結束，下次啟動時會繼續。</translation>
    </message>
    <message>
        <source>Keep them with the others, without this client</source>
        <translation>留給其他客戶，只去掉這位客戶</translation>
    </message>
    <message>
        <source>Looking at what would go…</source>
        <translation>正在統計會清除什麼…</translation>
    </message>
    <message>
        <source>Looking through the backups…</source>
        <translation>正在檢視各個備份…</translation>
    </message>
    <message>
        <source>Make a fresh backup and delete the ticked ones</source>
        <translation>做新備份，再刪除勾選的</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>正在備份</translation>
    </message>
    <message>
        <source>No backup holds the client.</source>
        <translation>備份資料夾裡的備份都不含這位客戶。</translation>
    </message>
    <message>
        <source>Nothing of the client is left in the journal.</source>
        <translation>手記裡已沒有這位客戶的任何內容。</translation>
    </message>
    <message>
        <source>Save their data first…</source>
        <translation>先儲存其資料…</translation>
    </message>
    <message>
        <source>The client is erased</source>
        <translation>客戶已徹底清除</translation>
    </message>
    <message>
        <source>The client is gone from the journal. Some traces are still in its file, because it could not be rewritten just now; they go when the journal is opened next.</source>
        <translation>這位客戶已從手記中清除。因為剛才無法重寫檔案，檔案裡還留有一些痕跡，下次開啟手記時會清掉。</translation>
    </message>
    <message>
        <source>The entries shared with others are kept as they were written.</source>
        <translation>與其他客戶共有的往來，已依原樣保留。</translation>
    </message>
    <message>
        <source>The words of a kept entry stay as they were written, even where they name this client.</source>
        <translation>留下的往來，內文維持原樣，即使其中提到這位客戶。</translation>
    </message>
    <message>
        <source>This cannot be undone: neither Undo nor the bin brings anything back. Backups that were made before still hold the client; you will see which, and can delete them then.</source>
        <translation>這個動作無法復原：用「復原」或資源回收筒都找不回來。以前的備份裡仍有這位客戶；清除之後會列出是哪些備份，屆時可以刪除。</translation>
    </message>
    <message>
        <source>This goes, with every trace of it in history, bin, drafts and search:</source>
        <translation>將清除以下內容，修改歷程、資源回收筒、草稿和搜尋裡也不留痕跡：</translation>
    </message>
    <message>
        <source>Type the name of the client to confirm</source>
        <translation>請輸入客戶名稱確認</translation>
    </message>
    <message>
        <source>{names} and others</source>
        <translation>{names}等客戶</translation>
    </message>
    <message>
        <source>{when} · {size}</source>
        <translation>{when} · {size}</translation>
    </message>
    <message>
        <source>{when} · {size} · cannot be read with this passphrase</source>
        <translation>{when} · {size} · 用目前的密碼讀不了</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>A day is missing. Type one like 02-29 or lunar 8/12, or choose one.</source>
        <translation>尚未填寫日期。請寫成 02-29 或「農曆八月十二」這樣，或從中選擇。</translation>
    </message>
    <message>
        <source>A name is missing. Type one, then save again.</source>
        <translation>尚未填寫名稱。請填寫後再儲存。</translation>
    </message>
    <message>
        <source>A part of the program is too old: {needed} is needed. Install it again.</source>
        <translation>程式的一個元件太舊，需要 {needed}。請重新安裝。</translation>
    </message>
    <message>
        <source>A part of {path} is missing, as after a broken copy or download. It was left as it is. Copy it again, open a backup, or save what can be read into a new file.</source>
        <translation>{path} 缺少一部分，可能是複製或下載中斷所致，未作任何改動。請重新複製、開啟備份，或把讀得到的內容搶救到新檔案。</translation>
    </message>
    <message>
        <source>A promise needs a time. Say when it has to be kept.</source>
        <translation>承諾要有時間。請寫明何時兌現。</translation>
    </message>
    <message>
        <source>A reminder comes once a day at most, so {text} is not possible. Begin with FREQ=DAILY or rarer.</source>
        <translation>提醒每天最多一次，因此不能用 {text}。請以 FREQ=DAILY 或更低的頻率開頭。</translation>
    </message>
    <message>
        <source>An import is still bringing in rows. Wait until it has ended, then try again.</source>
        <translation>還有匯入正在進行。請等它結束後再試。</translation>
    </message>
    <message>
        <source>Another program is using {path}. Close it, then try again.</source>
        <translation>另一個程式正在使用 {path}。請先關閉它再試。</translation>
    </message>
    <message>
        <source>It ends before it begins. Correct one of the two times.</source>
        <translation>結束早於開始。請改正其中一個時間。</translation>
    </message>
    <message>
        <source>It is closed already, or cannot go there from where it stands.</source>
        <translation>這一項已了結，或無法從目前狀態改成這個狀態。</translation>
    </message>
    <message>
        <source>Line {line} is too long; {limit} characters fit in one line. Break it into several.</source>
        <translation>第 {line} 行太長，一行最多 {limit} 個字。請分成幾行。</translation>
    </message>
    <message>
        <source>No backup was made: it needs {needed} MB in {path}, and {free} MB are free. Free some space, or choose another folder in the settings.</source>
        <translation>沒有備份：{path} 需要 {needed} MB，只剩 {free} MB。請騰出空間，或在設定裡另選資料夾。</translation>
    </message>
    <message>
        <source>No day ever matches {text}. Check the days and the months.</source>
        <translation>沒有任何日期符合 {text}。請檢查日和月。</translation>
    </message>
    <message>
        <source>Nobody is called “{name}” here. Check the spelling or add them first.</source>
        <translation>這裡沒有「{name}」。請檢查寫法，或先新增。</translation>
    </message>
    <message>
        <source>Nothing can be written in {path}, so no backup was made. Check the permissions of the folder, or choose another one in the settings.</source>
        <translation>無法寫入 {path}，因此沒有備份。請檢查資料夾的權限，或在設定裡另選一個。</translation>
    </message>
    <message>
        <source>Rules with {text} are not supported. Leave that part out.</source>
        <translation>不支援含 {text} 的規則。請去掉這一部分。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>已停止，沒有寫入任何內容。</translation>
    </message>
    <message>
        <source>The backup {path} is damaged, so nothing was restored. Choose another backup.</source>
        <translation>備份 {path} 已損毀，沒有還原。請選擇別的備份。</translation>
    </message>
    <message>
        <source>The crisis is closed already.</source>
        <translation>這起危機已經結束。</translation>
    </message>
    <message>
        <source>The crisis is in this stage already.</source>
        <translation>這起危機已處於該階段。</translation>
    </message>
    <message>
        <source>The crisis is still running. Resolve it first, then review it.</source>
        <translation>這起危機仍在處理。請先轉為「已解決」，再檢討。</translation>
    </message>
    <message>
        <source>The disk cannot read a part of {path}. The disk may be failing: copy the file to another one, then try again, or open a backup.</source>
        <translation>磁碟讀不出 {path} 的一部分，可能快要故障了。請把檔案複製到別的磁碟後再試，或開啟備份。</translation>
    </message>
    <message>
        <source>The disk is full; nothing was saved. Free some space, then try again.</source>
        <translation>磁碟已滿，沒有儲存。請騰出空間後再試。</translation>
    </message>
    <message>
        <source>The folder for backups, {path}, is not there, so no backup was made. Connect its disk, or choose another folder in the settings.</source>
        <translation>備份資料夾 {path} 不存在，因此沒有備份。請接上它所在的磁碟，或在設定裡另選資料夾。</translation>
    </message>
    <message>
        <source>The folder of {path} cannot be written, and a journal needs room beside it. Move it to a folder of your own, or open it read-only.</source>
        <translation>{path} 所在的資料夾無法寫入，而手記需要在旁邊存放檔案。請移到您自己的資料夾，或以唯讀方式開啟。</translation>
    </message>
    <message>
        <source>The folder of {path} is not there. Connect the drive or the network, then try again.</source>
        <translation>{path} 所在的資料夾不存在。請接上磁碟或連上網路後再試。</translation>
    </message>
    <message>
        <source>The inner deadline has to lie before the one that the client knows. Choose an earlier time.</source>
        <translation>內部截止要早於客戶知道的截止時間。請選擇更早的時間。</translation>
    </message>
    <message>
        <source>The new file does not hold all that the journal holds, so the journal was left as it was. Check the disk, then try again.</source>
        <translation>新檔案與手記的內容不一致，因此手記維持原樣。請檢查磁碟後再試。</translation>
    </message>
    <message>
        <source>The passphrase is too short. Use at least {limit} characters.</source>
        <translation>密碼太短。請使用至少 {limit} 個字元。</translation>
    </message>
    <message>
        <source>The recovery code has a slip in it. Compare it with the printed one, group by group.</source>
        <translation>復原碼有誤。請與列印的復原碼逐組核對。</translation>
    </message>
    <message>
        <source>There is no file at {path}. Choose another one.</source>
        <translation>{path} 處沒有檔案。請另選一個。</translation>
    </message>
    <message>
        <source>There is no journal at {path}. Put it back and try again, or open another file.</source>
        <translation>{path} 沒有手記檔案。請把它放回原處後再試，或開啟別的檔案。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>沒有可取消復原的操作。</translation>
    </message>
    <message>
        <source>There is nothing to save yet. Write a few words first.</source>
        <translation>還沒有可儲存的內容。請先寫幾個字。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>沒有可復原的操作。</translation>
    </message>
    <message>
        <source>These parts do not go together: {text}. Leave one of them out.</source>
        <translation>這幾部分不能同時使用：{text}。請去掉其中一個。</translation>
    </message>
    <message>
        <source>This does not open the journal. Check capital letters and the input method, then try again.</source>
        <translation>無法開啟手記。請檢查大小寫和輸入法後再試。</translation>
    </message>
    <message>
        <source>This entry is no longer there. Undo may bring it back.</source>
        <translation>這一則已不在了。可試試復原把它找回來。</translation>
    </message>
    <message>
        <source>This journal is open for looking only, so nothing was changed. Go back to your journal to write.</source>
        <translation>這本手記以唯讀方式開啟，沒有更動。要寫入，請返回您的手記。</translation>
    </message>
    <message>
        <source>This text is too long; {limit} characters fit. Split it in two.</source>
        <translation>文字太長，最多 {limit} 個字。請分成兩則。</translation>
    </message>
    <message>
        <source>This was changed again since then, so it cannot be undone by itself.</source>
        <translation>之後又改動過，無法單獨復原。</translation>
    </message>
    <message>
        <source>{minutes} minutes is out of range. Choose between 1 and {limit}.</source>
        <translation>不能設為 {minutes} 分鐘。請在 1 到 {limit} 之間選擇。</translation>
    </message>
    <message>
        <source>{path} cannot be read. Check the file, then try again.</source>
        <translation>無法讀取 {path}。請檢查該檔案後再試。</translation>
    </message>
    <message>
        <source>{path} cannot be written. Choose another folder.</source>
        <translation>無法寫入 {path}。請換一個資料夾。</translation>
    </message>
    <message>
        <source>{path} exists already. Choose another name.</source>
        <translation>{path} 已存在。請換一個名稱。</translation>
    </message>
    <message>
        <source>{path} has no passphrase. Open it without one.</source>
        <translation>{path} 沒有設密碼，直接開啟即可。</translation>
    </message>
    <message>
        <source>{path} is a folder, not a journal. Choose the file inside it.</source>
        <translation>{path} 是資料夾，不是手記檔案。請選擇其中的檔案。</translation>
    </message>
    <message>
        <source>{path} is damaged. It was left as it is. Open a backup, or save what can be read into a new file.</source>
        <translation>{path} 已損毀，未作任何改動。請開啟備份，或把讀得到的內容搶救到新檔案。</translation>
    </message>
    <message>
        <source>{path} is empty. Open a backup, or begin a new journal in its place.</source>
        <translation>{path} 是空的。請開啟備份，或在原處建立新手記。</translation>
    </message>
    <message>
        <source>{path} is encrypted. Type its passphrase or its recovery code.</source>
        <translation>{path} 已加密。請輸入密碼或復原碼。</translation>
    </message>
    <message>
        <source>{path} is not a crisis report as text or CSV. Choose the file as it was written; a PDF cannot be checked.</source>
        <translation>{path} 不是純文字或 CSV 格式的危機報告。請選擇當初寫出的檔案；PDF 無法檢查。</translation>
    </message>
    <message>
        <source>{path} is not a journal that was exported from here. Choose another file.</source>
        <translation>{path} 不是從這裡匯出的手記。請選擇別的檔案。</translation>
    </message>
    <message>
        <source>{path} is not a journal. It was left as it is. Open another file.</source>
        <translation>{path} 不是手記檔案，未作任何改動。請開啟別的檔案。</translation>
    </message>
    <message>
        <source>{path} is open on the computer “{host}”. Close it there first, or open it read-only here.</source>
        <translation>{path} 正在電腦「{host}」上開啟中。請先在那邊關閉，或在這裡以唯讀方式開啟。</translation>
    </message>
    <message>
        <source>{path} is write-protected. Allow writing in the file’s properties, or open it read-only.</source>
        <translation>{path} 有防寫保護。請在檔案屬性裡允許寫入，或以唯讀方式開啟。</translation>
    </message>
    <message>
        <source>{path} was not written by Client Journal and was left as it is. Move it away, then try again.</source>
        <translation>{path} 不是由客戶手記寫成的，未作任何改動。請先把它移走再試。</translation>
    </message>
    <message>
        <source>{path} was written by a newer Client Journal. It was left as it is. Install the newer version.</source>
        <translation>{path} 是由較新版本的客戶手記寫成的，未作任何改動。請安裝新版本。</translation>
    </message>
    <message>
        <source>{path} was written by an older Client Journal. Restore it to see what is in it.</source>
        <translation>{path} 是由較舊版本的客戶手記寫成的。請先還原，再檢視內容。</translation>
    </message>
    <message>
        <source>{value} is out of range. Choose between {least} and {limit}.</source>
        <translation>不能設為 {value}。請在 {least} 到 {limit} 之間選擇。</translation>
    </message>
    <message>
        <source>“{name}” could be several: {candidates}. Type more of the name.</source>
        <translation>「{name}」可能是：{candidates}。請把名稱寫得更完整。</translation>
    </message>
    <message>
        <source>“{name}” is larger than {limit} MB. Keep it in a folder and write down where it lies.</source>
        <translation>「{name}」超過 {limit} MB。請把它留在資料夾裡，在往來中寫明位置。</translation>
    </message>
    <message>
        <source>“{tag}” is no region and no observance. Choose one from the list.</source>
        <translation>「{tag}」既不是地區，也不是節日或紀念日。請從清單中選擇。</translation>
    </message>
    <message>
        <source>“{text}” cannot be read as a rule for a day. Write it like 05-20, L 8/15 or 2 sun may.</source>
        <translation>「{text}」不是可辨識的日期規則。請寫成 05-20、L 8/15 或 2 sun may 這樣。</translation>
    </message>
    <message>
        <source>“{text}” cannot be read as a rule. Write it like FREQ=MONTHLY;BYDAY=2TU.</source>
        <translation>「{text}」不是可辨識的規則。請寫成 FREQ=MONTHLY;BYDAY=2TU 這樣。</translation>
    </message>
    <message>
        <source>“{text}” is not a colour. Choose one from the list or the picker.</source>
        <translation>「{text}」不是顏色。請從清單或選色器中選擇。</translation>
    </message>
    <message>
        <source>“{text}” is not a day of the year that exists. Choose another month or day.</source>
        <translation>沒有「{text}」這個日子。請另選月份或日期。</translation>
    </message>
    <message>
        <source>“{text}” is not a length of time. Write it like 10 min, 2 h or 1 d.</source>
        <translation>無法辨識時長「{text}」。請寫成 10 分鐘、2 小時或 1 天這樣。</translation>
    </message>
    <message>
        <source>“{text}” is not a time. Write it like 2026-12-01 09:00.</source>
        <translation>「{text}」不是時間。請寫成 2026-12-01 09:00 這樣。</translation>
    </message>
    <message>
        <source>“{title}” is closed already. Undo opens it again.</source>
        <translation>「{title}」已經結束。復原可重新開啟。</translation>
    </message>
    <message>
        <source>“{value}” is not one of the choices. Choose one from the list.</source>
        <translation>沒有「{value}」這個選項。請從清單中選擇。</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>%n private entries stay behind unless you tick this.</source>
        <translation>
            <numerusform>有 %n 則私密往來，不勾選就不會匯出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n private entries stayed behind.</source>
        <translation>
            <numerusform>%n 則私密往來沒有匯出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to {path}.</source>
        <translation>
            <numerusform>已將 %n 列寫入 {path}。</numerusform>
        </translation>
    </message>
    <message>
        <source>A table for Excel, WPS, Numbers or LibreOffice, which can be imported again later.</source>
        <translation>可用 Excel、WPS、Numbers 或 LibreOffice 開啟的表格，之後也能再匯入。</translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>所有客戶</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 檔案 (*.csv)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Client Journal</source>
        <translation>客戶手記</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Export to CSV</source>
        <translation>匯出為 CSV</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>For programs: texts exactly as they are, without protection</source>
        <translation>供其他程式使用：文字維持原樣，不加防護</translation>
    </message>
    <message>
        <source>Include entries marked private</source>
        <translation>包含標為私密的往來</translation>
    </message>
    <message>
        <source>One client</source>
        <translation>一位客戶</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>開啟資料夾</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>選項</translation>
    </message>
    <message>
        <source>Otherwise a text that a spreadsheet would take for a formula, such as one that begins with =, gets an apostrophe in front; importing takes it off again.</source>
        <translation>不勾選時，會被試算表當成公式的文字（例如以 = 開頭的）前面會加一個撇號，匯入時再拿掉。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>取代</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>沒有私密往來。</translation>
    </message>
    <message>
        <source>This file is not encrypted. Whoever has it can read it.</source>
        <translation>這個檔案沒有加密，拿到檔案的人都能讀取。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>範圍</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>正在寫入檔案</translation>
    </message>
    <message>
        <source>“{name}” exists already. Replace it? What it holds now will be gone.</source>
        <translation>「{name}」已存在。要取代嗎？原有內容將會消失。</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>A copy was saved as {path}.</source>
        <translation>副本已儲存為 {path}。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>No program opens this kind of file. Save a copy instead.</source>
        <translation>沒有程式能開啟這類檔案，請另存副本。</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>開啟副本</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
</context>
<context>
    <name>Greetings</name>
    <message numerus="yes">
        <source>%n call(s) unanswered</source>
        <translation>
            <numerusform>%n 通電話未回</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) unanswered</source>
        <translation>
            <numerusform>%n 封電子郵件未回</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) unanswered</source>
        <translation>
            <numerusform>%n 則訊息未回</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them VIP or key: a message of their own is better</source>
        <translation>
            <numerusform>其中 %n 位是 VIP 或重點客戶：最好單獨寫</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them would get another language ({names})</source>
        <translation>
            <numerusform>其中 %n 位原本使用另一種語言（{names}）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) overdue, {since}</source>
        <translation>
            <numerusform>%n 項承諾{since}逾期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) unanswered</source>
        <translation>
            <numerusform>%n 項需求未答覆</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to greet</source>
        <translation>
            <numerusform>待問候 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>A greeting sent anyway names what is open in its first line.</source>
        <translation>如果仍要問候，第一句會提到尚未答覆的事。</translation>
    </message>
    <message>
        <source>Allergy: {things}</source>
        <translation>過敏：{things}</translation>
    </message>
    <message>
        <source>Answer first</source>
        <translation>先答覆</translation>
    </message>
    <message>
        <source>Best sent on {day}, {hours} of their time</source>
        <translation>宜在 {day} {hours} 傳送（對方時間）</translation>
    </message>
    <message>
        <source>Best sent today, {hours} of their time</source>
        <translation>宜在今天 {hours} 傳送（對方時間）</translation>
    </message>
    <message>
        <source>Birthdays and anniversaries</source>
        <translation>生日與紀念日</translation>
    </message>
    <message>
        <source>Birthdays are noted on the page of a client, beside the person.</source>
        <translation>生日記在客戶頁面上，寫在對應的聯絡人處。</translation>
    </message>
    <message>
        <source>Calm: a crisis is open</source>
        <translation>語氣平和：危機未了結</translation>
    </message>
    <message>
        <source>Calm: in mourning</source>
        <translation>語氣平和：守喪期</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>賀卡</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已複製。</translation>
    </message>
    <message>
        <source>Copied; it is not marked as sent.</source>
        <translation>已複製，未標為已傳送。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Copy and mark as sent</source>
        <translation>複製並標為已傳送</translation>
    </message>
    <message numerus="yes">
        <source>Copy, mark all %n as sent</source>
        <translation>
            <numerusform>複製，%n 人均標為已傳送</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not greet</source>
        <translation>不宜祝賀</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Empty text</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>For the day</source>
        <translation>應景文字</translation>
    </message>
    <message>
        <source>For the day, calm</source>
        <translation>應景文字，語氣平和</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>禮品</translation>
    </message>
    <message>
        <source>Gift rule: {things}</source>
        <translation>收禮規定：{things}</translation>
    </message>
    <message>
        <source>Given before: {things}</source>
        <translation>以前送過：{things}</translation>
    </message>
    <message>
        <source>Greet anyway</source>
        <translation>仍要問候</translation>
    </message>
    <message>
        <source>Greetings are switched off</source>
        <translation>節日問候已關閉</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation>文字的語言</translation>
    </message>
    <message>
        <source>Last time: {text}</source>
        <translation>上次：{text}</translation>
    </message>
    <message>
        <source>Left out this year</source>
        <translation>今年略過</translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n to be answered first ({names})</source>
        <translation>
            <numerusform>不含 %n 位：先答覆（{names}）</numerusform>
        </translation>
    </message>
    <message>
        <source>May still go until {day}</source>
        <translation>最晚可在 {day} 傳送</translation>
    </message>
    <message>
        <source>No birthday in the next seven days</source>
        <translation>未來七天沒有生日</translation>
    </message>
    <message>
        <source>Nobody is to be greeted in the next weeks</source>
        <translation>近幾週沒有要問候的人</translation>
    </message>
    <message>
        <source>Not sent while it could still go</source>
        <translation>未及時傳送</translation>
    </message>
    <message>
        <source>Not this year</source>
        <translation>今年不問候</translation>
    </message>
    <message>
        <source>Nothing cheerful goes out to them on this day. Callbacks, promises and crises go on as usual.</source>
        <translation>這一天不發祝賀、喜慶的話。回訪、承諾和危機照常處理。</translation>
    </message>
    <message>
        <source>Nothing sent last time</source>
        <translation>上次沒有傳送</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>問候的日子</translation>
    </message>
    <message>
        <source>Offer a hand, do not call</source>
        <translation>可表示幫忙，勿打電話</translation>
    </message>
    <message numerus="yes">
        <source>One message to %n person(s)</source>
        <translation>
            <numerusform>給 %n 人傳同一則問候</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One message to %n standard client(s)</source>
        <translation>
            <numerusform>給 %n 位一般客戶傳同一則</numerusform>
        </translation>
    </message>
    <message>
        <source>Only copy</source>
        <translation>僅複製</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>開啟客戶</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>已錯過</translation>
    </message>
    <message>
        <source>People to be greeted</source>
        <translation>要問候的人</translation>
    </message>
    <message>
        <source>Plain words</source>
        <translation>通用文字</translation>
    </message>
    <message>
        <source>Prepare greetings</source>
        <translation>準備問候</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>可以問候</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>答覆</translation>
    </message>
    <message>
        <source>Say on the page of a client, or of a person there, which holidays are kept: the region is enough.</source>
        <translation>請在客戶或其聯絡人的頁面上寫明過哪些節日，填地區就夠了。</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已傳送</translation>
    </message>
    <message>
        <source>Sent last time, {day}</source>
        <translation>上次傳送的（{day}）</translation>
    </message>
    <message>
        <source>Sent {when}</source>
        <translation>已傳送：{when}</translation>
    </message>
    <message>
        <source>Start from this text</source>
        <translation>以此為底稿</translation>
    </message>
    <message>
        <source>Switch them on in the settings, under Daily work, and holidays will be proposed again.</source>
        <translation>請在設定的「日常工作」裡開啟，之後會再提示要問候的節日。</translation>
    </message>
    <message>
        <source>Taboo: {things}</source>
        <translation>忌諱：{things}</translation>
    </message>
    <message>
        <source>Text of the greeting</source>
        <translation>問候文字</translation>
    </message>
    <message>
        <source>Text to start from</source>
        <translation>底稿</translation>
    </message>
    <message>
        <source>The day has gone by: with a late word</source>
        <translation>已過當天：說一聲晚了</translation>
    </message>
    <message>
        <source>The day is today</source>
        <translation>就在今天</translation>
    </message>
    <message>
        <source>The day is {day}</source>
        <translation>當天：{day}</translation>
    </message>
    <message>
        <source>The next occasion</source>
        <translation>下一個日子</translation>
    </message>
    <message>
        <source>The occasion before</source>
        <translation>上一個日子</translation>
    </message>
    <message>
        <source>There is no text yet.</source>
        <translation>還沒有寫內容。</translation>
    </message>
    <message>
        <source>Today is a silent day for them: send it later</source>
        <translation>今天不宜祝賀對方：請改日傳送</translation>
    </message>
    <message>
        <source>Who keeps it is noted on the page of a client or of a person there.</source>
        <translation>誰過此節，記在客戶或其聯絡人的頁面上。</translation>
    </message>
    <message>
        <source>Words to offer help</source>
        <translation>一句願意幫忙的話</translation>
    </message>
    <message>
        <source>do not greet</source>
        <translation>不宜祝賀</translation>
    </message>
    <message>
        <source>nothing left to do</source>
        <translation>已全部處理</translation>
    </message>
    <message>
        <source>since today</source>
        <translation>今天起</translation>
    </message>
    <message>
        <source>since yesterday</source>
        <translation>昨天起</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day}起</translation>
    </message>
    <message>
        <source>they are busy</source>
        <translation>對方正忙</translation>
    </message>
    <message>
        <source>{channel}, {when}</source>
        <translation>{channel}，{when}</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names}，另有 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} had this very text last time. Once more, and it is sent all the same.</source>
        <translation>{name}上次收到的就是這段文字。再按一次，仍會照樣傳送。</translation>
    </message>
    <message>
        <source>{observance}: nobody keeps it</source>
        <translation>{observance}：沒有人過此節</translation>
    </message>
    <message>
        <source>{thing} ({day})</source>
        <translation>{thing}（{day}）</translation>
    </message>
    <message>
        <source>{thing} ({name})</source>
        <translation>{thing}（{name}）</translation>
    </message>
    <message>
        <source>{what}, prepare by {day}</source>
        <translation>{what}，備妥時間：{day}</translation>
    </message>
    <message>
        <source>{what}, {since}</source>
        <translation>{what}，{since}</translation>
    </message>
    <message>
        <source>{what}: done</source>
        <translation>{what}：完成</translation>
    </message>
    <message>
        <source>“{phrase}”: {reason}</source>
        <translation>「{phrase}」：{reason}</translation>
    </message>
    <message>
        <source>“{promise}” overdue, {since}</source>
        <translation>「{promise}」{since}逾期</translation>
    </message>
    <message>
        <source>“{request}” unanswered</source>
        <translation>「{request}」未答覆</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Contents</source>
        <translation>目錄</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>In Crises: from card to card</source>
        <translation>在「危機」頁：在卡片之間移動</translation>
    </message>
    <message>
        <source>In Crises: one stage on, one stage back (it asks first)</source>
        <translation>在「危機」頁：進到下一階段、退回上一階段（會先詢問）</translation>
    </message>
    <message>
        <source>In Crises: write progress</source>
        <translation>在「危機」頁：記錄進展</translation>
    </message>
    <message>
        <source>In Promises: {deed}</source>
        <translation>在「承諾」頁：{deed}</translation>
    </message>
    <message>
        <source>In Today: {deed}</source>
        <translation>在「今天」頁：{deed}</translation>
    </message>
    <message>
        <source>In quick capture: {deed}</source>
        <translation>快速記錄中：{deed}</translation>
    </message>
    <message>
        <source>In the calendar: {deed}</source>
        <translation>在「行事曆」頁：{deed}</translation>
    </message>
    <message>
        <source>In the greetings: {deed}</source>
        <translation>準備問候時：{deed}</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>鍵盤</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按鍵</translation>
    </message>
    <message>
        <source>On an entry: {deed}</source>
        <translation>在一則往來上：{deed}</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>While writing: {deed}</source>
        <translation>記錄時：{deed}</translation>
    </message>
</context>
<context>
    <name>Hidden</name>
    <message>
        <source>It has no passphrase, so anybody at this computer can show it. Settings can add one.</source>
        <translation>手記沒有密碼，用這台電腦的人都能讓它顯示出來。可以在設定裡設密碼。</translation>
    </message>
    <message>
        <source>Quick capture opens when the journal is shown again.</source>
        <translation>重新顯示手記後開啟快速記錄。</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>重新顯示</translation>
    </message>
    <message>
        <source>Your journal is hidden</source>
        <translation>您的手記已隱藏</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>更改 %n 列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>新增 %n 列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be read</source>
        <translation>
            <numerusform>無法讀取 %n 列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>未變 %n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>A quotation mark in this row is never closed.</source>
        <translation>這一列的引號沒有結束。</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>複製清單</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>完成。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Import a journal</source>
        <translation>匯入手記</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已匯入</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在匯入</translation>
    </message>
    <message>
        <source>It belongs to something that is neither here nor in the file.</source>
        <translation>它所屬的紀錄既不在手記裡，也不在檔案裡。</translation>
    </message>
    <message>
        <source>It brings crises with it, and so cannot be undone.</source>
        <translation>其中含有危機，因此匯入後不能復原。</translation>
    </message>
    <message>
        <source>It brought crises with it, and so cannot be undone.</source>
        <translation>其中有危機，因此無法復原。</translation>
    </message>
    <message>
        <source>Line {line}: {reason}</source>
        <translation>第 {line} 列：{reason}</translation>
    </message>
    <message>
        <source>Looking into the file…</source>
        <translation>正在檢視檔案…</translation>
    </message>
    <message>
        <source>Nothing has been written yet. Import it now?</source>
        <translation>還沒有寫入任何內容。現在匯入嗎？</translation>
    </message>
    <message>
        <source>Nothing is written in this row.</source>
        <translation>這一列沒有內容。</translation>
    </message>
    <message numerus="yes">
        <source>Read, although something is odd (%n):</source>
        <translation>
            <numerusform>已讀取，但有疑問的列（%n）：</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在讀取檔案</translation>
    </message>
    <message>
        <source>Rows that cannot be read</source>
        <translation>無法讀取的列</translation>
    </message>
    <message>
        <source>Spreadsheets as text (*.csv *.tsv *.tab *.txt)</source>
        <translation>文字表格 (*.csv *.tsv *.tab *.txt)</translation>
    </message>
    <message>
        <source>Stopped. Nothing of the file is left in the journal.</source>
        <translation>已停止。手記中沒有留下該檔案的任何內容。</translation>
    </message>
    <message>
        <source>Stopped. You have worked with what had come in by then, so it stays. Undo takes it back after your own entries.</source>
        <translation>已停止。此前匯入的內容您已經用到，因此保留。先復原您自己的紀錄，再復原一次即可去掉。</translation>
    </message>
    <message>
        <source>Taking back what has come in…</source>
        <translation>正在撤回已匯入的內容…</translation>
    </message>
    <message>
        <source>The column “{column}” holds a NUL character, which no text can hold.</source>
        <translation>「{column}」欄含有 NUL 字元，無法儲存。</translation>
    </message>
    <message>
        <source>The column “{column}” holds bytes that are no characters in this encoding ({encoding}).</source>
        <translation>「{column}」欄中有位元組在此編碼（{encoding}）裡不是字元。</translation>
    </message>
    <message>
        <source>The log of a crisis has this line with another text; it stays.</source>
        <translation>處理紀錄中已有這一則，文字不同；保留原來的文字。</translation>
    </message>
    <message>
        <source>The rows are coming in. You can go on working in the journal meanwhile.</source>
        <translation>正在匯入各列。您可以繼續使用手記。</translation>
    </message>
    <message>
        <source>There is no date in this row.</source>
        <translation>這一列沒有日期。</translation>
    </message>
    <message>
        <source>There is no name in this row.</source>
        <translation>這一列沒有名稱。</translation>
    </message>
    <message>
        <source>There is nothing in this file that is not here already.</source>
        <translation>檔案裡的內容，手記裡都已經有了。</translation>
    </message>
    <message>
        <source>This row has fewer cells than the first one.</source>
        <translation>這一列的儲存格比第一列少。</translation>
    </message>
    <message>
        <source>This row has {cells} cells under {headings} headings; the further ones go into the notes.</source>
        <translation>這一列有 {cells} 個儲存格，標題只有 {headings} 個；多出的寫入備註。</translation>
    </message>
    <message>
        <source>This row has {cells} cells under {headings} headings; the others stay empty.</source>
        <translation>這一列有 {cells} 個儲存格，標題有 {headings} 個；其餘留空。</translation>
    </message>
    <message>
        <source>This row is damaged; its quotation marks do not fit.</source>
        <translation>這一列已損毀，引號不成對。</translation>
    </message>
    <message>
        <source>This row is not UTF-8. Save the file as CSV UTF-8.</source>
        <translation>這一列不是 UTF-8 編碼。請將檔案另存為 CSV UTF-8。</translation>
    </message>
    <message>
        <source>Undo takes all of it back.</source>
        <translation>復原一次，即可全部取消。</translation>
    </message>
    <message>
        <source>What had come in by then is still there. Import the file again once this is fixed: nothing is duplicated.</source>
        <translation>此前匯入的內容仍在。問題解決後請再匯入一次該檔案，不會重複。</translation>
    </message>
    <message>
        <source>{name} holds vCards, which cannot be imported yet. Most address books also save contacts as CSV: import that file.</source>
        <translation>{name} 是 vCard 名片，目前還不能匯入。多數通訊錄也能存成 CSV，請匯入那個檔案。</translation>
    </message>
    <message>
        <source>{name} is a calendar file, which cannot be imported yet. Save the entries as a CSV table.</source>
        <translation>{name} 是行事曆檔案，目前還不能匯入。請把內容存成 CSV 表格。</translation>
    </message>
    <message>
        <source>{name} is a workbook. Save it as CSV there, then import that file.</source>
        <translation>{name} 是活頁簿。請先在試算表程式中另存為 CSV，再匯入那個檔案。</translation>
    </message>
    <message>
        <source>“{text}” can be read in two ways. Choose whether the day or the month comes first.</source>
        <translation>「{text}」有兩種讀法。請選擇日在前還是月在前。</translation>
    </message>
    <message>
        <source>“{text}” is not a date or a time.</source>
        <translation>「{text}」不是日期或時間。</translation>
    </message>
    <message>
        <source>“{text}” under “{column}” is not known; it goes into the notes.</source>
        <translation>「{column}」中的「{text}」無法識別，已寫入備註。</translation>
    </message>
    <message>
        <source>“{value}” is no id. Leave the ids as they were exported.</source>
        <translation>「{value}」不是編號。請保持匯出時的編號不變。</translation>
    </message>
    <message>
        <source>“{value}” is no kind of record.</source>
        <translation>「{value}」不是紀錄的種類。</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……另有 %n 列</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <source>A deadline of our own, ahead of theirs</source>
        <translation>另設更早的內部截止</translation>
    </message>
    <message>
        <source>A launch their chairman is praised for</source>
        <translation>例如：一場讓董事長受到稱讚的發表會</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>對象</translation>
    </message>
    <message>
        <source>Does the old quote still hold?</source>
        <translation>原來的報價還有效嗎？</translation>
    </message>
    <message>
        <source>For dealers, or for their customers?</source>
        <translation>給經銷商，還是給經銷商的顧客？</translation>
    </message>
    <message>
        <source>In doubt: {point}</source>
        <translation>尚待確認：{point}</translation>
    </message>
    <message>
        <source>Is Wednesday noon their time or ours?</source>
        <translation>週三中午是對方時間還是我方時間？</translation>
    </message>
    <message>
        <source>Is a poster what they need at all?</source>
        <translation>他們需要的真的是海報嗎？</translation>
    </message>
    <message>
        <source>Job brief</source>
        <translation>工作單（Brief）</translation>
    </message>
    <message>
        <source>Our own deadline</source>
        <translation>內部截止</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地點</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>價格</translation>
    </message>
    <message>
        <source>Printed as well, or only online?</source>
        <translation>也要印刷，還是只放網路？</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>產品</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Say what is in doubt about it</source>
        <translation>寫明哪裡尚待確認</translation>
    </message>
    <message>
        <source>Still in doubt</source>
        <translation>尚待確認</translation>
    </message>
    <message>
        <source>The date, and the blue of the logo</source>
        <translation>例如：日期、標誌的藍色</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Want</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>What must not change</source>
        <translation>不能動的</translation>
    </message>
    <message>
        <source>What they really want</source>
        <translation>真正想要的</translation>
    </message>
    <message>
        <source>Which of the three models?</source>
        <translation>三款中的哪一款？</translation>
    </message>
    <message>
        <source>Which of the two halls?</source>
        <translation>兩個廳中的哪一個？</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Journals (*.cjournal)</source>
        <translation>手記檔案 (*.cjournal)</translation>
    </message>
    <message>
        <source>Making the new journal</source>
        <translation>正在建立新手記</translation>
    </message>
    <message>
        <source>New journal</source>
        <translation>建立新手記</translation>
    </message>
    <message>
        <source>Open another journal</source>
        <translation>開啟另一本手記</translation>
    </message>
    <message>
        <source>Start the journal</source>
        <translation>開始使用</translation>
    </message>
    <message>
        <source>Whoever can open the file can read it. A passphrase can be added later.</source>
        <translation>誰能開啟檔案，誰就讀得到。密碼日後也可以再設。</translation>
    </message>
    <message>
        <source>With a passphrase</source>
        <translation>設密碼</translation>
    </message>
    <message>
        <source>Without a passphrase</source>
        <translation>不設密碼</translation>
    </message>
    <message>
        <source>Without the passphrase and without the recovery code, which you get in a moment, the journal cannot be read again. There is no other way in.</source>
        <translation>密碼和稍後給您的復原碼，兩者都遺失，這本手記就再也讀不了。沒有別的途徑。</translation>
    </message>
</context>
<context>
    <name>Keeps</name>
    <message>
        <source>(deleted observance)</source>
        <translation>（已刪除的節日）</translation>
    </message>
    <message>
        <source>Add a region or an observance</source>
        <translation>新增地區或節日</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>平和</translation>
    </message>
    <message>
        <source>Cheerful</source>
        <translation>喜慶</translation>
    </message>
    <message>
        <source>Christian feasts</source>
        <translation>基督教節日</translation>
    </message>
    <message>
        <source>Do not greet</source>
        <translation>不宜祝賀</translation>
    </message>
    <message>
        <source>From the client: {kept}</source>
        <translation>隨客戶：{kept}</translation>
    </message>
    <message>
        <source>Greet</source>
        <translation>問候</translation>
    </message>
    <message>
        <source>Greet those marked for it</source>
        <translation>只問候註明過此節的</translation>
    </message>
    <message>
        <source>Islamic feasts</source>
        <translation>伊斯蘭節日</translation>
    </message>
    <message>
        <source>Jewish feasts</source>
        <translation>猶太節日</translation>
    </message>
    <message>
        <source>Only show it in the calendar</source>
        <translation>僅在行事曆中顯示</translation>
    </message>
    <message>
        <source>Orthodox feasts</source>
        <translation>東正教節日</translation>
    </message>
    <message>
        <source>Remove {observance}</source>
        <translation>移除 {observance}</translation>
    </message>
    <message>
        <source>Sabbath (nothing from Friday evening to Saturday night)</source>
        <translation>安息日（週五傍晚至週六晚間不打擾）</translation>
    </message>
    <message>
        <source>Solemn</source>
        <translation>莊重</translation>
    </message>
    <message>
        <source>They are busy: offer help, no calls</source>
        <translation>對方正忙：可提議幫忙，勿打電話</translation>
    </message>
    <message>
        <source>not {observance}</source>
        <translation>不過{observance}</translation>
    </message>
    <message>
        <source>{region}, by the phone number</source>
        <translation>依電話號碼：{region}</translation>
    </message>
</context>
<context>
    <name>KeyForm</name>
    <message>
        <source>Passphrase</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>復原碼</translation>
    </message>
    <message numerus="yes">
        <source>This does not open the journal. You can try again in %n s.</source>
        <translation>
            <numerusform>無法開啟手記。%n 秒後可以再試。</numerusform>
        </translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>改用密碼</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>改用復原碼</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>Acknowledged</source>
        <translation>已回應</translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation>紀念日</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答覆</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Birthday or anniversary</source>
        <translation>生日或紀念日</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>回訪</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Check-up after delivery</source>
        <translation>交付後回訪</translation>
    </message>
    <message>
        <source>Client since</source>
        <translation>合作起始日</translation>
    </message>
    <message>
        <source>Client&apos;s request</source>
        <translation>客戶需求</translation>
    </message>
    <message>
        <source>Crisis step</source>
        <translation>危機步驟</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已婉拒</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Founding day</source>
        <translation>成立日</translation>
    </message>
    <message>
        <source>Holiday greeting</source>
        <translation>節日問候</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>到職日</translation>
    </message>
    <message>
        <source>Keep in touch</source>
        <translation>保持聯繫</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已兌現</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>未兌現</translation>
    </message>
    <message>
        <source>Missed, and told</source>
        <translation>未兌現，已告知</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>已改期</translation>
    </message>
    <message>
        <source>Moved by agreement</source>
        <translation>已改期（對方同意）</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Our promise</source>
        <translation>我方承諾</translation>
    </message>
    <message>
        <source>Our request</source>
        <translation>請對方提供</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>已過</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承諾</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Review of a risk</source>
        <translation>檢視風險</translation>
    </message>
    <message>
        <source>Round of changes</source>
        <translation>又改一稿</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>已延後提醒</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>不再提醒</translation>
    </message>
    <message>
        <source>Their promise</source>
        <translation>對方承諾</translation>
    </message>
    <message>
        <source>They owe</source>
        <translation>等對方</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>已告知</translation>
    </message>
    <message>
        <source>Tried, no answer</source>
        <translation>已撥打，無人接聽</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>輿情監測</translation>
    </message>
    <message>
        <source>We owe</source>
        <translation>我方待辦</translation>
    </message>
    <message>
        <source>Wedding day</source>
        <translation>結婚紀念日</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
</context>
<context>
    <name>LeftOver</name>
    <message>
        <source>Close and forget</source>
        <translation>關閉，不再保留</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部複製</translation>
    </message>
    <message>
        <source>This stood in a dialog when the journal was locked, and was not saved.</source>
        <translation>手記鎖定時，這些內容還在對話方塊裡，沒有儲存。</translation>
    </message>
    <message>
        <source>What you were writing</source>
        <translation>寫到一半的內容</translation>
    </message>
</context>
<context>
    <name>LogDialog</name>
    <message>
        <source>After: {what} · {time}</source>
        <translation>承接：{what} · {time}</translation>
    </message>
    <message>
        <source>Answers: {what} · asked {time}</source>
        <translation>儲存即答覆：{what} · {time} 提出</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>回訪</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Client: name, pinyin or initials</source>
        <translation>客戶：名稱、拼音或首字母</translation>
    </message>
    <message>
        <source>Closes: {what} · {time}</source>
        <translation>儲存即完成：{what} · {time}</translation>
    </message>
    <message>
        <source>Discard your changes to this entry?</source>
        <translation>要放棄對這一則的修改嗎？</translation>
    </message>
    <message>
        <source>Edit entry</source>
        <translation>編輯往來</translation>
    </message>
    <message>
        <source>Keeps: {what} · promised {time}</source>
        <translation>儲存即兌現：{what} · {time} 承諾</translation>
    </message>
    <message>
        <source>Log an interaction</source>
        <translation>記一則往來</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Back to my journal</source>
        <translation>回到我的手記</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>行事曆</translation>
    </message>
    <message>
        <source>Client Journal</source>
        <translation>客戶手記</translation>
    </message>
    <message>
        <source>Client Journal was updated. Restart it to use the new version.</source>
        <translation>客戶手記已更新，重新啟動後即可使用新版本。</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Crises</source>
        <translation>危機</translation>
    </message>
    <message>
        <source>End presentation mode</source>
        <translation>結束簡報模式</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隱藏</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>鎖定</translation>
    </message>
    <message>
        <source>Open for writing</source>
        <translation>開啟並編輯</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>頁面</translation>
    </message>
    <message>
        <source>Presenting until {time}</source>
        <translation>簡報模式至 {time}</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承諾</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重新啟動</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>搜尋…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Start my journal</source>
        <translation>開始我的手記</translation>
    </message>
    <message>
        <source>This is the sample journal: look around, change what you like.</source>
        <translation>這是範例手記：隨意看看，隨意更動。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>You are looking at a backup from {when}. Nothing can be changed in it.</source>
        <translation>您正在檢視 {when} 的備份，其中的內容不能變更。</translation>
    </message>
    <message>
        <source>Your journal is open read-only. Nothing can be changed.</source>
        <translation>手記已唯讀開啟，不能變更任何內容。</translation>
    </message>
    <message>
        <source>{journal} — {program}</source>
        <translation>{journal} — {program}</translation>
    </message>
</context>
<context>
    <name>Moment</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>In 1 h</source>
        <translation>1 小時後</translation>
    </message>
    <message>
        <source>In 10 min</source>
        <translation>10 分鐘後</translation>
    </message>
    <message>
        <source>Next Monday {time}</source>
        <translation>下週一 {time}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>Tomorrow {time}</source>
        <translation>明天 {time}</translation>
    </message>
    <message>
        <source>Without a time</source>
        <translation>不設時間</translation>
    </message>
</context>
<context>
    <name>Mood</name>
    <message>
        <source>Happy</source>
        <translation>滿意</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>平常</translation>
    </message>
    <message>
        <source>Unhappy</source>
        <translation>不滿</translation>
    </message>
    <message>
        <source>Very happy</source>
        <translation>很滿意</translation>
    </message>
    <message>
        <source>Very unhappy</source>
        <translation>很不滿</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>A few words that do not belong together are easy to keep in mind.</source>
        <translation>幾個互不相干的詞連在一起，容易記。</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters.</source>
        <translation>
            <numerusform>至少 %n 個字元。</numerusform>
        </translation>
    </message>
    <message>
        <source>Enough. A longer one is safer.</source>
        <translation>夠用。再長一些更牢靠。</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>不錯。</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新密碼</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>很強。</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>再輸入一次</translation>
    </message>
    <message>
        <source>The two are not the same. Type the second one again.</source>
        <translation>兩次輸入的不一致。請重新輸入第二個。</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Called, log it</source>
        <translation>已通話，記錄</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Just close</source>
        <translation>直接結束</translation>
    </message>
    <message>
        <source>Late callback</source>
        <translation>逾期的回訪</translation>
    </message>
    <message>
        <source>Too late, will contact today</source>
        <translation>來不及了，今天聯繫</translation>
    </message>
    <message>
        <source>What came of it, or what is to be done?</source>
        <translation>結果如何，還要做什麼？</translation>
    </message>
    <message>
        <source>{title} — {late}</source>
        <translation>{title}：{late}</translation>
    </message>
</context>
<context>
    <name>OwnObservance</name>
    <message>
        <source>Add the days that no calendar knows: an industry day, a festival of theirs.</source>
        <translation>把現成行事曆上沒有的日子加進來：行業的節日，或客戶自己的節日。</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>新增…</translation>
    </message>
    <message>
        <source>Advertising Festival, Coffee Day…</source>
        <translation>例如：廣告節、咖啡日…</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>賀卡</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Days of a line of business, or of one client. Say at a person or client that they keep it.</source>
        <translation>某個行業或某位客戶的日子。誰過此節，請在該聯絡人或客戶處註明。</translation>
    </message>
    <message>
        <source>Edit own observance</source>
        <translation>編輯自訂節日</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編輯…</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>禮品</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>問候</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>New own observance</source>
        <translation>新增自訂節日</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>還沒有自訂節日</translation>
    </message>
    <message>
        <source>Own observances</source>
        <translation>自訂節日與紀念日</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>語氣</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>怎麼做</translation>
    </message>
    <message>
        <source>What to mind</source>
        <translation>注意事項</translation>
    </message>
    <message>
        <source>days ahead</source>
        <translation>天前準備</translation>
    </message>
    <message numerus="yes">
        <source>kept by %n</source>
        <translation>
            <numerusform>%n 位過此節</numerusform>
        </translation>
    </message>
    <message>
        <source>kept by nobody yet</source>
        <translation>還沒有人過此節</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>This page cannot be read</source>
        <translation>無法讀取這一頁</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重試</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Copied as Markdown</source>
        <translation>已複製為 Markdown</translation>
    </message>
    <message>
        <source>Copied as text</source>
        <translation>已複製為文字</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>複製為 Markdown</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>複製為文字</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>File type</source>
        <translation>檔案類型</translation>
    </message>
    <message>
        <source>Markdown files (*.md)</source>
        <translation>Markdown 檔案 (*.md)</translation>
    </message>
    <message>
        <source>Markdown: for notes and wikis</source>
        <translation>Markdown：用於筆記和 Wiki</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 檔案 (*.pdf)</translation>
    </message>
    <message>
        <source>PDF: one page to print or to send</source>
        <translation>PDF：一頁，可列印或傳送</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>文字檔案 (*.txt)</translation>
    </message>
    <message>
        <source>Text: pastes into a chat</source>
        <translation>純文字：可直接貼到聊天裡</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>寫入</translation>
    </message>
    <message>
        <source>Write to a file…</source>
        <translation>寫入檔案…</translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation>已寫入 {path}。</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>About</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>About the relation {number}</source>
        <translation>關係 {number} 的說明</translation>
    </message>
    <message>
        <source>Add a phone</source>
        <translation>新增電話</translation>
    </message>
    <message>
        <source>Add a relation</source>
        <translation>新增關係</translation>
    </message>
    <message>
        <source>Add an e-mail</source>
        <translation>新增電子郵件</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>E-mail {number}</source>
        <translation>電子郵件 {number}</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>Edit person</source>
        <translation>編輯聯絡人</translation>
    </message>
    <message>
        <source>English name, nickname…</source>
        <translation>英文名、暱稱…</translation>
    </message>
    <message>
        <source>Followed by</source>
        <translation>由誰接替</translation>
    </message>
    <message>
        <source>Greet calmly until</source>
        <translation>問候從簡，直到</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>已離職</translation>
    </message>
    <message>
        <source>Has left, on</source>
        <translation>已離職，日期</translation>
    </message>
    <message>
        <source>How to address</source>
        <translation>稱呼</translation>
    </message>
    <message>
        <source>In mourning</source>
        <translation>守喪</translation>
    </message>
    <message>
        <source>In mourning until</source>
        <translation>守喪期至</translation>
    </message>
    <message>
        <source>Keeps</source>
        <translation>過的節日</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>離職日期</translation>
    </message>
    <message>
        <source>Move to another client…</source>
        <translation>轉到其他客戶…</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>轉到…</translation>
    </message>
    <message>
        <source>Ms Wang, Grace…</source>
        <translation>王總、張小姐、Grace…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新增聯絡人</translation>
    </message>
    <message>
        <source>Other name {number}</source>
        <translation>別名 {number}</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>別名</translation>
    </message>
    <message>
        <source>Phone {number}</source>
        <translation>電話 {number}</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>職稱</translation>
    </message>
    <message>
        <source>Relation {number}</source>
        <translation>關係 {number}</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>關係</translation>
    </message>
    <message>
        <source>Remove this relation</source>
        <translation>移除此關係</translation>
    </message>
    <message>
        <source>To whom {number}</source>
        <translation>關係 {number} 的對象</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信號</translation>
    </message>
    <message>
        <source>Who took over; a new name is added</source>
        <translation>接任的人；新名字會新增為聯絡人</translation>
    </message>
</context>
<context>
    <name>PersonMove</name>
    <message numerus="yes">
        <source>%n preference(s) of their own</source>
        <translation>
            <numerusform>本人的 %n 項喜好</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n yearly day(s)</source>
        <translation>
            <numerusform>%n 個生日及紀念日</numerusform>
        </translation>
    </message>
    <message>
        <source>Every entry, promise and request, and what is due on them: they belong to the old client.</source>
        <translation>全部往來、承諾、需求及相關待辦：那是原公司的事。</translation>
    </message>
    <message>
        <source>Goes along</source>
        <translation>一起過去</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>轉過去</translation>
    </message>
    <message>
        <source>Move to another client</source>
        <translation>轉到其他客戶</translation>
    </message>
    <message>
        <source>Name, pinyin or initials</source>
        <translation>名稱、拼音或首字母</translation>
    </message>
    <message>
        <source>Stays with {client}</source>
        <translation>留在{client}</translation>
    </message>
    <message>
        <source>Works now at</source>
        <translation>現任職於</translation>
    </message>
    <message>
        <source>how they relate to others</source>
        <translation>與他人的關係</translation>
    </message>
    <message>
        <source>name, post and numbers</source>
        <translation>姓名、職稱、號碼</translation>
    </message>
</context>
<context>
    <name>PlainCopies</name>
    <message numerus="yes">
        <source>%n older copies can still be read without a passphrase.</source>
        <translation>
            <numerusform>還有 %n 份較早的副本不需密碼即可讀取。</numerusform>
        </translation>
    </message>
    <message>
        <source>A fresh backup is made, and they are deleted.</source>
        <translation>已建立新的備份，並刪除了這些副本。</translation>
    </message>
    <message>
        <source>Make a fresh backup and delete them</source>
        <translation>先建立新備份，再刪除它們</translation>
    </message>
    <message>
        <source>Making a backup…</source>
        <translation>正在備份…</translation>
    </message>
    <message>
        <source>These could not be deleted: {names}</source>
        <translation>以下檔案無法刪除：{names}</translation>
    </message>
</context>
<context>
    <name>PlanChoice</name>
    <message>
        <source>A plan that is in the bin</source>
        <translation>已在資源回收筒的方案</translation>
    </message>
    <message>
        <source>No plan</source>
        <translation>不用方案</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>Add a step…</source>
        <translation>新增步驟…</translation>
    </message>
    <message>
        <source>Any client; or one: name, pinyin or initials</source>
        <translation>所有客戶；或指定一位：名稱、拼音或首字母</translation>
    </message>
    <message>
        <source>Deadlines count from the start. Crises that are open keep the steps they had.</source>
        <translation>時限從開始計時起算。已經登錄的危機，步驟仍是當時的。</translation>
    </message>
    <message>
        <source>Edit plan</source>
        <translation>編輯應變方案</translation>
    </message>
    <message>
        <source>Edit step…</source>
        <translation>編輯步驟…</translation>
    </message>
    <message>
        <source>For</source>
        <translation>適用客戶</translation>
    </message>
    <message>
        <source>Goal: {measure}</source>
        <translation>目標：{measure}</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>經驗教訓</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Negative story, power cut at an event…</source>
        <translation>媒體負面報導、活動現場停電…</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>新增應變方案</translation>
    </message>
    <message>
        <source>Remove step</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Reviews of crises add to this</source>
        <translation>危機檢討後會補充到這裡</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步驟</translation>
    </message>
    <message>
        <source>When to use it</source>
        <translation>適用情況</translation>
    </message>
    <message>
        <source>no goal</source>
        <translation>不設目標</translation>
    </message>
</context>
<context>
    <name>PlanStep</name>
    <message>
        <source>Account manager</source>
        <translation>例如：客戶經理</translation>
    </message>
    <message>
        <source>Any way</source>
        <translation>管道不限</translation>
    </message>
    <message>
        <source>Comes again</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>Comes again after</source>
        <translation>重複間隔</translation>
    </message>
    <message>
        <source>Edit step</source>
        <translation>編輯步驟</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>新增步驟</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>只做一次</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>負責人</translation>
    </message>
    <message>
        <source>Ring the client with a recommendation</source>
        <translation>例如：致電客戶，附上建議</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>Time after the start</source>
        <translation>開始計時後多久</translation>
    </message>
    <message>
        <source>Use this step</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>做什麼</translation>
    </message>
    <message>
        <source>What one can say</source>
        <translation>可以怎麼說</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時限</translation>
    </message>
</context>
<context>
    <name>Plans</name>
    <message numerus="yes">
        <source>%n step(s), the last {when}</source>
        <translation>
            <numerusform>%n 個步驟，最後一步 {when}</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy…</source>
        <translation>複製…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編輯…</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>新增…</translation>
    </message>
    <message>
        <source>No plan</source>
        <translation>沒有方案</translation>
    </message>
    <message>
        <source>Plans for a crisis</source>
        <translation>應變方案</translation>
    </message>
    <message>
        <source>What is done when it happens, by when, and what one can say. Copy a built-in plan to make it your own.</source>
        <translation>出了事做什麼、何時之前做、可以怎麼說。複製內建的方案，就可以改成自己的。</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>內建</translation>
    </message>
    <message>
        <source>no steps yet</source>
        <translation>還沒有步驟</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>自建</translation>
    </message>
    <message>
        <source>{every} until contained</source>
        <translation>{every}一次，直到已控制</translation>
    </message>
</context>
<context>
    <name>Playbook</name>
    <message>
        <source>As shipped</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Back to the shipped text</source>
        <translation>回復原文</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>In the brief and beside the client:</source>
        <translation>速覽裡和客戶旁邊顯示：</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>自己的話</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>應對要點</translation>
    </message>
    <message>
        <source>Show it beside the clients that it fits</source>
        <translation>在相符的客戶旁邊顯示</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>合作階段</translation>
    </message>
    <message>
        <source>Temperament</source>
        <translation>性格類型</translation>
    </message>
    <message>
        <source>The first paragraph is the short advice; each line after it is a point for those who want more. What you write is kept as you go on; Undo takes it back.</source>
        <translation>第一段是簡短的要點；其後每行一點，供想多了解的人看。寫下的內容在轉到別處時自動儲存；用「復原」可以收回。</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>What weighs when they choose</source>
        <translation>做決定時看重什麼</translation>
    </message>
    <message>
        <source>Where they stand</source>
        <translation>近況</translation>
    </message>
    <message>
        <source>{topic} · own words</source>
        <translation>{topic} · 自己的話</translation>
    </message>
</context>
<context>
    <name>Preference</name>
    <message>
        <source>Allergy</source>
        <translation>過敏</translation>
    </message>
    <message>
        <source>Art</source>
        <translation>藝術</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>Dislikes</source>
        <translation>不喜歡</translation>
    </message>
    <message>
        <source>Drink</source>
        <translation>飲品</translation>
    </message>
    <message>
        <source>Flower</source>
        <translation>花卉</translation>
    </message>
    <message>
        <source>Food</source>
        <translation>飲食</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>禮品</translation>
    </message>
    <message>
        <source>Gift rule</source>
        <translation>收禮規定</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>喜歡</translation>
    </message>
    <message>
        <source>Loves</source>
        <translation>最愛</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>音樂</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>閱讀</translation>
    </message>
    <message>
        <source>Sport</source>
        <translation>運動</translation>
    </message>
    <message>
        <source>Taboo</source>
        <translation>忌諱</translation>
    </message>
    <message>
        <source>Time to call</source>
        <translation>方便聯絡的時間</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>話題</translation>
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
        <translation>備註</translation>
    </message>
    <message>
        <source>Edit preference</source>
        <translation>編輯喜好</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>供參考</translation>
    </message>
    <message>
        <source>How strong</source>
        <translation>程度</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Last confirmed</source>
        <translation>最近確認</translation>
    </message>
    <message>
        <source>Learned in</source>
        <translation>從何得知</translation>
    </message>
    <message>
        <source>New preference</source>
        <translation>新增喜好</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>未註明</translation>
    </message>
    <message>
        <source>The client as a whole</source>
        <translation>客戶整體</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>What</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>誰的</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>Client Journal</source>
        <translation>客戶手記</translation>
    </message>
    <message>
        <source>Client Journal: nothing due today</source>
        <translation>客戶手記：今天沒有待辦</translation>
    </message>
    <message>
        <source>Client Journal: {overdue} overdue, {today} today</source>
        <translation>客戶手記：逾期 {overdue} 項，今天 {today} 項</translation>
    </message>
    <message>
        <source>Log an interaction…</source>
        <translation>記一則往來…</translation>
    </message>
    <message>
        <source>Messages name clients again.</source>
        <translation>通知恢復顯示客戶名稱。</translation>
    </message>
    <message>
        <source>Nothing is due: you asked for this message in the settings.</source>
        <translation>現在沒有待辦。這是您在設定裡要求顯示的測試通知。</translation>
    </message>
    <message>
        <source>Open Client Journal</source>
        <translation>開啟客戶手記</translation>
    </message>
    <message>
        <source>Presentation mode</source>
        <translation>簡報模式</translation>
    </message>
    <message>
        <source>Presentation mode is over</source>
        <translation>簡報模式已結束</translation>
    </message>
    <message>
        <source>Presentation mode is over: messages name clients again</source>
        <translation>簡報模式已結束：通知恢復顯示客戶名稱</translation>
    </message>
    <message>
        <source>Presentation mode until {time}: messages, card and tray name nobody</source>
        <translation>簡報模式至 {time}：通知、回訪卡片和系統匣都不顯示任何名稱</translation>
    </message>
    <message>
        <source>Quick capture…</source>
        <translation>快速記錄…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>This is how a reminder looks</source>
        <translation>提醒會這樣顯示</translation>
    </message>
    <message>
        <source>{title}: {text}</source>
        <translation>{title}：{text}</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>Also written to {path}</source>
        <translation>同時已寫入 {path}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>複製報告</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>發生問題</translation>
    </message>
    <message>
        <source>The last action was not carried out; your journal is as it was before. You can go on working. Should it happen again, the report below helps to find the cause. It holds no client data.</source>
        <translation>剛才的操作沒有執行，手記維持原樣，可以繼續使用。如果再次發生，下面的報告有助於找出原因，其中沒有客戶資料。</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>還剩不到一分鐘</translation>
    </message>
    <message>
        <source>{span} left</source>
        <translation>還剩 {span}</translation>
    </message>
</context>
<context>
    <name>PromisedDay</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>還有 %n 項</numerusform>
        </translation>
    </message>
    <message>
        <source>Promised for that day already: {what}</source>
        <translation>這一天已有承諾：{what}</translation>
    </message>
    <message>
        <source>{day} instead</source>
        <translation>改到{day}</translation>
    </message>
    <message>
        <source>{day} is a day off ({name}).</source>
        <translation>{day}是休假日（{name}）。</translation>
    </message>
    <message>
        <source>{day} is a day off ({name}, expected).</source>
        <translation>{day}是休假日（{name}，預計）。</translation>
    </message>
    <message>
        <source>{day} is a day off.</source>
        <translation>{day}是休假日。</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>位置(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>檔案類型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>QuickCapture</name>
    <message>
        <source>Also named: {names}. Whose entry is it?</source>
        <translation>還提到了：{names}。記在哪位客戶名下？</translation>
    </message>
    <message>
        <source>Call Wang Min, happy, call back in 10 min</source>
        <translation>王敏 電話 8分鐘 滿意 明天10點回訪</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>回訪</translation>
    </message>
    <message>
        <source>Call back {time}</source>
        <translation>回訪 {time}</translation>
    </message>
    <message>
        <source>Channel: {name}</source>
        <translation>管道：{name}</translation>
    </message>
    <message>
        <source>Client: {name}</source>
        <translation>客戶：{name}</translation>
    </message>
    <message>
        <source>Client…</source>
        <translation>客戶…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Delete makes it plain text again</source>
        <translation>按 Delete 變回一般文字</translation>
    </message>
    <message>
        <source>Esc keeps a draft</source>
        <translation>Esc 關閉並留下草稿</translation>
    </message>
    <message>
        <source>It happened {time}</source>
        <translation>發生於 {time}</translation>
    </message>
    <message>
        <source>It took {span}</source>
        <translation>歷時 {span}</translation>
    </message>
    <message>
        <source>Keep {time}</source>
        <translation>仍定 {time}</translation>
    </message>
    <message>
        <source>Mood: {name}</source>
        <translation>情緒：{name}</translation>
    </message>
    <message>
        <source>Move to {time}</source>
        <translation>改到 {time}</translation>
    </message>
    <message>
        <source>Name the client and say what happened; what is understood stands below.</source>
        <translation>寫上客戶和發生的事；程式讀懂的顯示在下面。</translation>
    </message>
    <message>
        <source>No client yet; choose one</source>
        <translation>還沒有客戶；請選擇</translation>
    </message>
    <message>
        <source>One thing can be read in two ways: choose what is meant.</source>
        <translation>有一處可以有兩種理解：請選擇是哪一種。</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>已答應</translation>
    </message>
    <message>
        <source>Promised by {time}</source>
        <translation>已答應：{time} 前</translation>
    </message>
    <message>
        <source>Quick capture</source>
        <translation>快速記錄</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Reminder {time}</source>
        <translation>提醒 {time}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Saved for {name}</source>
        <translation>已記到 {name}</translation>
    </message>
    <message>
        <source>Several clients fit; choose one</source>
        <translation>有幾位客戶都符合；請選擇</translation>
    </message>
    <message>
        <source>There is nothing to save yet: write what happened.</source>
        <translation>還沒有可儲存的內容：請寫下發生的事。</translation>
    </message>
    <message>
        <source>They asked: I owe an answer</source>
        <translation>對方提出需求：待我答覆</translation>
    </message>
    <message>
        <source>They want it by {time}</source>
        <translation>對方希望：{time} 前</translation>
    </message>
    <message>
        <source>Understood: {parts}</source>
        <translation>讀懂了：{parts}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Until {time}</source>
        <translation>到 {time}</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>發生了什麼？</translation>
    </message>
    <message>
        <source>What was understood</source>
        <translation>讀懂的內容</translation>
    </message>
    <message>
        <source>Which one is meant?</source>
        <translation>是哪一個？</translation>
    </message>
    <message>
        <source>Which one?</source>
        <translation>哪一位？</translation>
    </message>
    <message>
        <source>Whose entry is it?</source>
        <translation>記在哪位客戶名下？</translation>
    </message>
    <message>
        <source>Whose entry is it? Name the client, or choose one below.</source>
        <translation>記在哪位客戶名下？請寫上客戶，或在下面選擇。</translation>
    </message>
    <message>
        <source>{time} (expected)</source>
        <translation>{time}（預計）</translation>
    </message>
    <message>
        <source>{what}: {title}</source>
        <translation>{what}：{title}</translation>
    </message>
    <message>
        <source>“{words}” is a day off ({name}). Move it?</source>
        <translation>「{words}」是休假日（{name}），要改期嗎？</translation>
    </message>
    <message>
        <source>“{words}” is on a weekend. Move it?</source>
        <translation>「{words}」是週末，要改期嗎？</translation>
    </message>
    <message>
        <source>“{words}”: which day?</source>
        <translation>「{words}」：哪一天？</translation>
    </message>
    <message>
        <source>“{words}”?</source>
        <translation>「{words}」？</translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放棄</translation>
    </message>
    <message>
        <source>Discard what you typed?</source>
        <translation>要放棄已輸入的內容嗎？</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>繼續寫</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>修改歷程…</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>更多…</translation>
    </message>
    <message>
        <source>Move to bin</source>
        <translation>移至資源回收筒</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
</context>
<context>
    <name>RecordHistory</name>
    <message>
        <source>(deleted)</source>
        <translation>（已刪除）</translation>
    </message>
    <message>
        <source>About</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Archived at</source>
        <translation>封存時間</translation>
    </message>
    <message>
        <source>As of the end of this day</source>
        <translation>截至這一天結束時</translation>
    </message>
    <message>
        <source>Bring this version back</source>
        <translation>還原這一版</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Closed at</source>
        <translation>結束時間</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>Confirmed on</source>
        <translation>最近確認</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Days ahead for a present</source>
        <translation>禮品提前天數</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止時間</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>Earlier changes are no longer kept.</source>
        <translation>更早的修改沒有保留。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>History</source>
        <translation>修改歷程</translation>
    </message>
    <message>
        <source>How to address</source>
        <translation>稱呼</translation>
    </message>
    <message>
        <source>In mourning until</source>
        <translation>守喪期至</translation>
    </message>
    <message>
        <source>In touch every so many days</source>
        <translation>聯繫頻率（天）</translation>
    </message>
    <message>
        <source>Inner deadline</source>
        <translation>內部截止</translation>
    </message>
    <message>
        <source>It was not in the journal then.</source>
        <translation>當時手記裡沒有這一則。</translation>
    </message>
    <message>
        <source>Keeps</source>
        <translation>過的節日</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Leap month</source>
        <translation>閏月</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>離職日期</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>標記</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>情緒</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Name of the day</source>
        <translation>紀念日名稱</translation>
    </message>
    <message>
        <source>Not more often than every so many days</source>
        <translation>兩次聯繫至少相隔（天）</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>別名</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>People</source>
        <translation>參加的人</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>職稱</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>私密</translation>
    </message>
    <message>
        <source>Show it as of</source>
        <translation>看哪一天的內容</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>提出時間</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>稍後提醒</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>合作階段</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Still in doubt</source>
        <translation>尚待確認</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>程度</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主旨</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Temperament</source>
        <translation>性格類型</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等級</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>結束於</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>各個版本</translation>
    </message>
    <message>
        <source>Waiting on</source>
        <translation>在等誰</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信號</translation>
    </message>
    <message>
        <source>What</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>What it said</source>
        <translation>當時的內容</translation>
    </message>
    <message>
        <source>What must not change</source>
        <translation>不能動的</translation>
    </message>
    <message>
        <source>What they really want</source>
        <translation>真正想要的</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>事項</translation>
    </message>
    <message>
        <source>What weighs when they choose</source>
        <translation>做決定時看重什麼</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Who began</source>
        <translation>由誰發起</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>in the leap month where there is one</source>
        <translation>有閏月的年份過閏月</translation>
    </message>
    <message>
        <source>in the regular month</source>
        <translation>每年過平月</translation>
    </message>
    <message>
        <source>no longer reminding</source>
        <translation>不再提醒</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>已過</translation>
    </message>
    <message>
        <source>taken back soon after</source>
        <translation>隨後已復原</translation>
    </message>
    <message>
        <source>taken back {when}</source>
        <translation>{when} 已復原</translation>
    </message>
    <message>
        <source>the client</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{point}: {text}</source>
        <translation>{point}：{text}</translation>
    </message>
</context>
<context>
    <name>RecoveryCode</name>
    <message>
        <source>Client Journal: recovery code</source>
        <translation>客戶手記：復原碼</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>I have written it down or saved it</source>
        <translation>我已抄下或存好</translation>
    </message>
    <message>
        <source>Journal: {name}, {day}</source>
        <translation>手記：{name}，{day}</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>列印…</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>復原碼</translation>
    </message>
    <message>
        <source>Save as a text file…</source>
        <translation>存成文字檔…</translation>
    </message>
    <message>
        <source>Save the recovery code</source>
        <translation>儲存復原碼</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已儲存</translation>
    </message>
    <message>
        <source>This code opens the journal when the passphrase is forgotten. Keep it on paper, away from this computer. Whoever has it can read the journal.</source>
        <translation>忘了密碼時，用復原碼可以開啟手記。請抄在紙上或列印出來，不要和這台電腦放在一起。誰拿到它，誰就讀得到手記。</translation>
    </message>
    <message>
        <source>recovery code</source>
        <translation>復原碼</translation>
    </message>
</context>
<context>
    <name>Region</name>
    <message>
        <source>Canada</source>
        <translation>加拿大</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>香港</translation>
    </message>
    <message>
        <source>India</source>
        <translation>印度</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>日本</translation>
    </message>
    <message>
        <source>Macao</source>
        <translation>澳門</translation>
    </message>
    <message>
        <source>Mainland China</source>
        <translation>中國大陸</translation>
    </message>
    <message>
        <source>Saturdays and Sundays alone</source>
        <translation>僅週六、週日</translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation>韓國</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>台灣</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>英國</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>美國</translation>
    </message>
    <message>
        <source>Vietnam</source>
        <translation>越南</translation>
    </message>
</context>
<context>
    <name>Relation</name>
    <message>
        <source>Answers to</source>
        <translation>向其報告</translation>
    </message>
    <message>
        <source>Assistant of</source>
        <translation>是其助理</translation>
    </message>
    <message>
        <source>At odds with</source>
        <translation>與其不合</translation>
    </message>
    <message>
        <source>Close to</source>
        <translation>與其交好</translation>
    </message>
    <message>
        <source>Family of</source>
        <translation>是其家人</translation>
    </message>
    <message>
        <source>How: brother-in-law, old classmate…</source>
        <translation>什麼關係：妹夫、老同學…</translation>
    </message>
    <message>
        <source>Judged by</source>
        <translation>由其考核</translation>
    </message>
    <message>
        <source>More about it (optional)</source>
        <translation>補充說明（可不填）</translation>
    </message>
    <message>
        <source>Otherwise related to</source>
        <translation>其他關係</translation>
    </message>
    <message>
        <source>Took over from</source>
        <translation>接替其職</translation>
    </message>
    <message>
        <source>What makes them look good</source>
        <translation>做成什麼最有面子</translation>
    </message>
    <message>
        <source>answers to {name}</source>
        <translation>向{name}報告</translation>
    </message>
    <message>
        <source>assistant of {name}</source>
        <translation>{name}的助理</translation>
    </message>
    <message>
        <source>assistant: {name}</source>
        <translation>助理：{name}</translation>
    </message>
    <message>
        <source>at odds with {name}</source>
        <translation>與{name}不合</translation>
    </message>
    <message>
        <source>close to {name}</source>
        <translation>與{name}交好</translation>
    </message>
    <message>
        <source>family of {name}</source>
        <translation>與{name}是家人</translation>
    </message>
    <message>
        <source>followed by {name}</source>
        <translation>由{name}接替</translation>
    </message>
    <message>
        <source>judged by {name}</source>
        <translation>由{name}考核</translation>
    </message>
    <message>
        <source>took over from {name}</source>
        <translation>接替{name}</translation>
    </message>
    <message>
        <source>{how}: {name}</source>
        <translation>{how}：{name}</translation>
    </message>
    <message>
        <source>{words} ({more})</source>
        <translation>{words}（{more}）</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message numerus="yes">
        <source>%n anniversary(ies)</source>
        <translation>
            <numerusform>%n 個紀念日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n birthday(s)</source>
        <translation>
            <numerusform>%n 個生日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) to get in touch with</source>
        <translation>
            <numerusform>%n 位客戶待聯繫</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n present(s) to see to</source>
        <translation>
            <numerusform>%n 份禮品待準備</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) from the quiet hours</source>
        <translation>
            <numerusform>勿擾時段有 %n 則提醒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) now</source>
        <translation>
            <numerusform>現在有 %n 則提醒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) while you were away</source>
        <translation>
            <numerusform>您不在時有 %n 則提醒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to do</source>
        <translation>
            <numerusform>%n 項待辦</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答覆</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已兌現</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>無人接聽</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Present: {day}</source>
        <translation>禮品：{day}</translation>
    </message>
    <message numerus="yes">
        <source>Snooze %n min</source>
        <translation>
            <numerusform>%n 分鐘後提醒</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Today: {things}</source>
        <translation>今天：{things}</translation>
    </message>
    <message>
        <source>You find them in Today.</source>
        <translation>請到「今天」裡查看。</translation>
    </message>
    <message>
        <source>cards for {feasts}</source>
        <translation>寄賀卡（{feasts}）</translation>
    </message>
    <message>
        <source>greetings for {feasts}</source>
        <translation>節日問候（{feasts}）</translation>
    </message>
    <message>
        <source>presents for {feasts}</source>
        <translation>備禮品（{feasts}）</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names}，另有 %n 個</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Repeat</name>
    <message>
        <source>1st {weekday}</source>
        <translation>第一個{weekday}</translation>
    </message>
    <message>
        <source>2nd {weekday}</source>
        <translation>第二個{weekday}</translation>
    </message>
    <message>
        <source>3rd {weekday}</source>
        <translation>第三個{weekday}</translation>
    </message>
    <message>
        <source>4th {weekday}</source>
        <translation>第四個{weekday}</translation>
    </message>
    <message>
        <source>5th {weekday}</source>
        <translation>第五個{weekday}</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>從何時算起</translation>
    </message>
    <message>
        <source>Counted from the day it is done</source>
        <translation>從完成那天算起</translation>
    </message>
    <message>
        <source>Counted from the schedule</source>
        <translation>依原定日期算</translation>
    </message>
    <message>
        <source>Does not repeat</source>
        <translation>不重複</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>Every month {day}</source>
        <translation>每月{day}</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>每週</translation>
    </message>
    <message>
        <source>Every week on {days}</source>
        <translation>每週的{days}</translation>
    </message>
    <message>
        <source>Every weekday (Monday to Friday)</source>
        <translation>每個工作日（週一至週五）</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>Every year {day}</source>
        <translation>每年{day}</translation>
    </message>
    <message>
        <source>Every {count} days</source>
        <translation>每 {count} 天</translation>
    </message>
    <message>
        <source>Every {count} months</source>
        <translation>每 {count} 個月</translation>
    </message>
    <message>
        <source>Every {count} months {day}</source>
        <translation>每 {count} 個月的{day}</translation>
    </message>
    <message>
        <source>Every {count} weeks</source>
        <translation>每 {count} 週</translation>
    </message>
    <message>
        <source>Every {count} weeks on {days}</source>
        <translation>每 {count} 週的{days}</translation>
    </message>
    <message>
        <source>Every {count} years</source>
        <translation>每 {count} 年</translation>
    </message>
    <message>
        <source>Every {count} years {day}</source>
        <translation>每 {count} 年的{day}</translation>
    </message>
    <message>
        <source>First on {day}</source>
        <translation>首次：{day}</translation>
    </message>
    <message>
        <source>Last day of each month</source>
        <translation>每月最後一天</translation>
    </message>
    <message>
        <source>Own rule…</source>
        <translation>自訂規則…</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>Rule (RFC 5545)</source>
        <translation>規則（RFC 5545）</translation>
    </message>
    <message>
        <source>last {weekday}</source>
        <translation>最後一個{weekday}</translation>
    </message>
    <message>
        <source>last {weekday} but one</source>
        <translation>倒數第二個{weekday}</translation>
    </message>
    <message>
        <source>on day {day}</source>
        <translation>{day}日</translation>
    </message>
    <message>
        <source>on day {day} where the month has one</source>
        <translation>{day}日（當月沒有則略過）</translation>
    </message>
    <message>
        <source>on day {day}, or on the last day of a shorter month</source>
        <translation>{day}日（當月沒有則為最後一天）</translation>
    </message>
    <message>
        <source>on days {days}</source>
        <translation>{days}日</translation>
    </message>
    <message>
        <source>on the first weekday (Monday to Friday)</source>
        <translation>第一個工作日（週一至週五）</translation>
    </message>
    <message>
        <source>on the last day</source>
        <translation>最後一天</translation>
    </message>
    <message>
        <source>on the last day of {month}</source>
        <translation>{month}最後一天</translation>
    </message>
    <message>
        <source>on the last weekday (Monday to Friday)</source>
        <translation>最後一個工作日（週一至週五）</translation>
    </message>
    <message>
        <source>on the {weekday}</source>
        <translation>{weekday}</translation>
    </message>
    <message>
        <source>on the {weekday} of {month}</source>
        <translation>{month}{weekday}</translation>
    </message>
    <message>
        <source>on {date}</source>
        <translation>{date}</translation>
    </message>
    <message>
        <source>on {date}, in leap years</source>
        <translation>{date}（僅閏年）</translation>
    </message>
    <message>
        <source>{rule}, once</source>
        <translation>{rule}，僅一次</translation>
    </message>
    <message>
        <source>{rule}, until {day}</source>
        <translation>{rule}，到{day}為止</translation>
    </message>
    <message>
        <source>{rule}, {count} times</source>
        <translation>{rule}，共 {count} 次</translation>
    </message>
</context>
<context>
    <name>Replay</name>
    <message>
        <source>Doing it again: {percent} %. You can go on working.</source>
        <translation>正在取消復原：{percent}%。您可以繼續使用手記。</translation>
    </message>
    <message>
        <source>Taking it back: {percent} %. You can go on working.</source>
        <translation>正在復原：{percent}%。您可以繼續使用手記。</translation>
    </message>
</context>
<context>
    <name>Rhythm</name>
    <message>
        <source>By tier</source>
        <translation>依等級</translation>
    </message>
    <message numerus="yes">
        <source>By tier: every %n day(s)</source>
        <translation>
            <numerusform>依等級：每 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>By tier: never</source>
        <translation>依等級：不提醒</translation>
    </message>
    <message>
        <source>Days between contacts</source>
        <translation>聯繫間隔天數</translation>
    </message>
    <message>
        <source>Keep in touch</source>
        <translation>聯繫頻率</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>不提醒</translation>
    </message>
    <message>
        <source>Own rhythm</source>
        <translation>自訂頻率</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
</context>
<context>
    <name>Risk</name>
    <message>
        <source>next review {day}</source>
        <translation>下次檢視：{day}</translation>
    </message>
    <message>
        <source>the client was not told yet</source>
        <translation>尚未告知客戶</translation>
    </message>
    <message>
        <source>to be reviewed since {day}</source>
        <translation>{day}起待檢視</translation>
    </message>
    <message>
        <source>told on {day}</source>
        <translation>{day}已告知客戶</translation>
    </message>
    <message>
        <source>told on {day} ({channel})</source>
        <translation>{day}已告知客戶（{channel}）</translation>
    </message>
    <message>
        <source>{severity} · {likelihood}</source>
        <translation>{severity} · {likelihood}</translation>
    </message>
</context>
<context>
    <name>RiskDialog</name>
    <message>
        <source>An outlet doubts the safety figures</source>
        <translation>例如：媒體質疑安全性資料</translation>
    </message>
    <message>
        <source>Client told</source>
        <translation>告知客戶</translation>
    </message>
    <message>
        <source>Client told on</source>
        <translation>告知客戶的日期</translation>
    </message>
    <message>
        <source>Early signs</source>
        <translation>早期徵兆</translation>
    </message>
    <message>
        <source>Edit risk</source>
        <translation>編輯風險</translation>
    </message>
    <message>
        <source>How bad, how likely</source>
        <translation>嚴重程度與可能性</translation>
    </message>
    <message>
        <source>Last reviewed</source>
        <translation>最近檢視</translation>
    </message>
    <message>
        <source>Last reviewed on</source>
        <translation>最近檢視的日期</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>可能性</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>不提醒</translation>
    </message>
    <message>
        <source>New risk</source>
        <translation>新增風險</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Open a crisis from this…</source>
        <translation>由此登錄危機…</translation>
    </message>
    <message>
        <source>People with numbers at the client and at the outlet are listed automatically.</source>
        <translation>客戶和媒體留有號碼的聯絡人會自動列出。</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>應變方案</translation>
    </message>
    <message>
        <source>Review again</source>
        <translation>再次檢視</translation>
    </message>
    <message>
        <source>Reviewed on</source>
        <translation>已檢視，日期</translation>
    </message>
    <message>
        <source>Reviewed today</source>
        <translation>今天已檢視</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>嚴重程度</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>已告知，日期</translation>
    </message>
    <message>
        <source>Told through</source>
        <translation>告知管道</translation>
    </message>
    <message>
        <source>What may happen</source>
        <translation>可能發生什麼</translation>
    </message>
    <message>
        <source>What one would see first, a line each</source>
        <translation>最先會看到什麼，每行寫一項</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>該打給誰</translation>
    </message>
    <message>
        <source>channel not noted</source>
        <translation>未註明管道</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>every</source>
        <translation>每隔</translation>
    </message>
</context>
<context>
    <name>Risks</name>
    <message>
        <source>Add…</source>
        <translation>新增…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編輯…</translation>
    </message>
    <message>
        <source>No risk noted yet</source>
        <translation>還沒有記下風險</translation>
    </message>
    <message>
        <source>Note what may happen to this client, how it would show, and whom to call then.</source>
        <translation>記下這位客戶可能出什麼事、會有什麼徵兆、到時該打給誰。</translation>
    </message>
    <message>
        <source>Open a crisis…</source>
        <translation>登錄危機…</translation>
    </message>
    <message>
        <source>Reviewed today</source>
        <translation>今天已檢視</translation>
    </message>
    <message>
        <source>Risk register</source>
        <translation>風險清單</translation>
    </message>
    <message>
        <source>What may become a crisis for {name}.</source>
        <translation>對{name}來說可能變成危機的事。</translation>
    </message>
</context>
<context>
    <name>Salvage</name>
    <message numerus="yes">
        <source>%n client(s) had to be made for records whose own client is lost; they are called “{name}”.</source>
        <translation>
            <numerusform>有些紀錄所屬的客戶已遺失，因此補建了 %n 位客戶，名為「{name}」。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) led to lost records and were left out.</source>
        <translation>
            <numerusform>有 %n 處關聯指向已遺失的紀錄，沒有保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) came back from the history.</source>
        <translation>
            <numerusform>有 %n 筆紀錄是從修改歷程中找回的。</numerusform>
        </translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>複製報告</translation>
    </message>
    <message>
        <source>Crises</source>
        <translation>危機</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>往來</translation>
    </message>
    <message>
        <source>Lines of crisis logs</source>
        <translation>處理紀錄</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>People</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Plans for a crisis</source>
        <translation>應變方案</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>喜好</translation>
    </message>
    <message>
        <source>Reminders and callbacks</source>
        <translation>提醒與回訪</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>風險</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已救回</translation>
    </message>
    <message>
        <source>This is a new journal with everything that could be read. The damaged file was left as it is: keep it until you have looked through this one.</source>
        <translation>這是一本新手記，讀得到的內容都在裡面。損毀的檔案原封不動：看過這一本之前，請先留著它。</translation>
    </message>
    <message>
        <source>What could be saved</source>
        <translation>救回的內容</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Clients</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>手記內容</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>搜尋結果</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Search clients, entries and commands</source>
        <translation>搜尋客戶、往來和指令</translation>
    </message>
    <message>
        <source>The index is being built: not everything can be found yet.</source>
        <translation>正在建立索引，有些內容暫時還搜尋不到。</translation>
    </message>
    <message>
        <source>The search is too long; only its beginning was looked for.</source>
        <translation>輸入的內容太長，只搜尋了開頭部分。</translation>
    </message>
    <message>
        <source>Try fewer words or another spelling; names are also found by pinyin and initials.</source>
        <translation>可以少寫幾個詞，或換一種寫法；名稱也可以用拼音和首字母搜尋。</translation>
    </message>
    <message>
        <source>Words, names, pinyin or initials; and to narrow it down:</source>
        <translation>輸入詞語、名稱、拼音或首字母；要縮小範圍，可以寫：</translation>
    </message>
    <message>
        <source>a span of time</source>
        <translation>某段時間的內容</translation>
    </message>
    <message>
        <source>entries of one channel</source>
        <translation>某種管道的往來</translation>
    </message>
    <message>
        <source>entries with a file</source>
        <translation>帶附件的往來</translation>
    </message>
    <message>
        <source>entries with an unhappy client</source>
        <translation>客戶情緒不好的往來</translation>
    </message>
    <message>
        <source>these words together; without this word</source>
        <translation>連在一起的詞；不含這個詞</translation>
    </message>
    <message>
        <source>what belongs to one client</source>
        <translation>某位客戶的內容</translation>
    </message>
    <message>
        <source>what carries a tag</source>
        <translation>帶有某個標籤的往來和客戶</translation>
    </message>
    <message>
        <source>what is late</source>
        <translation>已逾期的事項</translation>
    </message>
    <message>
        <source>what is still to be done</source>
        <translation>未完成的提醒和未結束的危機</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>找到 {count} 項</translation>
    </message>
    <message>
        <source>{count} found, the newest {shown} are shown</source>
        <translation>找到 {count} 項，顯示最新的 {shown} 項</translation>
    </message>
    <message>
        <source>“{part}” cannot be excluded: write since: or until: without “-”.</source>
        <translation>「{part}」不能排除：since: 和 until: 前面請不要加「-」。</translation>
    </message>
    <message>
        <source>“{part}” has nothing to look for. Write it after the colon.</source>
        <translation>「{part}」缺少要找的內容：請寫在冒號後面。</translation>
    </message>
    <message>
        <source>“{part}” was left out: it has neither letters nor numbers.</source>
        <translation>「{part}」已略過：其中沒有文字或數字。</translation>
    </message>
    <message>
        <source>“{part}” was left out: what follows the colon is not understood.</source>
        <translation>「{part}」已略過：冒號後的內容無法識別。</translation>
    </message>
    <message>
        <source>“{part}”: nobody has this name.</source>
        <translation>「{part}」：沒有這個名稱的客戶。</translation>
    </message>
    <message>
        <source>↑ ↓ choose   Enter open   Esc close</source>
        <translation>↑ ↓ 選擇   Enter 開啟   Esc 關閉</translation>
    </message>
</context>
<context>
    <name>Secret</name>
    <message>
        <source>Caps Lock is on.</source>
        <translation>大寫鎖定（Caps Lock）已開啟。</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>隱藏輸入的內容</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>顯示輸入的內容</translation>
    </message>
</context>
<context>
    <name>Selfcheck</name>
    <message>
        <source>Everything the program needs is here.</source>
        <translation>程式所需的元件齊全。</translation>
    </message>
    <message>
        <source>Missing or broken: {names}. Please install the program again.</source>
        <translation>遺失或損毀：{names}。請重新安裝程式。</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%n 個備份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are remembered</source>
        <translation>
            <numerusform>保留了 %n 次變更</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n 位客戶</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n crises</source>
        <translation>
            <numerusform>%n 起危機</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分鐘</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n preference(s)</source>
        <translation>
            <numerusform>%n 項喜好</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n 則提醒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n 年</numerusform>
        </translation>
    </message>
    <message>
        <source>A client may have a rhythm of its own; greetings do not count as contact.</source>
        <translation>每位客戶可以另設聯繫頻率；問候不算聯繫。</translation>
    </message>
    <message>
        <source>A folder on another disk also helps when this computer breaks. The newest checked backup is always kept, whatever its size.</source>
        <translation>放到另一顆硬碟的資料夾裡，這台電腦壞了也不怕。檢查過的最新一個備份，不論多大都會保留。</translation>
    </message>
    <message>
        <source>About</source>
        <translation>關於</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>All backups together at most</source>
        <translation>全部備份最多占用</translation>
    </message>
    <message>
        <source>Answer a request within (working days)</source>
        <translation>幾個工作日內答覆需求</translation>
    </message>
    <message>
        <source>As this computer: {place}</source>
        <translation>跟隨這台電腦：{place}</translation>
    </message>
    <message>
        <source>Ask how it goes after a delivery (days)</source>
        <translation>交付幾天後回訪</translation>
    </message>
    <message>
        <source>Asking the system…</source>
        <translation>正在詢問系統…</translation>
    </message>
    <message>
        <source>Back to the usual folder</source>
        <translation>改回預設資料夾</translation>
    </message>
    <message>
        <source>Backup folder</source>
        <translation>備份資料夾</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>Backups of this journal</source>
        <translation>這本手記的備份</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>資源回收筒</translation>
    </message>
    <message>
        <source>Call back after (minutes)</source>
        <translation>幾分鐘後回訪</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>回訪</translation>
    </message>
    <message>
        <source>Callback minutes by channel</source>
        <translation>各管道的回訪時間</translation>
    </message>
    <message>
        <source>Callbacks and crises come through. Everything else waits and comes as one message at the end. What a day brings is told once, at nine in the morning.</source>
        <translation>回訪和危機照常彈出；其餘的等這段時間結束，合成一則通知。當天的事項在早上九點彙整通知一次。</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>變更密碼…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Client Journal {version}, with Qt {qt}</source>
        <translation>客戶手記 {version}，使用 Qt {qt}</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>複製路徑</translation>
    </message>
    <message>
        <source>Counted from the end of a delivery, an installation or a visit.</source>
        <translation>從交付、安裝或拜訪結束時算起。</translation>
    </message>
    <message>
        <source>Crises</source>
        <translation>危機</translation>
    </message>
    <message>
        <source>Daily work</source>
        <translation>日常工作</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Days off of</source>
        <translation>休假日依照</translation>
    </message>
    <message>
        <source>Earlier states</source>
        <translation>先前的內容</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Encrypt…</source>
        <translation>加密…</translation>
    </message>
    <message>
        <source>End it now</source>
        <translation>立即結束</translation>
    </message>
    <message>
        <source>Everything lies in this one file on your computer. Nothing is sent anywhere.</source>
        <translation>全部內容都在您電腦上的這一個檔案裡，不會傳送到任何地方。</translation>
    </message>
    <message>
        <source>Export to CSV…</source>
        <translation>匯出為 CSV…</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0. Qt and PySide6 are used under the LGPL 3, SQLCipher under a BSD licence, the icons are from Lucide (ISC).</source>
        <translation>自由軟體，採用 Apache 授權條款 2.0。Qt 和 PySide6 依 LGPL 3 使用，SQLCipher 依 BSD 授權條款使用，圖示來自 Lucide（ISC）。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始時間</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Greetings</source>
        <translation>問候</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>History</source>
        <translation>歷程</translation>
    </message>
    <message>
        <source>Hours of a working day</source>
        <translation>上下班時間</translation>
    </message>
    <message>
        <source>How to treat a client of each kind; the advice stands in the brief.</source>
        <translation>怎麼與各類客戶相處；這些要點會寫進速覽。</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>匯入與匯出</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>In no more room than about</source>
        <translation>占用空間上限（約）</translation>
    </message>
    <message>
        <source>In time so far, first attempt within two minutes: {kept} of {made}</source>
        <translation>至今準時回訪（時間到兩分鐘內首次聯繫）：{made} 次中有 {kept} 次</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>手記</translation>
    </message>
    <message>
        <source>Journal file</source>
        <translation>手記檔案</translation>
    </message>
    <message>
        <source>Keep in touch</source>
        <translation>保持聯繫</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>語言與外觀</translation>
    </message>
    <message>
        <source>Last backup {when}, checked</source>
        <translation>上次備份：{when}，已檢查</translation>
    </message>
    <message>
        <source>Let nothing pop up in these hours</source>
        <translation>這段時間不彈出通知</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>鎖定</translation>
    </message>
    <message>
        <source>Lock after nobody touched it for</source>
        <translation>無人操作多久後鎖定</translation>
    </message>
    <message>
        <source>Lock when the computer sleeps or its screen is locked</source>
        <translation>電腦休眠或鎖定螢幕時一併鎖定</translation>
    </message>
    <message>
        <source>Look inside or restore…</source>
        <translation>檢視或還原…</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>My own observances…</source>
        <translation>自訂節日與紀念日…</translation>
    </message>
    <message>
        <source>Never by itself</source>
        <translation>不自動鎖定</translation>
    </message>
    <message>
        <source>New channel</source>
        <translation>新管道</translation>
    </message>
    <message>
        <source>New journal…</source>
        <translation>建立新手記…</translation>
    </message>
    <message>
        <source>No way to show messages was found: reminders are told in the window.</source>
        <translation>找不到顯示通知的方式：提醒只在視窗內顯示。</translation>
    </message>
    <message>
        <source>Nobody answers: try again after</source>
        <translation>無人接聽，多久後再試</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>Offered beside phone, e-mail and the others. Entries keep a channel that is removed.</source>
        <translation>與電話、電子郵件等一起供選擇。移除後，已記的往來仍保留該管道。</translation>
    </message>
    <message>
        <source>On until {time}</source>
        <translation>開啟至 {time}</translation>
    </message>
    <message>
        <source>Only who knows the passphrase, or has the recovery code, can read this file or its backups.</source>
        <translation>只有知道密碼或持有復原碼的人，才能讀取這個檔案和它的備份。</translation>
    </message>
    <message>
        <source>Open another journal…</source>
        <translation>開啟另一本手記…</translation>
    </message>
    <message>
        <source>Open the bin…</source>
        <translation>開啟資源回收筒…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>開啟資料夾</translation>
    </message>
    <message>
        <source>Path copied</source>
        <translation>已複製路徑</translation>
    </message>
    <message>
        <source>Plans for a crisis…</source>
        <translation>應變方案…</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>播放提示音</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>應對要點</translation>
    </message>
    <message>
        <source>Playbook…</source>
        <translation>應對要點…</translation>
    </message>
    <message>
        <source>Presentation mode</source>
        <translation>簡報模式</translation>
    </message>
    <message>
        <source>Public holidays and make-up working days of this place count when the limit of a request is reckoned. Days that are not announced yet are marked as expected.</source>
        <translation>計算需求的答覆期限時，依照該地的國定假日和補班日。尚未公布的日子標為「預計」。</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>勿擾時段</translation>
    </message>
    <message>
        <source>Recovery code…</source>
        <translation>復原碼…</translation>
    </message>
    <message>
        <source>Remember changes for</source>
        <translation>變更保留多久</translation>
    </message>
    <message>
        <source>Remind me of feasts that clients keep</source>
        <translation>客戶過節時提醒我問候</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the encryption…</source>
        <translation>移除加密…</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <source>Requests and deliveries</source>
        <translation>需求與交付</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>設定的分類</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Show a test message</source>
        <translation>顯示測試通知</translation>
    </message>
    <message>
        <source>Shown by Windows, with buttons.</source>
        <translation>由 Windows 顯示，附按鈕。</translation>
    </message>
    <message>
        <source>Shown by macOS, with buttons.</source>
        <translation>由 macOS 顯示，附按鈕。</translation>
    </message>
    <message>
        <source>Shown by the tray icon, without buttons.</source>
        <translation>由系統匣圖示顯示，不附按鈕。</translation>
    </message>
    <message>
        <source>Shown by {program}, with buttons.</source>
        <translation>由 {program} 顯示，附按鈕。</translation>
    </message>
    <message>
        <source>Shown by {program}, without buttons.</source>
        <translation>由 {program} 顯示，不附按鈕。</translation>
    </message>
    <message>
        <source>Start with the computer, in the tray</source>
        <translation>登入時啟動，留在系統匣</translation>
    </message>
    <message>
        <source>Stay in the tray and go on reminding</source>
        <translation>留在系統匣，繼續提醒</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>佈景主題</translation>
    </message>
    <message>
        <source>There is no backup yet. Make the first one now.</source>
        <translation>還沒有備份。請現在做第一個備份。</translation>
    </message>
    <message>
        <source>They are made by themselves: every hour in which something changed, before every import and large change. Each is opened and checked. Those of 24 hours, 7 days, 4 weeks and 12 months are kept.</source>
        <translation>備份自動進行：只要有變更，每小時一次；每次匯入和大量變更之前也會備份。每個備份都要開啟檢查過。最近 24 個小時、7 天、4 週、12 個月，各留最新的一個。</translation>
    </message>
    <message>
        <source>This desktop shows no tray: closing the window ends the program.</source>
        <translation>此桌面沒有系統匣：關閉視窗就會結束程式。</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>本程式</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>結束時間</translation>
    </message>
    <message>
        <source>Until the end of the working day; what you agreed with the client comes first.</source>
        <translation>都算到當天下班為止；與客戶另有約定的，以約定為準。</translation>
    </message>
    <message>
        <source>Versions, folders, licences…</source>
        <translation>版本、資料夾、授權條款…</translation>
    </message>
    <message>
        <source>What a record said before each change. Undo and redo reach back {count} changes, no further than {days} days.</source>
        <translation>每筆紀錄在每次變更之前的內容。復原和取消復原可回到 {count} 步以前，最多 {days} 天以內。</translation>
    </message>
    <message>
        <source>What is done when it happens, by when, and what one can say.</source>
        <translation>出了事做什麼、何時之前做、可以怎麼說。</translation>
    </message>
    <message>
        <source>What is older, or beyond that room, is forgotten little by little.</source>
        <translation>更早的或超出空間的內容會逐漸清理。</translation>
    </message>
    <message numerus="yes">
        <source>What was deleted can be brought back for %n day(s).</source>
        <translation>
            <numerusform>刪除的內容在 %n 天內可以還原。</numerusform>
        </translation>
    </message>
    <message>
        <source>WhatsApp, LINE, Teams …</source>
        <translation>LINE、WhatsApp、Teams…</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>關閉視窗時</translation>
    </message>
    <message>
        <source>Where, and how much</source>
        <translation>位置與容量</translation>
    </message>
    <message>
        <source>While others can see your screen: messages, the card and the tray name nobody. It ends by itself after two hours. {keys} turns it on and off.</source>
        <translation>別人看得到您的螢幕時使用：通知、回訪卡片和系統匣都不顯示任何名稱。兩小時後自動結束。按 {keys} 開啟或關閉。</translation>
    </message>
    <message>
        <source>Whoever can open this file on the computer can read what it says.</source>
        <translation>在這台電腦上，誰能開啟這個檔案，誰就讀得到裡面的內容。</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>工作時間</translation>
    </message>
    <message>
        <source>Your journal</source>
        <translation>您的手記</translation>
    </message>
    <message>
        <source>Your own channels</source>
        <translation>自己的管道</translation>
    </message>
    <message>
        <source>as above</source>
        <translation>同上</translation>
    </message>
    <message>
        <source>midnight</source>
        <translation>午夜</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分鐘</translation>
    </message>
    <message>
        <source>never</source>
        <translation>不提醒</translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>不設</translation>
    </message>
    <message>
        <source>the desktop</source>
        <translation>桌面環境</translation>
    </message>
    <message>
        <source>the oldest from {when}</source>
        <translation>最早：{when}</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count} 則往來</translation>
    </message>
    <message>
        <source>{keys} hides this journal from other eyes. It has no passphrase, so it cannot be locked; encrypt it under Journal first.</source>
        <translation>按 {keys} 隱藏手記，以免旁人看見。它沒有密碼，無法鎖定；要鎖定，請先在「手記」裡加密。</translation>
    </message>
    <message>
        <source>{keys} locks the journal: nothing of it can be seen until the passphrase is typed, and nothing of it stays in memory. What you were writing is kept.</source>
        <translation>按 {keys} 鎖定手記：輸入密碼之前什麼也看不到，記憶體裡也不留任何內容。寫到一半的內容會保留。</translation>
    </message>
    <message>
        <source>{tier}: every so many days</source>
        <translation>{tier}：幾天聯繫一次</translation>
    </message>
    <message>
        <source>“By the end of the day” means the end of these hours.</source>
        <translation>「下班前」指這段時間結束之前。</translation>
    </message>
    <message>
        <source>… after: {channel}</source>
        <translation>… {channel}之後</translation>
    </message>
</context>
<context>
    <name>Shortcut</name>
    <message>
        <source>A reminder on the day</source>
        <translation>在當天設提醒</translation>
    </message>
    <message>
        <source>About this program: versions, folders, licences</source>
        <translation>關於本程式：版本、資料夾、授權條款</translation>
    </message>
    <message>
        <source>Add a client</source>
        <translation>新增客戶</translation>
    </message>
    <message>
        <source>Also into the log of the crisis that runs, or not</source>
        <translation>是否同時記入進行中危機的處理紀錄</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>換一天</translation>
    </message>
    <message>
        <source>Another month</source>
        <translation>換一個月</translation>
    </message>
    <message>
        <source>Another occasion</source>
        <translation>換一個節日或生日</translation>
    </message>
    <message>
        <source>Another time was agreed</source>
        <translation>改期（對方同意）</translation>
    </message>
    <message>
        <source>Another time; with a promise or request by agreement</source>
        <translation>改時間；承諾和需求須經對方同意</translation>
    </message>
    <message>
        <source>Answer what is asked: which client, which day</source>
        <translation>回答問題：哪位客戶、哪一天</translation>
    </message>
    <message>
        <source>Answer what they asked here</source>
        <translation>答覆對方在此提出的需求</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>回到今天</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>資源回收筒</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Change the entry</source>
        <translation>編輯往來</translation>
    </message>
    <message>
        <source>Change the reminder</source>
        <translation>編輯提醒</translation>
    </message>
    <message>
        <source>Client brief</source>
        <translation>客戶速覽</translation>
    </message>
    <message>
        <source>Close and keep a draft</source>
        <translation>關閉並留下草稿</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>複製文字</translation>
    </message>
    <message>
        <source>Copy the text, mark it as sent, next</source>
        <translation>複製文字，標為已傳送，前往下一位</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Export to CSV</source>
        <translation>匯出為 CSV</translation>
    </message>
    <message>
        <source>Find a client</source>
        <translation>尋找客戶</translation>
    </message>
    <message>
        <source>Go to Clients</source>
        <translation>前往客戶</translation>
    </message>
    <message>
        <source>Go to Crises</source>
        <translation>前往危機</translation>
    </message>
    <message>
        <source>Go to Promises</source>
        <translation>前往承諾</translation>
    </message>
    <message>
        <source>Go to Today</source>
        <translation>前往今天</translation>
    </message>
    <message>
        <source>Go to the calendar</source>
        <translation>前往行事曆</translation>
    </message>
    <message>
        <source>Greet anyway, with the open point named</source>
        <translation>仍要問候，並提及未了的事</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Hide this advice for good</source>
        <translation>不再顯示這則要點</translation>
    </message>
    <message>
        <source>Job brief of a request</source>
        <translation>客戶需求的工作單（Brief）</translation>
    </message>
    <message>
        <source>Kept, or answered</source>
        <translation>已兌現，或已答覆</translation>
    </message>
    <message>
        <source>Lock or hide the journal</source>
        <translation>鎖定或隱藏手記</translation>
    </message>
    <message>
        <source>Log an interaction</source>
        <translation>記一則往來</translation>
    </message>
    <message>
        <source>Mark as waiting for the client, or as our turn again</source>
        <translation>等客戶，或輪到我方</translation>
    </message>
    <message>
        <source>Mark it: advised, the client decided, already told us</source>
        <translation>標記：已建議、客戶決定、已說過</translation>
    </message>
    <message>
        <source>Month, agenda</source>
        <translation>月曆、日程</translation>
    </message>
    <message>
        <source>Move it to the bin</source>
        <translation>移至資源回收筒</translation>
    </message>
    <message>
        <source>Move the entry to the bin</source>
        <translation>將往來移至資源回收筒</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>下一列</translation>
    </message>
    <message>
        <source>Nobody answered the callback; nothing new in a crisis that is watched</source>
        <translation>回訪無人接聽；監測中的危機沒有新情況</translation>
    </message>
    <message>
        <source>Not this year</source>
        <translation>今年不問候</translation>
    </message>
    <message>
        <source>Note a preference learned here</source>
        <translation>記下從中得知的喜好</translation>
    </message>
    <message>
        <source>Note a promise made here</source>
        <translation>記下在此作出的承諾</translation>
    </message>
    <message>
        <source>On a chip: plain text again</source>
        <translation>在標籤片上：變回一般文字</translation>
    </message>
    <message>
        <source>One message to all standard clients</source>
        <translation>給全部一般客戶寫同一則問候</translation>
    </message>
    <message>
        <source>One more round of changes</source>
        <translation>再改一稿</translation>
    </message>
    <message>
        <source>Only copy the text</source>
        <translation>只複製文字</translation>
    </message>
    <message>
        <source>Open a crisis</source>
        <translation>登錄危機</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>開啟客戶</translation>
    </message>
    <message>
        <source>Open the client, or fold a part of the list out</source>
        <translation>開啟客戶，或展開清單的一部分</translation>
    </message>
    <message>
        <source>Plans for a crisis</source>
        <translation>應變方案</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>應對要點</translation>
    </message>
    <message>
        <source>Prepare greetings</source>
        <translation>準備問候</translation>
    </message>
    <message>
        <source>Presentation mode: name nobody in messages</source>
        <translation>簡報模式：通知不顯示名稱</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>上一列</translation>
    </message>
    <message>
        <source>Quick capture</source>
        <translation>快速記錄</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>取消復原</translation>
    </message>
    <message>
        <source>Remind later</source>
        <translation>稍後提醒</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>答覆</translation>
    </message>
    <message>
        <source>Reply to what is open</source>
        <translation>答覆未了的事</translation>
    </message>
    <message>
        <source>Reply, or log an entry</source>
        <translation>答覆，或記一則</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>搜尋全部內容</translation>
    </message>
    <message>
        <source>Set a follow-up</source>
        <translation>設跟進</translation>
    </message>
    <message>
        <source>Set a reminder</source>
        <translation>設提醒</translation>
    </message>
    <message>
        <source>Set the callback after a visit or delivery</source>
        <translation>在拜訪、會議或交付後設回訪</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Settle a promise or request otherwise</source>
        <translation>登錄承諾或需求的其他結果</translation>
    </message>
    <message>
        <source>Settle otherwise</source>
        <translation>其他結果</translation>
    </message>
    <message>
        <source>Show all of the text, or less</source>
        <translation>展開或收合全文</translation>
    </message>
    <message>
        <source>Stop reminding</source>
        <translation>不再提醒</translation>
    </message>
    <message>
        <source>Take it into the log of the crisis that runs</source>
        <translation>記入進行中危機的處理紀錄</translation>
    </message>
    <message>
        <source>The button of the row</source>
        <translation>按下該列的按鈕</translation>
    </message>
    <message>
        <source>The channel</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>They asked for something: I owe an answer</source>
        <translation>對方有需求：待我答覆</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>We owe, they owe, waiting, settled</source>
        <translation>我方待辦、等對方、等待中、已了結</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>檢視處理經過</translation>
    </message>
    <message>
        <source>What happened to it so far</source>
        <translation>檢視至今的處理經過</translation>
    </message>
    <message>
        <source>What stands on the day</source>
        <translation>檢視當天的事項</translation>
    </message>
    <message>
        <source>What the entry said before</source>
        <translation>檢視修改歷程</translation>
    </message>
    <message>
        <source>Where the client stands just now</source>
        <translation>客戶近況</translation>
    </message>
    <message>
        <source>Write; Ctrl+Enter copies and marks as sent, Esc goes back</source>
        <translation>撰寫；Ctrl+Enter 複製並標為已傳送，Esc 返回</translation>
    </message>
</context>
<context>
    <name>Snooze</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose a time…</source>
        <translation>選擇時間…</translation>
    </message>
    <message>
        <source>In 1 hour</source>
        <translation>1 小時後</translation>
    </message>
    <message>
        <source>In 15 minutes</source>
        <translation>15 分鐘後</translation>
    </message>
    <message>
        <source>In 5 minutes</source>
        <translation>5 分鐘後</translation>
    </message>
    <message>
        <source>Next Monday, {time}</source>
        <translation>下週一 {time}</translation>
    </message>
    <message>
        <source>Remind me later</source>
        <translation>稍後提醒</translation>
    </message>
    <message>
        <source>Remind me then</source>
        <translation>屆時提醒</translation>
    </message>
    <message>
        <source>This evening, {time}</source>
        <translation>今晚 {time}</translation>
    </message>
    <message>
        <source>This time has passed. Choose a later one.</source>
        <translation>這個時間已過。請選擇更晚的時間。</translation>
    </message>
    <message>
        <source>Tomorrow, {time}</source>
        <translation>明天 {time}</translation>
    </message>
</context>
<context>
    <name>SolarTerm</name>
    <message>
        <source>Autumn Equinox</source>
        <translation>秋分</translation>
    </message>
    <message>
        <source>Awakening of Insects</source>
        <translation>驚蟄</translation>
    </message>
    <message>
        <source>Clear and Bright</source>
        <translation>清明</translation>
    </message>
    <message>
        <source>Cold Dew</source>
        <translation>寒露</translation>
    </message>
    <message>
        <source>End of Heat</source>
        <translation>處暑</translation>
    </message>
    <message>
        <source>Frost&apos;s Descent</source>
        <translation>霜降</translation>
    </message>
    <message>
        <source>Grain Full</source>
        <translation>小滿</translation>
    </message>
    <message>
        <source>Grain Rain</source>
        <translation>穀雨</translation>
    </message>
    <message>
        <source>Grain in Ear</source>
        <translation>芒種</translation>
    </message>
    <message>
        <source>Major Cold</source>
        <translation>大寒</translation>
    </message>
    <message>
        <source>Major Heat</source>
        <translation>大暑</translation>
    </message>
    <message>
        <source>Major Snow</source>
        <translation>大雪</translation>
    </message>
    <message>
        <source>Minor Cold</source>
        <translation>小寒</translation>
    </message>
    <message>
        <source>Minor Heat</source>
        <translation>小暑</translation>
    </message>
    <message>
        <source>Minor Snow</source>
        <translation>小雪</translation>
    </message>
    <message>
        <source>Rain Water</source>
        <translation>雨水</translation>
    </message>
    <message>
        <source>Spring Equinox</source>
        <translation>春分</translation>
    </message>
    <message>
        <source>Start of Autumn</source>
        <translation>立秋</translation>
    </message>
    <message>
        <source>Start of Spring</source>
        <translation>立春</translation>
    </message>
    <message>
        <source>Start of Summer</source>
        <translation>立夏</translation>
    </message>
    <message>
        <source>Start of Winter</source>
        <translation>立冬</translation>
    </message>
    <message>
        <source>Summer Solstice</source>
        <translation>夏至</translation>
    </message>
    <message>
        <source>White Dew</source>
        <translation>白露</translation>
    </message>
    <message>
        <source>Winter Solstice</source>
        <translation>冬至</translation>
    </message>
</context>
<context>
    <name>Spreadsheet</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>A client, with an employer</source>
        <translation>一位客戶，附其公司</translation>
    </message>
    <message>
        <source>A person at a client</source>
        <translation>客戶公司的一位聯絡人</translation>
    </message>
    <message>
        <source>About</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Between two cells</source>
        <translation>分隔符號</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗號</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Count first</source>
        <translation>先統計</translation>
    </message>
    <message>
        <source>Counting what would come</source>
        <translation>正在統計會匯入什麼</translation>
    </message>
    <message>
        <source>Counting what would come…</source>
        <translation>正在統計會匯入什麼…</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>日在前</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>Each row is</source>
        <translation>每一列是</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Favourite colour</source>
        <translation>喜歡的顏色</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>How to address</source>
        <translation>稱呼</translation>
    </message>
    <message>
        <source>Import a spreadsheet</source>
        <translation>匯入試算表</translation>
    </message>
    <message>
        <source>In dates like 1/2/2026</source>
        <translation>1/2/2026 這樣的日期</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>往來</translation>
    </message>
    <message>
        <source>Into About</source>
        <translation>寫入備註</translation>
    </message>
    <message>
        <source>Into the text</source>
        <translation>寫入內文</translation>
    </message>
    <message>
        <source>Japanese (Shift JIS)</source>
        <translation>日文（Shift JIS）</translation>
    </message>
    <message>
        <source>Keeps</source>
        <translation>過的節日</translation>
    </message>
    <message>
        <source>Kind of client</source>
        <translation>客戶類型</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不匯入</translation>
    </message>
    <message>
        <source>Lists that say the same here number the same clients. Give another name where the numbers come from another program.</source>
        <translation>此處填寫相同的表格，編號指的是同一批客戶。編號來自別的程式時，請另取一個名稱。</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>中間名</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>月在前</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>情緒</translation>
    </message>
    <message>
        <source>More than one column is called “{heading}”: check what each of them holds.</source>
        <translation>有幾欄都叫「{heading}」，請核對各欄的內容。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>None of the headings is known. Choose above each column what it holds.</source>
        <translation>標題都無法識別。請在每欄上方選擇其內容。</translation>
    </message>
    <message>
        <source>Nothing has been written yet.</source>
        <translation>尚未寫入任何內容。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>別名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Please choose…</source>
        <translation>請選擇…</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>職稱</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在讀取檔案</translation>
    </message>
    <message>
        <source>Rows without a number go to the one client of this name</source>
        <translation>沒有編號的列，歸入唯一同名的客戶</translation>
    </message>
    <message>
        <source>Say which column holds the client, or its number.</source>
        <translation>請指明哪一欄是客戶或其編號。</translation>
    </message>
    <message>
        <source>Say which column holds the date.</source>
        <translation>請指明哪一欄是日期。</translation>
    </message>
    <message>
        <source>Say which column holds the name.</source>
        <translation>請指明哪一欄是名稱。</translation>
    </message>
    <message>
        <source>Say which column holds the text or the subject.</source>
        <translation>請指明哪一欄是內文或主旨。</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分號</translation>
    </message>
    <message>
        <source>Simplified Chinese (GB 18030)</source>
        <translation>簡體中文（GB 18030）</translation>
    </message>
    <message>
        <source>Some dates can be read in two ways, such as 1/2/2026. Choose what comes first.</source>
        <translation>有些日期有兩種讀法，例如 1/2/2026。請選擇哪個在前。</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>合作階段</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主旨</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>定位字元</translation>
    </message>
    <message>
        <source>Taboo</source>
        <translation>忌諱</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>內文</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>前幾列</translation>
    </message>
    <message>
        <source>The numbers are those of</source>
        <translation>編號來自</translation>
    </message>
    <message>
        <source>The rows are</source>
        <translation>各列是</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等級</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Traditional Chinese (Big5)</source>
        <translation>繁體中文（Big5）</translation>
    </message>
    <message>
        <source>Unicode (UTF-16)</source>
        <translation>Unicode（UTF-16）</translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>Unicode（UTF-8）</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>直線</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Western (Windows-1252)</source>
        <translation>西文（Windows-1252）</translation>
    </message>
    <message>
        <source>What “{heading}” holds</source>
        <translation>「{heading}」的內容</translation>
    </message>
    <message>
        <source>about {count} rows</source>
        <translation>約 {count} 列</translation>
    </message>
    <message>
        <source>my usual lists</source>
        <translation>我平時的表格</translation>
    </message>
</context>
<context>
    <name>SubjectFile</name>
    <message numerus="yes">
        <source>%n private entries stayed behind.</source>
        <translation>
            <numerusform>%n 則私密往來沒有寫入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records written to {path}.</source>
        <translation>
            <numerusform>已將 %n 筆紀錄寫入 {path}。</numerusform>
        </translation>
    </message>
    <message>
        <source>As a rule a person may see those, too. Leave them out only if you know better.</source>
        <translation>這些往來，當事人通常也有權查看。有充分理由時才不放進去。</translation>
    </message>
    <message>
        <source>Data of this client</source>
        <translation>此客戶的資料</translation>
    </message>
    <message>
        <source>Everything that this journal holds about them in one ZIP file, for a person who asks for their data: a page to read in any browser, the same for programs, and the files of entries. Other clients are not named in it, except where the text of an entry does.</source>
        <translation>有人索取自己的資料時，把這本手記裡與其有關的全部內容寫成一個 ZIP 檔案：一個用任何瀏覽器都能看的網頁，一份供程式使用的相同內容，以及往來的附件。其他客戶不會列出，除非往來的內文裡提到。</translation>
    </message>
    <message>
        <source>Include entries marked private</source>
        <translation>包含標為私密的往來</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>寫入檔案</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>ZIP 檔案 (*.zip)</translation>
    </message>
</context>
<context>
    <name>SyncFolder</name>
    <message>
        <source>A folder that is synchronised</source>
        <translation>同步資料夾</translation>
    </message>
    <message>
        <source>It would move to {path}. The old file stays, with another name.</source>
        <translation>手記將移到 {path}。舊檔案會改名保留。</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>留在原處</translation>
    </message>
    <message>
        <source>Move the journal</source>
        <translation>移動手記</translation>
    </message>
    <message>
        <source>Moving the journal</source>
        <translation>正在移動手記</translation>
    </message>
    <message>
        <source>The journal lies in a folder of this computer now.</source>
        <translation>手記現在放在本機的資料夾裡。</translation>
    </message>
    <message>
        <source>Your journal lies in a folder of {service}. Such services copy a file while it is being written and bring two computers’ versions together badly: entries can be lost. A folder of this computer is safer; the backups may well go to {service}.</source>
        <translation>您的手記放在 {service} 的資料夾裡。這類服務會在檔案還沒寫完時就複製，兩台電腦的版本也合併不好，內容可能遺失。放在本機的資料夾裡更穩妥；備份倒是可以放到 {service}。</translation>
    </message>
</context>
<context>
    <name>TagEdit</name>
    <message>
        <source>Add a tag</source>
        <translation>新增標籤</translation>
    </message>
    <message>
        <source>Add a tag, then Enter</source>
        <translation>寫標籤，按 Enter 新增</translation>
    </message>
    <message>
        <source>Remove {tag}</source>
        <translation>移除 {tag}</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>A callback follows a visit, a meeting or a delivery. F sets a follow-up.</source>
        <translation>拜訪、會議或交付之後才設回訪。要設跟進，請按 F。</translation>
    </message>
    <message>
        <source>A crisis is changed on its own page: press Enter.</source>
        <translation>危機要在「危機」頁上修改：請按 Enter。</translation>
    </message>
    <message>
        <source>All entries</source>
        <translation>全部往來</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>答覆…</translation>
    </message>
    <message numerus="yes">
        <source>Call back in %n min</source>
        <translation>
            <numerusform>%n 分鐘後回訪</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls, visits, letters and notes stand here. Press Ctrl+N to write the first one.</source>
        <translation>電話、拜訪、信函和記事都在這裡。按 Ctrl+N 記下第一則。</translation>
    </message>
    <message>
        <source>Choose another kind above to see the rest.</source>
        <translation>在上方選擇其他類別即可看到其餘的。</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>複製文字</translation>
    </message>
    <message>
        <source>Crisis: {stage}</source>
        <translation>危機：{stage}</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編輯…</translation>
    </message>
    <message>
        <source>Files: {names}</source>
        <translation>附件：{names}</translation>
    </message>
    <message>
        <source>Follow-up due…</source>
        <translation>設跟進…</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>修改歷程…</translation>
    </message>
    <message>
        <source>Into the log of “{crisis}”</source>
        <translation>記入「{crisis}」的處理紀錄</translation>
    </message>
    <message>
        <source>Mark as</source>
        <translation>標記為</translation>
    </message>
    <message>
        <source>Move to bin</source>
        <translation>移至資源回收筒</translation>
    </message>
    <message>
        <source>No crisis of this client is running.</source>
        <translation>這位客戶沒有進行中的危機。</translation>
    </message>
    <message>
        <source>No entries of this kind</source>
        <translation>沒有這一類往來</translation>
    </message>
    <message>
        <source>Nothing is marked as unanswered here. R says that I owe an answer.</source>
        <translation>這裡沒有待答覆的需求。按 R 標記為待我答覆。</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation>還沒有紀錄</translation>
    </message>
    <message>
        <source>Open the crisis</source>
        <translation>開啟危機</translation>
    </message>
    <message>
        <source>Preference learned here…</source>
        <translation>記下得知的喜好…</translation>
    </message>
    <message>
        <source>Promise made here…</source>
        <translation>記下作出的承諾…</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>只顯示</translation>
    </message>
    <message>
        <source>Still true today</source>
        <translation>今天仍然屬實</translation>
    </message>
    <message>
        <source>Take into the crisis log</source>
        <translation>記入處理紀錄</translation>
    </message>
    <message>
        <source>They asked: I owe an answer</source>
        <translation>對方有需求：待我答覆</translation>
    </message>
    <message>
        <source>This entry stands in the crisis log already.</source>
        <translation>這則往來已在處理紀錄裡。</translation>
    </message>
    <message>
        <source>This is marked as unanswered already. A answers it.</source>
        <translation>這裡已標記為待答覆。按 A 答覆。</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>往來紀錄</translation>
    </message>
    <message>
        <source>mood: {mood}</source>
        <translation>情緒：{mood}</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>{time} 結束</translation>
    </message>
    <message>
        <source>with {names}</source>
        <translation>與{names}一起</translation>
    </message>
    <message>
        <source>{state}: {what}</source>
        <translation>{state}：{what}</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n 位客戶</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n crisis(es)</source>
        <translation>
            <numerusform>%n 起危機</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>還有 %n 項</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>逾期 %n 項</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n today</source>
        <translation>
            <numerusform>今天 %n 項</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a client</source>
        <translation>新增客戶</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>全部完成</translation>
    </message>
    <message>
        <source>Another time agreed…</source>
        <translation>改期（對方同意）…</translation>
    </message>
    <message>
        <source>Cards: {feast}</source>
        <translation>賀卡：{feast}</translation>
    </message>
    <message>
        <source>Coming week</source>
        <translation>未來一週</translation>
    </message>
    <message>
        <source>Could contact</source>
        <translation>可以聯繫</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Done, with a line for the log…</source>
        <translation>完成，並記入處理紀錄…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編輯…</translation>
    </message>
    <message>
        <source>Everything you write stays in one file on this computer. How would you like to begin?</source>
        <translation>您寫下的一切都儲存在這台電腦上的一個檔案裡。想從哪裡開始？</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>收合</translation>
    </message>
    <message>
        <source>Import a spreadsheet</source>
        <translation>匯入試算表</translation>
    </message>
    <message>
        <source>Last contact: {when}</source>
        <translation>最近聯繫：{when}</translation>
    </message>
    <message>
        <source>Leave the step out</source>
        <translation>略過這一步</translation>
    </message>
    <message>
        <source>Leave this one out</source>
        <translation>略過這一次</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>記一則</translation>
    </message>
    <message>
        <source>Log an entry</source>
        <translation>記一則</translation>
    </message>
    <message>
        <source>Longest without contact</source>
        <translation>最久沒有聯繫</translation>
    </message>
    <message>
        <source>Look at a sample</source>
        <translation>看看範例</translation>
    </message>
    <message>
        <source>Never contacted</source>
        <translation>尚未聯繫</translation>
    </message>
    <message>
        <source>Nothing is due today.</source>
        <translation>今天沒有待辦。</translation>
    </message>
    <message>
        <source>Only a name is needed; the rest can wait until you know it.</source>
        <translation>只需要名稱，其餘的知道了再補。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>開啟客戶</translation>
    </message>
    <message>
        <source>Open the crisis</source>
        <translation>開啟危機</translation>
    </message>
    <message>
        <source>Opens a second journal with invented clients. Yours stays as it is.</source>
        <translation>開啟另一本手記，裡面是虛構的客戶。您的手記維持不變。</translation>
    </message>
    <message>
        <source>Others use this computer too? A passphrase keeps the journal for you alone.</source>
        <translation>這台電腦別人也用嗎？設了密碼，手記就只有您自己看得到。</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Prepare greetings</source>
        <translation>準備問候</translation>
    </message>
    <message>
        <source>Presents: {feast}</source>
        <translation>禮品：{feast}</translation>
    </message>
    <message>
        <source>Protect with a passphrase…</source>
        <translation>用密碼保護…</translation>
    </message>
    <message>
        <source>Reads your list of clients or contacts, saved as CSV, or a journal exported from here. You see what would come before anything is written.</source>
        <translation>讀取存為 CSV 的客戶名單或通訊錄，或從這裡匯出的手記。寫入之前，先讓您看到會匯入什麼。</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>提醒我</translation>
    </message>
    <message>
        <source>Right now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Settle otherwise…</source>
        <translation>其他結果…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>展開</translation>
    </message>
    <message>
        <source>Stop asking</source>
        <translation>不再詢問</translation>
    </message>
    <message>
        <source>Stop reminding</source>
        <translation>不再提醒</translation>
    </message>
    <message>
        <source>Stop reminding of all</source>
        <translation>全部不再提醒</translation>
    </message>
    <message>
        <source>Stop reminding, now and later</source>
        <translation>這次和以後都不再提醒</translation>
    </message>
    <message>
        <source>This row cannot be read</source>
        <translation>無法讀取這一列</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Waiting on them</source>
        <translation>等對方</translation>
    </message>
    <message>
        <source>What happened…</source>
        <translation>處理經過…</translation>
    </message>
    <message>
        <source>Write what is new…</source>
        <translation>寫下新情況…</translation>
    </message>
    <message>
        <source>Your journal is empty</source>
        <translation>手記還是空白的</translation>
    </message>
    <message>
        <source>{crises}: {clock}</source>
        <translation>{crises}：{clock}</translation>
    </message>
    <message>
        <source>{day}: do not greet</source>
        <translation>{day}：不宜祝賀</translation>
    </message>
    <message>
        <source>{sentence} · next: {step}</source>
        <translation>{sentence} · 下一步：{step}</translation>
    </message>
    <message>
        <source>{stage} for {span}</source>
        <translation>{stage} · 已 {span}</translation>
    </message>
    <message>
        <source>{step} {time}</source>
        <translation>{step} {time}</translation>
    </message>
    <message>
        <source>{step}, {time}</source>
        <translation>{step}，{time}</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>A part of the journal is missing</source>
        <translation>手記缺了一部分</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>Begin a new journal here</source>
        <translation>在此建立新手記</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
    <message>
        <source>Copy a report</source>
        <translation>複製報告</translation>
    </message>
    <message>
        <source>Journals (*.cjournal)</source>
        <translation>手記檔案 (*.cjournal)</translation>
    </message>
    <message>
        <source>Look inside the newest good backup</source>
        <translation>檢視最近的完好備份</translation>
    </message>
    <message>
        <source>Nothing has been heard from “{host}” for {minutes} minutes: it may have been switched off. Open the journal anyway only if nobody writes there, else one of you loses what was written.</source>
        <translation>「{host}」已有 {minutes} 分鐘沒有動靜，可能已經關機。確認那邊沒有人在寫，再選擇仍然開啟；否則總有一方寫的內容會遺失。</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>開啟其他檔案…</translation>
    </message>
    <message>
        <source>Open another journal</source>
        <translation>開啟另一本手記</translation>
    </message>
    <message>
        <source>Open it here anyway</source>
        <translation>仍然開啟</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>唯讀開啟</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Recovered records</source>
        <translation>救回的紀錄</translation>
    </message>
    <message>
        <source>Restore the newest good backup</source>
        <translation>還原最近的完好備份</translation>
    </message>
    <message>
        <source>Save what can be read as</source>
        <translation>將搶救的內容另存為</translation>
    </message>
    <message>
        <source>Save what can be read into a new file…</source>
        <translation>把讀得到的內容搶救到新檔案…</translation>
    </message>
    <message>
        <source>Saving what can be read into a new file</source>
        <translation>正在把讀得到的內容搶救到新檔案</translation>
    </message>
    <message>
        <source>The disk cannot read the journal</source>
        <translation>磁碟讀不出手記</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>磁碟已滿</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>檔案是空的</translation>
    </message>
    <message>
        <source>The folder cannot be written</source>
        <translation>無法寫入資料夾</translation>
    </message>
    <message>
        <source>The folder is not there</source>
        <translation>找不到資料夾</translation>
    </message>
    <message>
        <source>The journal cannot be written</source>
        <translation>無法寫入手記</translation>
    </message>
    <message>
        <source>The journal could not be opened</source>
        <translation>無法開啟手記</translation>
    </message>
    <message>
        <source>The journal is damaged</source>
        <translation>手記已損毀</translation>
    </message>
    <message>
        <source>The journal is in use</source>
        <translation>手記正在使用中</translation>
    </message>
    <message>
        <source>The journal is not there</source>
        <translation>找不到手記</translation>
    </message>
    <message>
        <source>The journal is open on another computer</source>
        <translation>手記在另一台電腦上開啟中</translation>
    </message>
    <message>
        <source>The newest good backup is from {date}.</source>
        <translation>最近的完好備份：{date}。</translation>
    </message>
    <message>
        <source>This is a folder</source>
        <translation>這是一個資料夾</translation>
    </message>
    <message>
        <source>This is not a journal</source>
        <translation>這不是手記</translation>
    </message>
    <message>
        <source>This is what could be saved. The damaged file was left as it is.</source>
        <translation>搶救得到的內容都在這裡。損毀的檔案原封不動。</translation>
    </message>
    <message>
        <source>This needs a newer version</source>
        <translation>需要新版程式</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>recovered</source>
        <translation>救回</translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n 則提醒</numerusform>
        </translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>Back to my journal</source>
        <translation>回到我的手記</translation>
    </message>
    <message>
        <source>Journals (*.cjournal)</source>
        <translation>手記檔案 (*.cjournal)</translation>
    </message>
    <message>
        <source>Open another journal</source>
        <translation>開啟另一本手記</translation>
    </message>
    <message>
        <source>Open another journal…</source>
        <translation>開啟另一本手記…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在開啟…</translation>
    </message>
    <message>
        <source>Quick capture opens after unlocking.</source>
        <translation>解鎖後開啟快速記錄。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解鎖</translation>
    </message>
    <message>
        <source>Your journal is locked</source>
        <translation>您的手記已鎖定</translation>
    </message>
</context>
<context>
    <name>When</name>
    <message>
        <source>Back to now</source>
        <translation>改回現在</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>結束於</translation>
    </message>
    <message>
        <source>Ended now</source>
        <translation>剛結束</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Only the day is known</source>
        <translation>只知道日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>When: {time}</source>
        <translation>時間：{time}</translation>
    </message>
</context>
<context>
    <name>YearlyDate</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>滿 %n 年</numerusform>
        </translation>
    </message>
    <message>
        <source>1984-02-02, lunar 8/12…</source>
        <translation>1984-02-02、農曆八月十二…</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>曆法</translation>
    </message>
    <message>
        <source>Celebrated</source>
        <translation>閏月怎麼過</translation>
    </message>
    <message>
        <source>Celebrated in the leap month when there is one</source>
        <translation>有閏月的年份過閏月</translation>
    </message>
    <message>
        <source>Celebrated in the regular month</source>
        <translation>每年過平月</translation>
    </message>
    <message>
        <source>Choose a month and a day; write the year with four digits, or leave it empty.</source>
        <translation>請選擇月和日；年份要寫滿四位。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Day of the year</source>
        <translation>每年的日期</translation>
    </message>
    <message>
        <source>Leap month</source>
        <translation>閏月</translation>
    </message>
    <message>
        <source>Lunar</source>
        <translation>農曆</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Solar</source>
        <translation>陽曆</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Year, where it is known</source>
        <translation>年份（如果知道）</translation>
    </message>
    <message>
        <source>next {day}</source>
        <translation>下次 {day}</translation>
    </message>
    <message>
        <source>that was {day}</source>
        <translation>即 {day}</translation>
    </message>
</context>
<context>
    <name>YearlyDays</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n 週年</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>turns %n</source>
        <translation>
            <numerusform>%n 歲</numerusform>
        </translation>
    </message>
</context>
</TS>
