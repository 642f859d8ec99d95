import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { sampleFrame } from '../testing/sample-frame.ts';
import { Callout } from '../elements/feedback.tsx';
import { CheckField, ChoiceGroup } from './choice.tsx';
import { FileField } from './file-field.tsx';
import { EnterDecidesNothing, ErrorSummary, errorOf, Form } from './form.tsx';
import { SelectField } from './select-field.tsx';
import { TextArea, TextField } from './text-field.tsx';

const frame = sampleFrame();

test('what a person typed is escaped everywhere', () => {
  const evil = '"><img src=x onerror=alert(1)>';
  const html = renderToString(
    <>
      <TextField locale="kk" name="a" label={evil} hint={evil} error={evil} value={evil} />
      <TextArea locale="kk" name="b" label={evil} value={evil} />
      <SelectField locale="kk" name="c" label={evil} options={[{ value: evil, text: evil }]} value={evil} />
      <CheckField name="d" label={evil} value={evil} />
      <ErrorSummary locale="kk" errors={[{ field: evil, text: evil }]} />
    </>,
  );
  expect(html).not.toContain('<img');
});

test('a label, a hint and an error are bound to their control', () => {
  const html = renderToString(<TextField locale="ru" name="iin" kind="iin" label="ИИН" hint="12 цифр" error="Не сходится" value="1" />);
  expect(html).toContain('<label for="iin">ИИН</label>');
  expect(html).toMatch(/id="iin-hint"[^>]*>12 цифр/);
  expect(html).toMatch(/<span class="error" id="iin-error">/);
  expect(html).toMatch(/<input[^>]*id="iin"[^>]*name="iin"[^>]*aria-describedby="iin-hint iin-error"[^>]*aria-invalid="true"/);
  expect(html).toMatch(/inputmode="numeric"/);
});

test('a field of files says in the language of the page what the browser would say in its own', () => {
  const one = renderToString(<FileField locale="ru" name="file" label="Выписка" accept=".csv" error="Пусто" />);
  expect(one).toContain('<span class="file-pick" aria-hidden="true">Выбрать файл</span>');
  expect(one).toContain('data-none="Не выбрано"');
  expect(one).toMatch(/<input class="input" type="file" accept=".csv" id="file" name="file" aria-describedby="file-error"/);
  const several = renderToString(<FileField locale="en" name="files" label="Evidence" accept=".pdf" multiple />);
  expect(several).toMatch(/<input [^>]*multiple/);
  expect(several).toContain('data-several="Files: {count}"');
});

test('every kind of field has a name, an id and its label', () => {
  const html = renderToString(
    <>
      <FileField locale="kk" name="f" label="Файл" accept=".csv" />
      <TextField locale="kk" name="t" label="Аты" />
      <TextArea locale="kk" name="a" label="Пікір" />
      <SelectField locale="kk" name="s" label="Облыс" options={[]} />
    </>,
  );
  for (const id of ['t', 'a', 's']) {
    expect(html).toContain(`<label for="${id}">`);
    expect(html).toMatch(new RegExp(`<(input|textarea|select)[^>]* id="${id}" name="${id}"`));
  }
});

test('the error summary leads to each control and counts in three languages', () => {
  const errors = [
    { field: 'iin', text: 'ЖСН қате' },
    { field: 'consent', text: 'Белгі қойыңыз' },
  ];
  const html = renderToString(<ErrorSummary locale="kk" errors={errors} />);
  expect(html).toContain('<a href="#iin">ЖСН қате</a>');
  expect(html).toContain('<a href="#consent">Белгі қойыңыз</a>');
  expect(html).toMatch(/role="alert" tabindex="-1" autofocus/);
  expect(html).toContain('2 жерді түзету керек');
  expect(renderToString(<ErrorSummary locale="ru" errors={errors} />)).toContain('Нужно исправить 2\u00a0места');
  expect(renderToString(<ErrorSummary locale="en" errors={errors.slice(1)} />)).toContain('One thing to correct');
  expect(renderToString(<ErrorSummary locale="kk" errors={[]} />)).toBe('');
  expect(errorOf(errors, 'iin')).toBe('ЖСН қате');
});

test('a line that tells why nothing was done takes the focus as the summary does; news does not', () => {
  expect(
    renderToString(
      <Callout tone="warn" role="alert">
        Кеш
      </Callout>,
    ),
  ).toMatch(/class="callout warn" role="alert" tabindex="-1" autofocus/);
  expect(
    renderToString(
      <Callout tone="good" role="status">
        Сақталды
      </Callout>,
    ),
  ).not.toContain('autofocus');
});

test('Enter in a line presses the first button of its form, unless that one is shut', () => {
  const html = renderToString(
    <Form frame={frame} action="/x">
      <EnterDecidesNothing />
      <button>Қайтару</button>
    </Form>,
  );
  // HTML, implicit submission: a form whose default button is disabled is not sent.
  expect(html.match(/<button[^>]*>/)![0]).toBe('<button type="submit" disabled hidden>');
});

test('the summary can lead into a group of choices: its first control carries the id', () => {
  const html = renderToString(
    <ChoiceGroup
      locale="kk"
      name="who"
      kind="radio"
      label="Кімге?"
      error="Таңдаңыз"
      chosen={['b']}
      choices={[
        { value: 'a', text: 'А' },
        { value: 'b', text: 'Б' },
      ]}
    />,
  );
  expect(html).toContain('<fieldset class="field wrong" aria-describedby="who-error"><legend>Кімге?</legend>');
  expect(html).toMatch(/<input type="radio" id="who" name="who" value="a"\/?>/);
  expect(html).toMatch(/<input type="radio" id="who-2" name="who" value="b" checked/);
});

test('a consent starts unticked', () => {
  expect(renderToString(<CheckField name="consent" label="Келісемін" />)).not.toContain('checked');
});

test('a form carries the token only when it changes something', () => {
  expect(
    renderToString(
      <Form frame={frame} action="/my">
        …
      </Form>,
    ),
  ).toContain('<input type="hidden" name="_csrf" value="sample-token"/>');
  expect(
    renderToString(
      <Form frame={frame} action="/programmes" method="get">
        …
      </Form>,
    ),
  ).not.toContain('_csrf');
});

test('a chosen option stays chosen', () => {
  const html = renderToString(
    <SelectField
      locale="kk"
      name="s"
      label="Облыс"
      options={[
        { value: '1', text: 'А' },
        { value: '2', text: 'Б' },
      ]}
      value="2"
    />,
  );
  expect(html).toMatch(/<option value="2" selected>Б/);
  expect(html).not.toMatch(/<option value="1" selected/);
});
