type Receipt = { readonly saved?: string; readonly seq?: number; readonly older?: boolean; readonly over?: string };
type Change = { readonly seq: number; readonly body: string };

const FIRST_WAIT = 2_000;
const LAST_WAIT = 60_000;

/**
 * `<answer-keeper src seq data-saving data-saved data-queued>` around a question's form: keeps each change at once. What
 * the network loses stays on the device under its number and is sent again; the server never lets an older one win.
 */
class AnswerKeeper extends HTMLElement {
  #seq = 0;
  #wait = FIRST_WAIT;
  #timer = 0;

  connectedCallback(): void {
    this.#seq = Number(this.getAttribute('seq'));
    this.addEventListener('input', (event) => this.#later((event.target as Element).matches('[type=text]') ? 800 : 0));
    this.addEventListener('submit', (event) => this.#leave(event), { capture: true });
    addEventListener('online', () => void this.#sendAll());
    addEventListener('pagehide', () => this.#timer && void this.#change());
    void this.#sendAll();
  }

  /** The form itself carries the answer; without a network the page stays and says where the answer is. */
  #leave(event: Event): void {
    this.#rest();
    if (navigator.onLine) return;
    event.preventDefault();
    void this.#change();
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#change(), ms);
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
  }

  async #change(): Promise<void> {
    this.#rest();
    const form = this.querySelector('form')!;
    this.#seq += 1;
    form.querySelector<HTMLInputElement>('[name=seq]')!.value = String(this.#seq);
    const fields = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : '']));
    fields.delete('_csrf');
    const src = this.getAttribute('src')!;
    waiting.put(src, { seq: this.#seq, body: fields.toString() });
    this.#say('saving');
    const receipt = await this.#send(src);
    // Another page of this person was ahead: what is chosen here now is later still.
    if (!receipt?.older || receipt.seq === undefined || receipt.seq < this.#seq) return;
    this.#seq = receipt.seq;
    this.#later(0);
  }

  /** Only a receipt settles a change: no network, a sign-in page or a fault of the server leave it waiting. */
  async #send(src: string): Promise<Receipt | null> {
    const change = waiting.get(src);
    if (!change) return null;
    try {
      const headers = {
        'content-type': 'application/x-www-form-urlencoded',
        'x-csrf': this.querySelector<HTMLInputElement>('[name=_csrf]')!.value,
      };
      const answer = await fetch(src, { method: 'POST', body: change.body, headers, keepalive: true, redirect: 'manual' });
      const receipt = (await answer.json()) as Receipt;
      if (waiting.get(src)?.seq === change.seq) waiting.drop(src);
      this.#wait = FIRST_WAIT;
      if (receipt.saved && src === this.getAttribute('src')) this.#say('saved', receipt.saved);
      if (receipt.over) location.assign(receipt.over);
      return receipt;
    } catch {
      this.#say('queued');
      setTimeout(() => void this.#sendAll(), this.#wait);
      this.#wait = Math.min(this.#wait * 2, LAST_WAIT);
      return null;
    }
  }

  /** Every answer of this attempt that still waits on this device, from whatever page. */
  async #sendAll(): Promise<void> {
    const attempt = this.getAttribute('src')!.replace(/\d+\/autosave$/, '');
    for (const src of waiting.of(attempt)) if (!(await this.#send(src))) return;
  }

  #say(what: 'saving' | 'saved' | 'queued', time = ''): void {
    const status = this.querySelector('[data-status]');
    if (status) status.textContent = `${this.dataset[what]!.replace('{time}', time)} `;
  }
}

/** Changes on their way, on the device; where it keeps nothing for us, in memory at least. */
const memory = new Map<string, string>();
const store = ((): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & { names(): string[] } => {
  try {
    localStorage.setItem('answer', '');
    localStorage.removeItem('answer');
    return {
      getItem: (name) => localStorage.getItem(name),
      setItem: (name, value) => localStorage.setItem(name, value),
      removeItem: (name) => localStorage.removeItem(name),
      names: () => Object.keys(localStorage),
    };
  } catch {
    return {
      getItem: (name) => memory.get(name) ?? null,
      setItem: (name, value) => void memory.set(name, value),
      removeItem: (name) => void memory.delete(name),
      names: () => [...memory.keys()],
    };
  }
})();

const waiting = {
  put: (src: string, change: Change): void => store.setItem(`answer ${src}`, JSON.stringify(change)),
  get: (src: string): Change | null => JSON.parse(store.getItem(`answer ${src}`) ?? 'null') as Change | null,
  drop: (src: string): void => store.removeItem(`answer ${src}`),
  of: (attempt: string): string[] =>
    store
      .names()
      .filter((name) => name.startsWith(`answer ${attempt}`))
      .map((name) => name.slice('answer '.length)),
};

customElements.define('answer-keeper', AnswerKeeper);
