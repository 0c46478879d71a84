<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>App</name>
    <message>
        <source>Client Journal</source>
        <translation>客戶手記</translation>
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
    <name>Deed</name>
    <message>
        <source>Brought back from the bin</source>
        <translation>已從資源回收筒還原</translation>
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
        <source>Crisis opened</source>
        <translation>已登錄危機</translation>
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
        <source>Imported</source>
        <translation>已匯入</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>已記下</translation>
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
        <source>Person moved to the bin</source>
        <translation>聯絡人已移至資源回收筒</translation>
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
        <source>Reminding later</source>
        <translation>稍後提醒</translation>
    </message>
    <message>
        <source>Reminding stopped</source>
        <translation>不再提醒</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>已變更設定</translation>
    </message>
    <message>
        <source>Stage of the crisis changed</source>
        <translation>危機階段已變更</translation>
    </message>
    <message>
        <source>Undone: {deed}</source>
        <translation>已復原：{deed}</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>A name is missing. Type one, then save again.</source>
        <translation>尚未填寫名稱。請填寫後再儲存。</translation>
    </message>
    <message>
        <source>A part of the program is too old: {needed} is needed. Install it anew.</source>
        <translation>程式的一個元件太舊，需要 {needed}。請重新安裝。</translation>
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
        <source>Line {line} is too long; {limit} characters fit in one line. Break it into several.</source>
        <translation>第 {line} 行太長，一行最多 {limit} 個字。請分成幾行。</translation>
    </message>
    <message>
        <source>Nobody is called “{name}” here. Check the spelling or add them first.</source>
        <translation>這裡沒有「{name}」。請檢查寫法，或先新增。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>已停止，沒有寫入任何內容。</translation>
    </message>
    <message>
        <source>The crisis is in this stage already.</source>
        <translation>這起危機已處於該階段。</translation>
    </message>
    <message>
        <source>The disk is full; nothing was saved. Free some space, then try again.</source>
        <translation>磁碟已滿，沒有儲存。請騰出空間後再試。</translation>
    </message>
    <message>
        <source>There is no file at {path}. Choose another one.</source>
        <translation>{path} 處沒有檔案。請另選一個。</translation>
    </message>
    <message>
        <source>There is no journal at {path}. Choose another file or start a new one.</source>
        <translation>{path} 處沒有手記檔案。請選擇別的檔案，或建立新的。</translation>
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
        <source>This crisis is closed already.</source>
        <translation>這起危機已經結束。</translation>
    </message>
    <message>
        <source>This entry is no longer there. Undo may bring it back.</source>
        <translation>這一則已不在了。可試試復原把它找回來。</translation>
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
        <source>{minutes} minutes will not do. Choose between 1 and {limit}.</source>
        <translation>{minutes} 分鐘不行。請在 1 到 {limit} 之間選擇。</translation>
    </message>
    <message>
        <source>{path} cannot be read. Check the file, then try again.</source>
        <translation>無法讀取 {path}。請檢查該檔案後再試。</translation>
    </message>
    <message>
        <source>{path} cannot be written. Check the rights of the file and its folder.</source>
        <translation>無法寫入 {path}。請檢查檔案及其資料夾的權限。</translation>
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
        <source>{path} is damaged. Do not write in it; make a copy, then open an older copy of the journal.</source>
        <translation>{path} 已損壞。請不要再寫入；先複製一份，再開啟較早的副本。</translation>
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
        <source>{path} was written by a newer Client Journal. It was left as it is. Install the newer version.</source>
        <translation>{path} 是由較新版本的客戶手記寫成的，未作任何改動。請安裝新版本。</translation>
    </message>
    <message>
        <source>“{name}” could be several: {candidates}. Type more of the name.</source>
        <translation>「{name}」可能是：{candidates}。請把名稱寫得更完整。</translation>
    </message>
    <message>
        <source>“{text}” is not a colour. Choose one from the list or the picker.</source>
        <translation>「{text}」不是顏色。請從清單或選色器中選擇。</translation>
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
    <name>MainWindow</name>
    <message>
        <source>Client Journal</source>
        <translation>客戶手記</translation>
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
        <source>Pages</source>
        <translation>頁面</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
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
    <name>Shortcut</name>
    <message>
        <source>Add a client</source>
        <translation>新增客戶</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>資源回收筒</translation>
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
        <source>Go to Today</source>
        <translation>前往今天</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Log an interaction</source>
        <translation>記一則往來</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>下一列</translation>
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
        <source>Previous row</source>
        <translation>上一列</translation>
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
        <source>Set a reminder</source>
        <translation>設提醒</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>The button of the row</source>
        <translation>按下該列的按鈕</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
</context>
</TS>
