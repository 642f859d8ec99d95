import { expect, test } from 'vitest';
import { formFromBody } from './form.ts';

async function sent(parts: FormData): Promise<{ body: Buffer; type: string }> {
  const request = new Request('http://localhost', { method: 'POST', body: parts });
  return { body: Buffer.from(await request.arrayBuffer()), type: request.headers.get('content-type')! };
}

test('a form with files gives its fields and the bytes of each file', async () => {
  const parts = new FormData();
  parts.append('title', ' Оферта ');
  parts.append('kk', new File(['Оферта\n\n1. Жалпы\n'], 'C:\\кк.txt'));
  parts.append('ru', new File([], ''));
  for (const name of ['1.png', '2.png']) parts.append('several', new File([name], name));
  const { body, type } = await sent(parts);
  const form = (await formFromBody(body, type, true))!;
  expect(form.text('title')).toBe('Оферта');
  expect(Buffer.from(form.file('kk')!.bytes).toString()).toBe('Оферта\n\n1. Жалпы\n');
  expect([form.file('ru'), form.file('en'), form.text('kk')]).toEqual([null, null, '']);
  expect(form.files('several').map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
    ['1.png', '1.png'],
    ['2.png', '2.png'],
  ]);
  expect([form.files('ru'), form.files('none')]).toEqual([[], []]);
});

test('a route that takes no files, a torn body and a foreign type are no form', async () => {
  const parts = new FormData();
  parts.append('a', '1');
  const { body, type } = await sent(parts);
  expect(await formFromBody(body, type, false)).toBeNull();
  expect(await formFromBody(body.subarray(0, body.length - 20), type, true)).toBeNull();
  expect(await formFromBody(body, 'multipart/form-data', true)).toBeNull();
  expect(await formFromBody(Buffer.from('a=1'), 'text/plain', true)).toBeNull();
});
