import { wholeParts, type CutBody } from './multipart.ts';

/** The fields of a posted form (or of nothing, for GET). Values are trimmed of outer space, never otherwise touched. */
export interface Form {
  /** The first value of a field, '' when absent. */
  text(name: string): string;
  all(name: string): string[];
  has(name: string): boolean;
  /** All fields but our own hidden ones, for showing a form again as it was typed. */
  typed(): Record<string, string>;
  names(): string[];
  /** A file chosen in the form; null when none was. Only on routes with `takesFiles`. */
  file(name: string): SentFile | null;
  /** All files chosen in a field that takes several. */
  files(name: string): readonly SentFile[];
  /** The field whose file was over the limit, '' when it cannot be told: it and what came after it were not read. Else null. */
  readonly cutIn: string | null;
}

/** The name as the sender's device calls it: to be shown, never to be used as a path. */
export type SentFile = { readonly name: string; readonly bytes: Uint8Array };
type Files = ReadonlyMap<string, readonly SentFile[]>;

export function formFrom(fields: URLSearchParams, files: Files = new Map(), cutIn: string | null = null): Form {
  return {
    text: (name) => (fields.get(name) ?? '').trim(),
    all: (name) => fields.getAll(name).map((value) => value.trim()),
    has: (name) => fields.has(name),
    typed: () => Object.fromEntries([...fields].filter(([name]) => name !== CSRF_FIELD)),
    names: () => [...new Set(fields.keys())],
    file: (name) => files.get(name)?.at(-1) ?? null,
    files: (name) => files.get(name) ?? [],
    cutIn,
  };
}

export const CSRF_FIELD = '_csrf';
export const emptyForm: Form = formFrom(new URLSearchParams());

/** What came whole of a form that went over the limit; null when it is none. */
export async function formFromCut(body: CutBody, contentType: string): Promise<Form | null> {
  const whole = wholeParts(body, contentType);
  return whole && formWithFiles(whole.body, contentType, whole.cutIn);
}

/** The form of a posted body; null when it is none. */
export async function formFromBody(body: Buffer, contentType: string, takesFiles: boolean): Promise<Form | null> {
  if (contentType.startsWith('multipart/form-data')) return takesFiles ? formWithFiles(body, contentType) : null;
  const fields = fieldsFrom(body, contentType);
  return fields && formFrom(fields);
}

/** Read by the runtime's own parser (RFC 7578), from a body that is held in memory and was cut off at the route's limit. */
async function formWithFiles(body: Buffer, contentType: string, cutIn: string | null = null): Promise<Form | null> {
  const fields = new URLSearchParams();
  const files = new Map<string, SentFile[]>();
  try {
    const read = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
    for (const [name, value] of read) {
      if (typeof value === 'string') fields.append(name, value);
      else if (value.name !== '' || value.size > 0)
        files.set(name, [...(files.get(name) ?? []), { name: value.name, bytes: await value.bytes() }]);
    }
  } catch {
    return null;
  }
  return formFrom(fields, files, cutIn);
}

/** Urlencoded or flat JSON bodies become fields; anything else is no form. */
function fieldsFrom(body: Buffer, contentType: string): URLSearchParams | null {
  if (contentType.startsWith('application/x-www-form-urlencoded')) return new URLSearchParams(body.toString('utf8'));
  if (contentType.startsWith('application/json')) return jsonFields(body);
  return body.length === 0 ? new URLSearchParams() : null;
}

function jsonFields(body: Buffer): URLSearchParams | null {
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const fields = new URLSearchParams();
  for (const [name, one] of Object.entries(value)) {
    for (const item of Array.isArray(one) ? one : [one]) {
      if (typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean') fields.append(name, String(item));
    }
  }
  return fields;
}
