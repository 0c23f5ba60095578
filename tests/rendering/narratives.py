"""Narratives: paragraphs made of short word lists, with the figures, quotes, brackets and sub-headings of reports."""

from __future__ import annotations

from math import prod

from hypothesis import strategies as st

Paragraphs = tuple[str, ...]

_WHO = ("本机关", "松溪街道", "各科室", "县政府办公室", "云岫县", "本年度")
_DOES = ("主动公开", "办理", "组织", "更新", "审核", "制作", "完善", "没有")
_WHAT = (
    "政府信息",
    "政策解读",
    "业务培训",
    "公开目录",
    "《信息公开指南》",
    "“一件事”专栏",
    "信息查阅室",
    "行政复议案件",
)
_HOW_MANY = ("86条", "6件", "1,036件", "3.5%", "２期", "12（次）", "若干", "第1-3批")
_ASIDES = (
    "（含各社区）",
    "（国办公开办函〔2021〕30号）",
    "“应公开、尽公开”",
    "(R&D)",
    "A<B且C>D",
    "*重点*",
    "a_b_c",
    "https://www.example.com/a?b=1&c=2",
    "e-mail: xx@example.com",
    "[1]",
    "`代码`",
    "\\",
    "&nbsp;",
    "①",
    "…",
)
_JOINTS = ("，", "；", "、", "：", "，一是", "，同比增长", " ", "　")
_ENDS = ("。", "。", "；", "！", "”。", "", "：")
_ENUMERATORS = (
    *(
        "（一）",
        "（二）",
        "（三）",
        "(一)",
        "一是",
        "1.",
        "2.",
        "3、",
        "（1）",
        "（2）",
        "①",
        "第一，",
        "1．",
        "一、",
        "十二、",
    ),
    *("", "", "", "", "", ""),
)

OVERVIEW = (
    "（一）主动公开情况。通过县政府门户网站及时公开政府信息。",
    "（二）依申请公开情况。规范受理、审查、答复各个环节，方便群众申请。",
    "（三）政府信息管理情况。落实公文公开属性审核制度，对行政规范性文件实行目录化管理并动态更新。",
    "（四）政府信息公开平台建设情况。更新门户网站街道专栏，在便民服务中心设置政府信息查阅点。",
    "（五）监督保障情况。将政府信息公开纳入年度工作考核，邀请居民代表开展社会评议，没有发生责任追究的情形。",
)
PROBLEMS = (
    "（一）存在的主要问题。一是政策解读形式比较单一，群众不易看懂；二是部分工作人员业务不够熟练。",
    "（二）改进情况。一是增加图文和短视频解读，制作图解4期；二是组织依申请公开专题培训，统一答复文书格式。",
)
OTHER = ("本机关未收取政府信息公开信息处理费。没有其他需要报告的事项。",)
_OF_RULES = (
    "（一）主动公开",
    "（二）依申请公开情况",
    "（三）监督保障情况。",
    "1.主要问题",
    "（文字描述）",
    "（如有）",
    "无",
    "无。",
    "没有其他需要报告的事项。",
    "本年度不存在问题。",
    "所列数据的统计期限为2024年1月1日至2024年12月31日。",
    "2024年，本机关未收取信息处理费。",
    "本机关没有发生因政府信息公开申请行政复议、提起行政诉讼的情况。",
    "本年新收政府信息公开申请12件，上年结转0件。",
    "全年收到政府信息公开申请6件，其中自然人5件，商业企业1件；上年结转1件，办结6件，结转下年度继续办理1件。",
    "予以公开3件，部分公开1件，不予公开2件，占33.3%，比上年增长20%。",
    "制发行政规范性文件2件，作出行政许可决定35件，行政处罚18件。",
    "没有收到政府信息公开申请。",
    "行政复议1件，结果维持1件；行政诉讼0件。",
    "表三",
    "单位：件",
    "注：以上数据不含下属单位。",
    "附件：1.政府信息公开目录",
    "联系电话：0571-12345678",
    "云岫县松溪街道办事处",
    "2025年1月20日",
)

_CLAUSE = (_WHO, _DOES, _WHAT, ("", *_HOW_MANY), ("", "", *_ASIDES))


def _one_of_each(*choices: tuple[str, ...]) -> st.SearchStrategy[str]:
    """A text of one word from each list, in a single draw: a report has hundreds of words.

    Of more than 2**24 possibilities Hypothesis would hardly draw any but the first.
    """
    return st.integers(0, prod(map(len, choices)) - 1).map(lambda number: _decoded(number, choices))


def _decoded(number: int, choices: tuple[tuple[str, ...], ...]) -> str:
    words: list[str] = []
    for choice in choices:
        number, index = divmod(number, len(choice))
        words.append(choice[index])
    return "".join(words)


_sentences = st.builds(str.__add__, _one_of_each(*_CLAUSE, _JOINTS), _one_of_each(*_CLAUSE, _ENDS))
_made = st.builds(
    lambda enumerator, sentences: enumerator + "".join(sentences),
    st.sampled_from(_ENUMERATORS),
    st.lists(_sentences, min_size=1, max_size=3),
)
paragraphs = st.one_of(st.sampled_from(_OF_RULES), _made).map(str.strip)


def narratives(sound: Paragraphs, *, most: int = 4) -> st.SearchStrategy[Paragraphs]:
    """The paragraphs of a part: those of a sound report, some of them or none, with others before and behind."""
    some = st.lists(st.sampled_from(sound), unique=True, max_size=len(sound)) if sound else st.just([])
    kept = st.one_of(st.just(list(sound)), some.map(lambda chosen: sorted(chosen, key=sound.index)))
    made = st.lists(paragraphs, max_size=most)
    return st.tuples(made, kept, made).map(lambda parts: tuple(paragraph for part in parts for paragraph in part))
