import { expect, test } from 'vitest';
import { decodeKz1048 } from './kz1048.ts';

test('all Kazakh letters of a spreadsheet in KZ-1048 are read, the soft dotted one and Russian as in Windows-1251', () => {
  const bytes = [
    0x8d, 0x9d, 0x8e, 0x9e, 0xa1, 0xa2, 0xa3, 0xbc, 0xa5, 0xb4, 0xaa, 0xba, 0xaf, 0xbf, 0xbd, 0xbe, 0xb2, 0xb3, 0xa8, 0xb8, 0xdf, 0xff,
  ];
  expect(decodeKz1048(Uint8Array.from(bytes))).toBe('ҚқҺһҰұӘәӨөҒғҮүҢңІіЁёЯя');
  expect(decodeKz1048(Uint8Array.from([0x8d, 0xe0, 0xe9]))).toBe('Қай');
});
