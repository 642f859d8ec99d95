import fc from 'fast-check';
import { expect, test } from 'vitest';
import { captionsFault, transcriptOf } from './captions.ts';
import { isMediaId, parseMedium } from './media.ts';
import { pictureSize } from './picture-size.ts';
import { svgFault } from './svg-safety.ts';

const bytes = (text: string) => Buffer.from(text, 'utf8');
const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360">${inside}</svg>`;

test('a medium is what its bytes are, not what its name says', () => {
  expect(parseMedium('a.svg', bytes(svg('<path d="M0 0"/>')))).toMatchObject({
    ok: true,
    value: { type: 'image/svg+xml', family: 'picture' },
  });
  expect(parseMedium('a.png', bytes(svg('')))).toMatchObject({ ok: false, refusal: { kind: 'not-what-it-says' } });
  expect(parseMedium('a.exe', bytes('MZ'))).toMatchObject({ ok: false, refusal: { kind: 'unknown-type' } });
  expect(parseMedium('../a.txt', bytes('x'))).toMatchObject({ ok: false, refusal: { kind: 'bad-name' } });
  expect(parseMedium('a.txt', Buffer.from([0xff, 0xfe, 0]))).toMatchObject({ ok: false, refusal: { kind: 'not-what-it-says' } });
  expect(parseMedium('a.txt', bytes(''))).toMatchObject({ ok: false, refusal: { kind: 'empty' } });
});

test('the same bytes under the same name are the same medium', () => {
  const [a, b, c] = [parseMedium('a.txt', bytes('x')), parseMedium('a.txt', bytes('x')), parseMedium('b.txt', bytes('x'))];
  expect(a).toEqual(b);
  expect(a.ok && isMediaId(a.value.id)).toBe(true);
  expect(a.ok && c.ok && a.value.id !== c.value.id).toBe(true);
});

test.each([
  '<script>alert(1)</script>',
  '<g onload="x()"/>',
  '<image href="https://example.kz/x.png"/>',
  '<use xlink:href="//x/y#z"/>',
  '<style>@import "x"</style>',
  '<rect fill="url(https://x)"/>',
  '<foreignObject/>',
  '<a href="#x"/>',
  "<image href='data:text/html,x'/>",
  '<set attributeName="href" to="javascript:1"/>',
  '<image/onerror=x>',
])('an svg with %s is refused', (inside) => {
  expect(svgFault(svg(inside))).not.toBeNull();
});

test('an svg of shapes, gradients and its own symbols passes', () => {
  expect(svgFault(svg('<defs><path id="a" d="M0 0"/></defs><use href="#a"/><rect fill="url(#g)"/><text>онда</text>'))).toBeNull();
});

test('an svg with an entity is refused', () => {
  expect(svgFault('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>')).toContain('entity');
});

test('the size of a picture is read from its header', () => {
  expect(pictureSize('image/svg+xml', bytes(svg('')))).toEqual({ width: 640, height: 360 });
  const png = Buffer.from('89504e470d0a1a0a0000000d494844520000028000000168', 'hex');
  expect(pictureSize('image/png', png)).toEqual({ width: 640, height: 360 });
  const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0001108016802800301220002110103110100', 'hex');
  expect(pictureSize('image/jpeg', jpeg)).toEqual({ width: 640, height: 360 });
});

test('reading sizes, captions and types never throws', () => {
  const type = fc.constantFrom('image/png', 'image/jpeg', 'image/webp', 'image/svg+xml', 'other');
  fc.assert(fc.property(type, fc.uint8Array({ maxLength: 80 }), (one, data) => void pictureSize(one, data)));
  fc.assert(fc.property(fc.string(), fc.uint8Array({ maxLength: 40 }), (name, data) => void parseMedium(name, data)));
  fc.assert(
    fc.property(fc.string(), (text) => {
      transcriptOf(text);
      captionsFault(text);
    }),
  );
});

const vtt =
  'WEBVTT\n\nNOTE x\n\n1\n00:00.000 --> 00:02.500\n<v Мұғалім>Сәлем,\nбалалар &amp; қонақтар\n\n00:02.500 --> 00:04.000 line:90%\nБастаймыз\n';

test('captions give a transcript without tags, numbers and notes', () => {
  expect(transcriptOf(vtt)).toEqual(['Сәлем, балалар & қонақтар', 'Бастаймыз']);
  expect(captionsFault(vtt)).toBeNull();
});

test('a fault in captions is named with its line', () => {
  expect(captionsFault('WEBVTT\n\n00:04.000 --> 00:02.000\nx')).toEqual({ line: 3, reason: 'this cue ends before it begins' });
  expect(captionsFault('WEBVTT\n\n00:01.000 --> 00:02.000\nx\n\n00:00.500 --> 00:03.000\ny')).toMatchObject({ line: 6 });
  expect(captionsFault('WEBVTT\n\n1 --> 2\nx')).toMatchObject({ line: 3 });
  expect(captionsFault('WEBVTT\n')).toMatchObject({ reason: 'there is no cue' });
});
