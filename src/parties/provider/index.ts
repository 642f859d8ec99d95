/** Who teaches: the fund's legal particulars as one dated record, the same for footer, offer, contract and certificate. */
export { parseIik, type Iik, type Particulars, type Provider, type ProviderId } from './provider.ts';
export { exampleParticulars } from './example-provider.ts';
export {
  nextProviderChange,
  providerById,
  providerHistory,
  providerAccounts,
  providerInForce,
  recordProvider,
  seedProvider,
} from './provider.sql.ts';
export {
  changedFields,
  parseBik,
  particularsFields,
  parseParticulars,
  typedParticulars,
  type ParticularsFault,
  type ParticularsField,
  type TypedParticulars,
} from './particulars-form.ts';
export { changeProvider, decideChange, type ChangeRefusal } from './change-provider.command.ts';
