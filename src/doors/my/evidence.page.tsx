import type { VNode } from 'preact';
import type { Bundle } from '#evidence';
import { Button, ButtonLink, Callout, CopyText, FactsList, Form, Margined, MomentText, pathIn, type Frame } from '#ui/components.ts';
import type { ContractView } from './contract.page.tsx';
import { contractPath } from './contract-path.ts';
import { evidenceWords } from './evidence.messages.ts';

type Props = { readonly frame: Frame; readonly view: Pick<ContractView, 'contract' | 'evidence'>; readonly tooMany?: boolean | undefined };

/** Everything that proves the contract, made when asked for, downloaded until its day. */
export function EvidencePart({ frame, view, tooMany }: Props): VNode {
  const t = evidenceWords[frame.locale];
  const bundle = view.evidence;
  const at = `${pathIn(frame, contractPath(view.contract.number))}/evidence`;
  const making = bundle !== null && bundle.made === null && !bundle.gone;
  const ready = bundle?.made && !bundle.gone ? bundle.made : null;
  return (
    <Margined title={t.title} note={`${t.lede} ${t.inside[view.contract.seats === null ? 'own' : 'organisation']}`}>
      {tooMany && (
        <Callout tone="warn" role="alert">
          {t.tooMany}
        </Callout>
      )}
      {making && <p>{t.making}</p>}
      {bundle?.gone && <p>{t.gone}</p>}
      {ready && <Ready frame={frame} made={ready} href={at} />}
      {!making && (
        <Form frame={frame} action={at} class="mt-4">
          <Button look="second" icon="file-text">
            {bundle ? t.again : t.ask}
          </Button>
        </Form>
      )}
    </Margined>
  );
}

function Ready({ frame, made, href }: { readonly frame: Frame; readonly made: NonNullable<Bundle['made']>; readonly href: string }): VNode {
  const t = evidenceWords[frame.locale];
  return (
    <>
      <ButtonLink look="second" icon="download" href={href}>
        {t.get}
      </ButtonLink>
      <FactsList
        class="mt-4"
        facts={[
          [t.until, <MomentText at={made.expiresAt} locale={frame.locale} />],
          [
            t.hash,
            <span class="tiny hash breaks">
              <CopyText locale={frame.locale} text={made.hash} />
            </span>,
          ],
        ]}
      />
      <p class="quiet mt-2">{t.check}</p>
    </>
  );
}
