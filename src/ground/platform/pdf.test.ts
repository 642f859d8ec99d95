import { expect, test } from 'vitest';
import { renderPdf } from './pdf.ts';

const template = `#let facts = json(bytes(sys.inputs.facts))\n#set document(title: facts.title)\n#set text(font: "Onest", lang: "kk")\n= #facts.title\n#facts.text`;
const madeAt = new Date('2026-11-22T09:00:00Z');

test('a paper with every Kazakh letter and the tenge sign is a tagged PDF/A with its font inside', () => {
  const pdf = renderPdf({ template, facts: { title: 'Шарт', text: 'әғқңөұүһі ӘҒҚҢӨҰҮҺІ 25 000 ₸ № «»' }, madeAt }).toString('latin1');
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  expect(pdf).toContain('pdfaid:part>2');
  expect(pdf).toMatch(/FontName\s*\/[A-Z]{6}\+Onest/);
});
test('the same facts at the same moment give the same bytes', () => {
  const paper = { template, facts: { title: 'Шарт', text: 'бір' }, madeAt };
  expect(renderPdf(paper).equals(renderPdf(paper))).toBe(true);
});
test('a sign without a glyph is named, not printed as an empty box', () => {
  expect(() => renderPdf({ template, facts: { title: 'Шарт', text: 'ԥ 漢' }, madeAt })).toThrow(/U\+/);
});
test.each(['Оʼтегенов', 'Əliyeva', 'Гончаренко-Ґалаґан', 'Nguyễn', 'Әли‑Оглы'])('the name %s is printed', (name) => {
  expect(renderPdf({ template, facts: { title: 'Шарт', text: name }, madeAt }).length).toBeGreaterThan(1000);
});
test.each(['Ѳома', 'ԥ', '漢', 'მარიამ'])('%s is refused: the font does not draw it', (name) => {
  expect(() => renderPdf({ template, facts: { title: 'Шарт', text: name }, madeAt })).toThrow(/no glyph for U\+/);
});
test('facts are data: they cannot run as template code', () => {
  const pdf = renderPdf({ template, facts: { title: '#panic()', text: '#read("/etc/passwd")' }, madeAt });
  expect(pdf.length).toBeGreaterThan(1000);
});
