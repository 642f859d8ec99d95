import { expect, test } from 'vitest';
import { LARGEST_FILE, MOST_FILES_AT_ONCE, nameWithType, readEvidenceFiles, shownName, typeByBytes } from './evidence-file.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const JPEG = Buffer.from('ffd8ffe000104a464946', 'hex');
const PDF = Buffer.from('%PDF-1.7\n');

test('the bytes say what a file is, whatever its name says', () => {
  expect([PDF, PNG, JPEG].map(typeByBytes)).toEqual(['application/pdf', 'image/png', 'image/jpeg']);
  const others = ['', '%PD', ' %PDF-1.7', 'GIF89a', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'PK\u0003\u0004', '\u0089PNG'];
  expect(others.map((text) => typeByBytes(Buffer.from(text))).filter(Boolean)).toEqual([]);
  const read = readEvidenceFiles([{ name: 'screen.exe', bytes: PNG }]);
  expect(read.ok && read.value.map(({ name, type }) => [name, type])).toEqual([['screen.png', 'image/png']]);
});

test('what is wrong is named, and nothing of the rest is taken', () => {
  const faultOf = (...sent: [string, Uint8Array][]) => {
    const read = readEvidenceFiles(sent.map(([name, bytes]) => ({ name, bytes })));
    return read.ok ? null : read.refusal;
  };
  const large = Buffer.concat([PDF, Buffer.alloc(LARGEST_FILE - PDF.length)]);
  expect(faultOf(['a.pdf', large])).toBeNull();
  expect(faultOf(['ok.pdf', PDF], ['a.pdf', Buffer.concat([large, Buffer.alloc(1)])])).toEqual({ kind: 'too-large', name: 'a.pdf' });
  expect(faultOf(['a.pdf', Buffer.from('<html>')])).toEqual({ kind: 'type', name: 'a.pdf' });
  expect(faultOf(['a.pdf', new Uint8Array()])).toEqual({ kind: 'empty', name: 'a.pdf' });
  const many = (count: number) => Array.from({ length: count }, (_, i): [string, Uint8Array] => [`${i}.pdf`, PDF]);
  expect(faultOf(...many(MOST_FILES_AT_ONCE))).toBeNull();
  expect(faultOf(...many(MOST_FILES_AT_ONCE + 1))).toEqual({ kind: 'too-many-at-once' });
});

test('a name is shown without its path and without what steers the screen', () => {
  expect(shownName('C:\\Users\\a\\Скрин  1.PNG')).toBe('Скрин 1.PNG');
  expect(shownName('../../etc/passwd')).toBe('passwd');
  expect(shownName('cod\u202Egnp.exe\u0000\r\n')).toBe('codgnp.exe');
  expect([...shownName('ж'.repeat(300))]).toHaveLength(80);
  expect([
    nameWithType('..\u200f', 'image/jpeg'),
    nameWithType('.htaccess', 'image/png'),
    nameWithType('а.б.html', 'application/pdf'),
  ]).toEqual(['file.jpg', 'file.png', 'а.б.pdf']);
});
