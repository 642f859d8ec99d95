import { caretAfter, grouped, type DigitsKind } from './digits.ts';

/** `<format-input kind="iin|bin|phone"><input></format-input>`: groups digits while they are typed or pasted. */
class FormatInput extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('input', (event) => this.#group(event.target, false));
    this.addEventListener('change', (event) => this.#group(event.target, true));
    this.#group(this.querySelector('input'), true);
  }

  #group(input: EventTarget | null, whole: boolean): void {
    if (!(input instanceof HTMLInputElement)) return;
    const before = input.value;
    const after = grouped(this.getAttribute('kind') as DigitsKind, before, whole);
    if (after === before) return;
    const behind = before.slice(input.selectionStart ?? before.length).replace(/\D/g, '').length;
    input.value = after;
    if (document.activeElement !== input) return;
    const caret = caretAfter(after, after.replace(/\D/g, '').length - behind);
    input.setSelectionRange(caret, caret);
  }
}

customElements.define('format-input', FormatInput);
