import { leftText } from './left-text.ts';

/** `<count-down deadline now data-over submit>`: time left by the server's clock; at the end says so, and sends its form if asked. */
class CountDown extends HTMLElement {
  #timer = 0;

  connectedCallback(): void {
    const skew = Date.parse(this.getAttribute('now')!) - Date.now();
    const deadline = Date.parse(this.getAttribute('deadline')!);
    this.#tick(() => deadline - (Date.now() + skew));
    this.#timer = window.setInterval(() => this.#tick(() => deadline - (Date.now() + skew)), 1_000);
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer);
  }

  #tick(left: () => number): void {
    const seconds = Math.ceil(left() / 1000);
    // Read out twice, not every second.
    this.setAttribute('aria-live', seconds === 300 || seconds === 60 ? 'polite' : 'off');
    this.textContent = seconds > 0 ? leftText(left()) : (this.dataset['over'] ?? '');
    if (seconds > 0) return;
    clearInterval(this.#timer);
    this.dispatchEvent(new Event('time-over', { bubbles: true }));
    if (this.hasAttribute('submit')) this.closest('form')?.requestSubmit();
  }
}

customElements.define('count-down', CountDown);
