"""The XML names of WordprocessingML that the DOCX reader knows; all others stand for layout."""

from __future__ import annotations

from typing import Final

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
STRICT: Final = {
    "http://purl.oclc.org/ooxml/wordprocessingml/main": W,
    "http://purl.oclc.org/ooxml/officeDocument/relationships": R,
    "http://purl.oclc.org/ooxml/officeDocument/math": MATH,
}

# Blocks and what wraps them.
BODY, P, TBL, TR, TC = W + "body", W + "p", W + "tbl", W + "tr", W + "tc"
SDT_PR = W + "sdtPr"
ALTERNATE, CHOICE, FALLBACK = MC + "AlternateContent", MC + "Choice", MC + "Fallback"
ALT_CHUNK, SUB_DOC = W + "altChunk", W + "subDoc"
SECT_PR = W + "sectPr"

# Runs and what stands in them.
RUN, T, DEL_TEXT, TAB, PTAB, BR, CR = W + "r", W + "t", W + "delText", W + "tab", W + "ptab", W + "br", W + "cr"
NO_BREAK_HYPHEN, SYM, RUBY, RUBY_BASE = W + "noBreakHyphen", W + "sym", W + "ruby", W + "rubyBase"
FLD_CHAR, INSTR_TEXT = W + "fldChar", W + "instrText"
DRAWING, PICT, OBJECT, TEXT_BOX = W + "drawing", W + "pict", W + "object", W + "txbxContent"
FOOTNOTE_REF, ENDNOTE_REF = W + "footnoteReference", W + "endnoteReference"
COMMENT_START, COMMENT_END = W + "commentRangeStart", W + "commentRangeEnd"
COMMENT_REF = W + "commentReference"
MATH_RUN, MATH_TEXT = MATH + "r", MATH + "t"

# Unaccepted changes.
INS, DEL, MOVE_FROM, MOVE_TO = W + "ins", W + "del", W + "moveFrom", W + "moveTo"
CELL_INS, CELL_DEL, CELL_MERGE = W + "cellIns", W + "cellDel", W + "cellMerge"
R_PR_CHANGE, SECT_PR_CHANGE = W + "rPrChange", W + "sectPrChange"
FORMAT_CHANGES = frozenset(
    W + name
    for name in ("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblGridChange", "trPrChange", "tcPrChange")
) | {W + "tblPrExChange", W + "numberingChange", CELL_MERGE}

# What makes a paragraph more than plain text: all that is dealt with in runs, except `w:t`.
NOT_PLAIN = (
    *(TAB, PTAB, BR, CR, NO_BREAK_HYPHEN, SYM, RUBY, FLD_CHAR, INSTR_TEXT, DRAWING, PICT, OBJECT, TEXT_BOX, ALTERNATE),
    *(FOOTNOTE_REF, ENDNOTE_REF, COMMENT_START, COMMENT_END, COMMENT_REF, MATH_RUN, DEL_TEXT, ALT_CHUNK, SUB_DOC),
    *(INS, DEL, MOVE_FROM, MOVE_TO),
)

# Properties.
TABS = W + "tabs"
P_PR, R_PR, TR_PR, TC_PR = W + "pPr", W + "rPr", W + "trPr", W + "tcPr"
TBL_PR, TBL_PR_EX, TBL_GRID = W + "tblPr", W + "tblPrEx", W + "tblGrid"
P_STYLE, R_STYLE, NUM_PR, OUTLINE, NUM_ID, ILVL = (
    W + name for name in ("pStyle", "rStyle", "numPr", "outlineLvl", "numId", "ilvl")
)
VANISH, SPEC_VANISH, STRIKE, DSTRIKE, VERT_ALIGN = (
    W + name for name in ("vanish", "specVanish", "strike", "dstrike", "vertAlign")
)
GRID_SPAN, GRID_BEFORE, V_MERGE, H_MERGE = W + "gridSpan", W + "gridBefore", W + "vMerge", W + "hMerge"

# Attributes.
VAL, ID, TYPE, CHAR, FONT, FIELD_TYPE = W + "val", W + "id", W + "type", W + "char", W + "font", W + "fldCharType"
CUSTOM_MARK = W + "customMarkFollows"
SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
