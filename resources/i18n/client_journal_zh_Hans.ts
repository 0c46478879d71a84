<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Client Journal</source>
        <translation>关于客户手记</translation>
    </message>
    <message>
        <source>All licences…</source>
        <translation>全部许可证…</translation>
    </message>
    <message>
        <source>All of it is on this computer. Nothing is sent anywhere.</source>
        <translation>全部都在这台电脑上，不会发送到任何地方。</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Client Journal</source>
        <translation>客户手记</translation>
    </message>
    <message>
        <source>Client Journal is free software under the Apache License 2.0.</source>
        <translation>客户手记是自由软件，采用 Apache 许可证 2.0。</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>组成部分</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the versions</source>
        <translation>复制版本信息</translation>
    </message>
    <message>
        <source>Error log</source>
        <translation>错误日志</translation>
    </message>
    <message>
        <source>Find a component</source>
        <translation>查找组成部分</translation>
    </message>
    <message>
        <source>For support</source>
        <translation>供技术支持使用</translation>
    </message>
    <message>
        <source>Format of the journal: version {number}</source>
        <translation>手记格式：第 {number} 版</translation>
    </message>
    <message>
        <source>How to replace Qt</source>
        <translation>如何替换 Qt</translation>
    </message>
    <message>
        <source>It holds no client data.</source>
        <translation>其中不含客户资料。</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>手记</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Name or licence</source>
        <translation>名称或许可证</translation>
    </message>
    <message>
        <source>Nothing has this name or licence</source>
        <translation>没有这个名称或许可证的组成部分</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Open the folder: {place}</source>
        <translation>打开文件夹：{place}</translation>
    </message>
    <message>
        <source>Opens {address} in your browser</source>
        <translation>在浏览器中打开 {address}</translation>
    </message>
    <message>
        <source>Python package</source>
        <translation>Python 软件包</translation>
    </message>
    <message>
        <source>Qt and PySide6 are used under the LGPL 3. You may install a build of your own in their place with this command, followed by the name of its file:</source>
        <translation>Qt 和 PySide6 依 LGPL 3 使用。您可以用下面的命令（后接文件名）换成自己编译的版本：</translation>
    </message>
    <message>
        <source>Qt and PySide6 are used under the LGPL 3. You may put libraries of your own in the place of those in this folder, if they have the same names and interfaces:</source>
        <translation>Qt 和 PySide6 依 LGPL 3 使用。您可以把这个文件夹里的库换成自己的，只要名称和接口相同：</translation>
    </message>
    <message>
        <source>Releases page</source>
        <translation>版本发布页</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>许可证全文</translation>
    </message>
    <message>
        <source>The text is missing on this computer. It is at {address}</source>
        <translation>这台电脑上缺少这份全文，请见 {address}</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本信息</translation>
    </message>
    <message>
        <source>Where your data lies</source>
        <translation>您的数据在哪里</translation>
    </message>
    <message>
        <source>from source</source>
        <translation>从源代码运行</translation>
    </message>
    <message>
        <source>in {carrier}</source>
        <translation>包含在 {carrier} 中</translation>
    </message>
    <message>
        <source>installed program</source>
        <translation>已安装的程序</translation>
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
        <translation>编辑生日或纪念日</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>New yearly day</source>
        <translation>添加生日或纪念日</translation>
    </message>
    <message>
        <source>No present</source>
        <translation>不备礼</translation>
    </message>
    <message>
        <source>Opening of the Hangzhou house…</source>
        <translation>例如：杭州店开业…</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>备礼</translation>
    </message>
    <message>
        <source>The client as a whole</source>
        <translation>客户整体</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>谁的</translation>
    </message>
    <message>
        <source>days ahead</source>
        <translation>天前准备</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Client Journal</source>
        <translation>客户手记</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n 个客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Backed up at {time}, opened and checked.</source>
        <translation>已于 {time} 备份，并已打开检查。</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Backups are made by themselves while you work. You can also make one now.</source>
        <translation>使用手记时会自动备份。您也可以现在就备份一次。</translation>
    </message>
    <message>
        <source>Backups of this journal</source>
        <translation>这本手记的备份</translation>
    </message>
    <message>
        <source>Backups, newest first</source>
        <translation>备份，最新的在前</translation>
    </message>
    <message>
        <source>Before that, the current journal is backed up: if this was wrong, restore that one. Undo does not reach across a restore.</source>
        <translation>恢复之前会先备份现在的手记；万一恢复错了，再恢复那个备份即可。撤销不能跨过恢复。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>In the backup: {counts}</source>
        <translation>备份里：{counts}</translation>
    </message>
    <message>
        <source>In the journal now: {counts}</source>
        <translation>手记里现有：{counts}</translation>
    </message>
    <message>
        <source>Last backup: {when}</source>
        <translation>上次备份：{when}</translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation>查看内容</translation>
    </message>
    <message>
        <source>Looking inside a backup changes nothing. Restoring one puts it in place of the journal.</source>
        <translation>查看备份不会改变任何东西。恢复则会用备份取代现在的手记。</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Passphrase of this backup</source>
        <translation>这个备份的口令</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restore the backup of {when}?</source>
        <translation>要恢复 {when} 的备份吗？</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Restoring the backup of {when}</source>
        <translation>正在恢复 {when} 的备份</translation>
    </message>
    <message>
        <source>The backup of {when} is restored. What was here before lies among the backups.</source>
        <translation>已恢复 {when} 的备份。原来的内容也已备份，可在备份列表中找到。</translation>
    </message>
    <message>
        <source>The journal becomes what it was then. What was written since is no longer in it.</source>
        <translation>手记会变回当时的样子，之后写的内容就不在里面了。</translation>
    </message>
    <message>
        <source>The journal is closed for a moment, and then shown again.</source>
        <translation>手记会关闭一会儿，随后重新显示。</translation>
    </message>
    <message>
        <source>There is no backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>This backup has a passphrase; from then on the journal will ask for it.</source>
        <translation>这个备份有口令，恢复后打开手记需要输入它。</translation>
    </message>
    <message>
        <source>This backup has another passphrase; the journal keeps its present one.</source>
        <translation>这个备份用的是另一个口令；手记沿用现在的口令。</translation>
    </message>
    <message>
        <source>This backup has no passphrase; the journal keeps its present one.</source>
        <translation>这个备份没有口令；手记沿用现在的口令。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>after a client was erased</source>
        <translation>清除客户后</translation>
    </message>
    <message>
        <source>before a large change</source>
        <translation>大量改动前</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>恢复前</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>导入前</translation>
    </message>
    <message>
        <source>before the file was updated</source>
        <translation>升级文件前</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>first of the day</source>
        <translation>当天首次</translation>
    </message>
    <message>
        <source>found in the folder</source>
        <translation>在文件夹中找到</translation>
    </message>
    <message>
        <source>hourly</source>
        <translation>每小时</translation>
    </message>
    <message>
        <source>made by you</source>
        <translation>手动备份</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>尚未检查</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count} 条往来</translation>
    </message>
</context>
<context>
    <name>Bin</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>还剩 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Deleted entries</source>
        <translation>已删除的内容</translation>
    </message>
    <message>
        <source>Entries, preferences, persons, promises, risks, plans and reminders that you delete lie here for a while.</source>
        <translation>删除的往来、喜好、联系人、承诺、风险、预案和提醒会在这里保留一段时间。</translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation>回收站是空的</translation>
    </message>
    <message numerus="yes">
        <source>What was deleted can be brought back for %n day(s).</source>
        <translation>
            <numerusform>删除的内容在 %n 天内可以恢复。</numerusform>
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
        <translation>客户速览</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Confirmed today</source>
        <translation>今天已确认</translation>
    </message>
    <message>
        <source>Nothing is known yet. What you log and note about this client stands here.</source>
        <translation>还没有内容。为该客户记下的往来和资料会出现在这里。</translation>
    </message>
    <message>
        <source>Presentation mode is on: others may see the brief. Show it?</source>
        <translation>演示模式已打开，旁人可能看到速览。要显示吗？</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Still true</source>
        <translation>仍然属实</translation>
    </message>
    <message>
        <source>Whose brief?</source>
        <translation>看谁的速览？</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n 个客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more in the next 30 days</source>
        <translation>
            <numerusform>未来 30 天还有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>日程</translation>
    </message>
    <message>
        <source>Birthdays and anniversaries</source>
        <translation>生日与纪念日</translation>
    </message>
    <message>
        <source>Coming observances</source>
        <translation>近期节日与纪念日</translation>
    </message>
    <message>
        <source>Dotted marks: days off that are expected, not announced yet.</source>
        <translation>虚线标记：预计放假，尚未公布。</translation>
    </message>
    <message>
        <source>Export for a phone…</source>
        <translation>导出为手机日历…</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月历</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>My own observances</source>
        <translation>自定义节日与纪念日</translation>
    </message>
    <message>
        <source>My own observances…</source>
        <translation>自定义节日与纪念日…</translation>
    </message>
    <message>
        <source>New reminder on this day</source>
        <translation>在这一天设提醒</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>Nobody keeps one in the next weeks.</source>
        <translation>近几周没有客户要过的节日或纪念日。</translation>
    </message>
    <message>
        <source>Not all reminders of this month are shown: there are too many.</source>
        <translation>这个月的提醒太多，没有全部显示。</translation>
    </message>
    <message>
        <source>Nothing stands on this day.</source>
        <translation>这一天没有事项。</translation>
    </message>
    <message>
        <source>Observance</source>
        <translation>节日或纪念日</translation>
    </message>
    <message>
        <source>Prepare a present</source>
        <translation>准备礼品</translation>
    </message>
    <message>
        <source>Prepare greetings</source>
        <translation>准备问候</translation>
    </message>
    <message>
        <source>Prepare greetings for {observance}</source>
        <translation>准备{observance}的问候</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Show lunar days</source>
        <translation>显示农历</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>View</source>
        <translation>显示方式</translation>
    </message>
    <message>
        <source>do not greet</source>
        <translation>不宜祝贺</translation>
    </message>
    <message>
        <source>expected, not announced yet</source>
        <translation>预计，尚未公布</translation>
    </message>
    <message>
        <source>from the evening before</source>
        <translation>从前一天傍晚起</translation>
    </message>
    <message>
        <source>off</source>
        <translation>休</translation>
    </message>
    <message>
        <source>offer help, do not call</source>
        <translation>可表示帮忙，勿打电话</translation>
    </message>
    <message>
        <source>recurring</source>
        <translation>重复</translation>
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
        <translation>调休上班</translation>
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
            <numerusform>已将 %n 个事项写入 {path}。</numerusform>
        </translation>
    </message>
    <message>
        <source>A calendar file (iCalendar) with what comes from today on. Bring it to the phone as you like and open it there; a newer file changes what the phone has instead of doubling it.</source>
        <translation>日历文件（iCalendar），包含从今天起的事项。用任何方式传到手机上打开即可；再次导入新文件时，会更新手机上已有的内容，不会重复。</translation>
    </message>
    <message>
        <source>Birthdays and anniversaries</source>
        <translation>生日与纪念日</translation>
    </message>
    <message>
        <source>Calendar files (*.ics)</source>
        <translation>日历文件 (*.ics)</translation>
    </message>
    <message>
        <source>Client Journal</source>
        <translation>客户手记</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export for a phone</source>
        <translation>导出为手机日历</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Observances that clients keep</source>
        <translation>客户所过的节日与纪念日</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Reminders, promises and requests</source>
        <translation>提醒、承诺与需求</translation>
    </message>
    <message>
        <source>Tick at least one of them.</source>
        <translation>请至少勾选一项。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Whoever sees the phone&apos;s calendar reads them, and most phones send calendars to a server. Without them the file says only “Promise” or “Birthday”. Notes are never in it.</source>
        <translation>能看到手机日历的人都能看到这些内容，而且多数手机会把日历上传到服务器。不勾选时，文件里只写“承诺”“生日”之类。手记里的记事不会写入。</translation>
    </message>
    <message>
        <source>With names and what is to be done</source>
        <translation>包含姓名和具体事项</translation>
    </message>
</context>
<context>
    <name>CallbackCard</name>
    <message>
        <source>Attempt {number}</source>
        <translation>第 {number} 次拨打</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Called, log it</source>
        <translation>已通话，记录</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>复制号码</translation>
    </message>
    <message>
        <source>Hide; it stays in Today</source>
        <translation>隐藏（“今天”里仍保留）</translation>
    </message>
    <message>
        <source>Last: {words}</source>
        <translation>上次：{words}</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无人接听</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Send a message</source>
        <translation>发消息</translation>
    </message>
    <message>
        <source>Snooze 5 min</source>
        <translation>5 分钟后提醒</translation>
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
    <name>Character</name>
    <message>
        <source>A passion of their own</source>
        <translation>有专好</translation>
    </message>
    <message>
        <source>Advised</source>
        <translation>已建议</translation>
    </message>
    <message>
        <source>Already told us</source>
        <translation>已说过</translation>
    </message>
    <message>
        <source>Client decided</source>
        <translation>客户决定</translation>
    </message>
    <message>
        <source>Curiosity</source>
        <translation>爱尝奇</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>空档期</translation>
    </message>
    <message>
        <source>In difficulty</source>
        <translation>受挫期</translation>
    </message>
    <message>
        <source>Keeping up with peers</source>
        <translation>看同行</translation>
    </message>
    <message>
        <source>Level-headed</source>
        <translation>理性型</translation>
    </message>
    <message>
        <source>Likes the new</source>
        <translation>尝鲜型</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>重美观</translation>
    </message>
    <message>
        <source>No stance</source>
        <translation>不设近况</translation>
    </message>
    <message>
        <source>Novelty</source>
        <translation>重新意</translation>
    </message>
    <message>
        <source>Pressing</source>
        <translation>推进期</translation>
    </message>
    <message>
        <source>Prestige</source>
        <translation>重名气</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>重价格</translation>
    </message>
    <message>
        <source>Relies on us</source>
        <translation>倚重型</translation>
    </message>
    <message>
        <source>Tired</source>
        <translation>疲惫期</translation>
    </message>
    <message>
        <source>Usefulness</source>
        <translation>重实用</translation>
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
        <translation>备两三个方案，逐条说明</translation>
    </message>
    <message>
        <source>facts, no detours</source>
        <translation>摆事实，不绕弯</translation>
    </message>
    <message>
        <source>no energy to decide</source>
        <translation>没有精力做决定</translation>
    </message>
    <message>
        <source>one proposal, help to decide</source>
        <translation>给一个建议，帮他定</translation>
    </message>
    <message>
        <source>the new first, patiently</source>
        <translation>先给新东西，有耐心</translation>
    </message>
    <message>
        <source>the result first, calmly</source>
        <translation>先给结论，语气平和</translation>
    </message>
    <message>
        <source>their own project went wrong</source>
        <translation>对方自己的项目不顺</translation>
    </message>
    <message>
        <source>they set pace and terms</source>
        <translation>步调和条件由对方定</translation>
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
            <numerusform>%n 处问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即检查</translation>
    </message>
    <message>
        <source>Checking the journal</source>
        <translation>正在检查手记</translation>
    </message>
    <message>
        <source>Full check</source>
        <translation>全面检查</translation>
    </message>
    <message>
        <source>Last checked {when}: something was found.</source>
        <translation>上次检查：{when}，发现了问题。</translation>
    </message>
    <message>
        <source>Last checked {when}: the journal is whole.</source>
        <translation>上次检查：{when}，手记完好。</translation>
    </message>
    <message>
        <source>Looks whether the file is whole. It happens by itself now and then; the full check also compares every index with its records, which takes longer.</source>
        <translation>检查文件是否完好。程序会不时自动检查；全面检查还会把各个索引与记录逐一核对，用时较长。</translation>
    </message>
    <message>
        <source>Nothing is lost. Lists beside the records do not fit them ({count}) and can be made again.</source>
        <translation>没有内容丢失。只是索引与记录不符（{count}），可以重建。</translation>
    </message>
    <message>
        <source>The journal can be read, but the log of a crisis was changed outside the program ({count}). Open the crisis and check its log: it says from which line on.</source>
        <translation>手记可以读取，但有危机的处置记录曾在程序之外被改动（{count}）。请打开该危机，检查处置记录，就能看到从哪一条开始。</translation>
    </message>
    <message>
        <source>The journal is damaged ({count}). Write nothing more in it and restore the newest good backup: see Backups.</source>
        <translation>手记已损坏（{count}）。请不要再写入，并到“备份”里恢复最近的完好备份。</translation>
    </message>
    <message>
        <source>The journal is whole.</source>
        <translation>手记完好。</translation>
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
        <translation>备注</translation>
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
        <translation>编辑客户</translation>
    </message>
    <message>
        <source>Founding day</source>
        <translation>成立日</translation>
    </message>
    <message>
        <source>Keep in touch</source>
        <translation>联系频率</translation>
    </message>
    <message>
        <source>Keeps</source>
        <translation>过的节日</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>添加客户</translation>
    </message>
    <message>
        <source>Not more often than every</source>
        <translation>最短联系间隔</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>未设定</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>合作阶段</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Temperament</source>
        <translation>性格类型</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>What weighs when they choose</source>
        <translation>做决定时看重什么</translation>
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
        <translation>客户</translation>
    </message>
    <message>
        <source>Type a name, pinyin or initials</source>
        <translation>输入名称、拼音或首字母</translation>
    </message>
</context>
<context>
    <name>ClientPage</name>
    <message>
        <source>A promise…</source>
        <translation>我方承诺…</translation>
    </message>
    <message>
        <source>A reminder, request or promise…</source>
        <translation>添加提醒、需求或承诺…</translation>
    </message>
    <message>
        <source>About</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>添加联系人</translation>
    </message>
    <message>
        <source>Add a preference</source>
        <translation>添加喜好</translation>
    </message>
    <message>
        <source>Add a risk</source>
        <translation>添加风险</translation>
    </message>
    <message>
        <source>Add a taboo</source>
        <translation>添加忌讳</translation>
    </message>
    <message>
        <source>Add a yearly day</source>
        <translation>添加生日或纪念日</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>速览</translation>
    </message>
    <message>
        <source>Bring back from the archive</source>
        <translation>取消归档</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Callback: {what}</source>
        <translation>回访：{what}</translation>
    </message>
    <message>
        <source>Card for {occasion}</source>
        <translation>{occasion}贺卡</translation>
    </message>
    <message>
        <source>Confirmed today</source>
        <translation>今天已确认</translation>
    </message>
    <message numerus="yes">
        <source>Contact on %n day(s) of {days}</source>
        <translation>
            <numerusform>近 {days} 天有 %n 天联系过</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation>已复制：{text}</translation>
    </message>
    <message>
        <source>Copy {text}</source>
        <translation>复制 {text}</translation>
    </message>
    <message>
        <source>Could contact</source>
        <translation>可以联系</translation>
    </message>
    <message>
        <source>Crisis · {clock}</source>
        <translation>危机 · {clock}</translation>
    </message>
    <message>
        <source>Crisis · {stage} · {clock}</source>
        <translation>危机 · {stage} · {clock}</translation>
    </message>
    <message>
        <source>Data of this client…</source>
        <translation>该客户的资料…</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>重要日子</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>彻底清除…</translation>
    </message>
    <message>
        <source>Export this journal…</source>
        <translation>导出该客户的手记…</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>供参考</translation>
    </message>
    <message>
        <source>Greeting for {occasion}</source>
        <translation>{occasion}问候</translation>
    </message>
    <message>
        <source>Hidden: {about}. The playbook brings it back.</source>
        <translation>已隐藏：{about}。可在“应对要点”里重新显示。</translation>
    </message>
    <message>
        <source>Hide this</source>
        <translation>隐藏这一条</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>修改历史…</translation>
    </message>
    <message>
        <source>How to treat them</source>
        <translation>应对要点</translation>
    </message>
    <message>
        <source>Inner deadline: {what}</source>
        <translation>内部截止：{what}</translation>
    </message>
    <message>
        <source>Keep in touch</source>
        <translation>保持联系</translation>
    </message>
    <message>
        <source>Keeps</source>
        <translation>过的节日</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>记一条</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Move to bin</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>New person…</source>
        <translation>添加联系人…</translation>
    </message>
    <message>
        <source>New preference…</source>
        <translation>添加喜好…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>No client chosen</source>
        <translation>未选择客户</translation>
    </message>
    <message>
        <source>Open a crisis…</source>
        <translation>登记危机…</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>页面的各部分</translation>
    </message>
    <message>
        <source>People</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>喜好</translation>
    </message>
    <message>
        <source>Present for {occasion}</source>
        <translation>{occasion}备礼</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>提醒我</translation>
    </message>
    <message>
        <source>Remind me of something</source>
        <translation>设一个提醒</translation>
    </message>
    <message>
        <source>Risk register…</source>
        <translation>风险清单…</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Say what they are like</source>
        <translation>填写性格类型</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n day(s)</source>
        <translation>
            <numerusform>显示全部 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n person(s)</source>
        <translation>
            <numerusform>显示全部 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>Stance: {stance}</source>
        <translation>近况：{stance}</translation>
    </message>
    <message>
        <source>Stop reminding</source>
        <translation>不再提醒</translation>
    </message>
    <message>
        <source>Taboo: {words}</source>
        <translation>忌讳：{words}</translation>
    </message>
    <message>
        <source>Taboos</source>
        <translation>忌讳</translation>
    </message>
    <message>
        <source>Taboos and allergies</source>
        <translation>忌讳与过敏</translation>
    </message>
    <message>
        <source>They asked for something…</source>
        <translation>客户需求…</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>往来记录</translation>
    </message>
    <message>
        <source>Where they stand…</source>
        <translation>近况…</translation>
    </message>
    <message>
        <source>Write something about them</source>
        <translation>写点备注</translation>
    </message>
    <message>
        <source>confirmed {when}</source>
        <translation>{when}确认</translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>每 %n 天联系</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>%n 天后</numerusform>
        </translation>
    </message>
    <message>
        <source>last contact {when}</source>
        <translation>最近联系：{when}</translation>
    </message>
    <message>
        <source>late by {span}</source>
        <translation>迟 {span}</translation>
    </message>
    <message>
        <source>later: {when}</source>
        <translation>稍后：{when}</translation>
    </message>
    <message>
        <source>learned {when}</source>
        <translation>{when}得知</translation>
    </message>
    <message>
        <source>left {when}</source>
        <translation>{when}离职</translation>
    </message>
    <message>
        <source>never contacted</source>
        <translation>尚未联系</translation>
    </message>
    <message numerus="yes">
        <source>present %n day(s) ahead</source>
        <translation>
            <numerusform>提前 %n 天备礼</numerusform>
        </translation>
    </message>
    <message>
        <source>say “{address}”</source>
        <translation>称呼“{address}”</translation>
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
        <translation>{name}过的节日</translation>
    </message>
    <message>
        <source>{name}: in mourning until {day}</source>
        <translation>{name}：守孝期至 {day}</translation>
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
            <numerusform>%n 条往来</numerusform>
        </translation>
    </message>
    <message>
        <source>A client needs nothing but a name. What you learn about them finds its place later.</source>
        <translation>添加客户只需填名称，以后了解到的都可以慢慢补。</translation>
    </message>
    <message>
        <source>Add a client</source>
        <translation>添加客户</translation>
    </message>
    <message>
        <source>Add “{name}”</source>
        <translation>添加“{name}”</translation>
    </message>
    <message>
        <source>All clients are archived</source>
        <translation>客户都已归档</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>By last contact</source>
        <translation>按最近联系</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>By tier</source>
        <translation>按级别</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Clients that you put away stay here with everything about them.</source>
        <translation>归档的客户留在这里，内容全部保留。</translation>
    </message>
    <message>
        <source>Crisis</source>
        <translation>危机</translation>
    </message>
    <message>
        <source>Find a client</source>
        <translation>查找客户</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>添加客户</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>还没有客户</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Nothing is archived</source>
        <translation>没有归档的客户</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>排序方式</translation>
    </message>
    <message>
        <source>Type to find</source>
        <translation>输入即可查找</translation>
    </message>
    <message>
        <source>last contact {when}</source>
        <translation>最近联系：{when}</translation>
    </message>
    <message>
        <source>never contacted</source>
        <translation>尚未联系</translation>
    </message>
    <message>
        <source>next due {day}</source>
        <translation>下一待办：{day}</translation>
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
        <translation>期间手记会暂时关闭。新文件与旧文件核对无误之前，旧文件一直保留。</translation>
    </message>
    <message>
        <source>Working on the file</source>
        <translation>正在处理文件</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Also start with the computer, in the tray</source>
        <translation>登录电脑时也自动启动，留在托盘</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Go on reminding when the window is closed?</source>
        <translation>关闭窗口后，要继续提醒吗？</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>留在托盘</translation>
    </message>
    <message>
        <source>The program can stay in the tray, show what comes due and keep the day&apos;s count there. “Quit” in the menu of its icon, or {keys}, ends it. You can change this in the settings.</source>
        <translation>程序可以留在托盘，到时提醒，并在那里显示当天的待办数。要退出，可用托盘图标菜单里的“退出”，或按 {keys}。以后可在设置里更改。</translation>
    </message>
</context>
<context>
    <name>ColourField</name>
    <message>
        <source>Pick a colour</source>
        <translation>选择颜色</translation>
    </message>
</context>
<context>
    <name>Commitment</name>
    <message>
        <source>Another time agreed…</source>
        <translation>改期（对方同意）…</translation>
    </message>
    <message>
        <source>Answer by {when}</source>
        <translation>答复截止：{when}</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>It is our turn</source>
        <translation>轮到我方</translation>
    </message>
    <message>
        <source>Job brief…</source>
        <translation>工作单（Brief）…</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已兑现</translation>
    </message>
    <message>
        <source>Kept…</source>
        <translation>已兑现…</translation>
    </message>
    <message>
        <source>Move to bin</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>One more round of changes…</source>
        <translation>再改一稿…</translation>
    </message>
    <message>
        <source>Our turn</source>
        <translation>轮到我方</translation>
    </message>
    <message>
        <source>Promised for {when}</source>
        <translation>我方承诺：{when}</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Reply…</source>
        <translation>答复…</translation>
    </message>
    <message>
        <source>Settle otherwise…</source>
        <translation>其他结果…</translation>
    </message>
    <message>
        <source>Settle…</source>
        <translation>了结…</translation>
    </message>
    <message>
        <source>Tell them…</source>
        <translation>告知对方…</translation>
    </message>
    <message>
        <source>They owe</source>
        <translation>等对方</translation>
    </message>
    <message>
        <source>They owe an answer, {when}</source>
        <translation>等对方答复：{when}</translation>
    </message>
    <message>
        <source>They promised it for {when}</source>
        <translation>对方承诺：{when}</translation>
    </message>
    <message>
        <source>To be answered</source>
        <translation>待答复</translation>
    </message>
    <message>
        <source>Wait for the client</source>
        <translation>等客户</translation>
    </message>
    <message>
        <source>What happened…</source>
        <translation>处理经过…</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>已回应</translation>
    </message>
    <message>
        <source>inner deadline {when}</source>
        <translation>内部截止：{when}</translation>
    </message>
    <message>
        <source>missed, not told yet</source>
        <translation>未兑现，尚未告知</translation>
    </message>
    <message>
        <source>no time set</source>
        <translation>未定时间</translation>
    </message>
    <message>
        <source>round {number}</source>
        <translation>第 {number} 稿</translation>
    </message>
    <message>
        <source>waiting for the client</source>
        <translation>等客户</translation>
    </message>
    <message>
        <source>waiting for {name}</source>
        <translation>等{name}</translation>
    </message>
    <message>
        <source>{state}, {span} late</source>
        <translation>{state}，迟 {span}</translation>
    </message>
</context>
<context>
    <name>CommitmentClose</name>
    <message>
        <source>A word about it</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Acknowledged: we have it, the answer follows</source>
        <translation>已回应：收到了，答复稍后</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已婉拒</translation>
    </message>
    <message>
        <source>How does it go on?</source>
        <translation>结果如何？</translation>
    </message>
    <message>
        <source>It stays on the list until they were told.</source>
        <translation>告知对方之前，会一直留在列表里。</translation>
    </message>
    <message>
        <source>It stays open until it is answered.</source>
        <translation>答复之前，一直算未了结。</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已兑现</translation>
    </message>
    <message>
        <source>Missed, and told</source>
        <translation>未兑现，已告知</translation>
    </message>
    <message>
        <source>Missed, not told yet</source>
        <translation>未兑现，尚未告知</translation>
    </message>
    <message>
        <source>Moved: another time was agreed</source>
        <translation>已改期（对方同意）</translation>
    </message>
    <message>
        <source>Neither late nor missed; the old time stays in its record.</source>
        <translation>不算逾期，也不算未兑现；原定时间保留在处理经过里。</translation>
    </message>
    <message>
        <source>New time</source>
        <translation>新时间</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Say what was offered instead, if anything.</source>
        <translation>如果提出了替代方案，请写明。</translation>
    </message>
    <message>
        <source>They were told when the answer comes</source>
        <translation>已告知何时答复</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Withdrawn: it is no longer wanted</source>
        <translation>已撤回：不再需要</translation>
    </message>
    <message>
        <source>Write it on the timeline as well</source>
        <translation>同时记入往来记录</translation>
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
        <translation>另设一个更早的时间</translation>
    </message>
    <message>
        <source>A time of its own</source>
        <translation>单独定时间</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>Edit promise or request</source>
        <translation>编辑承诺或需求</translation>
    </message>
    <message>
        <source>For the colleagues who do it…</source>
        <translation>给执行的同事…</translation>
    </message>
    <message>
        <source>For the work</source>
        <translation>执行说明</translation>
    </message>
    <message>
        <source>Inner deadline</source>
        <translation>内部截止</translation>
    </message>
    <message>
        <source>Job brief…</source>
        <translation>工作单（Brief）…</translation>
    </message>
    <message>
        <source>Name of the colleague</source>
        <translation>同事姓名</translation>
    </message>
    <message>
        <source>New promise or request</source>
        <translation>添加承诺或需求</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不设期限</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>不指定</translation>
    </message>
    <message>
        <source>Nobody: it can be done</source>
        <translation>不用等，可以办</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>提出时间</translation>
    </message>
    <message>
        <source>Send the revised quote</source>
        <translation>例如：发送修改后的报价</translation>
    </message>
    <message>
        <source>The client</source>
        <translation>客户</translation>
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
        <translation>内部截止的时间</translation>
    </message>
    <message>
        <source>Waiting for</source>
        <translation>在等谁</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>What happened…</source>
        <translation>处理经过…</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>类型</translation>
    </message>
</context>
<context>
    <name>CommitmentRecord</name>
    <message>
        <source>Inner deadline met</source>
        <translation>内部截止已完成</translation>
    </message>
    <message>
        <source>Moved by agreement: {old} → {new}</source>
        <translation>已改期（对方同意）：{old} → {new}</translation>
    </message>
    <message>
        <source>Reminded</source>
        <translation>已提醒</translation>
    </message>
    <message>
        <source>Reminded of the inner deadline</source>
        <translation>已提醒内部截止</translation>
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
        <translation>稍后提醒：{when}</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>未定时间</translation>
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
        <translation>例如：标志放大，副标题改回第一稿</translation>
    </message>
    <message>
        <source>Round {number}</source>
        <translation>第 {number} 稿</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>改了什么</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>Commitments</name>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>逾期 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody owes us anything</source>
        <translation>没有要等对方的事</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>没有等待中的事</translation>
    </message>
    <message>
        <source>Nothing settled yet</source>
        <translation>还没有已了结的</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Press W on a row when the client or a colleague has to move first.</source>
        <translation>如果要先等客户或同事，请在那一行按 W。</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Promises and requests</source>
        <translation>承诺与需求</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已了结</translation>
    </message>
    <message>
        <source>We owe nobody anything</source>
        <translation>我方没有待办</translation>
    </message>
    <message>
        <source>What clients ask for, and what we promise them, stands here until it is done.</source>
        <translation>客户提出的需求、我方作出的承诺，办完之前都列在这里。</translation>
    </message>
    <message>
        <source>What clients promise us, and what we ask them for, stands here until it comes.</source>
        <translation>客户答应我方的、我方请客户提供的，收到之前都列在这里。</translation>
    </message>
    <message>
        <source>What was kept, answered or declined stands here, with how late it was.</source>
        <translation>已兑现、已答复或已婉拒的列在这里，并注明迟了多久。</translation>
    </message>
    <message>
        <source>Whose turn</source>
        <translation>轮到谁</translation>
    </message>
    <message numerus="yes">
        <source>the first %n are shown; the search finds the rest</source>
        <translation>
            <numerusform>只显示前 %n 项，其余请用搜索查找</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>A channel of your own</source>
        <translation>自己的渠道</translation>
    </message>
    <message>
        <source>Add a channel of your own…</source>
        <translation>添加自己的渠道…</translation>
    </message>
    <message>
        <source>Add a person who took part</source>
        <translation>添加参与的人</translation>
    </message>
    <message>
        <source>Also into the crisis log</source>
        <translation>同时记入处置记录</translation>
    </message>
    <message>
        <source>Also into the log of “{crisis}”</source>
        <translation>同时记入“{crisis}”的处置记录</translation>
    </message>
    <message>
        <source>Also with another client…</source>
        <translation>还有其他客户…</translation>
    </message>
    <message>
        <source>Also with…</source>
        <translation>还有…</translation>
    </message>
    <message>
        <source>Another day and time…</source>
        <translation>其他日期和时间…</translation>
    </message>
    <message>
        <source>Another day…</source>
        <translation>其他日期…</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Attach files…</source>
        <translation>添加附件…</translation>
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
        <translation>回访</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Check-up in</source>
        <translation>交付后回访</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Day of the follow-up</source>
        <translation>跟进日期</translation>
    </message>
    <message>
        <source>Day that was agreed</source>
        <translation>约定日期</translation>
    </message>
    <message>
        <source>Days until the check-up</source>
        <translation>几天后回访</translation>
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
        <translation>截止时间</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Hide this advice</source>
        <translation>隐藏此要点</translation>
    </message>
    <message numerus="yes">
        <source>In %n h</source>
        <translation>
            <numerusform>%n 小时后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n min</source>
        <translation>
            <numerusform>%n 分钟后</numerusform>
        </translation>
    </message>
    <message>
        <source>Its name, as you say it (WhatsApp, LINE, Teams):</source>
        <translation>平时怎么叫就怎么写（如企业微信、钉钉、飞书、WhatsApp）：</translation>
    </message>
    <message>
        <source>Log an interaction…</source>
        <translation>记一条往来…</translation>
    </message>
    <message>
        <source>Mark…</source>
        <translation>标记…</translation>
    </message>
    <message>
        <source>Minutes until the callback</source>
        <translation>几分钟后回访</translation>
    </message>
    <message>
        <source>More channels</source>
        <translation>更多渠道</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新联系人</translation>
    </message>
    <message>
        <source>No mark</source>
        <translation>不标记</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>承诺时间</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Stance: {stance}</source>
        <translation>近况：{stance}</translation>
    </message>
    <message>
        <source>Stance…</source>
        <translation>近况…</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Subject (optional)</source>
        <translation>主题（可不填）</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags (one, two)</source>
        <translation>标签（甲，乙）</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Their name, then Enter</source>
        <translation>姓名，按回车</translation>
    </message>
    <message>
        <source>They ask</source>
        <translation>客户需求</translation>
    </message>
    <message>
        <source>They asked for something: I owe an answer (Alt+R)</source>
        <translation>对方提了需求，需要答复（Alt+R）</translation>
    </message>
    <message>
        <source>This settles</source>
        <translation>一并了结</translation>
    </message>
    <message>
        <source>This time has not come yet. For what is to come, set a follow-up.</source>
        <translation>这个时间还没到。以后要办的事，请设跟进。</translation>
    </message>
    <message>
        <source>Time of the follow-up</source>
        <translation>跟进时间</translation>
    </message>
    <message>
        <source>Time that was agreed</source>
        <translation>约定时间</translation>
    </message>
    <message>
        <source>We promise</source>
        <translation>我方承诺</translation>
    </message>
    <message>
        <source>We promised something (Alt+P)</source>
        <translation>我方作出了承诺（Alt+P）</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>说了什么，做了什么？</translation>
    </message>
    <message>
        <source>What they want</source>
        <translation>需求内容</translation>
    </message>
    <message>
        <source>What they want (empty: as above)</source>
        <translation>需求内容（不填则同上）</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>要做什么</translation>
    </message>
    <message>
        <source>What to do (empty: as above)</source>
        <translation>要做什么（不填则同上）</translation>
    </message>
    <message>
        <source>What we promise</source>
        <translation>承诺内容</translation>
    </message>
    <message>
        <source>What we promise (empty: as above)</source>
        <translation>承诺内容（不填则同上）</translation>
    </message>
    <message>
        <source>What you wrote is kept as a draft</source>
        <translation>写下的内容会存为草稿</translation>
    </message>
    <message>
        <source>Who began</source>
        <translation>由谁发起</translation>
    </message>
    <message>
        <source>Who took part</source>
        <translation>参加的人</translation>
    </message>
    <message>
        <source>Without a limit</source>
        <translation>不设期限</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天后</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分钟后</translation>
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
        <translation>号码</translation>
    </message>
    <message>
        <source>Person {number}: name</source>
        <translation>联系人 {number}：姓名</translation>
    </message>
    <message>
        <source>Person {number}: phone</source>
        <translation>联系人 {number}：号码</translation>
    </message>
    <message>
        <source>Person {number}: post</source>
        <translation>联系人 {number}：职务</translation>
    </message>
    <message>
        <source>Person {number}: whose</source>
        <translation>联系人 {number}：属于哪方</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
</context>
<context>
    <name>Crises</name>
    <message numerus="yes">
        <source>%n older</source>
        <translation>
            <numerusform>较早的 %n 起</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n 起进行中</numerusform>
        </translation>
    </message>
    <message>
        <source>Anything new?</source>
        <translation>有新情况吗？</translation>
    </message>
    <message>
        <source>Back to {stage}</source>
        <translation>退回：{stage}</translation>
    </message>
    <message>
        <source>Back to “{stage}”…</source>
        <translation>退回“{stage}”…</translation>
    </message>
    <message>
        <source>Check the log…</source>
        <translation>检查处置记录…</translation>
    </message>
    <message>
        <source>Close with a result…</source>
        <translation>写明结果并结束…</translation>
    </message>
    <message>
        <source>Closed as opened by mistake</source>
        <translation>误登记</translation>
    </message>
    <message>
        <source>Closed {when}</source>
        <translation>{when} 结束</translation>
    </message>
    <message>
        <source>Closed: {stage}</source>
        <translation>已结束：{stage}</translation>
    </message>
    <message>
        <source>Crises</source>
        <translation>危机</translation>
    </message>
    <message>
        <source>Crisis board</source>
        <translation>危机看板</translation>
    </message>
    <message>
        <source>Fold the older ones</source>
        <translation>收起较早的</translation>
    </message>
    <message>
        <source>Found by us</source>
        <translation>我方先发现</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>处置记录</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Move to “{stage}”…</source>
        <translation>转为“{stage}”…</translation>
    </message>
    <message>
        <source>Moved to {stage}</source>
        <translation>转为：{stage}</translation>
    </message>
    <message>
        <source>No crisis, and none was ever recorded</source>
        <translation>没有危机，也从未登记过</translation>
    </message>
    <message>
        <source>None is running</source>
        <translation>没有进行中的危机</translation>
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
        <source>Opened by mistake</source>
        <translation>误登记</translation>
    </message>
    <message>
        <source>Opened by mistake…</source>
        <translation>误登记…</translation>
    </message>
    <message>
        <source>Opened {when}</source>
        <translation>{when} 登记</translation>
    </message>
    <message>
        <source>Outlet: {name}</source>
        <translation>涉及媒体：{name}</translation>
    </message>
    <message>
        <source>Parts of the crisis</source>
        <translation>危机的各部分</translation>
    </message>
    <message>
        <source>People and measures</source>
        <translation>联系对象与时效</translation>
    </message>
    <message>
        <source>Plan: {name}</source>
        <translation>应急预案：{name}</translation>
    </message>
    <message>
        <source>Plans…</source>
        <translation>应急预案…</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>复盘…</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Watched: {words}</source>
        <translation>舆情监测：{words}</translation>
    </message>
    <message>
        <source>Watch…</source>
        <translation>舆情监测…</translation>
    </message>
    <message>
        <source>When something threatens a client, or the relationship, open a crisis with one sentence. Its clock starts, and every step goes into a log that can only grow: it shows later who knew what, and when.</source>
        <translation>有事情危及客户或双方关系时，用一句话登记危机。计时随即开始，每一步都写进只增不减的处置记录，日后才看得出谁在什么时候知道什么。</translation>
    </message>
    <message>
        <source>Why it was closed</source>
        <translation>结束原因</translation>
    </message>
    <message>
        <source>asks {every}, day and night</source>
        <translation>{every}问一次，不分昼夜</translation>
    </message>
    <message>
        <source>asks {every}, {first}–{until}</source>
        <translation>{every}问一次，{first}–{until}</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>未记录</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>not yet, goal {goal}</source>
        <translation>尚未（目标 {goal}）</translation>
    </message>
    <message>
        <source>resolved in {span}</source>
        <translation>历时 {span}</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>running for {span}</source>
        <translation>已持续 {span}</translation>
    </message>
    <message>
        <source>the longest for {span}</source>
        <translation>最久的已持续 {span}</translation>
    </message>
    <message>
        <source>{span} late</source>
        <translation>迟 {span}</translation>
    </message>
    <message>
        <source>{span} left</source>
        <translation>还剩 {span}</translation>
    </message>
    <message>
        <source>{time} of {goal} (late by {late})</source>
        <translation>{time}，目标 {goal}（迟 {late}）</translation>
    </message>
    <message>
        <source>{time} of {goal} (met)</source>
        <translation>{time}，目标 {goal}（达标）</translation>
    </message>
    <message>
        <source>{time} of {goal}, not yet</source>
        <translation>尚未，已过 {time}（目标 {goal}）</translation>
    </message>
    <message>
        <source>{time} of {goal}, not yet, {late} late</source>
        <translation>尚未，已过 {time}（目标 {goal}，迟 {late}）</translation>
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
    <name>CrisisCheck</name>
    <message numerus="yes">
        <source>All %n line(s) fit together.</source>
        <translation>
            <numerusform>全部 %n 条都对得上。</numerusform>
        </translation>
    </message>
    <message>
        <source>Check of the log</source>
        <translation>检查处置记录</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Each line carries a hash over itself and the line before. Whoever holds an earlier hash can see whether a line was changed, taken out or put in since then. It does not prove that the clock was right, nor that nothing was left out.</source>
        <translation>每一条都带有校验值，由本条内容和上一条的校验值共同算出。凡持有此前任一校验值的人，都能看出此后是否有条目被改动、删除或插入。它不能证明时钟准确，也不能证明没有遗漏。</translation>
    </message>
    <message>
        <source>Hash copied</source>
        <translation>已复制校验值</translation>
    </message>
    <message>
        <source>Hash of the last line</source>
        <translation>最后一条的校验值</translation>
    </message>
    <message>
        <source>Line {number} does not follow the line before it: one was changed.</source>
        <translation>第 {number} 条与上一条接不上：其中一条被改动过。</translation>
    </message>
    <message>
        <source>Line {number} is missing, duplicated or in another place.</source>
        <translation>第 {number} 条缺失、重复或不在原位。</translation>
    </message>
    <message>
        <source>Line {number} was changed after it was written.</source>
        <translation>第 {number} 条写下后被改动过。</translation>
    </message>
</context>
<context>
    <name>CrisisCorrection</name>
    <message>
        <source>A new line points to this one; both stay in the log.</source>
        <translation>新的一条会指明更正的是这一条；两条都留在处置记录里。</translation>
    </message>
    <message>
        <source>Add the correction</source>
        <translation>添加更正</translation>
    </message>
    <message>
        <source>Correct a line</source>
        <translation>更正一条记录</translation>
    </message>
    <message>
        <source>How was it?</source>
        <translation>实际情况是怎样的？</translation>
    </message>
    <message>
        <source>Line {number} says:</source>
        <translation>第 {number} 条原文：</translation>
    </message>
</context>
<context>
    <name>CrisisDialog</name>
    <message>
        <source>A warning starts no clock and nothing is due by itself.</source>
        <translation>预警不开始计时，也不会自动产生待办。</translation>
    </message>
    <message numerus="yes">
        <source>A warning starts no clock: %n step(s) wait until it is open.</source>
        <translation>
            <numerusform>预警不开始计时：%n 个步骤等转为“处理中”才开始。</numerusform>
        </translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>发现经过</translation>
    </message>
    <message numerus="yes">
        <source>Its clock starts: %n step(s) become due, the first {when}.</source>
        <translation>
            <numerusform>开始计时：%n 个步骤列入待办，第一步：{when}。</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>None of the register</source>
        <translation>不在风险清单中</translation>
    </message>
    <message>
        <source>One sentence: leaflets in the wrong colour</source>
        <translation>一句话，例如：宣传单颜色印错</translation>
    </message>
    <message>
        <source>Open a crisis</source>
        <translation>登记危机</translation>
    </message>
    <message>
        <source>Open the crisis</source>
        <translation>登记危机</translation>
    </message>
    <message>
        <source>Open: it has happened</source>
        <translation>处理中：已经发生</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>涉及媒体</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>应急预案</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>This cannot be undone, only closed: its log is kept as it is written.</source>
        <translation>登记后不能撤销，只能结束：处置记录一经写下，不再改动。</translation>
    </message>
    <message>
        <source>Warning: it may come</source>
        <translation>预警：可能发生</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Without a plan nothing is due by itself; its clock runs.</source>
        <translation>不用预案，就不会自动产生待办，但照样计时。</translation>
    </message>
</context>
<context>
    <name>CrisisLabel</name>
    <message>
        <source>+{span}</source>
        <translation>{span}后</translation>
    </message>
    <message>
        <source>An outlet told us</source>
        <translation>媒体告知</translation>
    </message>
    <message>
        <source>Client informed</source>
        <translation>告知客户</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>往来</translation>
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
        <translation>首次响应</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>很可能</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>Our team</source>
        <translation>我方团队</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>有可能</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复盘</translation>
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
        <translation>联系客户</translation>
    </message>
    <message>
        <source>Speak to the outlet</source>
        <translation>联系媒体</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Step done</source>
        <translation>步骤完成</translation>
    </message>
    <message>
        <source>Step left out</source>
        <translation>步骤未做</translation>
    </message>
    <message>
        <source>Step reopened</source>
        <translation>步骤重新打开</translation>
    </message>
    <message>
        <source>Tell our team</source>
        <translation>告知团队</translation>
    </message>
    <message>
        <source>The client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>The client found it first</source>
        <translation>客户先发现</translation>
    </message>
    <message>
        <source>The outlet</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Unlikely</source>
        <translation>不太可能</translation>
    </message>
    <message>
        <source>Update the client</source>
        <translation>通报进展</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>舆情监测</translation>
    </message>
    <message>
        <source>We found it first</source>
        <translation>我方先发现</translation>
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
        <translation>{n} 小时</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分钟</translation>
    </message>
</context>
<context>
    <name>CrisisLog</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Correct a line…</source>
        <translation>更正一条…</translation>
    </message>
    <message>
        <source>Correct this line…</source>
        <translation>更正这一条…</translation>
    </message>
    <message>
        <source>Corrects the line in which the cursor stands: click a line first</source>
        <translation>更正光标所在的那一条，请先点选要更正的记录</translation>
    </message>
    <message>
        <source>Inner remark</source>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>Lines can be added, never changed or removed.</source>
        <translation>记录只能添加，不能修改或删除。</translation>
    </message>
    <message>
        <source>Log of the crisis</source>
        <translation>处置记录</translation>
    </message>
    <message>
        <source>Log progress</source>
        <translation>记进展</translation>
    </message>
    <message>
        <source>Name of who was told</source>
        <translation>告知对象的姓名</translation>
    </message>
    <message>
        <source>New</source>
        <translation>有新情况</translation>
    </message>
    <message>
        <source>Nobody was told</source>
        <translation>未告知任何人</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>没有新情况</translation>
    </message>
    <message>
        <source>Other time</source>
        <translation>其他时间</translation>
    </message>
    <message>
        <source>Picture {time}.png</source>
        <translation>图片 {time}.png</translation>
    </message>
    <message>
        <source>Stands in the log, but not in the form for the client</source>
        <translation>留在处置记录里，不写进给客户的简版</translation>
    </message>
    <message>
        <source>The menu key corrects or copies the line of the cursor.</source>
        <translation>按菜单键可更正或复制光标所在的那一条。</translation>
    </message>
    <message>
        <source>Told: {audience}</source>
        <translation>告知：{audience}</translation>
    </message>
    <message>
        <source>What was done, what was said? Enter adds it.</source>
        <translation>做了什么，说了什么？按 Enter 添加。</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>Who was told</source>
        <translation>告知对象</translation>
    </message>
    <message>
        <source>Who?</source>
        <translation>谁？</translation>
    </message>
    <message>
        <source>by {who}</source>
        <translation>经手：{who}</translation>
    </message>
    <message>
        <source>copied from the client’s journal</source>
        <translation>抄自客户的往来记录</translation>
    </message>
    <message>
        <source>corrected below, line {number}</source>
        <translation>已更正，见下方第 {number} 条</translation>
    </message>
    <message>
        <source>corrects line {number}</source>
        <translation>更正第 {number} 条</translation>
    </message>
    <message>
        <source>inner remark: not in the client’s form</source>
        <translation>内部备注：给客户的简版里没有</translation>
    </message>
    <message>
        <source>source: {source}</source>
        <translation>来源：{source}</translation>
    </message>
    <message>
        <source>step done: {title}</source>
        <translation>完成步骤：{title}</translation>
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
        <translation>补记于 {when}</translation>
    </message>
</context>
<context>
    <name>CrisisMistake</name>
    <message>
        <source>Close the crisis</source>
        <translation>结束危机</translation>
    </message>
    <message>
        <source>It is closed and counts nowhere; nothing stays due for it. It stays in the journal with its log, and the reason becomes its last line. This cannot be undone.</source>
        <translation>危机就此结束，不计入任何统计，也不再有待办。危机和处置记录仍留在手记里，原因写作最后一条。此操作无法撤销。</translation>
    </message>
    <message>
        <source>It was about another company of the same name.</source>
        <translation>例如：是另一家同名公司的事。</translation>
    </message>
    <message>
        <source>Opened by mistake</source>
        <translation>误登记</translation>
    </message>
    <message>
        <source>Why is it no crisis?</source>
        <translation>为什么不算危机？</translation>
    </message>
</context>
<context>
    <name>CrisisPeople</name>
    <message>
        <source>Copy the e-mail of {name}</source>
        <translation>复制{name}的邮箱</translation>
    </message>
    <message>
        <source>Copy the number of {name}</source>
        <translation>复制{name}的号码</translation>
    </message>
    <message>
        <source>E-mail copied</source>
        <translation>已复制邮箱</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>时效</translation>
    </message>
    <message>
        <source>Number copied</source>
        <translation>已复制号码</translation>
    </message>
    <message>
        <source>People and measures</source>
        <translation>联系对象与时效</translation>
    </message>
    <message>
        <source>People of the client, of the outlet and of the risk stand here.</source>
        <translation>客户、媒体和该风险的联系人会列在这里。</translation>
    </message>
    <message>
        <source>People to call</source>
        <translation>联系谁</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>没有号码</translation>
    </message>
</context>
<context>
    <name>CrisisReport</name>
    <message numerus="yes">
        <source>%n page(s) written to {path}.</source>
        <translation>
            <numerusform>已写入 {path}，共 %n 页。</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Crisis report</source>
        <translation>危机报告</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File type</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>In full, for us</source>
        <translation>全文，供我方用</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Short, for the client: without inner remarks</source>
        <translation>简版，给客户：不含内部备注</translation>
    </message>
    <message>
        <source>Table (CSV): the log, which can be checked later</source>
        <translation>表格（CSV）：处置记录，日后可以检查</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>Text: pastes into a chat, and can be checked later</source>
        <translation>文本：可粘贴到聊天里，日后可以检查</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation>已写入 {path}。</translation>
    </message>
</context>
<context>
    <name>CrisisReview</name>
    <message>
        <source>Also goes into</source>
        <translation>一并更新</translation>
    </message>
    <message>
        <source>As a new risk, with the cause as its early sign</source>
        <translation>新增一项风险，以原因为早期迹象</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Each line becomes a promise of ours, due on</source>
        <translation>每行记为一项我方承诺，截止日期</translation>
    </message>
    <message>
        <source>It becomes an inner line of the log, and the crisis counts as reviewed. This cannot be undone; what it adds to plan, risks and promises can be changed there.</source>
        <translation>会作为内部备注写入处置记录，危机转为“已复盘”。此操作无法撤销；写进预案、风险和承诺的内容，可以到各处修改。</translation>
    </message>
    <message>
        <source>Keep the review</source>
        <translation>保存复盘</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>One promise a line</source>
        <translation>每行写一项承诺</translation>
    </message>
    <message>
        <source>Promises due on</source>
        <translation>承诺的截止日期</translation>
    </message>
    <message>
        <source>Promises made</source>
        <translation>我方承诺</translation>
    </message>
    <message>
        <source>Review the crisis</source>
        <translation>危机复盘</translation>
    </message>
    <message>
        <source>The plan learns what changes</source>
        <translation>今后改进写进应急预案</translation>
    </message>
    <message>
        <source>The printer answered the phone at night.</source>
        <translation>例如：夜里也联系上了印刷厂。</translation>
    </message>
    <message>
        <source>The proof was sent without a second look.</source>
        <translation>例如：打样没有复核就发出去了。</translation>
    </message>
    <message>
        <source>The risk register learns the cause</source>
        <translation>原因写进风险清单</translation>
    </message>
    <message>
        <source>Two people sign a proof from now on.</source>
        <translation>例如：今后打样要两个人签字。</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>今后改进</translation>
    </message>
    <message>
        <source>What helped</source>
        <translation>有效的做法</translation>
    </message>
    <message>
        <source>“{name}” is built in: a copy for this client learns it</source>
        <translation>“{name}”是内置的：先为该客户复制一份，再写进去</translation>
    </message>
    <message>
        <source>“{title}”: the cause joins its early signs, reviewed today</source>
        <translation>“{title}”：原因加进早期迹象，记为今天已查看</translation>
    </message>
</context>
<context>
    <name>CrisisStage</name>
    <message numerus="yes">
        <source>%n other open step(s) end.</source>
        <translation>
            <numerusform>其余 %n 个未完成的步骤到此为止。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeated update(s) stop.</source>
        <translation>
            <numerusform>%n 项定时的进展通报停止。</numerusform>
        </translation>
    </message>
    <message>
        <source>A second outlet took the story up.</source>
        <translation>又有一家媒体跟进报道。</translation>
    </message>
    <message>
        <source>Back to “{stage}”</source>
        <translation>退回“{stage}”</translation>
    </message>
    <message>
        <source>Close the crisis</source>
        <translation>结束危机</translation>
    </message>
    <message>
        <source>Its clock starts.</source>
        <translation>开始计时。</translation>
    </message>
    <message numerus="yes">
        <source>Its clock starts: %n step(s) become due.</source>
        <translation>
            <numerusform>开始计时：%n 个步骤列入待办。</numerusform>
        </translation>
    </message>
    <message>
        <source>Mood of the client</source>
        <translation>客户的情绪</translation>
    </message>
    <message>
        <source>Move to “{stage}”</source>
        <translation>转为“{stage}”</translation>
    </message>
    <message>
        <source>Repeated updates begin again.</source>
        <translation>重新开始定时的进展通报。</translation>
    </message>
    <message>
        <source>Report and review stay due.</source>
        <translation>报告和复盘仍要做。</translation>
    </message>
    <message>
        <source>Reprinted overnight, delivered at nine; the client is content.</source>
        <translation>连夜重印，九点送到，客户满意。</translation>
    </message>
    <message>
        <source>The report stays due.</source>
        <translation>报告仍要做。</translation>
    </message>
    <message>
        <source>The review stays due.</source>
        <translation>复盘仍要做。</translation>
    </message>
    <message>
        <source>The watch ends.</source>
        <translation>舆情监测停止。</translation>
    </message>
    <message>
        <source>This becomes a line of the log, and stays there.</source>
        <translation>会写入处置记录，并一直保留。</translation>
    </message>
    <message>
        <source>This becomes a line of the log, and stays there. With a mood it also stands on the timeline.</source>
        <translation>会写入处置记录，并一直保留。选了情绪，也会记入往来记录。</translation>
    </message>
    <message numerus="yes">
        <source>What contains it counts as done: %n step(s).</source>
        <translation>
            <numerusform>控制局面的步骤算作完成：%n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>What has changed? This may stay empty.</source>
        <translation>有什么变化？可以不填。</translation>
    </message>
    <message>
        <source>Why does it go back?</source>
        <translation>为什么退回？</translation>
    </message>
    <message>
        <source>With which result does it end?</source>
        <translation>最后的结果是什么？</translation>
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
        <translation>记录</translation>
    </message>
    <message>
        <source>Step done</source>
        <translation>完成步骤</translation>
    </message>
    <message>
        <source>This becomes a line of the log, and stays there.</source>
        <translation>会写入处置记录，并一直保留。</translation>
    </message>
    <message>
        <source>What came of it? This may stay empty.</source>
        <translation>结果如何？可以不填。</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>新情况</translation>
    </message>
    <message>
        <source>What is new?</source>
        <translation>有什么新情况？</translation>
    </message>
</context>
<context>
    <name>CrisisSteps</name>
    <message>
        <source>Called, log it</source>
        <translation>已通话，记录</translation>
    </message>
    <message>
        <source>Copy the script</source>
        <translation>复制说法</translation>
    </message>
    <message>
        <source>Done…</source>
        <translation>完成…</translation>
    </message>
    <message>
        <source>It was opened by mistake: nothing has to be done.</source>
        <translation>误登记，不用处理。</translation>
    </message>
    <message>
        <source>It was opened without a plan. Write down what is done, or let the program ask by a watch.</source>
        <translation>登记时没有选用预案。可以把做了什么记下来，或者用舆情监测定时询问。</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Leave it out for good</source>
        <translation>以后都跳过</translation>
    </message>
    <message>
        <source>Leave it out this time</source>
        <translation>跳过这一次</translation>
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
        <translation>没有待办的步骤了。</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>没有新情况</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>复盘…</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>可以怎么说</translation>
    </message>
    <message>
        <source>Script copied</source>
        <translation>已复制说法</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Write what is new…</source>
        <translation>写下新情况…</translation>
    </message>
    <message numerus="yes">
        <source>done %n times, last {when}</source>
        <translation>
            <numerusform>已做 %n 次，最近一次 {when}</numerusform>
        </translation>
    </message>
    <message>
        <source>done {when}, in time</source>
        <translation>{when} 按时完成</translation>
    </message>
    <message>
        <source>done {when}, late by {span}</source>
        <translation>{when} 完成，迟 {span}</translation>
    </message>
    <message>
        <source>left out {when}</source>
        <translation>{when} 跳过</translation>
    </message>
    <message>
        <source>{day} is a day off</source>
        <translation>{day}是休息日</translation>
    </message>
    <message>
        <source>{day} is a day off ({name})</source>
        <translation>{day}是休息日（{name}）</translation>
    </message>
    <message>
        <source>{day} is a day off ({name}, expected)</source>
        <translation>{day}是休息日（{name}，预计）</translation>
    </message>
    <message>
        <source>{weekday} {day}</source>
        <translation>{day}（{weekday}）</translation>
    </message>
    <message>
        <source>{when} · late by {span}</source>
        <translation>{when} · 迟 {span}</translation>
    </message>
    <message>
        <source>{when} · {span} left</source>
        <translation>{when} · 还剩 {span}</translation>
    </message>
</context>
<context>
    <name>CrisisWatch</name>
    <message>
        <source>Between</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>每隔</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>停止监测</translation>
    </message>
    <message>
        <source>The program asks “anything new?”. One key answers “nothing”, and that is a line of the log too.</source>
        <translation>程序会定时询问“有新情况吗？”。按一个键即可回答“没有新情况”，回答也记入处置记录。</translation>
    </message>
    <message>
        <source>The same time twice is the whole day. A question outside these hours waits until they begin again.</source>
        <translation>两个时间相同，即为全天。落在时段之外的询问，顺延到下一个时段。</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Watch the crisis</source>
        <translation>舆情监测</translation>
    </message>
    <message>
        <source>and</source>
        <translation>至</translation>
    </message>
    <message>
        <source>h</source>
        <translation>小时</translation>
    </message>
</context>
<context>
    <name>Damage</name>
    <message>
        <source>A part of the file is not as it was written; a failing disk or another program may have done it. Most of it can still be read. Until this is settled no backup is deleted.</source>
        <translation>文件有一部分与写入时不同，可能是磁盘故障或其他程序造成的。大部分内容仍能读取。问题解决之前，不会删除任何备份。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>稍后决定</translation>
    </message>
    <message>
        <source>The journal is damaged</source>
        <translation>手记已损坏</translation>
    </message>
    <message>
        <source>The newest good backup is from {date}.</source>
        <translation>最近的完好备份：{date}。</translation>
    </message>
    <message>
        <source>There is no good backup of this journal.</source>
        <translation>这本手记没有完好的备份。</translation>
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
    <name>DayRule</name>
    <message>
        <source>1st</source>
        <translation>第 1 个</translation>
    </message>
    <message>
        <source>2nd</source>
        <translation>第 2 个</translation>
    </message>
    <message>
        <source>3rd</source>
        <translation>第 3 个</translation>
    </message>
    <message>
        <source>4th</source>
        <translation>第 4 个</translation>
    </message>
    <message>
        <source>A weekday of a month</source>
        <translation>某月第几个星期几</translation>
    </message>
    <message>
        <source>Before or after Easter Sunday</source>
        <translation>复活节之前或之后</translation>
    </message>
    <message>
        <source>By the lunar calendar</source>
        <translation>按农历</translation>
    </message>
    <message>
        <source>Counted from Easter</source>
        <translation>从复活节算起</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Days from Easter Sunday</source>
        <translation>与复活节相隔的天数</translation>
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
        <translation>最后一个</translation>
    </message>
    <message>
        <source>Lunar day</source>
        <translation>农历日</translation>
    </message>
    <message>
        <source>Lunar month</source>
        <translation>农历月份</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>No coming day is known for this rule.</source>
        <translation>按这条规则，查不到接下来的日期。</translation>
    </message>
    <message>
        <source>Own rule…</source>
        <translation>自定义规则…</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>The same date each year</source>
        <translation>每年同一日期</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>星期几</translation>
    </message>
    <message>
        <source>Which one</source>
        <translation>第几个</translation>
    </message>
    <message>
        <source>after Easter</source>
        <translation>复活节后</translation>
    </message>
    <message>
        <source>before Easter</source>
        <translation>复活节前</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>next {days}</source>
        <translation>接下来：{days}</translation>
    </message>
</context>
<context>
    <name>Deed</name>
    <message>
        <source>Acknowledged</source>
        <translation>已回应</translation>
    </message>
    <message>
        <source>Another time agreed</source>
        <translation>已改期（对方同意）</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Brought back from the bin</source>
        <translation>已从回收站恢复</translation>
    </message>
    <message>
        <source>Changed by the program</source>
        <translation>由程序更改</translation>
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
        <source>Client erased; this cannot be undone</source>
        <translation>客户已彻底清除，无法撤销</translation>
    </message>
    <message>
        <source>Crisis opened</source>
        <translation>已登记危机</translation>
    </message>
    <message>
        <source>Crisis reviewed</source>
        <translation>危机已复盘</translation>
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
        <source>From the sample journal</source>
        <translation>来自示例手记</translation>
    </message>
    <message>
        <source>Greeting copied and marked as sent</source>
        <translation>问候已复制，并标为已发送</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Left out this time</source>
        <translation>这一次已跳过</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>已记下</translation>
    </message>
    <message>
        <source>No answer; the callback comes again</source>
        <translation>无人接听，稍后会再提醒回访</translation>
    </message>
    <message>
        <source>Our turn again</source>
        <translation>又轮到我方</translation>
    </message>
    <message>
        <source>Own observance added</source>
        <translation>已添加自定义节日</translation>
    </message>
    <message>
        <source>Own observance changed</source>
        <translation>已修改自定义节日</translation>
    </message>
    <message>
        <source>Own observance moved to the bin</source>
        <translation>自定义节日已移入回收站</translation>
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
        <source>Person moved to another client</source>
        <translation>联系人已转到其他客户</translation>
    </message>
    <message>
        <source>Person moved to the bin</source>
        <translation>联系人已移入回收站</translation>
    </message>
    <message>
        <source>Plan added</source>
        <translation>已添加应急预案</translation>
    </message>
    <message>
        <source>Plan changed</source>
        <translation>已修改应急预案</translation>
    </message>
    <message>
        <source>Plan moved to the bin</source>
        <translation>应急预案已移入回收站</translation>
    </message>
    <message>
        <source>Playbook changed</source>
        <translation>已修改应对要点</translation>
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
        <source>Promise kept</source>
        <translation>承诺已兑现</translation>
    </message>
    <message>
        <source>Promise missed</source>
        <translation>承诺未兑现</translation>
    </message>
    <message>
        <source>Promise or request changed</source>
        <translation>已修改承诺或需求</translation>
    </message>
    <message>
        <source>Promise or request moved to the bin</source>
        <translation>承诺或需求已移入回收站</translation>
    </message>
    <message>
        <source>Promise or request noted</source>
        <translation>已记下承诺或需求</translation>
    </message>
    <message>
        <source>Relation moved to the bin</source>
        <translation>关系已移入回收站</translation>
    </message>
    <message>
        <source>Relation noted</source>
        <translation>已记下关系</translation>
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
        <source>Reminding stopped</source>
        <translation>不再提醒</translation>
    </message>
    <message>
        <source>Risk added</source>
        <translation>已添加风险</translation>
    </message>
    <message>
        <source>Risk changed</source>
        <translation>已修改风险</translation>
    </message>
    <message>
        <source>Risk moved to the bin</source>
        <translation>风险已移入回收站</translation>
    </message>
    <message>
        <source>Round of changes counted</source>
        <translation>已记下新一稿</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>已更改设置</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已了结</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>稍后提醒</translation>
    </message>
    <message>
        <source>Stage of the crisis changed</source>
        <translation>危机阶段已更改</translation>
    </message>
    <message>
        <source>Stance noted</source>
        <translation>已记下近况</translation>
    </message>
    <message>
        <source>Told that it was missed</source>
        <translation>已告知未兑现</translation>
    </message>
    <message>
        <source>Undone: {deed}</source>
        <translation>已撤销：{deed}</translation>
    </message>
    <message>
        <source>Waiting for the client</source>
        <translation>改为等客户</translation>
    </message>
    <message>
        <source>Watch changed</source>
        <translation>已更改舆情监测</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Yearly day added</source>
        <translation>已添加生日或纪念日</translation>
    </message>
    <message>
        <source>Yearly day changed</source>
        <translation>已修改生日或纪念日</translation>
    </message>
    <message>
        <source>Yearly day moved to the bin</source>
        <translation>生日或纪念日已移入回收站</translation>
    </message>
    <message>
        <source>its line in the crisis log stays</source>
        <translation>处置记录中的那一条保留</translation>
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
        <translation>有新情况吗？</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>致电</translation>
    </message>
    <message>
        <source>Call {name} back</source>
        <translation>回访{name}</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Callback after “{subject}”, ended {time}</source>
        <translation>“{subject}”后的回访，{time} 结束</translation>
    </message>
    <message>
        <source>Callback, ended {time}</source>
        <translation>回访，{time} 结束</translation>
    </message>
    <message>
        <source>Called, log it</source>
        <translation>已通话，记录</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>贺卡</translation>
    </message>
    <message>
        <source>Check-up after the delivery</source>
        <translation>交付后回访</translation>
    </message>
    <message>
        <source>Check-up after the delivery, day {number}</source>
        <translation>交付后回访（第 {number} 天）</translation>
    </message>
    <message>
        <source>Check-up after “{what}”, day {number}</source>
        <translation>“{what}”后的回访（第 {number} 天）</translation>
    </message>
    <message>
        <source>Crisis of {client}: {what}</source>
        <translation>{client}的危机：{what}</translation>
    </message>
    <message>
        <source>Crisis: {what}</source>
        <translation>危机：{what}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Ended {time}</source>
        <translation>{time} 结束</translation>
    </message>
    <message>
        <source>Greet</source>
        <translation>问候</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>问候</translation>
    </message>
    <message>
        <source>Inner deadline: {what}</source>
        <translation>内部截止：{what}</translation>
    </message>
    <message>
        <source>Keep in touch</source>
        <translation>保持联系</translation>
    </message>
    <message>
        <source>Last: {what}</source>
        <translation>上次：{what}</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>记一条</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>没有新情况</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>备礼</translation>
    </message>
    <message numerus="yes">
        <source>Present: {what} in %n day(s), {when}</source>
        <translation>
            <numerusform>备礼：{what}，还有 %n 天（{when}）</numerusform>
        </translation>
    </message>
    <message>
        <source>Present: {what} today</source>
        <translation>备礼：今天是{what}</translation>
    </message>
    <message>
        <source>Reminder without a client</source>
        <translation>未关联客户的提醒</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <source>Review the risk: {what}</source>
        <translation>查看风险：{what}</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>已查看</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>复盘…</translation>
    </message>
    <message>
        <source>Taboo: {things}</source>
        <translation>忌讳：{things}</translation>
    </message>
    <message>
        <source>They owe: {what}</source>
        <translation>等对方：{what}</translation>
    </message>
    <message>
        <source>attempt {number}</source>
        <translation>第 {number} 次尝试</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>%n 天后</numerusform>
        </translation>
    </message>
    <message>
        <source>in {span}</source>
        <translation>{span}后</translation>
    </message>
    <message numerus="yes">
        <source>missed %n time(s)</source>
        <translation>
            <numerusform>错过 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>never contacted</source>
        <translation>尚未联系</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>they expect it by {when}</source>
        <translation>对外截止：{when}</translation>
    </message>
    <message>
        <source>{label}: {rule}</source>
        <translation>{label}：{rule}</translation>
    </message>
    <message>
        <source>{reason} · quiet words</source>
        <translation>{reason} · 语气平和</translation>
    </message>
    <message>
        <source>{span} late</source>
        <translation>迟 {span}</translation>
    </message>
    <message>
        <source>{subject}, ended {time}</source>
        <translation>{subject}，{time} 结束</translation>
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
        <translation>{what}是 {when}，已过：问候时说一声迟了</translation>
    </message>
    <message>
        <source>{what} was yesterday: say that it comes late</source>
        <translation>昨天是{what}：问候时说一声迟了</translation>
    </message>
</context>
<context>
    <name>DueDialog</name>
    <message>
        <source>Change</source>
        <translation>修改范围</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Edit reminder</source>
        <translation>编辑提醒</translation>
    </message>
    <message>
        <source>Leave this one out</source>
        <translation>跳过这一次</translation>
    </message>
    <message>
        <source>Moved by agreement: neither late nor missed; the old time stays in its record.</source>
        <translation>已改期（对方同意）：不算逾期，也不算未兑现；原定时间保留在处理经过里。</translation>
    </message>
    <message>
        <source>New reminder</source>
        <translation>设提醒</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>不指定</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Send the revised quote</source>
        <translation>例如：发送修改后的报价</translation>
    </message>
    <message>
        <source>This and all later ones</source>
        <translation>这一次和以后各次</translation>
    </message>
    <message>
        <source>This one only</source>
        <translation>仅这一次</translation>
    </message>
    <message>
        <source>This time has passed. Choose a later one.</source>
        <translation>这个时间已过。请选择更晚的时间。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>DueRecord</name>
    <message>
        <source>Called</source>
        <translation>已通话</translation>
    </message>
    <message>
        <source>Called in time</source>
        <translation>已按时回访</translation>
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
        <translation>未按时回访</translation>
    </message>
    <message>
        <source>Set for {when}</source>
        <translation>设定提醒：{when}</translation>
    </message>
    <message>
        <source>Set for {when}, counted from {ended}</source>
        <translation>设定提醒：{when}，从 {ended} 算起</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>已显示提醒</translation>
    </message>
    <message>
        <source>Snoozed until {when}</source>
        <translation>稍后提醒：{when}</translation>
    </message>
    <message>
        <source>Tried, no answer; again at {when}</source>
        <translation>已拨打，无人接听；再拨时间：{when}</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>处理经过</translation>
    </message>
    <message>
        <source>{state}, {span} late</source>
        <translation>{state}，迟 {span}</translation>
    </message>
</context>
<context>
    <name>Encryption</name>
    <message>
        <source>Afterwards whoever can open the file can read what it says. Backups made until now keep the passphrase.</source>
        <translation>之后谁能打开文件，谁就能读到里面的内容。此前的备份仍用原来的口令。</translation>
    </message>
    <message>
        <source>Backups made until now have no passphrase. You are asked about them later.</source>
        <translation>此前的备份没有口令，稍后会询问您如何处理。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更换</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>更换口令</translation>
    </message>
    <message>
        <source>Changing the passphrase</source>
        <translation>正在更换口令</translation>
    </message>
    <message>
        <source>Current passphrase</source>
        <translation>当前口令</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Encrypting the journal</source>
        <translation>正在加密手记</translation>
    </message>
    <message>
        <source>Protect the journal with a passphrase</source>
        <translation>用口令保护手记</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Remove encryption</source>
        <translation>不再加密</translation>
    </message>
    <message>
        <source>Remove the encryption</source>
        <translation>取消加密</translation>
    </message>
    <message>
        <source>Removing the encryption</source>
        <translation>正在取消加密</translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation>显示恢复码</translation>
    </message>
    <message>
        <source>The code opens the journal like the passphrase does, so that is asked first.</source>
        <translation>恢复码和口令一样能打开手记，所以要先输入口令。</translation>
    </message>
    <message>
        <source>The journal is encrypted</source>
        <translation>手记已加密</translation>
    </message>
    <message>
        <source>The journal is no longer encrypted</source>
        <translation>手记已不再加密</translation>
    </message>
    <message>
        <source>The passphrase is changed</source>
        <translation>口令已更换</translation>
    </message>
    <message>
        <source>The whole file is encrypted. From then on nobody can read it without the passphrase, neither on this computer nor wherever a copy of it goes.</source>
        <translation>整个文件都会加密。从此没有口令，谁也读不了：在这台电脑上如此，文件被复制到别处也一样。</translation>
    </message>
    <message>
        <source>Without the passphrase and without the recovery code, which you get in a moment, the journal cannot be read again. There is no other way in.</source>
        <translation>口令和稍后给您的恢复码，两样都丢了，就再也读不了这本手记，没有别的办法。</translation>
    </message>
    <message>
        <source>You get a new recovery code; the old one no longer opens the journal. Backups made until now keep the old passphrase and the old code.</source>
        <translation>您会得到新的恢复码，旧的不再能打开手记。此前的备份仍用旧口令和旧恢复码。</translation>
    </message>
</context>
<context>
    <name>Erase</name>
    <message numerus="yes">
        <source>%n backups still hold the client, or may. They can go once a fresh one is made.</source>
        <translation>
            <numerusform>还有 %n 个备份含有或可能含有这位客户。先做一个新备份，就可以删掉它们。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n birthdays and other yearly days</source>
        <translation>
            <numerusform>%n 个生日及纪念日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be deleted; look at the permissions of their folder.</source>
        <translation>
            <numerusform>有 %n 个无法删除，请检查所在文件夹的权限。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n crises with their logs</source>
        <translation>
            <numerusform>%n 起危机及其处置记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are shared with {names}.</source>
        <translation>
            <numerusform>有 %n 条往来与{names}共有。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of their own</source>
        <translation>
            <numerusform>这位客户独有的 %n 条往来</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files of entries</source>
        <translation>
            <numerusform>往来的 %n 个附件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines in the logs of other clients&apos; crises speak of this client or copy an entry. They belong to those crises and stay as they are.</source>
        <translation>
            <numerusform>其他客户的危机处置记录里，有 %n 条提到这位客户或抄录了其往来。这些内容属于那些危机，原样保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the crises are still running.</source>
        <translation>
            <numerusform>其中有 %n 起危机仍在进行中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them marked private</source>
        <translation>
            <numerusform>其中 %n 条标为私密</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n persons</source>
        <translation>
            <numerusform>%n 位联系人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plans for this client alone</source>
        <translation>
            <numerusform>这位客户专用的 %n 个应急预案</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n preferences</source>
        <translation>
            <numerusform>%n 项喜好</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminders, closed ones too</source>
        <translation>
            <numerusform>%n 条提醒，包括已结束的</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests and promises</source>
        <translation>
            <numerusform>%n 项需求和承诺</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n risks</source>
        <translation>
            <numerusform>%n 项风险</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A fresh backup is made, and %n older ones are deleted.</source>
        <translation>
            <numerusform>已做好一个新备份，并删除了 %n 个旧备份。</numerusform>
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
        <translation>关闭</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>彻底清除</translation>
    </message>
    <message>
        <source>Erase them as well, for the others too</source>
        <translation>一并清除，其他客户那里也不保留</translation>
    </message>
    <message>
        <source>Erase this client</source>
        <translation>彻底清除客户</translation>
    </message>
    <message>
        <source>Erase this client for good</source>
        <translation>彻底清除这位客户</translation>
    </message>
    <message>
        <source>Erasing</source>
        <translation>正在清除</translation>
    </message>
    <message>
        <source>Erasing. Should the program end meanwhile, it goes on at its next start.</source>
        <translation>正在清除。如果程序中途退出，下次启动时会继续。</translation>
    </message>
    <message>
        <source>Keep them with the others, without this client</source>
        <translation>留给其他客户，只去掉这位客户</translation>
    </message>
    <message>
        <source>Looking at what would go…</source>
        <translation>正在统计会清除什么…</translation>
    </message>
    <message>
        <source>Looking through the backups…</source>
        <translation>正在查看各个备份…</translation>
    </message>
    <message>
        <source>Make a fresh backup and delete the ticked ones</source>
        <translation>做新备份，再删除勾选的</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>No backup holds the client.</source>
        <translation>备份文件夹里的备份都不含这位客户。</translation>
    </message>
    <message>
        <source>Nothing of the client is left in the journal.</source>
        <translation>手记里已没有这位客户的任何内容。</translation>
    </message>
    <message>
        <source>Save their data first…</source>
        <translation>先保存其资料…</translation>
    </message>
    <message>
        <source>The client is erased</source>
        <translation>客户已彻底清除</translation>
    </message>
    <message>
        <source>The client is gone from the journal. Some traces are still in its file, because it could not be rewritten just now; they go when the journal is opened next.</source>
        <translation>这位客户已从手记中清除。因为刚才无法重写文件，文件里还留有一些痕迹，下次打开手记时会清掉。</translation>
    </message>
    <message>
        <source>The entries shared with others are kept as they were written.</source>
        <translation>与其他客户共有的往来，已按原样保留。</translation>
    </message>
    <message>
        <source>The words of a kept entry stay as they were written, even where they name this client.</source>
        <translation>留下的往来，正文保持原样，即使其中提到这位客户。</translation>
    </message>
    <message>
        <source>This cannot be undone: neither Undo nor the bin brings anything back. Backups that were made before still hold the client; you will see which, and can delete them then.</source>
        <translation>此操作无法撤销：用“撤销”或回收站都找不回来。以前的备份里仍有这位客户；清除之后会列出是哪些备份，届时可以删除。</translation>
    </message>
    <message>
        <source>This goes, with every trace of it in history, bin, drafts and search:</source>
        <translation>将清除以下内容，修改历史、回收站、草稿和搜索里也不留痕迹：</translation>
    </message>
    <message>
        <source>Type the name of the client to confirm</source>
        <translation>请输入客户名称确认</translation>
    </message>
    <message>
        <source>{names} and others</source>
        <translation>{names}等客户</translation>
    </message>
    <message>
        <source>{when} · {size}</source>
        <translation>{when} · {size}</translation>
    </message>
    <message>
        <source>{when} · {size} · cannot be read with this passphrase</source>
        <translation>{when} · {size} · 用现在的口令读不了</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>A day is missing. Type one like 02-29 or lunar 8/12, or choose one.</source>
        <translation>还没有填日期。请写成 02-29 或“农历八月十二”这样，或从中选择。</translation>
    </message>
    <message>
        <source>A name is missing. Type one, then save again.</source>
        <translation>还没有填名称。请填写后再保存。</translation>
    </message>
    <message>
        <source>A part of the program is too old: {needed} is needed. Install it again.</source>
        <translation>程序的一个组件太旧，需要 {needed}。请重新安装。</translation>
    </message>
    <message>
        <source>A part of {path} is missing, as after a broken copy or download. It was left as it is. Copy it again, open a backup, or save what can be read into a new file.</source>
        <translation>{path} 缺少一部分，可能是复制或下载中断所致，未作任何改动。请重新复制、打开备份，或把能读的内容抢救到新文件。</translation>
    </message>
    <message>
        <source>A promise needs a time. Say when it has to be kept.</source>
        <translation>承诺要有时间。请写明何时兑现。</translation>
    </message>
    <message>
        <source>A reminder comes once a day at most, so {text} is not possible. Begin with FREQ=DAILY or rarer.</source>
        <translation>提醒每天最多一次，因此不能用 {text}。请以 FREQ=DAILY 或更低的频率开头。</translation>
    </message>
    <message>
        <source>An import is still bringing in rows. Wait until it has ended, then try again.</source>
        <translation>还有导入正在进行。请等它结束后再试。</translation>
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
        <source>It is closed already, or cannot go there from where it stands.</source>
        <translation>这一项已了结，或不能从当前状态改成这个状态。</translation>
    </message>
    <message>
        <source>Line {line} is too long; {limit} characters fit in one line. Break it into several.</source>
        <translation>第 {line} 行太长，一行最多 {limit} 个字。请分成几行。</translation>
    </message>
    <message>
        <source>No backup was made: it needs {needed} MB in {path}, and {free} MB are free. Free some space, or choose another folder in the settings.</source>
        <translation>没有备份：{path} 需要 {needed} MB，只剩 {free} MB。请腾出空间，或在设置里另选文件夹。</translation>
    </message>
    <message>
        <source>No day ever matches {text}. Check the days and the months.</source>
        <translation>没有任何日期符合 {text}。请检查日和月。</translation>
    </message>
    <message>
        <source>Nobody is called “{name}” here. Check the spelling or add them first.</source>
        <translation>这里没有“{name}”。请检查写法，或先添加。</translation>
    </message>
    <message>
        <source>Nothing can be written in {path}, so no backup was made. Check the permissions of the folder, or choose another one in the settings.</source>
        <translation>无法写入 {path}，因此没有备份。请检查文件夹的权限，或在设置里另选一个。</translation>
    </message>
    <message>
        <source>Rules with {text} are not supported. Leave that part out.</source>
        <translation>不支持含 {text} 的规则。请去掉这一部分。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>已停止，没有写入任何内容。</translation>
    </message>
    <message>
        <source>The backup {path} is damaged, so nothing was restored. Choose another backup.</source>
        <translation>备份 {path} 已损坏，没有恢复。请选择别的备份。</translation>
    </message>
    <message>
        <source>The crisis is closed already.</source>
        <translation>这起危机已经结束。</translation>
    </message>
    <message>
        <source>The crisis is in this stage already.</source>
        <translation>这起危机已处于该阶段。</translation>
    </message>
    <message>
        <source>The crisis is still running. Resolve it first, then review it.</source>
        <translation>这起危机仍在处理。请先转为“已解决”，再复盘。</translation>
    </message>
    <message>
        <source>The disk cannot read a part of {path}. The disk may be failing: copy the file to another one, then try again, or open a backup.</source>
        <translation>磁盘读不出 {path} 的一部分，可能快要坏了。请把文件复制到别的磁盘后再试，或打开备份。</translation>
    </message>
    <message>
        <source>The disk is full; nothing was saved. Free some space, then try again.</source>
        <translation>磁盘已满，没有保存。请腾出空间后再试。</translation>
    </message>
    <message>
        <source>The folder for backups, {path}, is not there, so no backup was made. Connect its disk, or choose another folder in the settings.</source>
        <translation>备份文件夹 {path} 不存在，因此没有备份。请接上它所在的磁盘，或在设置里另选文件夹。</translation>
    </message>
    <message>
        <source>The folder of {path} cannot be written, and a journal needs room beside it. Move it to a folder of your own, or open it read-only.</source>
        <translation>{path} 所在的文件夹不能写入，而手记需要在旁边存放文件。请移到您自己的文件夹，或以只读方式打开。</translation>
    </message>
    <message>
        <source>The folder of {path} is not there. Connect the drive or the network, then try again.</source>
        <translation>{path} 所在的文件夹不存在。请接上磁盘或连接网络后再试。</translation>
    </message>
    <message>
        <source>The inner deadline has to lie before the one that the client knows. Choose an earlier time.</source>
        <translation>内部截止要早于客户知道的截止时间。请选择更早的时间。</translation>
    </message>
    <message>
        <source>The new file does not hold all that the journal holds, so the journal was left as it was. Check the disk, then try again.</source>
        <translation>新文件与手记的内容不一致，因此手记保持原样。请检查磁盘后再试。</translation>
    </message>
    <message>
        <source>The passphrase is too short. Use at least {limit} characters.</source>
        <translation>口令太短。请使用至少 {limit} 个字符。</translation>
    </message>
    <message>
        <source>The recovery code has a slip in it. Compare it with the printed one, group by group.</source>
        <translation>恢复码有误。请与打印的恢复码逐组核对。</translation>
    </message>
    <message>
        <source>There is no file at {path}. Choose another one.</source>
        <translation>{path} 处没有文件。请另选一个。</translation>
    </message>
    <message>
        <source>There is no journal at {path}. Put it back and try again, or open another file.</source>
        <translation>{path} 处没有手记文件。请把它放回原处后重试，或打开别的文件。</translation>
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
        <source>These parts do not go together: {text}. Leave one of them out.</source>
        <translation>这几部分不能同时使用：{text}。请去掉其中一个。</translation>
    </message>
    <message>
        <source>This does not open the journal. Check capital letters and the input method, then try again.</source>
        <translation>打不开手记。请检查大小写和输入法后再试。</translation>
    </message>
    <message>
        <source>This entry is no longer there. Undo may bring it back.</source>
        <translation>这一条已不在了。可试试撤销把它找回来。</translation>
    </message>
    <message>
        <source>This journal is open for looking only, so nothing was changed. Go back to your journal to write.</source>
        <translation>这本手记以只读方式打开，没有改动。要写入，请返回您的手记。</translation>
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
        <source>{minutes} minutes is out of range. Choose between 1 and {limit}.</source>
        <translation>不能设为 {minutes} 分钟。请在 1 到 {limit} 之间选择。</translation>
    </message>
    <message>
        <source>{path} cannot be read. Check the file, then try again.</source>
        <translation>无法读取 {path}。请检查该文件后再试。</translation>
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
        <source>{path} has no passphrase. Open it without one.</source>
        <translation>{path} 没有设口令，直接打开即可。</translation>
    </message>
    <message>
        <source>{path} is a folder, not a journal. Choose the file inside it.</source>
        <translation>{path} 是文件夹，不是手记文件。请选择其中的文件。</translation>
    </message>
    <message>
        <source>{path} is damaged. It was left as it is. Open a backup, or save what can be read into a new file.</source>
        <translation>{path} 已损坏，未作任何改动。请打开备份，或把能读的内容抢救到新文件。</translation>
    </message>
    <message>
        <source>{path} is empty. Open a backup, or begin a new journal in its place.</source>
        <translation>{path} 是空的。请打开备份，或在原处新建手记。</translation>
    </message>
    <message>
        <source>{path} is encrypted. Type its passphrase or its recovery code.</source>
        <translation>{path} 已加密。请输入口令或恢复码。</translation>
    </message>
    <message>
        <source>{path} is not a crisis report as text or CSV. Choose the file as it was written; a PDF cannot be checked.</source>
        <translation>{path} 不是文本或 CSV 格式的危机报告。请选择当初写出的文件；PDF 无法检查。</translation>
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
        <source>{path} is open on the computer “{host}”. Close it there first, or open it read-only here.</source>
        <translation>{path} 正在电脑“{host}”上打开着。请先在那边关闭，或在这里以只读方式打开。</translation>
    </message>
    <message>
        <source>{path} is write-protected. Allow writing in the file’s properties, or open it read-only.</source>
        <translation>{path} 有写保护。请在文件属性里允许写入，或以只读方式打开。</translation>
    </message>
    <message>
        <source>{path} was not written by Client Journal and was left as it is. Move it away, then try again.</source>
        <translation>{path} 不是由客户手记写成的，未作任何改动。请先把它移走再试。</translation>
    </message>
    <message>
        <source>{path} was written by a newer Client Journal. It was left as it is. Install the newer version.</source>
        <translation>{path} 是由更新版本的客户手记写成的，未作任何改动。请安装新版本。</translation>
    </message>
    <message>
        <source>{path} was written by an older Client Journal. Restore it to see what is in it.</source>
        <translation>{path} 是由较旧版本的客户手记写成的。请先恢复，再查看内容。</translation>
    </message>
    <message>
        <source>{value} is out of range. Choose between {least} and {limit}.</source>
        <translation>不能设为 {value}。请在 {least} 到 {limit} 之间选择。</translation>
    </message>
    <message>
        <source>“{name}” could be several: {candidates}. Type more of the name.</source>
        <translation>“{name}”可能是：{candidates}。请把名称写得更完整。</translation>
    </message>
    <message>
        <source>“{name}” is larger than {limit} MB. Keep it in a folder and write down where it lies.</source>
        <translation>“{name}”超过 {limit} MB。请把它留在文件夹里，在往来中写明位置。</translation>
    </message>
    <message>
        <source>“{tag}” is no region and no observance. Choose one from the list.</source>
        <translation>“{tag}”既不是地区，也不是节日或纪念日。请从列表中选择。</translation>
    </message>
    <message>
        <source>“{text}” cannot be read as a rule for a day. Write it like 05-20, L 8/15 or 2 sun may.</source>
        <translation>“{text}”不是能识别的日期规则。请写成 05-20、L 8/15 或 2 sun may 这样。</translation>
    </message>
    <message>
        <source>“{text}” cannot be read as a rule. Write it like FREQ=MONTHLY;BYDAY=2TU.</source>
        <translation>“{text}”不是能识别的规则。请写成 FREQ=MONTHLY;BYDAY=2TU 这样。</translation>
    </message>
    <message>
        <source>“{text}” is not a colour. Choose one from the list or the picker.</source>
        <translation>“{text}”不是颜色。请从列表或取色器中选择。</translation>
    </message>
    <message>
        <source>“{text}” is not a day of the year that exists. Choose another month or day.</source>
        <translation>没有“{text}”这个日子。请另选月份或日期。</translation>
    </message>
    <message>
        <source>“{text}” is not a length of time. Write it like 10 min, 2 h or 1 d.</source>
        <translation>无法识别时长“{text}”。请写成 10 分钟、2 小时或 1 天这样。</translation>
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
        <translation>
            <numerusform>有 %n 条私密往来，不勾选就不会导出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n private entries stayed behind.</source>
        <translation>
            <numerusform>%n 条私密往来没有导出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to {path}.</source>
        <translation>
            <numerusform>已将 %n 行写入 {path}。</numerusform>
        </translation>
    </message>
    <message>
        <source>A table for Excel, WPS, Numbers or LibreOffice, which can be imported again later.</source>
        <translation>可用 Excel、WPS、Numbers 或 LibreOffice 打开的表格，以后也能再导入。</translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>所有客户</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Client Journal</source>
        <translation>客户手记</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export to CSV</source>
        <translation>导出为 CSV</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>For programs: texts exactly as they are, without protection</source>
        <translation>供其他程序使用：文字保持原样，不加防护</translation>
    </message>
    <message>
        <source>Include entries marked private</source>
        <translation>包括标为私密的往来</translation>
    </message>
    <message>
        <source>One client</source>
        <translation>一个客户</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Otherwise a text that a spreadsheet would take for a formula, such as one that begins with =, gets an apostrophe in front; importing takes it off again.</source>
        <translation>不勾选时，会被表格软件当成公式的文字（例如以 = 开头的）前面会加一个撇号，导入时再去掉。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>没有私密往来。</translation>
    </message>
    <message>
        <source>This file is not encrypted. Whoever has it can read it.</source>
        <translation>这个文件没有加密，拿到文件的人都能读取。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>正在写入文件</translation>
    </message>
    <message>
        <source>“{name}” exists already. Replace it? What it holds now will be gone.</source>
        <translation>“{name}”已存在。要替换吗？原有内容将会丢失。</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>A copy was saved as {path}.</source>
        <translation>副本已保存为 {path}。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>No program opens this kind of file. Save a copy instead.</source>
        <translation>没有程序能打开这类文件，请另存副本。</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>打开副本</translation>
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
            <numerusform>%n 通电话未回</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) unanswered</source>
        <translation>
            <numerusform>%n 封邮件未回</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) unanswered</source>
        <translation>
            <numerusform>%n 条消息未回</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them VIP or key: a message of their own is better</source>
        <translation>
            <numerusform>其中 %n 位是 VIP 或重点客户：最好单独写</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them would get another language ({names})</source>
        <translation>
            <numerusform>其中 %n 位原本使用另一种语言（{names}）</numerusform>
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
            <numerusform>%n 项承诺{since}逾期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) unanswered</source>
        <translation>
            <numerusform>%n 项需求未答复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to greet</source>
        <translation>
            <numerusform>待问候 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>A greeting sent anyway names what is open in its first line.</source>
        <translation>如果仍要问候，第一句会提到尚未答复的事。</translation>
    </message>
    <message>
        <source>Allergy: {things}</source>
        <translation>过敏：{things}</translation>
    </message>
    <message>
        <source>Answer first</source>
        <translation>先答复</translation>
    </message>
    <message>
        <source>Best sent on {day}, {hours} of their time</source>
        <translation>宜在 {day} {hours} 发送（对方时间）</translation>
    </message>
    <message>
        <source>Best sent today, {hours} of their time</source>
        <translation>宜在今天 {hours} 发送（对方时间）</translation>
    </message>
    <message>
        <source>Birthdays and anniversaries</source>
        <translation>生日与纪念日</translation>
    </message>
    <message>
        <source>Birthdays are noted on the page of a client, beside the person.</source>
        <translation>生日记在客户页面上，写在相应的联系人处。</translation>
    </message>
    <message>
        <source>Calm: a crisis is open</source>
        <translation>语气平和：危机未了结</translation>
    </message>
    <message>
        <source>Calm: in mourning</source>
        <translation>语气平和：守孝期</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>贺卡</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Copied; it is not marked as sent.</source>
        <translation>已复制，未标为已发送。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy and mark as sent</source>
        <translation>复制并标为已发送</translation>
    </message>
    <message numerus="yes">
        <source>Copy, mark all %n as sent</source>
        <translation>
            <numerusform>复制，%n 人均标为已发送</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not greet</source>
        <translation>不宜祝贺</translation>
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
        <translation>应景文字</translation>
    </message>
    <message>
        <source>For the day, calm</source>
        <translation>应景文字，语气平和</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>Gift rule: {things}</source>
        <translation>收礼规定：{things}</translation>
    </message>
    <message>
        <source>Given before: {things}</source>
        <translation>以前送过：{things}</translation>
    </message>
    <message>
        <source>Greet anyway</source>
        <translation>仍要问候</translation>
    </message>
    <message>
        <source>Greetings are switched off</source>
        <translation>节日问候已关闭</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation>文字的语言</translation>
    </message>
    <message>
        <source>Last time: {text}</source>
        <translation>上次：{text}</translation>
    </message>
    <message>
        <source>Left out this year</source>
        <translation>今年略过</translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n to be answered first ({names})</source>
        <translation>
            <numerusform>不含 %n 位：先答复（{names}）</numerusform>
        </translation>
    </message>
    <message>
        <source>May still go until {day}</source>
        <translation>最晚可在 {day} 发送</translation>
    </message>
    <message>
        <source>No birthday in the next seven days</source>
        <translation>未来七天没有生日</translation>
    </message>
    <message>
        <source>Nobody is to be greeted in the next weeks</source>
        <translation>近几周没有要问候的人</translation>
    </message>
    <message>
        <source>Not sent while it could still go</source>
        <translation>未及时发送</translation>
    </message>
    <message>
        <source>Not this year</source>
        <translation>今年不问候</translation>
    </message>
    <message>
        <source>Nothing cheerful goes out to them on this day. Callbacks, promises and crises go on as usual.</source>
        <translation>这一天不发祝贺、喜庆的话。回访、承诺和危机照常处理。</translation>
    </message>
    <message>
        <source>Nothing sent last time</source>
        <translation>上次没有发送</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>问候的日子</translation>
    </message>
    <message>
        <source>Offer a hand, do not call</source>
        <translation>可表示帮忙，勿打电话</translation>
    </message>
    <message numerus="yes">
        <source>One message to %n person(s)</source>
        <translation>
            <numerusform>给 %n 人发同一条问候</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One message to %n standard client(s)</source>
        <translation>
            <numerusform>给 %n 位普通客户发同一条</numerusform>
        </translation>
    </message>
    <message>
        <source>Only copy</source>
        <translation>仅复制</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>已错过</translation>
    </message>
    <message>
        <source>People to be greeted</source>
        <translation>要问候的人</translation>
    </message>
    <message>
        <source>Plain words</source>
        <translation>通用文字</translation>
    </message>
    <message>
        <source>Prepare greetings</source>
        <translation>准备问候</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>可以问候</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Say on the page of a client, or of a person there, which holidays are kept: the region is enough.</source>
        <translation>请在客户或其联系人的页面上写明过哪些节日，填地区就够了。</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Sent last time, {day}</source>
        <translation>上次发送的（{day}）</translation>
    </message>
    <message>
        <source>Sent {when}</source>
        <translation>已发送：{when}</translation>
    </message>
    <message>
        <source>Start from this text</source>
        <translation>以此为底稿</translation>
    </message>
    <message>
        <source>Switch them on in the settings, under Daily work, and holidays will be proposed again.</source>
        <translation>请在设置的“日常工作”里打开，之后会再提示要问候的节日。</translation>
    </message>
    <message>
        <source>Taboo: {things}</source>
        <translation>忌讳：{things}</translation>
    </message>
    <message>
        <source>Text of the greeting</source>
        <translation>问候文字</translation>
    </message>
    <message>
        <source>Text to start from</source>
        <translation>底稿</translation>
    </message>
    <message>
        <source>The day has gone by: with a late word</source>
        <translation>已过当天：说一声迟了</translation>
    </message>
    <message>
        <source>The day is today</source>
        <translation>就在今天</translation>
    </message>
    <message>
        <source>The day is {day}</source>
        <translation>当天：{day}</translation>
    </message>
    <message>
        <source>The next occasion</source>
        <translation>下一个日子</translation>
    </message>
    <message>
        <source>The occasion before</source>
        <translation>上一个日子</translation>
    </message>
    <message>
        <source>There is no text yet.</source>
        <translation>还没有写内容。</translation>
    </message>
    <message>
        <source>Today is a silent day for them: send it later</source>
        <translation>今天不宜祝贺对方：请改日发送</translation>
    </message>
    <message>
        <source>Who keeps it is noted on the page of a client or of a person there.</source>
        <translation>谁过此节，记在客户或其联系人的页面上。</translation>
    </message>
    <message>
        <source>Words to offer help</source>
        <translation>一句愿意帮忙的话</translation>
    </message>
    <message>
        <source>do not greet</source>
        <translation>不宜祝贺</translation>
    </message>
    <message>
        <source>nothing left to do</source>
        <translation>已全部处理</translation>
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
        <translation>对方正忙</translation>
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
        <translation>{name}上次收到的就是这段文字。再按一次，仍会照样发送。</translation>
    </message>
    <message>
        <source>{observance}: nobody keeps it</source>
        <translation>{observance}：没有人过此节</translation>
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
        <translation>{what}，备妥时间：{day}</translation>
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
        <translation>“{phrase}”：{reason}</translation>
    </message>
    <message>
        <source>“{promise}” overdue, {since}</source>
        <translation>“{promise}”{since}逾期</translation>
    </message>
    <message>
        <source>“{request}” unanswered</source>
        <translation>“{request}”未答复</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>In Crises: from card to card</source>
        <translation>在“危机”页：在卡片之间移动</translation>
    </message>
    <message>
        <source>In Crises: one stage on, one stage back (it asks first)</source>
        <translation>在“危机”页：进到下一阶段、退回上一阶段（会先询问）</translation>
    </message>
    <message>
        <source>In Crises: write progress</source>
        <translation>在“危机”页：记进展</translation>
    </message>
    <message>
        <source>In Promises: {deed}</source>
        <translation>在“承诺”页：{deed}</translation>
    </message>
    <message>
        <source>In Today: {deed}</source>
        <translation>在“今天”页：{deed}</translation>
    </message>
    <message>
        <source>In quick capture: {deed}</source>
        <translation>快速记录中：{deed}</translation>
    </message>
    <message>
        <source>In the calendar: {deed}</source>
        <translation>在“日历”页：{deed}</translation>
    </message>
    <message>
        <source>In the greetings: {deed}</source>
        <translation>准备问候时：{deed}</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>On an entry: {deed}</source>
        <translation>在一条往来上：{deed}</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>While writing: {deed}</source>
        <translation>记录时：{deed}</translation>
    </message>
</context>
<context>
    <name>Hidden</name>
    <message>
        <source>It has no passphrase, so anybody at this computer can show it. Settings can add one.</source>
        <translation>手记没有口令，用这台电脑的人都能让它显示出来。可以在设置里设口令。</translation>
    </message>
    <message>
        <source>Quick capture opens when the journal is shown again.</source>
        <translation>重新显示手记后打开快速记录。</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>重新显示</translation>
    </message>
    <message>
        <source>Your journal is hidden</source>
        <translation>您的手记已隐藏</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>更改 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>新增 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be read</source>
        <translation>
            <numerusform>无法读取 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>未变 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>A quotation mark in this row is never closed.</source>
        <translation>这一行的引号没有闭合。</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>复制列表</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>完成。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import a journal</source>
        <translation>导入手记</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>It belongs to something that is neither here nor in the file.</source>
        <translation>它所属的记录既不在手记里，也不在文件里。</translation>
    </message>
    <message>
        <source>It brings crises with it, and so cannot be undone.</source>
        <translation>其中含有危机，因此导入后不能撤销。</translation>
    </message>
    <message>
        <source>It brought crises with it, and so cannot be undone.</source>
        <translation>其中有危机，因此无法撤销。</translation>
    </message>
    <message>
        <source>Line {line}: {reason}</source>
        <translation>第 {line} 行：{reason}</translation>
    </message>
    <message>
        <source>Looking into the file…</source>
        <translation>正在查看文件…</translation>
    </message>
    <message>
        <source>Nothing has been written yet. Import it now?</source>
        <translation>还没有写入任何内容。现在导入吗？</translation>
    </message>
    <message>
        <source>Nothing is written in this row.</source>
        <translation>这一行没有内容。</translation>
    </message>
    <message numerus="yes">
        <source>Read, although something is odd (%n):</source>
        <translation>
            <numerusform>已读取，但有疑问的行（%n）：</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Rows that cannot be read</source>
        <translation>无法读取的行</translation>
    </message>
    <message>
        <source>Spreadsheets as text (*.csv *.tsv *.tab *.txt)</source>
        <translation>文本表格 (*.csv *.tsv *.tab *.txt)</translation>
    </message>
    <message>
        <source>Stopped. Nothing of the file is left in the journal.</source>
        <translation>已停止。手记中没有留下该文件的任何内容。</translation>
    </message>
    <message>
        <source>Stopped. You have worked with what had come in by then, so it stays. Undo takes it back after your own entries.</source>
        <translation>已停止。此前导入的内容您已经用到，因此保留。先撤销您自己的记录，再撤销一次即可去掉。</translation>
    </message>
    <message>
        <source>Taking back what has come in…</source>
        <translation>正在撤回已导入的内容…</translation>
    </message>
    <message>
        <source>The column “{column}” holds a NUL character, which no text can hold.</source>
        <translation>“{column}”列含有 NUL 字符，无法保存。</translation>
    </message>
    <message>
        <source>The column “{column}” holds bytes that are no characters in this encoding ({encoding}).</source>
        <translation>“{column}”一列中有字节在此编码（{encoding}）里不是字符。</translation>
    </message>
    <message>
        <source>The log of a crisis has this line with another text; it stays.</source>
        <translation>处置记录中已有这一条，文字不同；保留原来的文字。</translation>
    </message>
    <message>
        <source>The rows are coming in. You can go on working in the journal meanwhile.</source>
        <translation>正在导入各行。您可以继续使用手记。</translation>
    </message>
    <message>
        <source>There is no date in this row.</source>
        <translation>这一行没有日期。</translation>
    </message>
    <message>
        <source>There is no name in this row.</source>
        <translation>这一行没有名称。</translation>
    </message>
    <message>
        <source>There is nothing in this file that is not here already.</source>
        <translation>文件里的内容，手记里都已经有了。</translation>
    </message>
    <message>
        <source>This row has fewer cells than the first one.</source>
        <translation>这一行的单元格比首行少。</translation>
    </message>
    <message>
        <source>This row has {cells} cells under {headings} headings; the further ones go into the notes.</source>
        <translation>这一行有 {cells} 个单元格，标题只有 {headings} 个；多出的写入备注。</translation>
    </message>
    <message>
        <source>This row has {cells} cells under {headings} headings; the others stay empty.</source>
        <translation>这一行有 {cells} 个单元格，标题有 {headings} 个；其余留空。</translation>
    </message>
    <message>
        <source>This row is damaged; its quotation marks do not fit.</source>
        <translation>这一行已损坏，引号不成对。</translation>
    </message>
    <message>
        <source>This row is not UTF-8. Save the file as CSV UTF-8.</source>
        <translation>这一行不是 UTF-8 编码。请将文件另存为 CSV UTF-8。</translation>
    </message>
    <message>
        <source>Undo takes all of it back.</source>
        <translation>撤销一次，即可全部取消。</translation>
    </message>
    <message>
        <source>What had come in by then is still there. Import the file again once this is fixed: nothing is duplicated.</source>
        <translation>此前导入的内容仍在。问题解决后请再导入一次该文件，不会重复。</translation>
    </message>
    <message>
        <source>{name} holds vCards, which cannot be imported yet. Most address books also save contacts as CSV: import that file.</source>
        <translation>{name} 是 vCard 名片，暂时不能导入。多数通讯录也能存成 CSV，请导入那个文件。</translation>
    </message>
    <message>
        <source>{name} is a calendar file, which cannot be imported yet. Save the entries as a CSV table.</source>
        <translation>{name} 是日历文件，暂时不能导入。请把内容存成 CSV 表格。</translation>
    </message>
    <message>
        <source>{name} is a workbook. Save it as CSV there, then import that file.</source>
        <translation>{name} 是工作簿。请先在表格程序中另存为 CSV，再导入那个文件。</translation>
    </message>
    <message>
        <source>“{text}” can be read in two ways. Choose whether the day or the month comes first.</source>
        <translation>“{text}”有两种读法。请选择日在前还是月在前。</translation>
    </message>
    <message>
        <source>“{text}” is not a date or a time.</source>
        <translation>“{text}”不是日期或时间。</translation>
    </message>
    <message>
        <source>“{text}” under “{column}” is not known; it goes into the notes.</source>
        <translation>“{column}”中的“{text}”无法识别，已写入备注。</translation>
    </message>
    <message>
        <source>“{value}” is no id. Leave the ids as they were exported.</source>
        <translation>“{value}”不是编号。请保持导出时的编号不变。</translation>
    </message>
    <message>
        <source>“{value}” is no kind of record.</source>
        <translation>“{value}”不是记录的种类。</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……另有 %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <source>A deadline of our own, ahead of theirs</source>
        <translation>另设更早的内部截止</translation>
    </message>
    <message>
        <source>A launch their chairman is praised for</source>
        <translation>例如：一场让董事长受到称赞的发布会</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Does the old quote still hold?</source>
        <translation>原来的报价还有效吗？</translation>
    </message>
    <message>
        <source>For dealers, or for their customers?</source>
        <translation>面向经销商，还是经销商的顾客？</translation>
    </message>
    <message>
        <source>In doubt: {point}</source>
        <translation>尚待确认：{point}</translation>
    </message>
    <message>
        <source>Is Wednesday noon their time or ours?</source>
        <translation>周三中午是对方时间还是我方时间？</translation>
    </message>
    <message>
        <source>Is a poster what they need at all?</source>
        <translation>他们需要的真的是海报吗？</translation>
    </message>
    <message>
        <source>Job brief</source>
        <translation>工作单（Brief）</translation>
    </message>
    <message>
        <source>Our own deadline</source>
        <translation>内部截止</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Printed as well, or only online?</source>
        <translation>也要印刷，还是只上线上？</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Say what is in doubt about it</source>
        <translation>写明哪里尚待确认</translation>
    </message>
    <message>
        <source>Still in doubt</source>
        <translation>尚待确认</translation>
    </message>
    <message>
        <source>The date, and the blue of the logo</source>
        <translation>例如：日期、标志的蓝色</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Want</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>What must not change</source>
        <translation>不能动的</translation>
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
        <translation>两个厅中的哪一个？</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Journals (*.cjournal)</source>
        <translation>手记文件 (*.cjournal)</translation>
    </message>
    <message>
        <source>Making the new journal</source>
        <translation>正在新建手记</translation>
    </message>
    <message>
        <source>New journal</source>
        <translation>新建手记</translation>
    </message>
    <message>
        <source>Open another journal</source>
        <translation>打开另一本手记</translation>
    </message>
    <message>
        <source>Start the journal</source>
        <translation>开始使用</translation>
    </message>
    <message>
        <source>Whoever can open the file can read it. A passphrase can be added later.</source>
        <translation>谁能打开文件，谁就能读。口令以后也可以再设。</translation>
    </message>
    <message>
        <source>With a passphrase</source>
        <translation>设口令</translation>
    </message>
    <message>
        <source>Without a passphrase</source>
        <translation>不设口令</translation>
    </message>
    <message>
        <source>Without the passphrase and without the recovery code, which you get in a moment, the journal cannot be read again. There is no other way in.</source>
        <translation>口令和稍后给您的恢复码，两样都丢了，这本手记就再也读不了。没有别的办法。</translation>
    </message>
</context>
<context>
    <name>Keeps</name>
    <message>
        <source>(deleted observance)</source>
        <translation>（已删除的节日）</translation>
    </message>
    <message>
        <source>Add a region or an observance</source>
        <translation>添加地区或节日</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>平和</translation>
    </message>
    <message>
        <source>Cheerful</source>
        <translation>喜庆</translation>
    </message>
    <message>
        <source>Christian feasts</source>
        <translation>基督教节日</translation>
    </message>
    <message>
        <source>Do not greet</source>
        <translation>不宜祝贺</translation>
    </message>
    <message>
        <source>From the client: {kept}</source>
        <translation>随客户：{kept}</translation>
    </message>
    <message>
        <source>Greet</source>
        <translation>问候</translation>
    </message>
    <message>
        <source>Greet those marked for it</source>
        <translation>只问候注明过此节的</translation>
    </message>
    <message>
        <source>Islamic feasts</source>
        <translation>伊斯兰节日</translation>
    </message>
    <message>
        <source>Jewish feasts</source>
        <translation>犹太节日</translation>
    </message>
    <message>
        <source>Only show it in the calendar</source>
        <translation>仅在日历中显示</translation>
    </message>
    <message>
        <source>Orthodox feasts</source>
        <translation>东正教节日</translation>
    </message>
    <message>
        <source>Remove {observance}</source>
        <translation>移除 {observance}</translation>
    </message>
    <message>
        <source>Sabbath (nothing from Friday evening to Saturday night)</source>
        <translation>安息日（周五傍晚至周六晚间不打扰）</translation>
    </message>
    <message>
        <source>Solemn</source>
        <translation>庄重</translation>
    </message>
    <message>
        <source>They are busy: offer help, no calls</source>
        <translation>对方正忙：可提议帮手，勿打电话</translation>
    </message>
    <message>
        <source>not {observance}</source>
        <translation>不过{observance}</translation>
    </message>
    <message>
        <source>{region}, by the phone number</source>
        <translation>按电话号码：{region}</translation>
    </message>
</context>
<context>
    <name>KeyForm</name>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message numerus="yes">
        <source>This does not open the journal. You can try again in %n s.</source>
        <translation>
            <numerusform>打不开手记。%n 秒后可以再试。</numerusform>
        </translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>改用口令</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>改用恢复码</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>Acknowledged</source>
        <translation>已回应</translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation>纪念日</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Birthday or anniversary</source>
        <translation>生日或纪念日</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Check-up after delivery</source>
        <translation>交付后回访</translation>
    </message>
    <message>
        <source>Client since</source>
        <translation>合作起始日</translation>
    </message>
    <message>
        <source>Client&apos;s request</source>
        <translation>客户需求</translation>
    </message>
    <message>
        <source>Crisis step</source>
        <translation>危机步骤</translation>
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
        <translation>节日问候</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>入职日</translation>
    </message>
    <message>
        <source>Keep in touch</source>
        <translation>保持联系</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已兑现</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>未兑现</translation>
    </message>
    <message>
        <source>Missed, and told</source>
        <translation>未兑现，已告知</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>已改期</translation>
    </message>
    <message>
        <source>Moved by agreement</source>
        <translation>已改期（对方同意）</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Our promise</source>
        <translation>我方承诺</translation>
    </message>
    <message>
        <source>Our request</source>
        <translation>请对方提供</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>已过</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
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
        <translation>查看风险</translation>
    </message>
    <message>
        <source>Round of changes</source>
        <translation>又改一稿</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>已推迟提醒</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>不再提醒</translation>
    </message>
    <message>
        <source>Their promise</source>
        <translation>对方承诺</translation>
    </message>
    <message>
        <source>They owe</source>
        <translation>等对方</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>已告知</translation>
    </message>
    <message>
        <source>Tried, no answer</source>
        <translation>已拨打，无人接听</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>舆情监测</translation>
    </message>
    <message>
        <source>We owe</source>
        <translation>我方待办</translation>
    </message>
    <message>
        <source>Wedding day</source>
        <translation>结婚纪念日</translation>
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
        <translation>关闭，不再保留</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>This stood in a dialog when the journal was locked, and was not saved.</source>
        <translation>手记锁定时，这些内容还在对话框里，没有保存。</translation>
    </message>
    <message>
        <source>What you were writing</source>
        <translation>写到一半的内容</translation>
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
        <translation>保存即答复：{what} · {time} 提出</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Client: name, pinyin or initials</source>
        <translation>客户：名称、拼音或首字母</translation>
    </message>
    <message>
        <source>Closes: {what} · {time}</source>
        <translation>保存即完成：{what} · {time}</translation>
    </message>
    <message>
        <source>Discard your changes to this entry?</source>
        <translation>放弃对这一条的修改吗？</translation>
    </message>
    <message>
        <source>Edit entry</source>
        <translation>编辑往来</translation>
    </message>
    <message>
        <source>Keeps: {what} · promised {time}</source>
        <translation>保存即兑现：{what} · {time} 承诺</translation>
    </message>
    <message>
        <source>Log an interaction</source>
        <translation>记一条往来</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Back to my journal</source>
        <translation>回到我的手记</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Client Journal</source>
        <translation>客户手记</translation>
    </message>
    <message>
        <source>Client Journal was updated. Restart it to use the new version.</source>
        <translation>客户手记已更新，重启后即可使用新版本。</translation>
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
        <source>End presentation mode</source>
        <translation>结束演示模式</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Open for writing</source>
        <translation>打开并编辑</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Presenting until {time}</source>
        <translation>演示模式至 {time}</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重启</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>搜索…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Start my journal</source>
        <translation>开始我的手记</translation>
    </message>
    <message>
        <source>This is the sample journal: look around, change what you like.</source>
        <translation>这是示例手记：随意看看，随意改动。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>You are looking at a backup from {when}. Nothing can be changed in it.</source>
        <translation>您正在查看 {when} 的备份，其中的内容不能更改。</translation>
    </message>
    <message>
        <source>Your journal is open read-only. Nothing can be changed.</source>
        <translation>手记已只读打开，不能更改任何内容。</translation>
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
        <translation>1 小时后</translation>
    </message>
    <message>
        <source>In 10 min</source>
        <translation>10 分钟后</translation>
    </message>
    <message>
        <source>Next Monday {time}</source>
        <translation>下周一 {time}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
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
        <translation>不设时间</translation>
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
    <name>NewPassphrase</name>
    <message>
        <source>A few words that do not belong together are easy to keep in mind.</source>
        <translation>几个互不相干的词连在一起，好记。</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters.</source>
        <translation>
            <numerusform>至少 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>Enough. A longer one is safer.</source>
        <translation>够用。再长一些更牢靠。</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>不错。</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>很强。</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>The two are not the same. Type the second one again.</source>
        <translation>两次输入的不一致。请重新输入第二个。</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Called, log it</source>
        <translation>已通话，记录</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Just close</source>
        <translation>直接结束</translation>
    </message>
    <message>
        <source>Late callback</source>
        <translation>逾期的回访</translation>
    </message>
    <message>
        <source>Too late, will contact today</source>
        <translation>来不及了，今天联系</translation>
    </message>
    <message>
        <source>What came of it, or what is to be done?</source>
        <translation>结果如何，还要做什么？</translation>
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
        <translation>把现成日历上没有的日子加进来：行业的节日，或客户自己的节日。</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Advertising Festival, Coffee Day…</source>
        <translation>例如：广告节、咖啡日…</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>贺卡</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Days of a line of business, or of one client. Say at a person or client that they keep it.</source>
        <translation>某个行业或某个客户的日子。谁过此节，请在该联系人或客户处注明。</translation>
    </message>
    <message>
        <source>Edit own observance</source>
        <translation>编辑自定义节日</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>问候</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>New own observance</source>
        <translation>添加自定义节日</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>还没有自定义节日</translation>
    </message>
    <message>
        <source>Own observances</source>
        <translation>自定义节日与纪念日</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>语气</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>怎么做</translation>
    </message>
    <message>
        <source>What to mind</source>
        <translation>注意事项</translation>
    </message>
    <message>
        <source>days ahead</source>
        <translation>天前准备</translation>
    </message>
    <message numerus="yes">
        <source>kept by %n</source>
        <translation>
            <numerusform>%n 位过此节</numerusform>
        </translation>
    </message>
    <message>
        <source>kept by nobody yet</source>
        <translation>还没有人过此节</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>This page cannot be read</source>
        <translation>无法读取这一页</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Copied as Markdown</source>
        <translation>已复制为 Markdown</translation>
    </message>
    <message>
        <source>Copied as text</source>
        <translation>已复制为文本</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File type</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>Markdown files (*.md)</source>
        <translation>Markdown 文件 (*.md)</translation>
    </message>
    <message>
        <source>Markdown: for notes and wikis</source>
        <translation>Markdown：用于笔记和 Wiki</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>PDF: one page to print or to send</source>
        <translation>PDF：一页，可打印或发送</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>Text: pastes into a chat</source>
        <translation>文本：可直接粘贴到聊天里</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>Write to a file…</source>
        <translation>写入文件…</translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation>已写入 {path}。</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>About</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>About the relation {number}</source>
        <translation>关系 {number} 的说明</translation>
    </message>
    <message>
        <source>Add a phone</source>
        <translation>添加电话</translation>
    </message>
    <message>
        <source>Add a relation</source>
        <translation>添加关系</translation>
    </message>
    <message>
        <source>Add an e-mail</source>
        <translation>添加邮箱</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>E-mail {number}</source>
        <translation>邮箱 {number}</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Edit person</source>
        <translation>编辑联系人</translation>
    </message>
    <message>
        <source>English name, nickname…</source>
        <translation>英文名、昵称…</translation>
    </message>
    <message>
        <source>Followed by</source>
        <translation>由谁接替</translation>
    </message>
    <message>
        <source>Greet calmly until</source>
        <translation>问候从简，直到</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>已离职</translation>
    </message>
    <message>
        <source>Has left, on</source>
        <translation>已离职，日期</translation>
    </message>
    <message>
        <source>How to address</source>
        <translation>称呼</translation>
    </message>
    <message>
        <source>In mourning</source>
        <translation>守孝</translation>
    </message>
    <message>
        <source>In mourning until</source>
        <translation>守孝期至</translation>
    </message>
    <message>
        <source>Keeps</source>
        <translation>过的节日</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>离职日期</translation>
    </message>
    <message>
        <source>Move to another client…</source>
        <translation>转到其他客户…</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>转到…</translation>
    </message>
    <message>
        <source>Ms Wang, Grace…</source>
        <translation>王总、张小姐、Grace…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>添加联系人</translation>
    </message>
    <message>
        <source>Other name {number}</source>
        <translation>别名 {number}</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>Phone {number}</source>
        <translation>电话 {number}</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Relation {number}</source>
        <translation>关系 {number}</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Remove this relation</source>
        <translation>移除此关系</translation>
    </message>
    <message>
        <source>To whom {number}</source>
        <translation>关系 {number} 的对象</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信号</translation>
    </message>
    <message>
        <source>Who took over; a new name is added</source>
        <translation>接任的人；新名字会添加为联系人</translation>
    </message>
</context>
<context>
    <name>PersonMove</name>
    <message numerus="yes">
        <source>%n preference(s) of their own</source>
        <translation>
            <numerusform>本人的 %n 项喜好</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n yearly day(s)</source>
        <translation>
            <numerusform>%n 个生日及纪念日</numerusform>
        </translation>
    </message>
    <message>
        <source>Every entry, promise and request, and what is due on them: they belong to the old client.</source>
        <translation>全部往来、承诺、需求及相关待办：那是原单位的事。</translation>
    </message>
    <message>
        <source>Goes along</source>
        <translation>一起过去</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>转过去</translation>
    </message>
    <message>
        <source>Move to another client</source>
        <translation>转到其他客户</translation>
    </message>
    <message>
        <source>Name, pinyin or initials</source>
        <translation>名称、拼音或首字母</translation>
    </message>
    <message>
        <source>Stays with {client}</source>
        <translation>留在{client}</translation>
    </message>
    <message>
        <source>Works now at</source>
        <translation>现任职于</translation>
    </message>
    <message>
        <source>how they relate to others</source>
        <translation>与他人的关系</translation>
    </message>
    <message>
        <source>name, post and numbers</source>
        <translation>姓名、职务、号码</translation>
    </message>
</context>
<context>
    <name>PlainCopies</name>
    <message numerus="yes">
        <source>%n older copies can still be read without a passphrase.</source>
        <translation>
            <numerusform>还有 %n 份较早的副本不用口令就能读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>A fresh backup is made, and they are deleted.</source>
        <translation>已做新的备份，并删除了这些副本。</translation>
    </message>
    <message>
        <source>Make a fresh backup and delete them</source>
        <translation>先做新备份，再删除它们</translation>
    </message>
    <message>
        <source>Making a backup…</source>
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>These could not be deleted: {names}</source>
        <translation>以下文件未能删除：{names}</translation>
    </message>
</context>
<context>
    <name>PlanChoice</name>
    <message>
        <source>A plan that is in the bin</source>
        <translation>已在回收站的预案</translation>
    </message>
    <message>
        <source>No plan</source>
        <translation>不用预案</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>Add a step…</source>
        <translation>添加步骤…</translation>
    </message>
    <message>
        <source>Any client; or one: name, pinyin or initials</source>
        <translation>所有客户；或指定一位：名称、拼音或首字母</translation>
    </message>
    <message>
        <source>Deadlines count from the start. Crises that are open keep the steps they had.</source>
        <translation>时限从开始计时算起。已经登记的危机，步骤仍是当时的。</translation>
    </message>
    <message>
        <source>Edit plan</source>
        <translation>编辑应急预案</translation>
    </message>
    <message>
        <source>Edit step…</source>
        <translation>编辑步骤…</translation>
    </message>
    <message>
        <source>For</source>
        <translation>适用客户</translation>
    </message>
    <message>
        <source>Goal: {measure}</source>
        <translation>目标：{measure}</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>经验教训</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Negative story, power cut at an event…</source>
        <translation>媒体负面报道、活动现场停电…</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>添加应急预案</translation>
    </message>
    <message>
        <source>Remove step</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Reviews of crises add to this</source>
        <translation>危机复盘后会补充到这里</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>When to use it</source>
        <translation>适用情况</translation>
    </message>
    <message>
        <source>no goal</source>
        <translation>不设目标</translation>
    </message>
</context>
<context>
    <name>PlanStep</name>
    <message>
        <source>Account manager</source>
        <translation>例如：客户经理</translation>
    </message>
    <message>
        <source>Any way</source>
        <translation>渠道不限</translation>
    </message>
    <message>
        <source>Comes again</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Comes again after</source>
        <translation>重复间隔</translation>
    </message>
    <message>
        <source>Edit step</source>
        <translation>编辑步骤</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>添加步骤</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>只做一次</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Ring the client with a recommendation</source>
        <translation>例如：致电客户，带着建议</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Time after the start</source>
        <translation>开始计时后多久</translation>
    </message>
    <message>
        <source>Use this step</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>做什么</translation>
    </message>
    <message>
        <source>What one can say</source>
        <translation>可以怎么说</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时限</translation>
    </message>
</context>
<context>
    <name>Plans</name>
    <message numerus="yes">
        <source>%n step(s), the last {when}</source>
        <translation>
            <numerusform>%n 个步骤，最后一步 {when}</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy…</source>
        <translation>复制…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>No plan</source>
        <translation>没有预案</translation>
    </message>
    <message>
        <source>Plans for a crisis</source>
        <translation>应急预案</translation>
    </message>
    <message>
        <source>What is done when it happens, by when, and what one can say. Copy a built-in plan to make it your own.</source>
        <translation>出了事做什么、何时之前做、可以怎么说。复制内置的预案，就可以改成自己的。</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>no steps yet</source>
        <translation>还没有步骤</translation>
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
        <translation>恢复原文</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>In the brief and beside the client:</source>
        <translation>速览里和客户旁边显示：</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>自己的话</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>应对要点</translation>
    </message>
    <message>
        <source>Show it beside the clients that it fits</source>
        <translation>在相符的客户旁边显示</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>合作阶段</translation>
    </message>
    <message>
        <source>Temperament</source>
        <translation>性格类型</translation>
    </message>
    <message>
        <source>The first paragraph is the short advice; each line after it is a point for those who want more. What you write is kept as you go on; Undo takes it back.</source>
        <translation>第一段是简短的要点；其后每行一点，供想多了解的人看。写下的内容在转到别处时自动保存；用“撤销”可以收回。</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>What weighs when they choose</source>
        <translation>做决定时看重什么</translation>
    </message>
    <message>
        <source>Where they stand</source>
        <translation>近况</translation>
    </message>
    <message>
        <source>{topic} · own words</source>
        <translation>{topic} · 自己的话</translation>
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
        <translation>备注</translation>
    </message>
    <message>
        <source>Edit preference</source>
        <translation>编辑喜好</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>供参考</translation>
    </message>
    <message>
        <source>How strong</source>
        <translation>程度</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Last confirmed</source>
        <translation>最近确认</translation>
    </message>
    <message>
        <source>Learned in</source>
        <translation>从何得知</translation>
    </message>
    <message>
        <source>New preference</source>
        <translation>添加喜好</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>The client as a whole</source>
        <translation>客户整体</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>谁的</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>Client Journal</source>
        <translation>客户手记</translation>
    </message>
    <message>
        <source>Client Journal: nothing due today</source>
        <translation>客户手记：今天没有待办</translation>
    </message>
    <message>
        <source>Client Journal: {overdue} overdue, {today} today</source>
        <translation>客户手记：逾期 {overdue} 项，今天 {today} 项</translation>
    </message>
    <message>
        <source>Log an interaction…</source>
        <translation>记一条往来…</translation>
    </message>
    <message>
        <source>Messages name clients again.</source>
        <translation>通知恢复显示客户名称。</translation>
    </message>
    <message>
        <source>Nothing is due: you asked for this message in the settings.</source>
        <translation>现在没有待办。这是您在设置里要求显示的测试通知。</translation>
    </message>
    <message>
        <source>Open Client Journal</source>
        <translation>打开客户手记</translation>
    </message>
    <message>
        <source>Presentation mode</source>
        <translation>演示模式</translation>
    </message>
    <message>
        <source>Presentation mode is over</source>
        <translation>演示模式已结束</translation>
    </message>
    <message>
        <source>Presentation mode is over: messages name clients again</source>
        <translation>演示模式已结束：通知恢复显示客户名称</translation>
    </message>
    <message>
        <source>Presentation mode until {time}: messages, card and tray name nobody</source>
        <translation>演示模式至 {time}：通知、回访卡片和托盘都不显示任何名称</translation>
    </message>
    <message>
        <source>Quick capture…</source>
        <translation>快速记录…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>This is how a reminder looks</source>
        <translation>提醒会这样显示</translation>
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
        <translation>同时已写入 {path}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>出了点问题</translation>
    </message>
    <message>
        <source>The last action was not carried out; your journal is as it was before. You can go on working. Should it happen again, the report below helps to find the cause. It holds no client data.</source>
        <translation>刚才的操作没有执行，手记保持原样，可以继续使用。如果再次发生，下面的报告有助于查找原因，其中没有客户资料。</translation>
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
        <translation>还剩不到一分钟</translation>
    </message>
    <message>
        <source>{span} left</source>
        <translation>还剩 {span}</translation>
    </message>
</context>
<context>
    <name>PromisedDay</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Promised for that day already: {what}</source>
        <translation>这一天已有承诺：{what}</translation>
    </message>
    <message>
        <source>{day} instead</source>
        <translation>改到{day}</translation>
    </message>
    <message>
        <source>{day} is a day off ({name}).</source>
        <translation>{day}是休息日（{name}）。</translation>
    </message>
    <message>
        <source>{day} is a day off ({name}, expected).</source>
        <translation>{day}是休息日（{name}，预计）。</translation>
    </message>
    <message>
        <source>{day} is a day off.</source>
        <translation>{day}是休息日。</translation>
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
        <translation>文件类型(&amp;T)：</translation>
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
        <translation>还提到了：{names}。记在哪位客户名下？</translation>
    </message>
    <message>
        <source>Call Wang Min, happy, call back in 10 min</source>
        <translation>王敏 电话 8分钟 满意 明天10点回访</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Call back {time}</source>
        <translation>回访 {time}</translation>
    </message>
    <message>
        <source>Channel: {name}</source>
        <translation>渠道：{name}</translation>
    </message>
    <message>
        <source>Client: {name}</source>
        <translation>客户：{name}</translation>
    </message>
    <message>
        <source>Client…</source>
        <translation>客户…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Delete makes it plain text again</source>
        <translation>按 Delete 变回普通文字</translation>
    </message>
    <message>
        <source>Esc keeps a draft</source>
        <translation>Esc 关闭并留下草稿</translation>
    </message>
    <message>
        <source>It happened {time}</source>
        <translation>发生于 {time}</translation>
    </message>
    <message>
        <source>It took {span}</source>
        <translation>用时 {span}</translation>
    </message>
    <message>
        <source>Keep {time}</source>
        <translation>仍定 {time}</translation>
    </message>
    <message>
        <source>Mood: {name}</source>
        <translation>情绪：{name}</translation>
    </message>
    <message>
        <source>Move to {time}</source>
        <translation>改到 {time}</translation>
    </message>
    <message>
        <source>Name the client and say what happened; what is understood stands below.</source>
        <translation>写上客户和发生的事；程序读懂的显示在下面。</translation>
    </message>
    <message>
        <source>No client yet; choose one</source>
        <translation>还没有客户；请选择</translation>
    </message>
    <message>
        <source>One thing can be read in two ways: choose what is meant.</source>
        <translation>有一处可以有两种理解：请选择是哪一种。</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>已答应</translation>
    </message>
    <message>
        <source>Promised by {time}</source>
        <translation>已答应：{time} 前</translation>
    </message>
    <message>
        <source>Quick capture</source>
        <translation>快速记录</translation>
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
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved for {name}</source>
        <translation>已记到 {name}</translation>
    </message>
    <message>
        <source>Several clients fit; choose one</source>
        <translation>有几位客户都符合；请选择</translation>
    </message>
    <message>
        <source>There is nothing to save yet: write what happened.</source>
        <translation>还没有可保存的内容：请写下发生的事。</translation>
    </message>
    <message>
        <source>They asked: I owe an answer</source>
        <translation>对方提出需求：待我答复</translation>
    </message>
    <message>
        <source>They want it by {time}</source>
        <translation>对方希望：{time} 前</translation>
    </message>
    <message>
        <source>Understood: {parts}</source>
        <translation>读懂了：{parts}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Until {time}</source>
        <translation>到 {time}</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>发生了什么？</translation>
    </message>
    <message>
        <source>What was understood</source>
        <translation>读懂的内容</translation>
    </message>
    <message>
        <source>Which one is meant?</source>
        <translation>是哪一个？</translation>
    </message>
    <message>
        <source>Which one?</source>
        <translation>哪一位？</translation>
    </message>
    <message>
        <source>Whose entry is it?</source>
        <translation>记在哪位客户名下？</translation>
    </message>
    <message>
        <source>Whose entry is it? Name the client, or choose one below.</source>
        <translation>记在哪位客户名下？请写上客户，或在下面选择。</translation>
    </message>
    <message>
        <source>{time} (expected)</source>
        <translation>{time}（预计）</translation>
    </message>
    <message>
        <source>{what}: {title}</source>
        <translation>{what}：{title}</translation>
    </message>
    <message>
        <source>“{words}” is a day off ({name}). Move it?</source>
        <translation>“{words}”是休息日（{name}），改期吗？</translation>
    </message>
    <message>
        <source>“{words}” is on a weekend. Move it?</source>
        <translation>“{words}”是周末，改期吗？</translation>
    </message>
    <message>
        <source>“{words}”: which day?</source>
        <translation>“{words}”：哪一天？</translation>
    </message>
    <message>
        <source>“{words}”?</source>
        <translation>“{words}”？</translation>
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
        <translation>放弃</translation>
    </message>
    <message>
        <source>Discard what you typed?</source>
        <translation>放弃已输入的内容吗？</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>继续写</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>修改历史…</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>更多…</translation>
    </message>
    <message>
        <source>Move to bin</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>RecordHistory</name>
    <message>
        <source>(deleted)</source>
        <translation>（已删除）</translation>
    </message>
    <message>
        <source>About</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Archived at</source>
        <translation>归档时间</translation>
    </message>
    <message>
        <source>As of the end of this day</source>
        <translation>截至这一天结束时</translation>
    </message>
    <message>
        <source>Bring this version back</source>
        <translation>恢复这一版</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
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
        <source>Closed at</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Confirmed on</source>
        <translation>最近确认</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Days ahead for a present</source>
        <translation>礼品提前天数</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Earlier changes are no longer kept.</source>
        <translation>更早的修改没有保留。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>History</source>
        <translation>修改历史</translation>
    </message>
    <message>
        <source>How to address</source>
        <translation>称呼</translation>
    </message>
    <message>
        <source>In mourning until</source>
        <translation>守孝期至</translation>
    </message>
    <message>
        <source>In touch every so many days</source>
        <translation>联系频率（天）</translation>
    </message>
    <message>
        <source>Inner deadline</source>
        <translation>内部截止</translation>
    </message>
    <message>
        <source>It was not in the journal then.</source>
        <translation>当时手记里没有这一条。</translation>
    </message>
    <message>
        <source>Keeps</source>
        <translation>过的节日</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Leap month</source>
        <translation>闰月</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>离职日期</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>情绪</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the day</source>
        <translation>纪念日名称</translation>
    </message>
    <message>
        <source>Not more often than every so many days</source>
        <translation>两次联系至少相隔（天）</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>People</source>
        <translation>参加的人</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>私密</translation>
    </message>
    <message>
        <source>Show it as of</source>
        <translation>看哪一天的内容</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>提出时间</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>稍后提醒</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>合作阶段</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Still in doubt</source>
        <translation>尚待确认</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>程度</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Temperament</source>
        <translation>性格类型</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束于</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>各个版本</translation>
    </message>
    <message>
        <source>Waiting on</source>
        <translation>在等谁</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信号</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What it said</source>
        <translation>当时的内容</translation>
    </message>
    <message>
        <source>What must not change</source>
        <translation>不能动的</translation>
    </message>
    <message>
        <source>What they really want</source>
        <translation>真正想要的</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>What weighs when they choose</source>
        <translation>做决定时看重什么</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who began</source>
        <translation>由谁发起</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>in the leap month where there is one</source>
        <translation>有闰月的年份过闰月</translation>
    </message>
    <message>
        <source>in the regular month</source>
        <translation>每年过平月</translation>
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
        <translation>已过</translation>
    </message>
    <message>
        <source>taken back soon after</source>
        <translation>随后已撤销</translation>
    </message>
    <message>
        <source>taken back {when}</source>
        <translation>{when} 已撤销</translation>
    </message>
    <message>
        <source>the client</source>
        <translation>客户</translation>
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
        <translation>客户手记：恢复码</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>I have written it down or saved it</source>
        <translation>我已抄下或存好</translation>
    </message>
    <message>
        <source>Journal: {name}, {day}</source>
        <translation>手记：{name}，{day}</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Save as a text file…</source>
        <translation>存为文本文件…</translation>
    </message>
    <message>
        <source>Save the recovery code</source>
        <translation>保存恢复码</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>This code opens the journal when the passphrase is forgotten. Keep it on paper, away from this computer. Whoever has it can read the journal.</source>
        <translation>忘了口令时，用恢复码可以打开手记。请抄在纸上或打印出来，不要和这台电脑放在一起。谁拿到它，谁就能读手记。</translation>
    </message>
    <message>
        <source>recovery code</source>
        <translation>恢复码</translation>
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
        <translation>澳门</translation>
    </message>
    <message>
        <source>Mainland China</source>
        <translation>中国大陆</translation>
    </message>
    <message>
        <source>Saturdays and Sundays alone</source>
        <translation>仅周六、周日</translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation>韩国</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>台湾</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>英国</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>美国</translation>
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
        <translation>向其汇报</translation>
    </message>
    <message>
        <source>Assistant of</source>
        <translation>是其助理</translation>
    </message>
    <message>
        <source>At odds with</source>
        <translation>与其不合</translation>
    </message>
    <message>
        <source>Close to</source>
        <translation>与其交好</translation>
    </message>
    <message>
        <source>Family of</source>
        <translation>是其家人</translation>
    </message>
    <message>
        <source>How: brother-in-law, old classmate…</source>
        <translation>什么关系：妹夫、老同学…</translation>
    </message>
    <message>
        <source>Judged by</source>
        <translation>由其考核</translation>
    </message>
    <message>
        <source>More about it (optional)</source>
        <translation>补充说明（可不填）</translation>
    </message>
    <message>
        <source>Otherwise related to</source>
        <translation>其他关系</translation>
    </message>
    <message>
        <source>Took over from</source>
        <translation>接替其职</translation>
    </message>
    <message>
        <source>What makes them look good</source>
        <translation>做成什么最有面子</translation>
    </message>
    <message>
        <source>answers to {name}</source>
        <translation>向{name}汇报</translation>
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
        <translation>与{name}不合</translation>
    </message>
    <message>
        <source>close to {name}</source>
        <translation>与{name}交好</translation>
    </message>
    <message>
        <source>family of {name}</source>
        <translation>与{name}是家人</translation>
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
            <numerusform>%n 个纪念日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n birthday(s)</source>
        <translation>
            <numerusform>%n 个生日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) to get in touch with</source>
        <translation>
            <numerusform>%n 个客户待联系</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n present(s) to see to</source>
        <translation>
            <numerusform>%n 份礼品待准备</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) from the quiet hours</source>
        <translation>
            <numerusform>免打扰时段有 %n 条提醒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) now</source>
        <translation>
            <numerusform>现在有 %n 条提醒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) while you were away</source>
        <translation>
            <numerusform>您不在时有 %n 条提醒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to do</source>
        <translation>
            <numerusform>%n 项待办</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已兑现</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无人接听</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Present: {day}</source>
        <translation>礼品：{day}</translation>
    </message>
    <message numerus="yes">
        <source>Snooze %n min</source>
        <translation>
            <numerusform>%n 分钟后提醒</numerusform>
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
        <translation>请到“今天”里查看。</translation>
    </message>
    <message>
        <source>cards for {feasts}</source>
        <translation>寄贺卡（{feasts}）</translation>
    </message>
    <message>
        <source>greetings for {feasts}</source>
        <translation>节日问候（{feasts}）</translation>
    </message>
    <message>
        <source>presents for {feasts}</source>
        <translation>备礼品（{feasts}）</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names}，另有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Repeat</name>
    <message>
        <source>1st {weekday}</source>
        <translation>第一个{weekday}</translation>
    </message>
    <message>
        <source>2nd {weekday}</source>
        <translation>第二个{weekday}</translation>
    </message>
    <message>
        <source>3rd {weekday}</source>
        <translation>第三个{weekday}</translation>
    </message>
    <message>
        <source>4th {weekday}</source>
        <translation>第四个{weekday}</translation>
    </message>
    <message>
        <source>5th {weekday}</source>
        <translation>第五个{weekday}</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>从何时算起</translation>
    </message>
    <message>
        <source>Counted from the day it is done</source>
        <translation>从完成那天算起</translation>
    </message>
    <message>
        <source>Counted from the schedule</source>
        <translation>按原定日期算</translation>
    </message>
    <message>
        <source>Does not repeat</source>
        <translation>不重复</translation>
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
        <translation>每周</translation>
    </message>
    <message>
        <source>Every week on {days}</source>
        <translation>每周的{days}</translation>
    </message>
    <message>
        <source>Every weekday (Monday to Friday)</source>
        <translation>每个工作日（周一至周五）</translation>
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
        <translation>每 {count} 个月</translation>
    </message>
    <message>
        <source>Every {count} months {day}</source>
        <translation>每 {count} 个月的{day}</translation>
    </message>
    <message>
        <source>Every {count} weeks</source>
        <translation>每 {count} 周</translation>
    </message>
    <message>
        <source>Every {count} weeks on {days}</source>
        <translation>每 {count} 周的{days}</translation>
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
        <translation>每月最后一天</translation>
    </message>
    <message>
        <source>Own rule…</source>
        <translation>自定义规则…</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Rule (RFC 5545)</source>
        <translation>规则（RFC 5545）</translation>
    </message>
    <message>
        <source>last {weekday}</source>
        <translation>最后一个{weekday}</translation>
    </message>
    <message>
        <source>last {weekday} but one</source>
        <translation>倒数第二个{weekday}</translation>
    </message>
    <message>
        <source>on day {day}</source>
        <translation>{day}日</translation>
    </message>
    <message>
        <source>on day {day} where the month has one</source>
        <translation>{day}日（当月没有则跳过）</translation>
    </message>
    <message>
        <source>on day {day}, or on the last day of a shorter month</source>
        <translation>{day}日（当月没有则为最后一天）</translation>
    </message>
    <message>
        <source>on days {days}</source>
        <translation>{days}日</translation>
    </message>
    <message>
        <source>on the first weekday (Monday to Friday)</source>
        <translation>第一个工作日（周一至周五）</translation>
    </message>
    <message>
        <source>on the last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>on the last day of {month}</source>
        <translation>{month}最后一天</translation>
    </message>
    <message>
        <source>on the last weekday (Monday to Friday)</source>
        <translation>最后一个工作日（周一至周五）</translation>
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
        <translation>{date}（仅闰年）</translation>
    </message>
    <message>
        <source>{rule}, once</source>
        <translation>{rule}，仅一次</translation>
    </message>
    <message>
        <source>{rule}, until {day}</source>
        <translation>{rule}，到{day}为止</translation>
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
        <translation>正在重做：{percent}%。您可以继续使用手记。</translation>
    </message>
    <message>
        <source>Taking it back: {percent} %. You can go on working.</source>
        <translation>正在撤销：{percent}%。您可以继续使用手记。</translation>
    </message>
</context>
<context>
    <name>Rhythm</name>
    <message>
        <source>By tier</source>
        <translation>按级别</translation>
    </message>
    <message numerus="yes">
        <source>By tier: every %n day(s)</source>
        <translation>
            <numerusform>按级别：每 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>By tier: never</source>
        <translation>按级别：不提醒</translation>
    </message>
    <message>
        <source>Days between contacts</source>
        <translation>联系间隔天数</translation>
    </message>
    <message>
        <source>Keep in touch</source>
        <translation>联系频率</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>不提醒</translation>
    </message>
    <message>
        <source>Own rhythm</source>
        <translation>自定义频率</translation>
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
        <translation>下次查看：{day}</translation>
    </message>
    <message>
        <source>the client was not told yet</source>
        <translation>尚未告知客户</translation>
    </message>
    <message>
        <source>to be reviewed since {day}</source>
        <translation>{day}起待查看</translation>
    </message>
    <message>
        <source>told on {day}</source>
        <translation>{day}已告知客户</translation>
    </message>
    <message>
        <source>told on {day} ({channel})</source>
        <translation>{day}已告知客户（{channel}）</translation>
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
        <translation>例如：媒体质疑安全数据</translation>
    </message>
    <message>
        <source>Client told</source>
        <translation>告知客户</translation>
    </message>
    <message>
        <source>Client told on</source>
        <translation>告知客户的日期</translation>
    </message>
    <message>
        <source>Early signs</source>
        <translation>早期迹象</translation>
    </message>
    <message>
        <source>Edit risk</source>
        <translation>编辑风险</translation>
    </message>
    <message>
        <source>How bad, how likely</source>
        <translation>严重程度与可能性</translation>
    </message>
    <message>
        <source>Last reviewed</source>
        <translation>最近查看</translation>
    </message>
    <message>
        <source>Last reviewed on</source>
        <translation>最近查看的日期</translation>
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
        <translation>添加风险</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Open a crisis from this…</source>
        <translation>由此登记危机…</translation>
    </message>
    <message>
        <source>People with numbers at the client and at the outlet are listed automatically.</source>
        <translation>客户和媒体留有号码的联系人会自动列出。</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>应急预案</translation>
    </message>
    <message>
        <source>Review again</source>
        <translation>再次查看</translation>
    </message>
    <message>
        <source>Reviewed on</source>
        <translation>已查看，日期</translation>
    </message>
    <message>
        <source>Reviewed today</source>
        <translation>今天已查看</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
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
        <translation>告知渠道</translation>
    </message>
    <message>
        <source>What may happen</source>
        <translation>可能发生什么</translation>
    </message>
    <message>
        <source>What one would see first, a line each</source>
        <translation>最先会看到什么，每行写一项</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>该打给谁</translation>
    </message>
    <message>
        <source>channel not noted</source>
        <translation>未注明渠道</translation>
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
        <translation>添加…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>No risk noted yet</source>
        <translation>还没有记下风险</translation>
    </message>
    <message>
        <source>Note what may happen to this client, how it would show, and whom to call then.</source>
        <translation>记下这位客户可能出什么事、会有什么迹象、到时该打给谁。</translation>
    </message>
    <message>
        <source>Open a crisis…</source>
        <translation>登记危机…</translation>
    </message>
    <message>
        <source>Reviewed today</source>
        <translation>今天已查看</translation>
    </message>
    <message>
        <source>Risk register</source>
        <translation>风险清单</translation>
    </message>
    <message>
        <source>What may become a crisis for {name}.</source>
        <translation>对{name}来说可能变成危机的事。</translation>
    </message>
</context>
<context>
    <name>Salvage</name>
    <message numerus="yes">
        <source>%n client(s) had to be made for records whose own client is lost; they are called “{name}”.</source>
        <translation>
            <numerusform>有些记录所属的客户已丢失，因此补建了 %n 个客户，名为“{name}”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) led to lost records and were left out.</source>
        <translation>
            <numerusform>有 %n 处关联指向已丢失的记录，没有保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) came back from the history.</source>
        <translation>
            <numerusform>有 %n 条记录是从修改历史中找回的。</numerusform>
        </translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Crises</source>
        <translation>危机</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>往来</translation>
    </message>
    <message>
        <source>Lines of crisis logs</source>
        <translation>处置记录</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>People</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Plans for a crisis</source>
        <translation>应急预案</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>喜好</translation>
    </message>
    <message>
        <source>Reminders and callbacks</source>
        <translation>提醒与回访</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已救回</translation>
    </message>
    <message>
        <source>This is a new journal with everything that could be read. The damaged file was left as it is: keep it until you have looked through this one.</source>
        <translation>这是一本新手记，能读的内容都在里面。损坏的文件原样未动：看过这一本之前，请先留着它。</translation>
    </message>
    <message>
        <source>What could be saved</source>
        <translation>救回的内容</translation>
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
        <translation>客户</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>手记内容</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search clients, entries and commands</source>
        <translation>搜索客户、往来和命令</translation>
    </message>
    <message>
        <source>The index is being built: not everything can be found yet.</source>
        <translation>正在建立索引，有些内容暂时还搜不到。</translation>
    </message>
    <message>
        <source>The search is too long; only its beginning was looked for.</source>
        <translation>输入的内容太长，只搜索了开头部分。</translation>
    </message>
    <message>
        <source>Try fewer words or another spelling; names are also found by pinyin and initials.</source>
        <translation>可以少写几个词，或换一种写法；名称也可以用拼音和首字母搜索。</translation>
    </message>
    <message>
        <source>Words, names, pinyin or initials; and to narrow it down:</source>
        <translation>输入词语、名称、拼音或首字母；要缩小范围，可以写：</translation>
    </message>
    <message>
        <source>a span of time</source>
        <translation>某段时间的内容</translation>
    </message>
    <message>
        <source>entries of one channel</source>
        <translation>某种渠道的往来</translation>
    </message>
    <message>
        <source>entries with a file</source>
        <translation>带附件的往来</translation>
    </message>
    <message>
        <source>entries with an unhappy client</source>
        <translation>客户情绪不好的往来</translation>
    </message>
    <message>
        <source>these words together; without this word</source>
        <translation>连在一起的词；不含这个词</translation>
    </message>
    <message>
        <source>what belongs to one client</source>
        <translation>某位客户的内容</translation>
    </message>
    <message>
        <source>what carries a tag</source>
        <translation>带有某个标签的往来和客户</translation>
    </message>
    <message>
        <source>what is late</source>
        <translation>已逾期的事项</translation>
    </message>
    <message>
        <source>what is still to be done</source>
        <translation>未完成的提醒和未结束的危机</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>找到 {count} 项</translation>
    </message>
    <message>
        <source>{count} found, the newest {shown} are shown</source>
        <translation>找到 {count} 项，显示最新的 {shown} 项</translation>
    </message>
    <message>
        <source>“{part}” cannot be excluded: write since: or until: without “-”.</source>
        <translation>“{part}”不能排除：since: 和 until: 前面请不要加“-”。</translation>
    </message>
    <message>
        <source>“{part}” has nothing to look for. Write it after the colon.</source>
        <translation>“{part}”缺少要找的内容：请写在冒号后面。</translation>
    </message>
    <message>
        <source>“{part}” was left out: it has neither letters nor numbers.</source>
        <translation>“{part}”已略过：其中没有文字或数字。</translation>
    </message>
    <message>
        <source>“{part}” was left out: what follows the colon is not understood.</source>
        <translation>“{part}”已略过：冒号后的内容无法识别。</translation>
    </message>
    <message>
        <source>“{part}”: nobody has this name.</source>
        <translation>“{part}”：没有这个名称的客户。</translation>
    </message>
    <message>
        <source>↑ ↓ choose   Enter open   Esc close</source>
        <translation>↑ ↓ 选择   Enter 打开   Esc 关闭</translation>
    </message>
</context>
<context>
    <name>Secret</name>
    <message>
        <source>Caps Lock is on.</source>
        <translation>大写锁定（Caps Lock）已开启。</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>隐藏输入的内容</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>显示输入的内容</translation>
    </message>
</context>
<context>
    <name>Selfcheck</name>
    <message>
        <source>Everything the program needs is here.</source>
        <translation>程序所需的组件齐全。</translation>
    </message>
    <message>
        <source>Missing or broken: {names}. Please install the program again.</source>
        <translation>缺失或损坏：{names}。请重新安装程序。</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%n 个备份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are remembered</source>
        <translation>
            <numerusform>保留了 %n 次改动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n 个客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n crises</source>
        <translation>
            <numerusform>%n 起危机</numerusform>
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
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n preference(s)</source>
        <translation>
            <numerusform>%n 项喜好</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n 条提醒</numerusform>
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
        <translation>每个客户可以另设联系频率；问候不算联系。</translation>
    </message>
    <message>
        <source>A folder on another disk also helps when this computer breaks. The newest checked backup is always kept, whatever its size.</source>
        <translation>放到另一块硬盘的文件夹里，这台电脑坏了也不怕。检查过的最新一个备份，不论多大都会保留。</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>All backups together at most</source>
        <translation>全部备份最多占用</translation>
    </message>
    <message>
        <source>Answer a request within (working days)</source>
        <translation>几个工作日内答复需求</translation>
    </message>
    <message>
        <source>As this computer: {place}</source>
        <translation>跟随这台电脑：{place}</translation>
    </message>
    <message>
        <source>Ask how it goes after a delivery (days)</source>
        <translation>交付几天后回访</translation>
    </message>
    <message>
        <source>Asking the system…</source>
        <translation>正在询问系统…</translation>
    </message>
    <message>
        <source>Back to the usual folder</source>
        <translation>改回默认文件夹</translation>
    </message>
    <message>
        <source>Backup folder</source>
        <translation>备份文件夹</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Backups of this journal</source>
        <translation>这本手记的备份</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Call back after (minutes)</source>
        <translation>几分钟后回访</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Callback minutes by channel</source>
        <translation>各渠道的回访时间</translation>
    </message>
    <message>
        <source>Callbacks and crises come through. Everything else waits and comes as one message at the end. What a day brings is told once, at nine in the morning.</source>
        <translation>回访和危机照常弹出；其余的等这段时间结束，合成一条通知。当天的事项在早上九点汇总通知一次。</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>更换口令…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Client Journal {version}, with Qt {qt}</source>
        <translation>客户手记 {version}，使用 Qt {qt}</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Counted from the end of a delivery, an installation or a visit.</source>
        <translation>从交付、安装或拜访结束时算起。</translation>
    </message>
    <message>
        <source>Crises</source>
        <translation>危机</translation>
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
        <translation>休息日依照</translation>
    </message>
    <message>
        <source>Earlier states</source>
        <translation>以前的内容</translation>
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
        <translation>立即结束</translation>
    </message>
    <message>
        <source>Everything lies in this one file on your computer. Nothing is sent anywhere.</source>
        <translation>全部内容都在您电脑上的这一个文件里，不会发送到任何地方。</translation>
    </message>
    <message>
        <source>Export to CSV…</source>
        <translation>导出为 CSV…</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0. Qt and PySide6 are used under the LGPL 3, SQLCipher under a BSD licence, the icons are from Lucide (ISC).</source>
        <translation>自由软件，采用 Apache 许可证 2.0。Qt 和 PySide6 依 LGPL 3 使用，SQLCipher 依 BSD 许可证使用，图标来自 Lucide（ISC）。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>General</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Greetings</source>
        <translation>问候</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Hours of a working day</source>
        <translation>上下班时间</translation>
    </message>
    <message>
        <source>How to treat a client of each kind; the advice stands in the brief.</source>
        <translation>怎么与各类客户相处；这些要点会写进速览。</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>导入与导出</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>In no more room than about</source>
        <translation>占用空间上限（约）</translation>
    </message>
    <message>
        <source>In time so far, first attempt within two minutes: {kept} of {made}</source>
        <translation>至今准时回访（到点两分钟内首次联系）：{made} 次中有 {kept} 次</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>手记</translation>
    </message>
    <message>
        <source>Journal file</source>
        <translation>手记文件</translation>
    </message>
    <message>
        <source>Keep in touch</source>
        <translation>保持联系</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <source>Last backup {when}, checked</source>
        <translation>上次备份：{when}，已检查</translation>
    </message>
    <message>
        <source>Let nothing pop up in these hours</source>
        <translation>这段时间不弹出通知</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Lock after nobody touched it for</source>
        <translation>无人操作多久后锁定</translation>
    </message>
    <message>
        <source>Lock when the computer sleeps or its screen is locked</source>
        <translation>电脑休眠或锁屏时锁定</translation>
    </message>
    <message>
        <source>Look inside or restore…</source>
        <translation>查看或恢复…</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>My own observances…</source>
        <translation>自定义节日与纪念日…</translation>
    </message>
    <message>
        <source>Never by itself</source>
        <translation>不自动锁定</translation>
    </message>
    <message>
        <source>New channel</source>
        <translation>新渠道</translation>
    </message>
    <message>
        <source>New journal…</source>
        <translation>新建手记…</translation>
    </message>
    <message>
        <source>No way to show messages was found: reminders are told in the window.</source>
        <translation>没有找到显示通知的途径：提醒只在窗口内显示。</translation>
    </message>
    <message>
        <source>Nobody answers: try again after</source>
        <translation>无人接听，多久后再试</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>Offered beside phone, e-mail and the others. Entries keep a channel that is removed.</source>
        <translation>与电话、邮件等一起供选择。移除后，已记的往来仍保留该渠道。</translation>
    </message>
    <message>
        <source>On until {time}</source>
        <translation>开启至 {time}</translation>
    </message>
    <message>
        <source>Only who knows the passphrase, or has the recovery code, can read this file or its backups.</source>
        <translation>只有知道口令或持有恢复码的人，才能读取这个文件和它的备份。</translation>
    </message>
    <message>
        <source>Open another journal…</source>
        <translation>打开另一本手记…</translation>
    </message>
    <message>
        <source>Open the bin…</source>
        <translation>打开回收站…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Path copied</source>
        <translation>已复制路径</translation>
    </message>
    <message>
        <source>Plans for a crisis…</source>
        <translation>应急预案…</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>播放提示音</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>应对要点</translation>
    </message>
    <message>
        <source>Playbook…</source>
        <translation>应对要点…</translation>
    </message>
    <message>
        <source>Presentation mode</source>
        <translation>演示模式</translation>
    </message>
    <message>
        <source>Public holidays and make-up working days of this place count when the limit of a request is reckoned. Days that are not announced yet are marked as expected.</source>
        <translation>计算需求的答复期限时，依照该地的法定节假日和调休上班日。尚未公布的日子标为“预计”。</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>免打扰时段</translation>
    </message>
    <message>
        <source>Recovery code…</source>
        <translation>恢复码…</translation>
    </message>
    <message>
        <source>Remember changes for</source>
        <translation>改动保留多久</translation>
    </message>
    <message>
        <source>Remind me of feasts that clients keep</source>
        <translation>客户过节时提醒我问候</translation>
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
        <translation>取消加密…</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <source>Requests and deliveries</source>
        <translation>需求与交付</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>设置的分类</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Show a test message</source>
        <translation>显示测试通知</translation>
    </message>
    <message>
        <source>Shown by Windows, with buttons.</source>
        <translation>由 Windows 显示，带按钮。</translation>
    </message>
    <message>
        <source>Shown by macOS, with buttons.</source>
        <translation>由 macOS 显示，带按钮。</translation>
    </message>
    <message>
        <source>Shown by the tray icon, without buttons.</source>
        <translation>由托盘图标显示，不带按钮。</translation>
    </message>
    <message>
        <source>Shown by {program}, with buttons.</source>
        <translation>由 {program} 显示，带按钮。</translation>
    </message>
    <message>
        <source>Shown by {program}, without buttons.</source>
        <translation>由 {program} 显示，不带按钮。</translation>
    </message>
    <message>
        <source>Start with the computer, in the tray</source>
        <translation>登录时启动，留在托盘</translation>
    </message>
    <message>
        <source>Stay in the tray and go on reminding</source>
        <translation>留在托盘，继续提醒</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>There is no backup yet. Make the first one now.</source>
        <translation>还没有备份。请现在做第一个备份。</translation>
    </message>
    <message>
        <source>They are made by themselves: every hour in which something changed, before every import and large change. Each is opened and checked. Those of 24 hours, 7 days, 4 weeks and 12 months are kept.</source>
        <translation>备份自动进行：只要有改动，每小时一次；每次导入和大量改动之前也会备份。每个备份都要打开检查过。最近 24 个小时、7 天、4 周、12 个月，各留最新的一个。</translation>
    </message>
    <message>
        <source>This desktop shows no tray: closing the window ends the program.</source>
        <translation>此桌面没有托盘：关闭窗口就会退出程序。</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>本程序</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Until the end of the working day; what you agreed with the client comes first.</source>
        <translation>都算到当天下班为止；与客户另有约定的，以约定为准。</translation>
    </message>
    <message>
        <source>Versions, folders, licences…</source>
        <translation>版本、文件夹、许可证…</translation>
    </message>
    <message>
        <source>What a record said before each change. Undo and redo reach back {count} changes, no further than {days} days.</source>
        <translation>每条记录在每次改动之前的内容。撤销和重做可回到 {count} 步以前，最多 {days} 天以内。</translation>
    </message>
    <message>
        <source>What is done when it happens, by when, and what one can say.</source>
        <translation>出了事做什么、何时之前做、可以怎么说。</translation>
    </message>
    <message>
        <source>What is older, or beyond that room, is forgotten little by little.</source>
        <translation>更早的或超出空间的内容会逐渐清理。</translation>
    </message>
    <message numerus="yes">
        <source>What was deleted can be brought back for %n day(s).</source>
        <translation>
            <numerusform>删除的内容在 %n 天内可以恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>WhatsApp, LINE, Teams …</source>
        <translation>企业微信、钉钉、飞书…</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>关闭窗口时</translation>
    </message>
    <message>
        <source>Where, and how much</source>
        <translation>位置与容量</translation>
    </message>
    <message>
        <source>While others can see your screen: messages, the card and the tray name nobody. It ends by itself after two hours. {keys} turns it on and off.</source>
        <translation>别人看得到您的屏幕时使用：通知、回访卡片和托盘都不显示任何名称。两小时后自动结束。按 {keys} 开启或关闭。</translation>
    </message>
    <message>
        <source>Whoever can open this file on the computer can read what it says.</source>
        <translation>在这台电脑上，谁能打开这个文件，谁就能读到里面的内容。</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>工作时间</translation>
    </message>
    <message>
        <source>Your journal</source>
        <translation>您的手记</translation>
    </message>
    <message>
        <source>Your own channels</source>
        <translation>自己的渠道</translation>
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
        <translation>分钟</translation>
    </message>
    <message>
        <source>never</source>
        <translation>不提醒</translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>不设</translation>
    </message>
    <message>
        <source>the desktop</source>
        <translation>桌面环境</translation>
    </message>
    <message>
        <source>the oldest from {when}</source>
        <translation>最早：{when}</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count} 条往来</translation>
    </message>
    <message>
        <source>{keys} hides this journal from other eyes. It has no passphrase, so it cannot be locked; encrypt it under Journal first.</source>
        <translation>按 {keys} 隐藏手记，以免旁人看见。它没有口令，无法锁定；要锁定，请先在“手记”里加密。</translation>
    </message>
    <message>
        <source>{keys} locks the journal: nothing of it can be seen until the passphrase is typed, and nothing of it stays in memory. What you were writing is kept.</source>
        <translation>按 {keys} 锁定手记：输入口令之前什么也看不到，内存里也不留任何内容。写到一半的内容会保留。</translation>
    </message>
    <message>
        <source>{tier}: every so many days</source>
        <translation>{tier}：几天联系一次</translation>
    </message>
    <message>
        <source>“By the end of the day” means the end of these hours.</source>
        <translation>“下班前”指这段时间结束之前。</translation>
    </message>
    <message>
        <source>… after: {channel}</source>
        <translation>… {channel}之后</translation>
    </message>
</context>
<context>
    <name>Shortcut</name>
    <message>
        <source>A reminder on the day</source>
        <translation>在当天设提醒</translation>
    </message>
    <message>
        <source>About this program: versions, folders, licences</source>
        <translation>关于本程序：版本、文件夹、许可证</translation>
    </message>
    <message>
        <source>Add a client</source>
        <translation>添加客户</translation>
    </message>
    <message>
        <source>Also into the log of the crisis that runs, or not</source>
        <translation>是否同时记入进行中危机的处置记录</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>换一天</translation>
    </message>
    <message>
        <source>Another month</source>
        <translation>换一个月</translation>
    </message>
    <message>
        <source>Another occasion</source>
        <translation>换一个节日或生日</translation>
    </message>
    <message>
        <source>Another time was agreed</source>
        <translation>改期（对方同意）</translation>
    </message>
    <message>
        <source>Another time; with a promise or request by agreement</source>
        <translation>改时间；承诺和需求须经对方同意</translation>
    </message>
    <message>
        <source>Answer what is asked: which client, which day</source>
        <translation>回答问题：哪位客户、哪一天</translation>
    </message>
    <message>
        <source>Answer what they asked here</source>
        <translation>答复对方在此提出的需求</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>回到今天</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Change the entry</source>
        <translation>编辑往来</translation>
    </message>
    <message>
        <source>Change the reminder</source>
        <translation>编辑提醒</translation>
    </message>
    <message>
        <source>Client brief</source>
        <translation>客户速览</translation>
    </message>
    <message>
        <source>Close and keep a draft</source>
        <translation>关闭并留下草稿</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>复制文字</translation>
    </message>
    <message>
        <source>Copy the text, mark it as sent, next</source>
        <translation>复制文字，标为已发送，转到下一位</translation>
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
        <source>Go to Promises</source>
        <translation>转到承诺</translation>
    </message>
    <message>
        <source>Go to Today</source>
        <translation>转到今天</translation>
    </message>
    <message>
        <source>Go to the calendar</source>
        <translation>转到日历</translation>
    </message>
    <message>
        <source>Greet anyway, with the open point named</source>
        <translation>仍要问候，并提及未了的事</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Hide this advice for good</source>
        <translation>不再显示这条要点</translation>
    </message>
    <message>
        <source>Job brief of a request</source>
        <translation>客户需求的工作单（Brief）</translation>
    </message>
    <message>
        <source>Kept, or answered</source>
        <translation>已兑现，或已答复</translation>
    </message>
    <message>
        <source>Lock or hide the journal</source>
        <translation>锁定或隐藏手记</translation>
    </message>
    <message>
        <source>Log an interaction</source>
        <translation>记一条往来</translation>
    </message>
    <message>
        <source>Mark as waiting for the client, or as our turn again</source>
        <translation>等客户，或轮到我方</translation>
    </message>
    <message>
        <source>Mark it: advised, the client decided, already told us</source>
        <translation>标记：已建议、客户决定、已说过</translation>
    </message>
    <message>
        <source>Month, agenda</source>
        <translation>月历、日程</translation>
    </message>
    <message>
        <source>Move it to the bin</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Move the entry to the bin</source>
        <translation>把往来移到回收站</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>下一行</translation>
    </message>
    <message>
        <source>Nobody answered the callback; nothing new in a crisis that is watched</source>
        <translation>回访无人接听；监测中的危机没有新情况</translation>
    </message>
    <message>
        <source>Not this year</source>
        <translation>今年不问候</translation>
    </message>
    <message>
        <source>Note a preference learned here</source>
        <translation>记下从中得知的喜好</translation>
    </message>
    <message>
        <source>Note a promise made here</source>
        <translation>记下在此作出的承诺</translation>
    </message>
    <message>
        <source>On a chip: plain text again</source>
        <translation>在标签片上：变回普通文字</translation>
    </message>
    <message>
        <source>One message to all standard clients</source>
        <translation>给全部普通客户写同一条问候</translation>
    </message>
    <message>
        <source>One more round of changes</source>
        <translation>再改一稿</translation>
    </message>
    <message>
        <source>Only copy the text</source>
        <translation>只复制文字</translation>
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
        <source>Open the client, or fold a part of the list out</source>
        <translation>打开客户，或展开列表的一部分</translation>
    </message>
    <message>
        <source>Plans for a crisis</source>
        <translation>应急预案</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>应对要点</translation>
    </message>
    <message>
        <source>Prepare greetings</source>
        <translation>准备问候</translation>
    </message>
    <message>
        <source>Presentation mode: name nobody in messages</source>
        <translation>演示模式：通知不显示名称</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>上一行</translation>
    </message>
    <message>
        <source>Quick capture</source>
        <translation>快速记录</translation>
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
        <source>Reply</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Reply to what is open</source>
        <translation>答复未了的事</translation>
    </message>
    <message>
        <source>Reply, or log an entry</source>
        <translation>答复，或记一条</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>搜索全部内容</translation>
    </message>
    <message>
        <source>Set a follow-up</source>
        <translation>设跟进</translation>
    </message>
    <message>
        <source>Set a reminder</source>
        <translation>设提醒</translation>
    </message>
    <message>
        <source>Set the callback after a visit or delivery</source>
        <translation>在拜访、会议或交付后设回访</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settle a promise or request otherwise</source>
        <translation>登记承诺或需求的其他结果</translation>
    </message>
    <message>
        <source>Settle otherwise</source>
        <translation>其他结果</translation>
    </message>
    <message>
        <source>Show all of the text, or less</source>
        <translation>展开或收起全文</translation>
    </message>
    <message>
        <source>Stop reminding</source>
        <translation>不再提醒</translation>
    </message>
    <message>
        <source>Take it into the log of the crisis that runs</source>
        <translation>记入进行中危机的处置记录</translation>
    </message>
    <message>
        <source>The button of the row</source>
        <translation>按下该行的按钮</translation>
    </message>
    <message>
        <source>The channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>They asked for something: I owe an answer</source>
        <translation>对方有需求：待我答复</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>We owe, they owe, waiting, settled</source>
        <translation>我方待办、等对方、等待中、已了结</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>查看处理经过</translation>
    </message>
    <message>
        <source>What happened to it so far</source>
        <translation>查看至今的处理经过</translation>
    </message>
    <message>
        <source>What stands on the day</source>
        <translation>查看当天的事项</translation>
    </message>
    <message>
        <source>What the entry said before</source>
        <translation>查看修改历史</translation>
    </message>
    <message>
        <source>Where the client stands just now</source>
        <translation>客户近况</translation>
    </message>
    <message>
        <source>Write; Ctrl+Enter copies and marks as sent, Esc goes back</source>
        <translation>撰写；Ctrl+Enter 复制并标为已发送，Esc 返回</translation>
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
        <translation>选择时间…</translation>
    </message>
    <message>
        <source>In 1 hour</source>
        <translation>1 小时后</translation>
    </message>
    <message>
        <source>In 15 minutes</source>
        <translation>15 分钟后</translation>
    </message>
    <message>
        <source>In 5 minutes</source>
        <translation>5 分钟后</translation>
    </message>
    <message>
        <source>Next Monday, {time}</source>
        <translation>下周一 {time}</translation>
    </message>
    <message>
        <source>Remind me later</source>
        <translation>稍后提醒</translation>
    </message>
    <message>
        <source>Remind me then</source>
        <translation>到时提醒</translation>
    </message>
    <message>
        <source>This evening, {time}</source>
        <translation>今晚 {time}</translation>
    </message>
    <message>
        <source>This time has passed. Choose a later one.</source>
        <translation>这个时间已过。请选择更晚的时间。</translation>
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
        <translation>惊蛰</translation>
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
        <translation>处暑</translation>
    </message>
    <message>
        <source>Frost&apos;s Descent</source>
        <translation>霜降</translation>
    </message>
    <message>
        <source>Grain Full</source>
        <translation>小满</translation>
    </message>
    <message>
        <source>Grain Rain</source>
        <translation>谷雨</translation>
    </message>
    <message>
        <source>Grain in Ear</source>
        <translation>芒种</translation>
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
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>A client, with an employer</source>
        <translation>一位客户，附其单位</translation>
    </message>
    <message>
        <source>A person at a client</source>
        <translation>客户单位的一位联系人</translation>
    </message>
    <message>
        <source>About</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Between two cells</source>
        <translation>分隔符</translation>
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
        <translation>渠道</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
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
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Count first</source>
        <translation>先统计</translation>
    </message>
    <message>
        <source>Counting what would come</source>
        <translation>正在统计会导入什么</translation>
    </message>
    <message>
        <source>Counting what would come…</source>
        <translation>正在统计会导入什么…</translation>
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
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Each row is</source>
        <translation>每一行是</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Favourite colour</source>
        <translation>喜欢的颜色</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>How to address</source>
        <translation>称呼</translation>
    </message>
    <message>
        <source>Import a spreadsheet</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>In dates like 1/2/2026</source>
        <translation>1/2/2026 这样的日期</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>往来</translation>
    </message>
    <message>
        <source>Into About</source>
        <translation>写入备注</translation>
    </message>
    <message>
        <source>Into the text</source>
        <translation>写入正文</translation>
    </message>
    <message>
        <source>Japanese (Shift JIS)</source>
        <translation>日文（Shift JIS）</translation>
    </message>
    <message>
        <source>Keeps</source>
        <translation>过的节日</translation>
    </message>
    <message>
        <source>Kind of client</source>
        <translation>客户类型</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Lists that say the same here number the same clients. Give another name where the numbers come from another program.</source>
        <translation>此处填写相同的表格，编号指的是同一批客户。编号来自别的程序时，请另起一个名称。</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>中间名</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>月在前</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>情绪</translation>
    </message>
    <message>
        <source>More than one column is called “{heading}”: check what each of them holds.</source>
        <translation>有几列都叫“{heading}”，请核对各列的内容。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>None of the headings is known. Choose above each column what it holds.</source>
        <translation>标题都无法识别。请在每列上方选择其内容。</translation>
    </message>
    <message>
        <source>Nothing has been written yet.</source>
        <translation>尚未写入任何内容。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Please choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Rows without a number go to the one client of this name</source>
        <translation>没有编号的行，归入唯一同名的客户</translation>
    </message>
    <message>
        <source>Say which column holds the client, or its number.</source>
        <translation>请指明哪一列是客户或其编号。</translation>
    </message>
    <message>
        <source>Say which column holds the date.</source>
        <translation>请指明哪一列是日期。</translation>
    </message>
    <message>
        <source>Say which column holds the name.</source>
        <translation>请指明哪一列是名称。</translation>
    </message>
    <message>
        <source>Say which column holds the text or the subject.</source>
        <translation>请指明哪一列是正文或主题。</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>Simplified Chinese (GB 18030)</source>
        <translation>简体中文（GB 18030）</translation>
    </message>
    <message>
        <source>Some dates can be read in two ways, such as 1/2/2026. Choose what comes first.</source>
        <translation>有些日期有两种读法，例如 1/2/2026。请选择哪个在前。</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>合作阶段</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Taboo</source>
        <translation>忌讳</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>前几行</translation>
    </message>
    <message>
        <source>The numbers are those of</source>
        <translation>编号来自</translation>
    </message>
    <message>
        <source>The rows are</source>
        <translation>各行是</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Traditional Chinese (Big5)</source>
        <translation>繁体中文（Big5）</translation>
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
        <translation>竖线</translation>
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
        <translation>“{heading}”的内容</translation>
    </message>
    <message>
        <source>about {count} rows</source>
        <translation>约 {count} 行</translation>
    </message>
    <message>
        <source>my usual lists</source>
        <translation>我平时的表格</translation>
    </message>
</context>
<context>
    <name>SubjectFile</name>
    <message numerus="yes">
        <source>%n private entries stayed behind.</source>
        <translation>
            <numerusform>%n 条私密往来没有写入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records written to {path}.</source>
        <translation>
            <numerusform>已将 %n 条记录写入 {path}。</numerusform>
        </translation>
    </message>
    <message>
        <source>As a rule a person may see those, too. Leave them out only if you know better.</source>
        <translation>这些往来，当事人通常也有权查看。有充分理由时才不放进去。</translation>
    </message>
    <message>
        <source>Data of this client</source>
        <translation>该客户的资料</translation>
    </message>
    <message>
        <source>Everything that this journal holds about them in one ZIP file, for a person who asks for their data: a page to read in any browser, the same for programs, and the files of entries. Other clients are not named in it, except where the text of an entry does.</source>
        <translation>有人索取自己的资料时，把这本手记里与其有关的全部内容写成一个 ZIP 文件：一个用任何浏览器都能看的网页，一份供程序使用的同样内容，以及往来的附件。其他客户不会列出，除非往来的正文里提到。</translation>
    </message>
    <message>
        <source>Include entries marked private</source>
        <translation>包括标为私密的往来</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>写入文件</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>ZIP 文件 (*.zip)</translation>
    </message>
</context>
<context>
    <name>SyncFolder</name>
    <message>
        <source>A folder that is synchronised</source>
        <translation>同步文件夹</translation>
    </message>
    <message>
        <source>It would move to {path}. The old file stays, with another name.</source>
        <translation>手记将移到 {path}。旧文件会改名保留。</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>留在原处</translation>
    </message>
    <message>
        <source>Move the journal</source>
        <translation>移动手记</translation>
    </message>
    <message>
        <source>Moving the journal</source>
        <translation>正在移动手记</translation>
    </message>
    <message>
        <source>The journal lies in a folder of this computer now.</source>
        <translation>手记现在放在本机的文件夹里。</translation>
    </message>
    <message>
        <source>Your journal lies in a folder of {service}. Such services copy a file while it is being written and bring two computers’ versions together badly: entries can be lost. A folder of this computer is safer; the backups may well go to {service}.</source>
        <translation>您的手记放在 {service} 的文件夹里。这类服务会在文件还没写完时就复制，两台电脑的版本也合并不好，内容可能丢失。放在本机的文件夹里更稳妥；备份倒是可以放到 {service}。</translation>
    </message>
</context>
<context>
    <name>TagEdit</name>
    <message>
        <source>Add a tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Add a tag, then Enter</source>
        <translation>写标签，按 Enter 添加</translation>
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
        <translation>拜访、会议或交付之后才设回访。要设跟进，请按 F。</translation>
    </message>
    <message>
        <source>A crisis is changed on its own page: press Enter.</source>
        <translation>危机要在“危机”页上修改：请按 Enter。</translation>
    </message>
    <message>
        <source>All entries</source>
        <translation>全部往来</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>答复…</translation>
    </message>
    <message numerus="yes">
        <source>Call back in %n min</source>
        <translation>
            <numerusform>%n 分钟后回访</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls, visits, letters and notes stand here. Press Ctrl+N to write the first one.</source>
        <translation>电话、拜访、信函和记事都在这里。按 Ctrl+N 记下第一条。</translation>
    </message>
    <message>
        <source>Choose another kind above to see the rest.</source>
        <translation>在上方选择其他类别即可看到其余的。</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>复制文字</translation>
    </message>
    <message>
        <source>Crisis: {stage}</source>
        <translation>危机：{stage}</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Files: {names}</source>
        <translation>附件：{names}</translation>
    </message>
    <message>
        <source>Follow-up due…</source>
        <translation>设跟进…</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>修改历史…</translation>
    </message>
    <message>
        <source>Into the log of “{crisis}”</source>
        <translation>记入“{crisis}”的处置记录</translation>
    </message>
    <message>
        <source>Mark as</source>
        <translation>标记为</translation>
    </message>
    <message>
        <source>Move to bin</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>No crisis of this client is running.</source>
        <translation>这位客户没有进行中的危机。</translation>
    </message>
    <message>
        <source>No entries of this kind</source>
        <translation>没有这一类往来</translation>
    </message>
    <message>
        <source>Nothing is marked as unanswered here. R says that I owe an answer.</source>
        <translation>这里没有待答复的需求。按 R 标记为待我答复。</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation>还没有记录</translation>
    </message>
    <message>
        <source>Open the crisis</source>
        <translation>打开危机</translation>
    </message>
    <message>
        <source>Preference learned here…</source>
        <translation>记下得知的喜好…</translation>
    </message>
    <message>
        <source>Promise made here…</source>
        <translation>记下作出的承诺…</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>只显示</translation>
    </message>
    <message>
        <source>Still true today</source>
        <translation>今天仍然属实</translation>
    </message>
    <message>
        <source>Take into the crisis log</source>
        <translation>记入处置记录</translation>
    </message>
    <message>
        <source>They asked: I owe an answer</source>
        <translation>对方有需求：待我答复</translation>
    </message>
    <message>
        <source>This entry stands in the crisis log already.</source>
        <translation>这条往来已在处置记录里。</translation>
    </message>
    <message>
        <source>This is marked as unanswered already. A answers it.</source>
        <translation>这里已标记为待答复。按 A 答复。</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>往来记录</translation>
    </message>
    <message>
        <source>mood: {mood}</source>
        <translation>情绪：{mood}</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>{time} 结束</translation>
    </message>
    <message>
        <source>with {names}</source>
        <translation>与{names}一起</translation>
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
            <numerusform>%n 个客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n crisis(es)</source>
        <translation>
            <numerusform>%n 起危机</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>逾期 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n today</source>
        <translation>
            <numerusform>今天 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a client</source>
        <translation>添加客户</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>全部完成</translation>
    </message>
    <message>
        <source>Another time agreed…</source>
        <translation>改期（对方同意）…</translation>
    </message>
    <message>
        <source>Cards: {feast}</source>
        <translation>贺卡：{feast}</translation>
    </message>
    <message>
        <source>Coming week</source>
        <translation>未来一周</translation>
    </message>
    <message>
        <source>Could contact</source>
        <translation>可以联系</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Done, with a line for the log…</source>
        <translation>完成，并记入处置记录…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Everything you write stays in one file on this computer. How would you like to begin?</source>
        <translation>您写下的一切都保存在这台电脑上的一个文件里。想从哪里开始？</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Import a spreadsheet</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>Last contact: {when}</source>
        <translation>最近联系：{when}</translation>
    </message>
    <message>
        <source>Leave the step out</source>
        <translation>跳过这一步</translation>
    </message>
    <message>
        <source>Leave this one out</source>
        <translation>跳过这一次</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>记一条</translation>
    </message>
    <message>
        <source>Log an entry</source>
        <translation>记一条</translation>
    </message>
    <message>
        <source>Longest without contact</source>
        <translation>最久没有联系</translation>
    </message>
    <message>
        <source>Look at a sample</source>
        <translation>看看示例</translation>
    </message>
    <message>
        <source>Never contacted</source>
        <translation>尚未联系</translation>
    </message>
    <message>
        <source>Nothing is due today.</source>
        <translation>今天没有待办。</translation>
    </message>
    <message>
        <source>Only a name is needed; the rest can wait until you know it.</source>
        <translation>只需填名称，其余的知道了再补。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Open the crisis</source>
        <translation>打开危机</translation>
    </message>
    <message>
        <source>Opens a second journal with invented clients. Yours stays as it is.</source>
        <translation>打开另一本手记，里面是虚构的客户。您的手记保持不变。</translation>
    </message>
    <message>
        <source>Others use this computer too? A passphrase keeps the journal for you alone.</source>
        <translation>这台电脑别人也用吗？设了口令，手记就只有您自己能看。</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Prepare greetings</source>
        <translation>准备问候</translation>
    </message>
    <message>
        <source>Presents: {feast}</source>
        <translation>礼品：{feast}</translation>
    </message>
    <message>
        <source>Protect with a passphrase…</source>
        <translation>用口令保护…</translation>
    </message>
    <message>
        <source>Reads your list of clients or contacts, saved as CSV, or a journal exported from here. You see what would come before anything is written.</source>
        <translation>读取存为 CSV 的客户表或通讯录，或从这里导出的手记。写入之前，先让您看到会导入什么。</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>提醒我</translation>
    </message>
    <message>
        <source>Right now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Settle otherwise…</source>
        <translation>其他结果…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Stop asking</source>
        <translation>不再询问</translation>
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
        <translation>这次和以后都不再提醒</translation>
    </message>
    <message>
        <source>This row cannot be read</source>
        <translation>无法读取这一行</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Waiting on them</source>
        <translation>等对方</translation>
    </message>
    <message>
        <source>What happened…</source>
        <translation>处理经过…</translation>
    </message>
    <message>
        <source>Write what is new…</source>
        <translation>写下新情况…</translation>
    </message>
    <message>
        <source>Your journal is empty</source>
        <translation>手记还是空的</translation>
    </message>
    <message>
        <source>{crises}: {clock}</source>
        <translation>{crises}：{clock}</translation>
    </message>
    <message>
        <source>{day}: do not greet</source>
        <translation>{day}：不宜祝贺</translation>
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
        <translation>手记缺了一部分</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Begin a new journal here</source>
        <translation>在此新建手记</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy a report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Journals (*.cjournal)</source>
        <translation>手记文件 (*.cjournal)</translation>
    </message>
    <message>
        <source>Look inside the newest good backup</source>
        <translation>查看最近的完好备份</translation>
    </message>
    <message>
        <source>Nothing has been heard from “{host}” for {minutes} minutes: it may have been switched off. Open the journal anyway only if nobody writes there, else one of you loses what was written.</source>
        <translation>“{host}”已有 {minutes} 分钟没有动静，可能已经关机。确认那边没有人在写，再强行打开；否则总有一方写的内容会丢失。</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>打开其他文件…</translation>
    </message>
    <message>
        <source>Open another journal</source>
        <translation>打开另一本手记</translation>
    </message>
    <message>
        <source>Open it here anyway</source>
        <translation>强行打开</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>只读打开</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Recovered records</source>
        <translation>救回的记录</translation>
    </message>
    <message>
        <source>Restore the newest good backup</source>
        <translation>恢复最近的完好备份</translation>
    </message>
    <message>
        <source>Save what can be read as</source>
        <translation>抢救的内容另存为</translation>
    </message>
    <message>
        <source>Save what can be read into a new file…</source>
        <translation>把能读的内容抢救到新文件…</translation>
    </message>
    <message>
        <source>Saving what can be read into a new file</source>
        <translation>正在把能读的内容抢救到新文件</translation>
    </message>
    <message>
        <source>The disk cannot read the journal</source>
        <translation>磁盘读不出手记</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>The folder cannot be written</source>
        <translation>无法写入文件夹</translation>
    </message>
    <message>
        <source>The folder is not there</source>
        <translation>找不到文件夹</translation>
    </message>
    <message>
        <source>The journal cannot be written</source>
        <translation>无法写入手记</translation>
    </message>
    <message>
        <source>The journal could not be opened</source>
        <translation>无法打开手记</translation>
    </message>
    <message>
        <source>The journal is damaged</source>
        <translation>手记已损坏</translation>
    </message>
    <message>
        <source>The journal is in use</source>
        <translation>手记正在使用中</translation>
    </message>
    <message>
        <source>The journal is not there</source>
        <translation>找不到手记</translation>
    </message>
    <message>
        <source>The journal is open on another computer</source>
        <translation>手记在另一台电脑上打开着</translation>
    </message>
    <message>
        <source>The newest good backup is from {date}.</source>
        <translation>最近的完好备份：{date}。</translation>
    </message>
    <message>
        <source>This is a folder</source>
        <translation>这是一个文件夹</translation>
    </message>
    <message>
        <source>This is not a journal</source>
        <translation>这不是手记</translation>
    </message>
    <message>
        <source>This is what could be saved. The damaged file was left as it is.</source>
        <translation>能抢救的内容都在这里。损坏的文件原样未动。</translation>
    </message>
    <message>
        <source>This needs a newer version</source>
        <translation>需要新版程序</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
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
            <numerusform>%n 条提醒</numerusform>
        </translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Back to my journal</source>
        <translation>回到我的手记</translation>
    </message>
    <message>
        <source>Journals (*.cjournal)</source>
        <translation>手记文件 (*.cjournal)</translation>
    </message>
    <message>
        <source>Open another journal</source>
        <translation>打开另一本手记</translation>
    </message>
    <message>
        <source>Open another journal…</source>
        <translation>打开另一本手记…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Quick capture opens after unlocking.</source>
        <translation>解锁后打开快速记录。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Your journal is locked</source>
        <translation>您的手记已锁定</translation>
    </message>
</context>
<context>
    <name>When</name>
    <message>
        <source>Back to now</source>
        <translation>改回现在</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>结束于</translation>
    </message>
    <message>
        <source>Ended now</source>
        <translation>刚结束</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Only the day is known</source>
        <translation>只知道日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>When: {time}</source>
        <translation>时间：{time}</translation>
    </message>
</context>
<context>
    <name>YearlyDate</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>满 %n 年</numerusform>
        </translation>
    </message>
    <message>
        <source>1984-02-02, lunar 8/12…</source>
        <translation>1984-02-02、农历八月十二…</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>历法</translation>
    </message>
    <message>
        <source>Celebrated</source>
        <translation>闰月怎么过</translation>
    </message>
    <message>
        <source>Celebrated in the leap month when there is one</source>
        <translation>有闰月的年份过闰月</translation>
    </message>
    <message>
        <source>Celebrated in the regular month</source>
        <translation>每年过平月</translation>
    </message>
    <message>
        <source>Choose a month and a day; write the year with four digits, or leave it empty.</source>
        <translation>请选择月和日；年份要写全四位。</translation>
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
        <translation>闰月</translation>
    </message>
    <message>
        <source>Lunar</source>
        <translation>农历</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Solar</source>
        <translation>公历</translation>
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
            <numerusform>%n 周年</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>turns %n</source>
        <translation>
            <numerusform>%n 岁</numerusform>
        </translation>
    </message>
</context>
</TS>
