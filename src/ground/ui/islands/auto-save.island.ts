const TOKEN = '_csrf';
const FIRST_RETRY = 4_000;
const LAST_RETRY = 60_000;

/**
 * `<auto-save src="…" data-saving data-saved data-offline data-refused>` inside a form: posts the fields it
 * holds, with the form's token, a moment after they change. 2xx means kept; no answer is tried again.
 */
class AutoSave extends HTMLElement {
  #timer = 0;
  #retry = FIRST_RETRY;
  #dirty = false;
  #sending = false;

  connectedCallback(): void {
    this.addEventListener('input', () => this.#changed(900));
    this.addEventListener('change', () => this.#changed(60));
    this.closest('form')?.addEventListener('submit', () => this.#rest());
    addEventListener('online', () => void this.#send());
    addEventListener('pagehide', () => void this.#send());
    addEventListener('beforeunload', (event) => {
      if (this.#dirty && this.#retry > FIRST_RETRY) event.preventDefault();
    });
  }

  #changed(wait: number): void {
    this.#dirty = true;
    this.#later(wait);
  }

  #later(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#send(), wait);
  }

  /** The whole form is on its way: nothing is left to do. */
  #rest(): void {
    clearTimeout(this.#timer);
    this.#dirty = false;
  }

  async #send(): Promise<void> {
    if (!this.#dirty || this.#sending) return;
    [this.#dirty, this.#sending] = [false, true];
    this.#say('saving');
    try {
      const body = this.#fields();
      const answer = await fetch(this.getAttribute('src')!, {
        method: 'POST',
        body,
        keepalive: true,
        redirect: 'manual',
      });
      if (answer.status >= 500) throw new Error(String(answer.status));
      this.#retry = FIRST_RETRY;
      this.#say(answer.ok ? 'saved' : 'refused', almatyTime(answer.headers.get('date')));
      this.dispatchEvent(new CustomEvent(answer.ok ? 'saved' : 'refused', { bubbles: true, detail: answer.status }));
    } catch {
      this.#dirty = true;
      this.#say('offline');
      this.#later(this.#retry);
      this.#retry = Math.min(this.#retry * 2, LAST_RETRY);
      return;
    } finally {
      this.#sending = false;
    }
    if (this.#dirty) this.#later(300);
  }

  #fields(): URLSearchParams {
    const form = this.closest('form');
    const inside = new Set([...this.querySelectorAll<HTMLInputElement>('[name]')].map((field) => field.name).concat(TOKEN));
    const kept = new URLSearchParams();
    for (const [name, value] of form ? new FormData(form) : []) {
      if (inside.has(name) && typeof value === 'string') kept.append(name, value);
    }
    return kept;
  }

  #say(what: 'saving' | 'saved' | 'offline' | 'refused', time = ''): void {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = (this.dataset[what] ?? '').replace('{time}', time);
  }
}

/** The server's `Date` as time in Almaty, UTC+5. */
function almatyTime(date: string | null): string {
  return date ? new Date(Date.parse(date) + 5 * 3_600_000).toISOString().slice(11, 16) : '';
}

customElements.define('auto-save', AutoSave);
