import { expect, test } from 'vitest';
import { expectOk } from '#kernel/result.ts';
import { asTyped, clauseTexts, inEditingOrder, TITLE, withClause } from './edit-clauses.ts';
import { parseLegalText } from './parse-legal-text.ts';

const tree = expectOk(parseLegalText('Оферта\n\n1. Жалпы\n\n1.1. Бірінші.\n\nЖалғасы.\n\n1.2. Екінші.\n\n2. Соңы\n\n2.1. Үшінші.\n'));
const texts = clauseTexts(tree);

test('a text is edited by number, a paragraph a line', () => {
  expect([...texts]).toEqual([
    [TITLE, 'Оферта'],
    ['1', 'Жалпы'],
    ['1.1', 'Бірінші.\nЖалғасы.'],
    ['1.2', 'Екінші.'],
    ['2', 'Соңы'],
    ['2.1', 'Үшінші.'],
  ]);
  expect(asTyped('  Бір \r\n\r\n екі  үш\n')).toBe('Бір\nекі үш');
});

test('a clause is changed, added at the end of its section, taken out; the rest stays word for word', () => {
  const changed = expectOk(withClause(texts, '1.1', 'Жаңа.\nЕкінші абзац.'));
  expect([changed.texts.get('1.1'), changed.texts.get('2.1')]).toEqual(['Жаңа.\nЕкінші абзац.', 'Үшінші.']);
  const added = expectOk(withClause(texts, '1.3', 'Қосылды.'));
  expect([...added.texts.keys()]).toEqual([TITLE, '1', '1.1', '1.2', '1.3', '2', '2.1']);
  expect([...expectOk(withClause(texts, '1.2', '')).texts.keys()]).not.toContain('1.2');
});

test('what would leave a gap, hide a number or run together is refused', () => {
  const why = (number: string, text: string) => {
    const done = withClause(texts, number, text);
    return done.ok ? 'taken' : done.refusal.kind;
  };
  expect(why('1.4', 'Артық.')).toBe('skipped-number');
  expect(why('1.1', '')).toBe('skipped-number');
  expect(why('1.1', 'Мәтін.\n1.2. Жасырын тармақ.')).not.toBe('taken');
  expect(why('1.1', 'нүктесіз жол\nкіші әріптен')).toBe('runs-together');
  expect(why('x', 'Мәтін.')).toBe('no-such-number');
  expect(why(TITLE, '')).not.toBe('taken');
});

test('taking out goes from the end, adding from the beginning', () => {
  const edits = [
    ['1.3', 'а'],
    ['1.1', ''],
    ['1.2', ''],
    ['1.10', 'б'],
  ].map(([number, text]) => ({ number: number!, text: text! }));
  expect(inEditingOrder(edits).map((one) => one.number)).toEqual(['1.2', '1.1', '1.3', '1.10']);
});
