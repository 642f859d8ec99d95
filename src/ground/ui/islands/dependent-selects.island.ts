type Option = { readonly value: string; readonly text: string };

/**
 * `<dependent-selects src="/address/parts">` around selects: a choice in one fills the next by
 * `GET src?parent=CODE`. What is marked `data-fallback` (a `continue` button) hides while this works.
 */
class DependentSelects extends HTMLElement {
  #asked = 0;

  connectedCallback(): void {
    this.#fallback(true);
    this.addEventListener('change', (event) => {
      const all = [...this.querySelectorAll('select')];
      const at = all.indexOf(event.target as HTMLSelectElement);
      if (at < 0) return;
      for (const select of all.slice(at + 1)) this.#fill(select, []);
      const next = all[at + 1];
      if (next && all[at]!.value) void this.#load(next, all[at]!.value);
    });
  }

  async #load(select: HTMLSelectElement, parent: string): Promise<void> {
    const ask = ++this.#asked;
    select.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(`${this.getAttribute('src')}?parent=${encodeURIComponent(parent)}`);
      if (!answer.ok) throw new Error(String(answer.status));
      const options = (await answer.json()) as readonly Option[];
      if (ask === this.#asked) this.#fill(select, options);
      this.#fallback(true);
    } catch {
      this.#fallback(false);
    } finally {
      select.removeAttribute('aria-busy');
    }
  }

  #fill(select: HTMLSelectElement, options: readonly Option[]): void {
    const empty = select.querySelector('option[value=""]');
    select.replaceChildren(...(empty ? [empty] : []), ...options.map((option) => new Option(option.text, option.value)));
    select.value = empty ? '' : (options[0]?.value ?? '');
    select.disabled = options.length === 0;
    select.dispatchEvent(new Event('filled', { bubbles: true }));
  }

  #fallback(hidden: boolean): void {
    for (const part of this.querySelectorAll<HTMLElement>('[data-fallback]')) part.hidden = hidden;
  }
}

customElements.define('dependent-selects', DependentSelects);
