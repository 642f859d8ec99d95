import { expect, test } from 'vitest';
import { KeptPictures, lineWidth, renderPng } from './png.ts';

const square = (side: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><rect width="${side}" height="${side}" fill="#0B6E7F"/></svg>`;

test('a drawing becomes a picture of its size, the same bytes each time', async () => {
  const [one, again] = await Promise.all([renderPng(square(48)), renderPng(square(48))]);
  expect(one.subarray(1, 4).toString()).toBe('PNG');
  expect([one.readUInt32BE(16), one.readUInt32BE(20)]).toEqual([48, 48]);
  expect(again.equals(one)).toBe(true);
});

test('Kazakh letters have a width of their own: the font draws them', async () => {
  const [one, two] = await Promise.all([lineWidth('Ә', 60, 600), lineWidth('ӘҚ', 60, 600)]);
  expect(one).toBeGreaterThan(20);
  expect(two).toBeGreaterThan(one * 1.5);
});

test('a picture is drawn once however many ask, and drawn again once it was pushed out', async () => {
  const pictures = new KeptPictures(1);
  let drawn = 0;
  const ask = (key: string) =>
    pictures.give(key, () => {
      drawn += 1;
      return square(8);
    });
  await Promise.all([ask('a'), ask('a'), ask('a')]);
  expect(drawn).toBe(1);
  await ask('b');
  await ask('a');
  expect(drawn).toBe(3);
});

test('a drawing that fails is not kept as a failure', async () => {
  const pictures = new KeptPictures(1000);
  await expect(pictures.give('a', () => '<svg')).rejects.toThrow();
  expect((await pictures.give('a', () => square(8))).length).toBeGreaterThan(50);
});
