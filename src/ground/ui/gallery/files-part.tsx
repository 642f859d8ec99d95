import type { VNode } from 'preact';
import { Fields } from '../form/field.tsx';
import { FileField } from '../form/file-field.tsx';
import { Form } from '../form/form.tsx';
import type { Frame } from '../frame.ts';
import { Part } from './part.tsx';

/** A file that is asked for, and several that were refused; last in the gallery, so that no other part moves. */
export function FilesPart({ frame }: { readonly frame: Frame }): VNode {
  const { locale } = frame;
  return (
    <Part name="files" title="Файл">
      <Form frame={frame} action="#" multipart>
        <Fields>
          <FileField
            locale={locale}
            name="f1"
            width="half"
            label="CSV немесе XLSX файлы"
            hint="Бірінші жолда бағандардың атауы"
            accept=".csv,.xlsx"
          />
          <FileField locale={locale} name="f2" width="half" label="Дәлелдер" error="Файл тым үлкен" accept=".pdf" multiple optional />
        </Fields>
      </Form>
    </Part>
  );
}
