; The installer for Windows: for one user, without an administrator. `python -m tests.release.windows` compiles it.
; Given with -D: VERSION (as the program says it), NUMBERS (four numbers of it), BUNDLE (the folder of the program),
; OUTPUT (the file to write), PROGRAM_ICON, FILE_ICON, HOMEPAGE, YEAR. May be given: TARGET (another kind of stub),
; SIGN (the command that signs a file, whose name follows).
;
; client-journal-VERSION-setup.exe /S [/AUTOSTART] [/D=C:\Some Folder]
;   /S          asks nothing; what was chosen before is kept, /AUTOSTART adds the start at login, /D (last) the folder
;   exit codes  0 done   1 cancelled   2 not done   3 the program runs and does not close   4 files cannot be written
;               5 this Windows is too old
; "$INSTDIR\uninstall.exe" /S removes without asking, with the same codes. Journals and settings are never touched.

Unicode true
!ifdef TARGET
  Target ${TARGET}
!endif
ManifestDPIAware true
ManifestSupportedOS Win10
SetCompressor /SOLID /FINAL lzma
SetCompressorDictSize 64
SetDateSave off ; two setups of one bundle are equal
RequestExecutionLevel user
AllowSkipFiles off

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include Sections.nsh
!include WinVer.nsh
!include x64.nsh

!define NAME "Client Journal"
!define PUBLISHER "The Client Journal authors"
!define WINDOW_EXE "client-journal-gui.exe" ; shortcuts and files open this one: the other brings a console along
!define CONSOLE_EXE "client-journal.exe"
!define INSIDE "_internal"
!define FILE_ICON_NAME "journal-file.ico"
!define PROGRAM_ICON_NAME "client-journal.ico"
!define UNINSTALLER "uninstall.exe"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\ClientJournal"
!define PATHS_KEY "Software\Microsoft\Windows\CurrentVersion\App Paths\${CONSOLE_EXE}"
!define CLASSES "Software\Classes"
!define SUFFIX ".cjournal"
!define FILE_CLASS "ClientJournal.Journal"
; As journal/desktop/notify_windows.py names the program for messages.
!define MESSAGES_KEY "${CLASSES}\AppUserModelId\ClientJournal.ClientJournal"
; As journal/desktop/autostart.py writes them.
!define RUN_KEY "Software\Microsoft\Windows\CurrentVersion\Run"
!define APPROVED_KEY "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
!define RUN_VALUE "ClientJournal"

!define CODE_RUNNING 3
!define CODE_FILES 4
!define CODE_TOO_OLD 5

Name "$(appName)"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${UNINSTALL_KEY}" "InstallLocation" ; an upgrade goes where the older version is
BrandingText "${NAME} ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${NUMBERS}"
VIFileVersion "${NUMBERS}"
VIAddVersionKey /LANG=0 "ProductName" "${NAME}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileDescription" "${NAME} setup"
VIAddVersionKey /LANG=0 "CompanyName" "${PUBLISHER}"
VIAddVersionKey /LANG=0 "LegalCopyright" "© ${YEAR} ${PUBLISHER}"

!ifdef SIGN
  !finalize '${SIGN} "%1"' = 0
  !uninstfinalize '${SIGN} "%1"' = 0
!endif

; ---------- Pages

!define MUI_ICON "${PROGRAM_ICON}"
!define MUI_UNICON "${PROGRAM_ICON}"
!define MUI_ABORTWARNING
!define MUI_COMPONENTSPAGE_SMALLDESC
!define MUI_FINISHPAGE_RUN "$INSTDIR\${WINDOW_EXE}"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(journalsStay)"

!insertmacro MUI_PAGE_COMPONENTS
!define MUI_PAGE_CUSTOMFUNCTION_PRE leaveOnUpgrade
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES

; The first one is for Windows in any other language.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "TradChinese"
!include "strings\English.nsh"
!include "strings\SimpChinese.nsh"
!include "strings\TradChinese.nsh"

Var Running  ; "yes" while the program runs
Var Tries    ; how often it was looked
Var Older    ; the folder of the version that is installed, or nothing
Var WasOn    ; whether the program started at login before

; ---------- Closing the program that runs: it is asked, never ended

; The file of a program that runs cannot be opened for writing.
!macro LookAt EXE
  ${If} ${FileExists} "$INSTDIR\${EXE}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${EXE}" a
    ${If} ${Errors}
      StrCpy $Running "yes"
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
!macroend

!macro ClosingFunctions un
Function ${un}lookWhetherItRuns
  StrCpy $Running ""
  !insertmacro LookAt "${WINDOW_EXE}"
  !insertmacro LookAt "${CONSOLE_EXE}"
FunctionEnd

; Windows tells the program that it is to end, as at the end of a session; it saves and goes. Without the flag
; RmForceShutdown nothing is ended that does not answer.
; https://learn.microsoft.com/windows/win32/api/restartmanager/nf-restartmanager-rmshutdown
; A command in a console is not asked: it would be broken off in the middle. It is waited for.
Function ${un}askItToEnd
  System::Call 'rstrtmgr::RmStartSession(*i .r1, i 0, w .r9) i .r0'
  ${If} $0 == 0
    System::Call '*(&w${NSIS_MAX_STRLEN} "$INSTDIR\${WINDOW_EXE}") p .r2'
    System::Call '*(p r2) p .r3'
    System::Call 'rstrtmgr::RmRegisterResources(i r1, i 1, p r3, i 0, p 0, i 0, p 0) i .r0'
    ${If} $0 == 0
      System::Call 'rstrtmgr::RmShutdown(i r1, i 0, p 0) i .r0'
    ${EndIf}
    System::Free $3
    System::Free $2
    System::Call 'rstrtmgr::RmEndSession(i r1)'
  ${EndIf}
FunctionEnd

Function ${un}waitUntilItEnded
  StrCpy $Tries 0
  ${Do}
    Call ${un}lookWhetherItRuns
    ${If} $Running == ""
    ${OrIf} $Tries >= 20
      ${ExitDo}
    ${EndIf}
    IntOp $Tries $Tries + 1
    Sleep 500
  ${Loop}
FunctionEnd

Function ${un}closeTheProgram
  Call ${un}lookWhetherItRuns
  ${If} $Running == ""
    Return
  ${EndIf}
  MessageBox MB_OKCANCEL|MB_ICONINFORMATION "$(itRuns)" /SD IDOK IDOK ask
  SetErrorLevel 1
  Abort
ask:
  Call ${un}askItToEnd
  Call ${un}waitUntilItEnded
  ${If} $Running == "yes"
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(itStillRuns)" /SD IDCANCEL IDRETRY ask
    SetErrorLevel ${CODE_RUNNING}
    Abort
  ${EndIf}
FunctionEnd
!macroend
!insertmacro ClosingFunctions ""
!insertmacro ClosingFunctions "un."

; ---------- Links, files and the list of programs

; The files of a program that is removed or replaced: these alone, whatever else lies in the folder.
!macro RemoveLinks
  Delete "$SMPROGRAMS\${NAME}\*.lnk"
  RMDir "$SMPROGRAMS\${NAME}"
  Delete "$DESKTOP\$(appName).lnk"
!macroend

; SHCNE_ASSOCCHANGED, SHCNF_FLUSH: the icons of files change at once.
!macro TellExplorer
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0x1000, p 0, p 0)'
!macroend

Section "-program" sectionProgram
  Call removeOlderElsewhere
  Call closeTheProgram
  SetOutPath "$INSTDIR"
  ; Nothing of an older version may stay among the new files, and it must come back where these cannot be written.
  RMDir /r "$INSTDIR\${INSIDE}.old"
  ${If} ${FileExists} "$INSTDIR\${INSIDE}\*.*"
    ClearErrors
    Rename "$INSTDIR\${INSIDE}" "$INSTDIR\${INSIDE}.old"
    ${If} ${Errors}
      Call tellFiles
    ${EndIf}
  ${EndIf}
  ClearErrors
  SetOverwrite try
  File /r "${BUNDLE}\*.*"
  File "/oname=${FILE_ICON_NAME}" "${FILE_ICON}"
  File "/oname=${PROGRAM_ICON_NAME}" "${PROGRAM_ICON}"
  WriteUninstaller "$INSTDIR\${UNINSTALLER}"
  ${If} ${Errors}
    Call putBack
    Call tellFiles
  ${EndIf}
  RMDir /r "$INSTDIR\${INSIDE}.old"
  Call writeLinks
  Call writeFileClass
  Call writeProgramList
SectionEnd

Section /o "$(desktopLink)" sectionDesktop
  CreateShortCut "$DESKTOP\$(appName).lnk" "$INSTDIR\${WINDOW_EXE}"
SectionEnd

Section /o "$(startAtLogin)" sectionAutostart
  ; As the settings of the program do it; a switch in the Task Manager is undone only where it is newly chosen here.
  WriteRegStr HKCU "${RUN_KEY}" "${RUN_VALUE}" '"$INSTDIR\${WINDOW_EXE}" --in-tray'
  ${If} $WasOn == ""
    DeleteRegValue HKCU "${APPROVED_KEY}" "${RUN_VALUE}"
  ${EndIf}
SectionEnd

Section "-autostartOff"
  ${IfNot} ${SectionIsSelected} ${sectionAutostart}
    DeleteRegValue HKCU "${RUN_KEY}" "${RUN_VALUE}"
    DeleteRegValue HKCU "${APPROVED_KEY}" "${RUN_VALUE}"
  ${EndIf}
SectionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${sectionDesktop} "$(desktopLinkMeans)"
  !insertmacro MUI_DESCRIPTION_TEXT ${sectionAutostart} "$(startAtLoginMeans)"
!insertmacro MUI_FUNCTION_DESCRIPTION_END

Function writeLinks
  ; A key that somebody gave to a link goes with it, so an upgrade leaves the links as they are.
  ${If} $Older == $INSTDIR
  ${AndIf} ${FileExists} "$SMPROGRAMS\${NAME}\$(appName).lnk"
  ${AndIf} ${FileExists} "$SMPROGRAMS\${NAME}\$(quickCapture).lnk"
    Return
  ${EndIf}
  !insertmacro RemoveLinks
  CreateDirectory "$SMPROGRAMS\${NAME}"
  CreateShortCut "$SMPROGRAMS\${NAME}\$(appName).lnk" "$INSTDIR\${WINDOW_EXE}"
  CreateShortCut "$SMPROGRAMS\${NAME}\$(quickCapture).lnk" "$INSTDIR\${WINDOW_EXE}" "quick"
FunctionEnd

Function writeFileClass
  WriteRegStr HKCU "${CLASSES}\${FILE_CLASS}" "" "$(journalFile)"
  WriteRegStr HKCU "${CLASSES}\${FILE_CLASS}\DefaultIcon" "" '"$INSTDIR\${FILE_ICON_NAME}"'
  WriteRegStr HKCU "${CLASSES}\${FILE_CLASS}\shell\open\command" "" '"$INSTDIR\${WINDOW_EXE}" "%1"'
  WriteRegStr HKCU "${CLASSES}\${SUFFIX}" "" "${FILE_CLASS}"
  WriteRegStr HKCU "${CLASSES}\${SUFFIX}" "Content Type" "application/vnd.client-journal"
  WriteRegStr HKCU "${CLASSES}\${SUFFIX}\OpenWithProgids" "${FILE_CLASS}" ""
  WriteRegStr HKCU "${MESSAGES_KEY}" "DisplayName" "$(appName)"
  WriteRegStr HKCU "${MESSAGES_KEY}" "IconUri" "$INSTDIR\${PROGRAM_ICON_NAME}"
  !insertmacro TellExplorer
FunctionEnd

Function writeProgramList
  WriteRegStr HKCU "${PATHS_KEY}" "" "$INSTDIR\${CONSOLE_EXE}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "$(appName)"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${WINDOW_EXE}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "URLInfoAbout" "${HOMEPAGE}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "URLUpdateInfo" "${HOMEPAGE}/releases"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\${UNINSTALLER}"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\${UNINSTALLER}" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" $0
FunctionEnd

; ---------- What may go wrong

Function tellFiles
  MessageBox MB_OK|MB_ICONSTOP "$(filesInUse)" /SD IDOK
  SetErrorLevel ${CODE_FILES}
  Abort
FunctionEnd

Function putBack
  ${If} ${FileExists} "$INSTDIR\${INSIDE}.old\*.*"
    RMDir /r "$INSTDIR\${INSIDE}"
    Rename "$INSTDIR\${INSIDE}.old" "$INSTDIR\${INSIDE}"
  ${EndIf}
FunctionEnd

; The disk is full, for one.
Function .onInstFailed
  Call putBack
FunctionEnd

; Somebody wants the new version in another folder: two of them would share the list of programs.
Function removeOlderElsewhere
  ${If} $Older != ""
  ${AndIf} $Older != $INSTDIR
  ${AndIf} ${FileExists} "$Older\${UNINSTALLER}"
    ExecWait '"$Older\${UNINSTALLER}" /S _?=$Older' $0
    ${If} $0 != 0
      MessageBox MB_OK|MB_ICONSTOP "$(olderStays)" /SD IDOK
      SetErrorLevel $0
      Abort
    ${EndIf}
    Delete "$Older\${UNINSTALLER}" ; it could not delete itself
    RMDir "$Older"
  ${EndIf}
FunctionEnd

; ---------- Beginning

; Windows in the Chinese of Hong Kong and Macao reads Traditional characters; NSIS would take the first Chinese.
!macro ChooseLanguage
  System::Call 'kernel32::GetUserDefaultUILanguage() i .r0'
  IntOp $0 $0 & 0xFFFF
  ${If} $0 = 0x0C04
  ${OrIf} $0 = 0x1404
    StrCpy $LANGUAGE ${LANG_TRADCHINESE}
  ${EndIf}
!macroend

Function .onInit
  !insertmacro ChooseLanguage
  ${IfNot} ${AtLeastWin10}
  ${OrIfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "$(tooOld)" /SD IDOK
    SetErrorLevel ${CODE_TOO_OLD}
    Quit
  ${EndIf}
  ReadRegStr $Older HKCU "${UNINSTALL_KEY}" "InstallLocation"
  ReadRegStr $WasOn HKCU "${RUN_KEY}" "${RUN_VALUE}"
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/AUTOSTART" $1
  ${IfNot} ${Errors}
  ${OrIf} $WasOn != ""
    !insertmacro SelectSection ${sectionAutostart}
  ${EndIf}
  ${If} ${FileExists} "$DESKTOP\$(appName).lnk"
    !insertmacro SelectSection ${sectionDesktop}
  ${EndIf}
FunctionEnd

Function leaveOnUpgrade
  ${If} ${FileExists} "$Older\${WINDOW_EXE}"
    Abort
  ${EndIf}
FunctionEnd

; ---------- Removing

Function un.onInit
  !insertmacro ChooseLanguage
FunctionEnd

Section "Uninstall"
  Call un.closeTheProgram
  ; Never the folder with all that is in it: somebody may keep journals there.
  RMDir /r "$INSTDIR\${INSIDE}"
  RMDir /r "$INSTDIR\${INSIDE}.old"
  Delete "$INSTDIR\${WINDOW_EXE}"
  Delete "$INSTDIR\${CONSOLE_EXE}"
  Delete "$INSTDIR\${FILE_ICON_NAME}"
  Delete "$INSTDIR\${PROGRAM_ICON_NAME}"
  Delete "$INSTDIR\${UNINSTALLER}"
  SetOutPath "$TEMP" ; a folder in which somebody is cannot be removed
  RMDir "$INSTDIR"
  !insertmacro RemoveLinks
  DeleteRegKey HKCU "${CLASSES}\${FILE_CLASS}"
  DeleteRegValue HKCU "${CLASSES}\${SUFFIX}\OpenWithProgids" "${FILE_CLASS}"
  ReadRegStr $0 HKCU "${CLASSES}\${SUFFIX}" ""
  ${If} $0 == "${FILE_CLASS}" ; else another program has taken these files
    DeleteRegValue HKCU "${CLASSES}\${SUFFIX}" ""
    DeleteRegValue HKCU "${CLASSES}\${SUFFIX}" "Content Type"
  ${EndIf}
  DeleteRegKey /ifempty HKCU "${CLASSES}\${SUFFIX}\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${SUFFIX}"
  DeleteRegKey HKCU "${MESSAGES_KEY}"
  DeleteRegKey HKCU "${PATHS_KEY}"
  DeleteRegValue HKCU "${RUN_KEY}" "${RUN_VALUE}"
  DeleteRegValue HKCU "${APPROVED_KEY}" "${RUN_VALUE}"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  !insertmacro TellExplorer
SectionEnd
