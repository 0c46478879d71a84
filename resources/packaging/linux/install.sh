#!/bin/sh
# Installs Client Journal @VERSION@ for one user, below the home folder; no administrator is needed. Started again, or
# from a newer version, it puts the new program beside the old one and then points to it: a window that is open goes
# on with the old files until it is closed. Journals are never touched.
#
# Places: ~/.local/lib/client-journal (each version in a folder of its own), ~/.local/bin/client-journal, and what the
# desktop reads below ~/.local/share (or $XDG_DATA_HOME).
set -eu
umask 022
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
version='@VERSION@'
: "${HOME:?}"
share=${XDG_DATA_HOME:-$HOME/.local/share}
config=${XDG_CONFIG_HOME:-$HOME/.config}
library=$HOME/.local/lib/client-journal
bin=$HOME/.local/bin
list=$library/files

case ${LC_ALL:-${LC_MESSAGES:-${LANG-}}} in
zh_TW* | zh_HK* | zh_MO* | zh_Hant*) language=hant ;;
zh*) language=hans ;;
*) language=en ;;
esac
say() { # the same sentence in English, Simplified and Traditional Chinese
    case $language in hans) printf '%s\n' "$2" ;; hant) printf '%s\n' "$3" ;; *) printf '%s\n' "$1" ;; esac
}
stop() {
    say "$@" >&2
    exit 1
}

[ "$(uname -s)/$(uname -m)" = Linux/x86_64 ] ||
    stop 'This package is for Linux on x86_64.' '这个安装包适用于 x86_64 的 Linux。' '這個安裝檔適用於 x86_64 的 Linux。'
if ! [ -x "$here/program/client-journal" ] || ! [ -d "$here/share" ]; then
    stop 'The folder "program" is missing. Unpack the whole archive first.' \
        '缺少文件夹“program”。请先解压整个安装包。' '缺少資料夾「program」。請先解壓縮整個安裝檔。'
fi

in_use() { # whether a program of this folder runs
    # shellcheck disable=SC2010,SC2012  # one process for all, where a loop would start hundreds
    ls -l /proc/[0-9]*/exe 2>/dev/null | grep -qF -- "-> $1/"
}

# The program, first under a name that nothing points to: a copy that breaks off must not look like one that is done.
mkdir -p "$library" "$bin" "$share"
library=$(CDPATH='' cd -- "$library" && pwd -P)
folder=$library/$version number=1
while [ -e "$folder" ]; do
    number=$((number + 1))
    folder=$library/$version-$number
done
making=$library/.making.$$
trap 'rm -rf "$making"' EXIT
trap 'exit 1' HUP INT TERM
cp -R "$here/program" "$making"
mv "$making" "$folder"
ln -s "$folder/client-journal" "$bin/.client-journal.$$"
mv -f "$bin/.client-journal.$$" "$bin/client-journal"

# What the desktop reads; the entry names the program by its full path, since not every session has ~/.local/bin.
quoted=$(printf '%s' "$bin/client-journal" | sed 's/[\\"`$]/\\\\&/g; s/%/%%/g')
(cd "$here/share" && find . -type f) | sed 's|^\./||' | LC_ALL=C sort >"$list.new"
while IFS= read -r file; do
    folder_of_file=$share/${file%/*}
    [ -d "$folder_of_file" ] || mkdir -p "$folder_of_file"
    cp "$here/share/$file" "$folder_of_file/"
done <"$list.new"
EXEC=$quoted awk '/^Exec=client-journal/ {
    $0 = "Exec=\"" ENVIRON["EXEC"] "\"" substr($0, length("Exec=client-journal") + 1)
} { print }' "$here/share/applications/client-journal.desktop" >"$share/applications/client-journal.desktop"
if [ -f "$list" ]; then # files of an earlier version that this one has no more
    LC_ALL=C comm -23 "$list" "$list.new" | while IFS= read -r file; do rm -f "$share/$file"; done
fi
mv -f "$list.new" "$list"
cp "$here/uninstall.sh" "$library/uninstall.sh.new"
mv -f "$library/uninstall.sh.new" "$library/uninstall.sh"

# A start with the session, where the user asked for it, names the folder of the program.
for entry in "$config"/autostart/client-journal*.desktop; do
    grep -q '^X-ClientJournal-Autostart=true' "$entry" 2>/dev/null || continue
    grep -qF "$library/" "$entry" || continue
    OLD=$library/ NEW=$folder/ awk '{
        at = index($0, ENVIRON["OLD"])
        if (at) {
            rest = substr($0, at + length(ENVIRON["OLD"]))
            $0 = substr($0, 1, at - 1) ENVIRON["NEW"] substr(rest, index(rest, "/") + 1)
        }
        print
    }' "$entry" >"$entry.new" && mv -f "$entry.new" "$entry"
done

left=''
for old in "$library"/*/; do
    old=${old%/}
    if [ ! -d "$old" ] || [ "$old" = "$folder" ]; then continue; fi
    if in_use "$old"; then left=yes; else rm -rf "$old"; fi
done

update-desktop-database -q "$share/applications" 2>/dev/null || :
update-mime-database "$share/mime" 2>/dev/null || :
gtk-update-icon-cache -q -t -f "$share/icons/hicolor" 2>/dev/null || :

say "Client Journal $version is installed for you: $bin/client-journal" \
    "客户手记 $version 已为您安装：$bin/client-journal" \
    "客戶手記 $version 已為您安裝：$bin/client-journal"
[ -z "$left" ] ||
    say 'A window of the earlier version is still open. Close it and start again to use the new one.' \
        '之前版本的窗口还开着。关闭后重新打开，即用新版本。' '先前版本的視窗還開著。關閉後重新開啟，即用新版本。'
case :${PATH-}: in
*":$bin:"*) ;;
*)
    say "In the menu of programs it is called Client Journal. To type client-journal, add $bin to the PATH." \
        '在程序菜单中名为“客户手记”。要直接输入 client-journal，请把 '"$bin"' 加入 PATH。' \
        "在程式選單中名為「客戶手記」。要直接輸入 client-journal，請把 $bin 加入 PATH。"
    ;;
esac
say "To take it away: $library/uninstall.sh" "卸载：$library/uninstall.sh" "解除安裝：$library/uninstall.sh"
