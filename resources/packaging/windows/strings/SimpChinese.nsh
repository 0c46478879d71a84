; What the installer says beside what NSIS has words for.
!define L ${LANG_SIMPCHINESE}
LangString appName ${L} "客户手记"
LangString quickCapture ${L} "快速记录"
LangString journalFile ${L} "客户手记文件"
LangString desktopLink ${L} "桌面快捷方式"
LangString desktopLinkMeans ${L} "在桌面上放一个客户手记的快捷方式。"
LangString startAtLogin ${L} "登录时启动"
LangString startAtLoginMeans ${L} "登录后客户手记在托盘里等候，提醒准时到来。以后可以在设置里更改。"
LangString itRuns ${L} "客户手记正在运行，接下来会请它退出。已写的内容都会保存。"
LangString itStillRuns ${L} "客户手记仍在运行。请右键单击托盘里的图标，选择“退出”，然后重试。目前没有做任何更改。"
LangString filesInUse ${L} "无法写入 $INSTDIR 中的文件。请关闭正在使用这些文件的程序，并确认磁盘还有空间，然后重新开始。原来的版本已经保留。"
LangString olderStays ${L} "无法移除 $Older 中的旧版本。请先退出客户手记，然后重新开始。"
LangString tooOld ${L} "客户手记需要 64 位的 Windows 10 或更新版本。"
LangString journalsStay ${L} "将从这台电脑上移除客户手记。您的手记、备份和设置都留在原处：$LOCALAPPDATA\client-journal"
!undef L
