/** `<busy-form data-busy="Sending"><form>…</form></busy-form>`: the pressed button shows work, the form is sent once. */
class BusyForm extends HTMLElement {
  #undo: (() => void) | null = null;

  connectedCallback(): void {
    this.addEventListener('submit', (event) => {
      if (event.defaultPrevented || (event.target as HTMLFormElement).method === 'dialog') return;
      if (this.#undo) event.preventDefault();
      else this.#work(event.submitter);
    });
    // Back from the next page, or the answer never came: the form may be sent again.
    addEventListener('pageshow', (event) => event.persisted && this.#undo?.());
  }

  #work(button: HTMLElement | null): void {
    const timer = setTimeout(() => this.#undo?.(), 15_000);
    const inside = button ? [...button.childNodes] : [];
    this.#undo = () => {
      clearTimeout(timer);
      button?.classList.remove('busy');
      button?.removeAttribute('aria-disabled');
      if (inside.length > 0) button?.replaceChildren(...inside);
      this.#undo = null;
    };
    if (!button) return;
    button.style.minInlineSize = `${button.offsetWidth}px`;
    button.classList.add('busy');
    button.setAttribute('aria-disabled', 'true');
    button.textContent = this.dataset['busy'] ?? '';
  }
}

customElements.define('busy-form', BusyForm);
