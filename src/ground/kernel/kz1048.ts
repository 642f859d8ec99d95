/**
 * KZ-1048 (IANA; STRK1048-2002), the single-byte encoding of Kazakh spreadsheets: Windows-1251 with sixteen letters of other
 * languages replaced by Kazakh ones. A file that is not Unicode is read by it: a list made in Kazakhstan in plain Windows-1251
 * has none of those letters, so it comes out the same.
 */
export const decodeKz1048 = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1251').decode(bytes).replace(/[ЌЋќћЎўЈҐЄЇґєјЅѕї]/g, (letter) => KAZAKH[letter]!);

const KAZAKH: Readonly<Record<string, string>> = {
  Ќ: 'Қ', // 8D
  Ћ: 'Һ', // 8E
  ќ: 'қ', // 9D
  ћ: 'һ', // 9E
  Ў: 'Ұ', // A1
  ў: 'ұ', // A2
  Ј: 'Ә', // A3
  Ґ: 'Ө', // A5
  Є: 'Ғ', // AA
  Ї: 'Ү', // AF
  ґ: 'ө', // B4
  є: 'ғ', // BA
  ј: 'ә', // BC
  Ѕ: 'Ң', // BD
  ѕ: 'ң', // BE
  ї: 'ү', // BF
};
