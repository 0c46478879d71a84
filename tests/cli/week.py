"""The fixture block of the scenes as calls of the command line."""

from __future__ import annotations

import shlex
from collections.abc import Callable

BLOCK = """
client add 海润传媒 --kind organisation --tier vip --stage active --observes CN
person add 海润传媒 王敏 --post 市场总监 --phone "+86 138 0000 1101"
client add 兰庭酒店 --kind organisation --tier key --observes HK
person add 兰庭酒店 "Grace Cheung" --post "Marketing Director" --email grace@orchid.example --also 張嘉欣 --also 张小姐
client add 星禾汽车 --kind organisation --tier vip --observes CN
person add 星禾汽车 周建国 --post 品牌总监 --phone "+86 138 0000 1103"
client add 车闻网 --kind media --tier key --observes CN
person add 车闻网 解晓东 --post 主编 --phone "+86 138 0000 1104"
client add 仁泰医疗 --kind organisation --tier key --observes CN
person add 仁泰医疗 单雅琴 --post 采购经理 --birthday lunar:12-25
client add 博雅食品 --kind organisation --observes CN
person add 博雅食品 王敏 --post 品牌经理
client add "Brightwell & Co" --kind organisation --observes UK
person add "Brightwell & Co" "Daniel Weiss" --observes JEWISH
client add "Hanbit Foods" --kind organisation --observes KR
person add "Hanbit Foods" 김서연
client add "Zayd Trading" --kind organisation --observes ISLAMIC
person add "Zayd Trading" "Omar Farouk"
client add 林淑芬 --kind individual --observes TW
person add 林淑芬 林淑芬 --birthday lunar:12-30 --mourning-until 2027-10-12
client add 新和文具 --kind organisation
prefer 兰庭酒店 colour 橙色 --strength taboo --person "Grace Cheung"
prefer 兰庭酒店 gift 钟表 --strength taboo --person "Grace Cheung"
prefer 兰庭酒店 art ballet --strength likes --person "Grace Cheung"
prefer 星禾汽车 colour 紫色 --strength taboo
prefer 仁泰医疗 gift 不收礼 --strength taboo
prefer 博雅食品 food 紫菜汤 --strength likes --person 王敏
"""


def write(cj: Callable[..., object]) -> None:
    """Carry out the block, line by line."""
    for line in BLOCK.strip().splitlines():
        cj(*shlex.split(line))
