/** An expected outcome as a value: surprises are exceptions, refusals are not. */
export type Result<Value, Refusal> = Ok<Value> | Refused<Refusal>;
export type Ok<Value> = { readonly ok: true; readonly value: Value };
export type Refused<Refusal> = { readonly ok: false; readonly refusal: Refusal };

export const ok = <Value>(value: Value): Ok<Value> => ({ ok: true, value });
export const refuse = <Refusal>(refusal: Refusal): Refused<Refusal> => ({ ok: false, refusal });

/** For values that cannot be refused here; throws with the refusal as cause. */
export function expectOk<Value>(result: Result<Value, unknown>): Value {
  if (result.ok) return result.value;
  throw new Error('refused where no refusal was possible', { cause: result.refusal });
}
