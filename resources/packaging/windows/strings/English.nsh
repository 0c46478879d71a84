; What the installer says beside what NSIS has words for.
!define L ${LANG_ENGLISH}
LangString appName ${L} "Client Journal"
LangString quickCapture ${L} "Quick capture"
LangString journalFile ${L} "Client Journal file"
LangString desktopLink ${L} "Shortcut on the desktop"
LangString desktopLinkMeans ${L} "Puts a shortcut to Client Journal on the desktop."
LangString startAtLogin ${L} "Start at login"
LangString startAtLoginMeans ${L} "Client Journal waits in the notification area after you sign in, so that reminders come in time. You can change this in its settings."
LangString itRuns ${L} "Client Journal is running and will be asked to close. What you have written is saved."
LangString itStillRuns ${L} "Client Journal is still running. Close it (right-click its icon in the notification area and choose Quit), then try again. Nothing has been changed."
LangString filesInUse ${L} "The files in $INSTDIR cannot be written. Close the programs that use them, see that the disk has room, then start again. The version that was there has been kept."
LangString olderStays ${L} "The version in $Older could not be removed. Close Client Journal, then start again."
LangString tooOld ${L} "Client Journal needs Windows 10 or newer, 64-bit."
LangString journalsStay ${L} "Client Journal will be removed from this computer. Your journals, backups and settings stay where they are: $LOCALAPPDATA\client-journal"
!undef L
