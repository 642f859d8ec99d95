import { foundAt } from './fold-text.ts';

/** `<combo-box class="combo" data-none="…"><select></select></combo-box>`: a long select becomes a box one can search. */
class ComboBox extends HTMLElement {
  #select!: HTMLSelectElement;
  #input = document.createElement('input');
  #list = document.createElement('ul');
  #found: HTMLOptionElement[] = [];
  #at = -1;

  connectedCallback(): void {
    const select = this.querySelector('select');
    if (!select || this.#list.isConnected) return;
    this.#select = select;
    const id = select.id;
    select.id = `${id}-select`;
    Object.assign(this.#input, { id, className: 'input', type: 'text', autocomplete: 'off' });
    const names = {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': `${id}-list`,
    };
    for (const [name, value] of Object.entries(names)) this.#input.setAttribute(name, value);
    for (const name of ['aria-describedby', 'aria-invalid']) {
      const value = select.getAttribute(name);
      if (value) this.#input.setAttribute(name, value);
    }
    this.#list.id = `${id}-list`;
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', this.closest('.field')?.querySelector('label')?.firstChild?.textContent ?? '');
    select.hidden = this.#list.hidden = true;
    this.append(this.#input, this.#list);
    this.#sync();
    this.#listen();
  }

  #listen(): void {
    this.#select.addEventListener('filled', () => this.#sync());
    this.#input.addEventListener('input', () => this.#open(this.#input.value));
    this.#input.addEventListener('click', () => this.#open(''));
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    this.#input.addEventListener('blur', () => this.#leave());
    this.#list.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      const item = (event.target as Element).closest('li');
      const at = item ? [...this.#list.children].indexOf(item) : -1;
      if (this.#found[at]) this.#take(this.#found[at]);
    });
  }

  #sync(): void {
    this.#input.value = this.#select.value ? (this.#select.selectedOptions[0]?.text ?? '') : '';
    this.#input.placeholder = this.#select.querySelector<HTMLOptionElement>('option[value=""]')?.text ?? '';
    this.#input.disabled = this.#select.disabled;
  }

  #open(part: string): void {
    this.#found = [...this.#select.options].filter((one) => one.value && foundAt(one.text, part) >= 0).slice(0, 60);
    this.#list.replaceChildren(...this.#found.map((one, i) => item(`${this.#list.id}-${i}`, one.text, part)));
    if (this.#found.length === 0) this.#list.append(item(`${this.#list.id}-none`, this.dataset['none'] ?? '', ''));
    this.#shown(true);
    this.#point(part && this.#found.length > 0 ? 0 : -1);
  }

  #shown(open: boolean): void {
    this.#list.hidden = !open;
    this.#input.setAttribute('aria-expanded', String(open));
    if (!open) this.#point(-1);
  }

  #point(at: number): void {
    this.#at = at;
    [...this.#list.children].forEach((one, i) => one.setAttribute('aria-selected', String(i === at)));
    const pointed = this.#list.children[at];
    pointed?.scrollIntoView({ block: 'nearest' });
    if (pointed) this.#input.setAttribute('aria-activedescendant', pointed.id);
    else this.#input.removeAttribute('aria-activedescendant');
  }

  #key(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (this.#list.hidden) this.#open('');
      const many = this.#found.length;
      this.#point(many === 0 ? -1 : this.#at < 0 ? (step > 0 ? 0 : many - 1) : (this.#at + step + many) % many);
    } else if (event.key === 'Enter' && !this.#list.hidden) {
      event.preventDefault();
      if (this.#found[this.#at]) this.#take(this.#found[this.#at]!);
    } else if (event.key === 'Escape' && !this.#list.hidden) {
      this.#shown(false);
      this.#sync();
    }
  }

  #take(option: HTMLOptionElement): void {
    this.#select.value = option.value;
    this.#sync();
    this.#shown(false);
    this.#select.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Leaving takes what is pointed at or fully typed; an emptied box empties the choice. */
  #leave(): void {
    if (this.#list.hidden) return;
    const typed = this.#input.value.trim().toLowerCase();
    const same = this.#found.find((one) => one.text.toLowerCase() === typed) ?? (typed ? this.#found[this.#at] : undefined);
    if (same && same.value !== this.#select.value) return this.#take(same);
    if (typed === '' && this.#select.value) {
      this.#select.value = '';
      this.#select.dispatchEvent(new Event('change', { bubbles: true }));
    }
    this.#sync();
    this.#shown(false);
  }
}

function item(id: string, text: string, part: string): HTMLLIElement {
  const line = document.createElement('li');
  line.id = id;
  line.setAttribute('role', 'option');
  const at = part.trim() ? foundAt(text, part) : -1;
  const words = document.createElement('span');
  if (at < 0) words.textContent = text;
  else {
    const mark = document.createElement('mark');
    mark.textContent = text.slice(at, at + part.trim().length);
    words.append(text.slice(0, at), mark, text.slice(at + part.trim().length));
  }
  line.append(words);
  return line;
}

customElements.define('combo-box', ComboBox);
