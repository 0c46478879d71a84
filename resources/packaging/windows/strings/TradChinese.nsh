; What the installer says beside what NSIS has words for.
!define L ${LANG_TRADCHINESE}
LangString appName ${L} "客戶手記"
LangString quickCapture ${L} "快速記錄"
LangString journalFile ${L} "客戶手記檔案"
LangString desktopLink ${L} "桌面捷徑"
LangString desktopLinkMeans ${L} "在桌面上放一個客戶手記的捷徑。"
LangString startAtLogin ${L} "登入時啟動"
LangString startAtLoginMeans ${L} "登入後客戶手記會在系統匣等候，提醒準時送達。日後可在設定中變更。"
LangString itRuns ${L} "客戶手記正在執行，接下來會請它結束。已寫的內容都會儲存。"
LangString itStillRuns ${L} "客戶手記仍在執行。請在系統匣的圖示上按右鍵，選擇「結束」，然後重試。目前沒有做任何變更。"
LangString filesInUse ${L} "無法寫入 $INSTDIR 中的檔案。請關閉正在使用這些檔案的程式，並確認磁碟還有空間，然後重新開始。原來的版本已經保留。"
LangString olderStays ${L} "無法移除 $Older 中的舊版本。請先結束客戶手記，然後重新開始。"
LangString tooOld ${L} "客戶手記需要 64 位元的 Windows 10 或更新版本。"
LangString journalsStay ${L} "即將從這台電腦移除客戶手記。您的手記、備份和設定都留在原處：$LOCALAPPDATA\client-journal"
!undef L
