"""How surnames are read that many get wrong; the readings by which names are sorted and found are in `pinyin`."""

from __future__ import annotations

import re

_READINGS = {
    "单": "Shàn", "單": "Shàn", "解": "Xiè", "区": "Ōu", "區": "Ōu", "仇": "Qiú", "查": "Zhā", "曾": "Zēng",
    "翟": "Zhái", "朴": "Piáo", "任": "Rén", "华": "Huà", "華": "Huà", "盖": "Gě", "蓋": "Gě", "缪": "Miào",
    "繆": "Miào", "召": "Shào", "种": "Chóng", "秘": "Bì", "员": "Yùn", "員": "Yùn", "燕": "Yān", "葛": "Gě",
    "冼": "Xiǎn", "洗": "Xiǎn", "折": "Shé", "佘": "Shé", "逄": "Páng", "晁": "Cháo", "乜": "Niè", "繁": "Pó",
    "祭": "Zhài", "缑": "Gōu", "緱": "Gōu", "昝": "Zǎn", "亓": "Qí", "仉": "Zhǎng", "恽": "Yùn", "惲": "Yùn",
    "呙": "Guō", "咼": "Guō", "妫": "Guī", "媯": "Guī", "璩": "Qú", "瞿": "Qú", "臧": "Zāng", "芮": "Ruì",
    "蒯": "Kuǎi", "於": "Yū", "应": "Yīng", "應": "Yīng", "郗": "Xī", "郏": "Jiá", "郟": "Jiá", "庹": "Tuǒ",
    "禤": "Xuān", "揭": "Jiē", "幺": "Yāo", "炔": "Guì", "炅": "Guì",
    "尉迟": "Yùchí", "尉遲": "Yùchí", "万俟": "Mòqí", "萬俟": "Mòqí", "令狐": "Línghú",
    "长孙": "Zhǎngsūn", "長孫": "Zhǎngsūn", "澹台": "Tántái", "澹臺": "Tántái", "单于": "Chányú", "單于": "Chányú",
    "亓官": "Qíguān", "宓": "Mì", "濮阳": "Púyáng", "濮陽": "Púyáng",
}  # fmt: skip
"""Surnames whose reading differs from that of the everyday word, or whose character few people know, after the
readings that the dictionaries of both scripts give for surnames.  Those with two readings (乐, 覃, 尉, 莘) are left
out: only their bearer knows."""
_LONGEST_NAME = 4
_CHINESE = re.compile(r"[\u3400-\u9fff]+")


def reading(name: str) -> str:
    """Return how the surname of a Chinese name is read, with its tone; nothing where nobody would get it wrong."""
    bare = name.strip()
    if not _CHINESE.fullmatch(bare) or not 1 < len(bare) <= _LONGEST_NAME:
        return ""
    return (len(bare) > 2 and _READINGS.get(bare[:2])) or _READINGS.get(bare[0], "")
