import type { VNode } from 'preact';
import type { KeptContracts } from '#offer';
import { ChoiceGroup, type Frame } from '#ui/components.ts';
import { KEPT, type ReachLine } from './reach.ts';
import { reachTexts } from './reach.messages.ts';

type Props = { readonly frame: Frame; readonly lines: readonly ReachLine[]; readonly chosen: KeptContracts };

/** Said before the button (clause 2.3): whose contracts pass to this version, and whether those that were promised to stay do. */
export function ReachFields({ frame, lines, chosen }: Props): VNode {
  const { locale } = frame;
  const t = reachTexts[locale];
  const [kept, others] = [lines.filter((one) => one.kept), lines.filter((one) => !one.kept)];
  const list = (of: readonly ReachLine[]) => of.map((one) => t.line(one.no, one.contracts)).join('; ');
  return (
    <>
      <p>{others.length > 0 ? t.pass(list(others)) : t.none}</p>
      {kept.length > 0 && (
        <ChoiceGroup
          locale={locale}
          kind="radio"
          name={KEPT}
          label={t.kept(list(kept))}
          hint={t.keptHint}
          chosen={[chosen]}
          choices={[
            { value: 'stay', text: t.stayChoice },
            { value: 'pass', text: t.passChoice, note: t.passNote },
          ]}
        />
      )}
    </>
  );
}
