"""The level of an organ, as far as its name tells."""

from __future__ import annotations

import re

from gklint.extraction.organ import ENDS_OF_A_DEPARTMENT

_MUNICIPALITIES = ("北京", "天津", "上海", "重庆")
_RULES: tuple[tuple[str, str], ...] = (
    ("street", r"街道(办事处|党工委|工委|[、,，和及])*$"),
    ("town", r"([镇乡]|苏木)(党委|人民政府|政府|[、,，和及])*$"),
    (
        "ministry",
        r"^(国家|中国|中华人民共和国)[\u4e00-\u9fff]{1,20}(局|部|委|委员会|署|总局)$|^国务院|^(?!.*[省市县区州旗委])[\u4e00-\u9fff]{2,8}部$",
    ),
    ("department", rf"({'|'.join(ENDS_OF_A_DEPARTMENT)})$"),
    ("province", r"(省|自治区|特别行政区)(人民政府)?$"),
    (
        "county",
        r"(?<!自治)[县旗](人民政府)?$|自治县(人民政府)?$|[市州盟][\u4e00-\u9fff]{1,6}区(人民政府)?$|^[\u4e00-\u9fff]{1,4}区人民政府$",
    ),
    ("city", r"([市盟]|自治州|州)(人民政府)?$"),
)


def level_of(organ: str | None) -> str | None:
    """ministry, province, city, county, town, street or department; None where the name does not tell (开发区 …)."""
    if not organ:
        return None
    if re.fullmatch(rf"({'|'.join(_MUNICIPALITIES)})市(人民政府)?", organ):
        return "province"
    if re.search(r"(开发|高新|试验|实验|示范|保税|新|合作|管理)区(管委会|管理委员会|人民政府)?$", organ):
        return None
    return next((level for level, pattern in _RULES if re.search(pattern, organ)), None)
