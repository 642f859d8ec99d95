/** The fields of a posted form (or of nothing, for GET). Values are trimmed of outer space, never otherwise touched. */
export interface Form {
  /** The first value of a field, '' when absent. */
  text(name: string): string;
  all(name: string): string[];
  has(name: string): boolean;
  /** All fields but our own hidden ones, for showing a form again as it was typed. */
  typed(): Record<string, string>;
  names(): string[];
}

export function formFrom(fields: URLSearchParams): Form {
  return {
    text: (name) => (fields.get(name) ?? '').trim(),
    all: (name) => fields.getAll(name).map((value) => value.trim()),
    has: (name) => fields.has(name),
    typed: () => Object.fromEntries([...fields].filter(([name]) => name !== CSRF_FIELD)),
    names: () => [...new Set(fields.keys())],
  };
}

export const CSRF_FIELD = '_csrf';
export const emptyForm: Form = formFrom(new URLSearchParams());

/** Urlencoded or flat JSON bodies become fields; anything else is no form. */
export function fieldsFrom(body: Buffer, contentType: string): URLSearchParams | null {
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
