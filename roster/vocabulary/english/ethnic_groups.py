"""The ethnic groups by their English names: the romanised names of GB/T 3304-1991, the usual English word where there
is one (Mongolian, Tibetan, Korean, Kazakh, Uyghur, Russian)."""

from __future__ import annotations

import re

_LINES = """
汉 Han;蒙古 Mongolian;回 Hui;藏 Tibetan;维吾尔 Uyghur;苗 Miao;彝 Yi;壮 Zhuang;布依 Bouyei;朝鲜 Korean;满 Manchu;侗 Dong;瑶 Yao
白 Bai;土家 Tujia;哈尼 Hani;哈萨克 Kazakh;傣 Dai;黎 Li;傈僳 Lisu;佤 Va;畲 She;高山 Gaoshan;拉祜 Lahu;水 Sui;东乡 Dongxiang;纳西 Naxi
景颇 Jingpo;柯尔克孜 Kirgiz;土 Tu;达斡尔 Daur;仫佬 Mulao;羌 Qiang;布朗 Blang;撒拉 Salar;毛南 Maonan;仡佬 Gelao;锡伯 Xibe
阿昌 Achang;普米 Pumi;塔吉克 Tajik;怒 Nu;乌孜别克 Uzbek;俄罗斯 Russian;鄂温克 Ewenki;德昂 De'ang;保安 Bonan;裕固 Yugur;京 Gin
塔塔尔 Tatar;独龙 Derung;鄂伦春 Oroqen;赫哲 Hezhen;门巴 Monba;珞巴 Lhoba;基诺 Jino;各 Various Nationalities
"""

ETHNIC_GROUPS: dict[str, str] = {
    name: english for name, _, english in (entry.partition(" ") for entry in re.split(r"[;\n]", _LINES.strip()))
}
# With 族, or the long ones without it: 蒙古自治州 and 鄂伦春自治旗 are called so.
_NAMED = "|".join(
    sorted((f"{name}族?" if len(name) > 1 else f"{name}族" for name in ETHNIC_GROUPS), key=len, reverse=True)
)
NAMES_AT_THE_END = re.compile(f"(?:{_NAMED})+$")
_ONE = re.compile(_NAMED)


def ethnic_groups(text: str) -> str:
    """Returns the groups named in Chinese, in English: 土家族苗族 is "Tujia and Miao"; "" where a word is none."""
    words = _ONE.findall(text)
    if not words or "".join(words) != text:
        return ""
    english = [ETHNIC_GROUPS[word.removesuffix("族")] for word in words]
    return " and ".join(filter(None, [", ".join(english[:-1]), english[-1]]))
