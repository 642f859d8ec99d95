import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { formFromCut } from './form.ts';
import { isCut, readMultipart, wholeParts } from './multipart.ts';

async function bodyOf(parts: readonly [name: string, value: string | File][]): Promise<{ body: Buffer; type: string }> {
  const form = new FormData();
  for (const [name, value] of parts) form.append(name, value);
  const sent = new Request('http://localhost', { method: 'POST', body: form });
  return { body: Buffer.from(await sent.arrayBuffer()), type: sent.headers.get('content-type')! };
}
const file = (size: number) => new File(['a'.repeat(size)], 'big.pdf');
/** In pieces, as a connection brings it. */
const streamed = (body: Buffer) =>
  Readable.from(Array.from({ length: Math.ceil(body.length / 700) }, (_, at) => body.subarray(at * 700, (at + 1) * 700)));

describe('reading', () => {
  test('a body within the limit is the body, to its last byte', async () => {
    const { body } = await bodyOf([['words', 'Сөз']]);
    expect(await readMultipart(streamed(body), { limit: body.length, answers: true })).toEqual(body);
  });

  test('of one beyond it no more than the limit is held, and it is read to its end', async () => {
    const { body } = await bodyOf([['files', file(50_000)]]);
    const stream = streamed(body);
    const read = await readMultipart(stream, { limit: 10_000, answers: true });
    expect(isCut(read) && read.kept).toEqual(body.subarray(0, 10_000));
    expect(stream.readableEnded).toBe(true);
  });

  test('where nobody answers it is refused', async () => {
    const { body } = await bodyOf([['files', file(50_000)]]);
    await expect(readMultipart(streamed(body), { limit: 10_000, answers: false })).rejects.toMatchObject({ statusCode: 413 });
  });
});

describe('what came whole', () => {
  test('fields and files before the cut are there, the field of the cut is named, wherever it is cut', async () => {
    const { body, type } = await bodyOf([
      ['words', 'Сабақ бейнесі'],
      ['reference', ''],
      ['files', file(100)],
      ['files', file(5000)],
      ['others', '1'],
    ]);
    const second = body.lastIndexOf('name="files"');
    for (const at of [second + 40, second + 200, second + 3000]) {
      const form = (await formFromCut({ kept: body.subarray(0, at) }, type))!;
      expect([form.text('words'), form.has('reference'), form.files('files').length, form.has('others'), form.cutIn]).toEqual([
        'Сабақ бейнесі',
        true,
        1,
        false,
        'files',
      ]);
    }
  });

  test('cut in its first part, nothing is whole', async () => {
    const { body, type } = await bodyOf([['table', file(5000)]]);
    const form = (await formFromCut({ kept: body.subarray(0, 400) }, type))!;
    expect([form.names(), form.file('table'), form.cutIn]).toEqual([[], null, 'table']);
  });

  test('every cut of a body is a form or none, and never a fault', async () => {
    const { body, type } = await bodyOf([
      ['words', 'Сөз'],
      ['files', file(60)],
      ['more', 'x'],
    ]);
    for (let at = 0; at <= body.length; at += 1) {
      const form = await formFromCut({ kept: body.subarray(0, at) }, type);
      if (form) expect([form.cutIn === null, ['', 'Сөз']]).toEqual([false, expect.arrayContaining([form.text('words')])]);
    }
  });

  test('no boundary, another boundary, or no form at all is none', () => {
    const kept = Buffer.from('--a\r\ncontent-disposition: form-data; name="x"\r\n\r\n1');
    for (const type of ['multipart/form-data', 'multipart/form-data; boundary=b', `multipart/form-data; boundary=${'a'.repeat(80)}`])
      expect(wholeParts({ kept }, type)).toBeNull();
    expect(wholeParts({ kept }, 'multipart/form-data; boundary="a"')!.cutIn).toBe('x');
  });
});
