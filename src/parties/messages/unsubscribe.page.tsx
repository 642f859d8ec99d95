import type { VNode } from 'preact';
import { Button, ButtonLink, Form, Layout, PageHead, pathIn, type Frame } from '#ui/components.ts';
import type { ChoosableKind } from './letter-kinds.ts';
import { letterWords } from './letter-kinds.messages.ts';

type Props = { readonly frame: Frame; readonly kind: ChoosableKind; readonly path: string; readonly state: 'on' | 'off' };

/** One question, one button; afterwards, that it is done. */
export function UnsubscribePage({ frame, kind, path, state }: Props): VNode {
  const t = letterWords[frame.locale];
  const title = state === 'on' ? t.offTitle : t.isOffTitle;
  return (
    <Layout frame={frame} title={title} hidden islands={['busy-form']}>
      <PageHead title={title} lede={state === 'on' ? t.offText(t.kinds[kind].name) : t.isOffText(t.kinds[kind].name)} />
      {state === 'on' && (
        <Form frame={frame} action={pathIn(frame, path)}>
          <Button>{t.turnOff}</Button>
        </Form>
      )}
      <p class="mt-6">
        <ButtonLink look="plain" href={pathIn(frame, '/my/letters')}>
          {t.toSettings}
        </ButtonLink>
      </p>
    </Layout>
  );
}
