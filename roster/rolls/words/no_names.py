"""Words of the language that are built as names are, with which none begins: kin, armed forces, thanks."""

_KIN = (
    "岳父 岳母 岳丈 孙女 伯父 伯母 伯伯 叔父 叔叔 婶婶 舅舅 舅妈 姑姑 姑妈 姑父 姨妈 姨父 祖父 祖母 祖孙 公公 公婆 婆婆 婆媳 外公 外婆 外孙 爷爷 奶奶 姥姥 姥爷 "
    "爸爸 妈妈 父亲 母亲 父母 丈夫 妻子 老婆 老公 老伴 儿媳 侄女 侄儿 嫂子 弟妹 妯娌 连襟 亲家 师母 阿姨 阿婆 阿公 阿爸 阿妈 阿爹 阿嬷"
)
_FORCES = "武警 边防 边检 海警 空军 海关 民兵"
_SAID = "闻令 中共 经研 贺信 贺电 申报 谢谢 鞠躬 敬礼 祝愿 祝贺"
_HASTE = "火速 全速"
_THINGS = "拾行 麻醉 摄像 融媒 查房 一次 索引 方舱 白板 行李 齐腰 齐胸 齐膝 齐肩 黄瓜 白菜 白酒 白粥 戴帽 戴鞋 戴手 戴口 戴面 雪纷"
NO_BEGINNINGS = frozenset(f"{_KIN} {_FORCES} {_SAID} {_HASTE} {_THINGS}".split())
"""Words that begin no name: 岳父 and 孙女 stand before one, 武警 and 边防 before a post, 齐腰 says how deep the water was."""
FIRST_OF_NONE = frozenset(word[0] for word in NO_BEGINNINGS)
