"""The law and the official forms that the rules of this family rest on."""

from __future__ import annotations

from gklint.api import Basis

ARTICLE_50_4 = Basis(
    "《中华人民共和国政府信息公开条例》第五十条第四项（存在的主要问题及改进情况，"
    "各级人民政府还应当包括工作考核、社会评议和责任追究结果情况）",
    "Regulations on Open Government Information, art. 50(4) (main problems and improvements; a people's government "
    "also reports the results of assessment, public appraisal and accountability)",
)
ARTICLE_46 = Basis(
    "《中华人民共和国政府信息公开条例》第四十六条（考核、社会评议和责任追究制度）",
    "Regulations on Open Government Information, art. 46 (assessment, public appraisal and accountability)",
)
FORM_2021 = Basis(
    "《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）",
    "Official form of the annual report (Guobangongkaibanhan [2021] No. 30), reports for 2021 and later",
)
FORM_2019 = Basis(
    "《中华人民共和国政府信息公开工作年度报告格式（试行）》（国办公开办函〔2019〕60号）",
    "Trial form of the annual report (Guobangongkaibanhan [2019] No. 60), reports for 2019 and 2020",
)
FEE_RULES = Basis(
    "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）",
    "Rules on the information-processing fee (Guobanhan [2020] No. 109)",
)
GB_9704 = Basis(
    "GB/T 9704—2012《党政机关公文格式》7.3.3（结构层次序数依次用“一、”“（一）”“1.”“（1）”标注）",
    "GB/T 9704-2012, 7.3.3 (levels are marked 一、 （一） 1. （1） in this order)",
)
GB_15834 = Basis(
    "GB/T 15834—2011《标点符号用法》（汉字数字作序次语时其后用顿号）",
    "GB/T 15834-2011 (a Chinese numeral used as an enumerator is followed by 、)",
)
