"""What an organ's name ends in: for telling a name from other words, and a department from a place."""

from __future__ import annotations

_OFFICES = ("局", "委员会", "管委会", "厅", "部", "办公室", "办事处", "中心", "院", "署", "处")
_PLACES = ("政府", "街道", "镇", "乡", "区", "县", "市")
_OTHERS = ("室", "会", "大队", "支队", "校", "公司", "馆")

# Beside a title, in a signature or a path; 站 is left out, as 门户网站 is no organ.
ENDS_IN_TITLE = (*_OFFICES, *_PLACES, *_OTHERS, "委", "旗")
# A line by itself at the end of a report; 委 and 旗 are left out, as they end too many other words.
ENDS_OF_A_LINE = (*_OFFICES, *_PLACES, *_OTHERS, "站")
# A department rather than the government of a place; asked last, of what is known to be a name.
ENDS_OF_A_DEPARTMENT = (*_OFFICES, "委", "办", "队", "所", "站", "学校", "馆", "社")
