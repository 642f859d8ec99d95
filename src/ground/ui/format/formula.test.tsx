import { render } from 'preact-render-to-string';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectOk } from '#kernel/result.ts';
import { formulaMarkup, partsOf } from './formula.ts';
import { Formulae } from './formulae.tsx';

const drawn = (tex: string, displayed = false): string => expectOk(formulaMarkup({ tex, displayed }));

test('a formula becomes MathML that carries its TeX', () => {
  expect(drawn('\\frac{1}{2} < x')).toBe(
    '<math><semantics><mrow><mfrac><mn>1</mn><mn>2</mn></mfrac><mo>&lt;</mo><mi>x</mi></mrow>' +
      '<annotation encoding="application/x-tex">\\frac{1}{2} &lt; x</annotation></semantics></math>',
  );
  expect(drawn('x', true)).toContain('display="block"');
  expect(drawn('3{,}5\\;\\text{см}')).toContain('<mn>3,5</mn>');
});

test('what needs inline styles becomes classes, for the policy of our pages forbids styles', () => {
  const all = [
    '\\begin{cases}x & y\\\\ 1 & 2\\end{cases}',
    '\\begin{array}{c|c}1&2\\\\\\hline 3&4\\end{array}',
    '\\overline{abc}',
    '\\cancel{5}',
  ];
  for (const tex of all) expect(drawn(tex)).not.toContain('style=');
  expect(drawn(all[0]!)).toContain('class="tml-left apart-start tight-end"');
  expect(drawn(all[1]!)).toMatch(/<mtd class="[^"]*rule-bottom[^"]*rule-right/);
  expect(drawn(all[2]!)).toContain('class="tml-overline"');
});

test.each([
  ['\\frac{1}{', /EOF|end of input/],
  ['\\nosuch{x}', /\\nosuch/],
  ['a + жол', /Unicode text character "ж"/],
  ['\\color{red}{x}', /pages do not show: color/],
  ['\\href{https://example.kz}{x}', /\\href/],
  ['\\includegraphics{x}', /not trusted/],
  ['x & y', /&/],
  [' ', /is empty/],
])('%j is refused, and the reason is one line', (tex, reason) => {
  const refused = formulaMarkup({ tex, displayed: false });
  expect(refused.ok ? '' : refused.refusal).toMatch(reason);
  expect(refused.ok ? '' : refused.refusal).not.toMatch(/\n|\u0332/);
});

test('no text makes other markup than the allowed', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('\\text{', '}', '<', 'script', '"', '&', 'x', '^', '{', '\\frac', '1', '=', '>') }),
      (tex) => {
        const made = formulaMarkup({ tex, displayed: false });
        if (made.ok) expect(made.value).not.toMatch(/<(?!\/?(?:math|semantics|annotation|m[a-z]+)\b)|style=|\son\w+=/);
      },
    ),
    { numRuns: 200 },
  );
});

test('words are cut at formulae, and the sign can be written', () => {
  expect(expectOk(partsOf('Бағасы 5 \\$, ал $x^2$ пен $$y$$ бар'))).toEqual([
    'Бағасы 5 $, ал ',
    { tex: 'x^2', displayed: false },
    ' пен ',
    { tex: 'y', displayed: true },
    ' бар',
  ]);
  for (const lonely of ['$5', 'a $x\ny$', '$$x$', '$ $ $']) expect(partsOf(lonely).ok).toBe(false);
  expect(expectOk(partsOf('$\\$5$'))).toEqual([{ tex: '\\$5', displayed: false }]);
});

test('a question shows its formulae, and what cannot be drawn as it was written', () => {
  expect(render(<Formulae locale="kk" text="Егер $n$ жұп болса" />)).toMatch(
    /^Егер <span class="formula"><math>.*<\/math><\/span> жұп болса$/,
  );
  expect(render(<Formulae locale="kk" text="$$n$$" />)).toContain(
    '<span class="formula-box" role="group" tabindex="0" aria-label="Формула">',
  );
  expect(render(<Formulae locale="kk" text="5 < $6" />)).toBe('5 &lt; $6');
  expect(render(<Formulae locale="kk" text={'$\\nosuch$'} />)).toBe('<code>\\nosuch</code>');
});
