#!/bin/sh
# Takes away what install.sh of Client Journal put below the home folder. Journals, backups and settings stay.
set -eu
: "${HOME:?}"
share=${XDG_DATA_HOME:-$HOME/.local/share}
config=${XDG_CONFIG_HOME:-$HOME/.config}
library=$HOME/.local/lib/client-journal
bin=$HOME/.local/bin

case ${LC_ALL:-${LC_MESSAGES:-${LANG-}}} in
zh_TW* | zh_HK* | zh_MO* | zh_Hant*) language=hant ;;
zh*) language=hans ;;
*) language=en ;;
esac
say() { # the same sentence in English, Simplified and Traditional Chinese
    case $language in hans) printf '%s\n' "$2" ;; hant) printf '%s\n' "$3" ;; *) printf '%s\n' "$1" ;; esac
}

if ! [ -f "$library/files" ]; then
    say 'Client Journal is not installed here, so nothing was taken away.' '这里没有安装客户手记，未作任何改动。' \
        '這裡沒有安裝客戶手記，未作任何更動。'
    exit 0
fi
library=$(CDPATH='' cd -- "$library" && pwd -P)

# shellcheck disable=SC2010,SC2012  # one process for all, where a loop would start hundreds
if ls -l /proc/[0-9]*/exe 2>/dev/null | grep -qF -- "-> $library/"; then
    say 'Client Journal is running. Close it first, from the tray too; nothing was taken away.' \
        '客户手记正在运行。请先关闭（包括托盘）；未作任何改动。' '客戶手記正在執行。請先關閉（包括系統匣）；未作任何更動。' >&2
    exit 1
fi

while IFS= read -r file; do
    rm -f "$share/$file"
    # Folders that are empty now were made for us, or are of no use to anybody.
    folder=${file%/*}
    while rmdir "$share/$folder" 2>/dev/null && [ "$folder" != "${folder%/*}" ]; do folder=${folder%/*}; done
done <"$library/files"

case $(readlink "$bin/client-journal" 2>/dev/null) in
"$library"/*) rm -f "$bin/client-journal" ;;
esac
for entry in "$config"/autostart/client-journal*.desktop; do
    if [ -f "$entry" ] && grep -q '^X-ClientJournal-Autostart=true' "$entry" && grep -qF "$library/" "$entry"; then
        rm -f "$entry"
    fi
done
rm -rf "$library"

update-desktop-database -q "$share/applications" 2>/dev/null || :
if [ -d "$share/mime" ]; then # what was gathered there still names our kind of file
    mkdir -p "$share/mime/packages"
    update-mime-database "$share/mime" 2>/dev/null || :
fi
[ ! -d "$share/icons/hicolor" ] || gtk-update-icon-cache -q -t -f "$share/icons/hicolor" 2>/dev/null || :

say "Client Journal was taken away. Your journals and backups stay where they are, usually in $share/client-journal" \
    "客户手记已卸载。您的手记和备份仍在原处，通常在 $share/client-journal" \
    "客戶手記已解除安裝。您的手記和備份仍在原處，通常在 $share/client-journal"
