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
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
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
</TS>
