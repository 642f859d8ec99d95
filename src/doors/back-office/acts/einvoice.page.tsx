import type { VNode } from 'preact';
import { actNumber, eInvoiceFaults, eInvoiceRows, type EInvoiceFacts, type EInvoiceField, type EInvoiceRow } from '#seats';
import { ButtonLink, ErrorSummary, FactsList, Icon, NextLink, pathIn } from '#ui/components.ts';
import { OfficeView, Sheet } from '../office.page.tsx';
import { office, type OfficeProps } from '../shell.ts';
import { transferPaths } from '../transfers/addresses.ts';
import { eInvoiceTexts } from './einvoice.messages.ts';

type Props = OfficeProps<{ readonly contractNumber: string; readonly no: number; readonly facts: EInvoiceFacts }>;

/** What the file of an act will say; what the state's system would refuse is named at its own row. */
export function EInvoicePage({ shell, contractNumber, no, facts }: Props): VNode {
  const { frame } = shell;
  const t = eInvoiceTexts[frame.locale];
  const faults = eInvoiceFaults(facts);
  const faulty = new Set<string>(faults);
  const number = actNumber(contractNumber, no);
  return (
    <OfficeView
      shell={shell}
      title={t.title}
      section="contracts"
      wrong={faults.length > 0}
      crumbs={[{ text: contractNumber, href: pathIn(frame, office.contract(contractNumber)) }, { text: number }]}
    >
      {faults.length > 0 ? (
        <ErrorSummary
          locale={frame.locale}
          title={t.refused}
          errors={faults.map((field) => ({ field: idOf(field), text: t.faults[field] }))}
        />
      ) : (
        <>
          <p class="cap">{t.lead}</p>
          <p class="mt-4">
            <ButtonLink href={pathIn(frame, `${office.contract(contractNumber)}/acts/${no}/esf/file`)}>{t.file}</ButtonLink>
          </p>
        </>
      )}
      <div class="stack mt-6">
        {eInvoiceRows(facts).map(({ part, rows }) => (
          <Sheet title={t.parts[part]}>
            <FactsList
              facts={rows.map(([row, value]) => [
                t.rows[row],
                faulty.has(row) ? <Faulty shell={shell} row={row as EInvoiceRow & EInvoiceField} value={value} /> : value,
              ])}
            />
          </Sheet>
        ))}
      </div>
    </OfficeView>
  );
}

const idOf = (field: EInvoiceField): string => `esf-${field.replace('.', '-')}`;

/** The value with what is wrong in it, and where the supplier's own is mended. */
function Faulty({
  shell: { frame },
  row,
  value,
}: {
  readonly shell: Props['shell'];
  readonly row: EInvoiceRow & EInvoiceField;
  readonly value: string;
}): VNode {
  const t = eInvoiceTexts[frame.locale];
  return (
    <div id={idOf(row)}>
      {value.trim() === '' ? '—' : value}
      <span class="error">
        <Icon name="circle-alert" />
        {t.faults[row]}
      </span>
      {row.startsWith('seller.') && (
        <NextLink href={pathIn(frame, row === 'seller.kbe' ? transferPaths.main : office.provider)}>{t.mend}</NextLink>
      )}
    </div>
  );
}
