#!/usr/bin/env python3
"""Make public/fonts/onest-1.woff2: one variable subset of Onest for this site.

Needs fontTools and brotli (Debian: python3-fonttools python3-brotli). See README.md.
The npm package holds static instances; between 400 and 700 the family is linear
(checked below to two units of a thousand), so two masters rebuild the weight axis.
"""
import io
import pathlib
from fontTools import subset
from fontTools.designspaceLib import DesignSpaceDocument
from fontTools.ttLib import TTFont
from fontTools.varLib import build

ROOT = pathlib.Path(__file__).resolve().parents[2]
SOURCE = ROOT / 'node_modules/@expo-google-fonts/onest'
FACES = {400: '400Regular/Onest_400Regular.ttf', 600: '600SemiBold/Onest_600SemiBold.ttf',
         700: '700Bold/Onest_700Bold.ttf'}
OUT = ROOT / 'public/fonts/onest-1.woff2'

ASCII = ''.join(map(chr, range(0x20, 0x7F)))
CYRILLIC = ''.join(map(chr, range(0x410, 0x450))) + 'Ёё'
KAZAKH = 'әғқңөұүһіӘҒҚҢӨҰҮҺІ'
SIGNS = '\u00a0\u202f«»“”„‘’–—…·•№§©°×−±≥≤≠≈→₸'
TEXT = ASCII + CYRILLIC + KAZAKH + SIGNS
FEATURES = ['kern', 'ccmp', 'case', 'tnum', 'pnum']


def subsetted(path):
    font = TTFont(path)
    options = subset.Options(layout_features=FEATURES, hinting=False, glyph_names=False,
                             name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14], notdef_outline=True)
    worker = subset.Subsetter(options)
    worker.populate(text=TEXT)
    worker.subset(font)
    for tag in ('STAT', 'DSIG'):
        if tag in font:
            del font[tag]
    again = io.BytesIO()
    font.save(again)
    again.seek(0)
    return TTFont(again)


def check_linear(faces):
    """The 600 face must lie on the line between 400 and 700."""
    for name in faces[400].getGlyphOrder():
        light, middle, bold = (faces[w]['glyf'][name].getCoordinates(faces[w]['glyf'])[0] for w in (400, 600, 700))
        for a, b, c in zip(light, middle, bold, strict=True):
            for i in (0, 1):
                assert abs(a[i] / 3 + c[i] * 2 / 3 - b[i]) <= 2, name


def main():
    faces = {weight: subsetted(SOURCE / path) for weight, path in FACES.items()}
    check_linear(faces)
    plan = DesignSpaceDocument()
    plan.addAxisDescriptor(name='Weight', tag='wght', minimum=400, default=400, maximum=700)
    for weight in (400, 700):
        plan.addSourceDescriptor(name=str(weight), font=faces[weight], location={'Weight': weight},
                                 familyName='Onest', styleName=str(weight))
    font, _, _ = build(plan)
    missing = [c for c in TEXT if ord(c) not in font.getBestCmap()]
    assert not missing, missing
    font.flavor = 'woff2'
    OUT.parent.mkdir(parents=True, exist_ok=True)
    font.save(OUT)
    print(OUT.relative_to(ROOT), OUT.stat().st_size, 'bytes,', len(font.getGlyphOrder()), 'glyphs')


if __name__ == '__main__':
    main()
