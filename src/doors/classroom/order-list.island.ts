/**
 * `<order-list><ol><li>select, label, .order-grip</li>…</ol></order-list>`: rows are moved by mouse or finger; the selects
 * stay what is sent, and what keys and readers use.
 */
class OrderList extends HTMLElement {
  #dragged: HTMLElement | null = null;

  connectedCallback(): void {
    this.addEventListener('pointerdown', (event) => this.#take(event));
    this.addEventListener('pointermove', (event) => this.#move(event));
    for (const end of ['pointerup', 'pointercancel'] as const) this.addEventListener(end, () => this.#drop());
  }

  #take(event: PointerEvent): void {
    const grip = (event.target as Element).closest('.order-grip');
    if (!grip || event.button !== 0) return;
    event.preventDefault();
    this.#dragged = grip.closest('li');
    this.#dragged?.classList.add('dragged');
    this.setPointerCapture(event.pointerId);
  }

  #move(event: PointerEvent): void {
    const dragged = this.#dragged;
    if (!dragged) return;
    // A list longer than the screen follows the finger.
    if (event.clientY < EDGE || event.clientY > innerHeight - EDGE) scrollBy(0, event.clientY < EDGE ? -EDGE / 4 : EDGE / 4);
    const over = this.#rows().find((row) => row !== dragged && within(row.getBoundingClientRect(), event.clientY));
    if (!over) return;
    const down = this.#rows().indexOf(over) > this.#rows().indexOf(dragged);
    over.insertAdjacentElement(down ? 'afterend' : 'beforebegin', dragged);
  }

  #drop(): void {
    if (!this.#dragged) return;
    this.#dragged.classList.remove('dragged');
    this.#dragged = null;
    const selects = this.#rows().map((row) => row.querySelector('select')!);
    for (const [at, select] of selects.entries()) select.value = String(at + 1);
    selects[0]?.dispatchEvent(new Event('input', { bubbles: true }));
  }

  #rows(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('li')];
  }
}

const EDGE = 64;
const within = (box: DOMRect, y: number): boolean => y >= box.top && y <= box.bottom;

customElements.define('order-list', OrderList);
