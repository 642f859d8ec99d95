import type { EntryFault, Typed } from './card-entry.ts';
import type { Culture, Words } from './culture.ts';
import { html, type Markup } from './html.ts';
import { pageMessages } from './page.messages.ts';

/** What a bank's page is about, whatever bank plays it. */
export type Sheet = {
  /** Where the page's own forms go. */
  readonly path: string;
  /** Hundredths. */
  readonly amount: number;
  readonly currency: string;
  readonly description: string;
  readonly invoiceId: string;
  readonly successUrl: string;
  readonly failUrl: string;
};
export type CardLine = {
  readonly number: string;
  readonly brand: string;
  readonly says: Words;
  readonly code: number;
  readonly quirk: string | null;
};

const money = (order: Sheet): string => {
  const whole = String(Math.floor(order.amount / 100)).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  const rest = order.amount % 100 === 0 ? '' : `,${String(order.amount % 100).padStart(2, '0')}`;
  return `${whole}${rest}\u00a0${order.currency === 'KZT' ? '₸' : order.currency}`;
};

function shell(culture: Culture, title: string, content: Markup, script: Markup | null = null): string {
  const t = pageMessages[culture];
  return html`<!doctype html>
    <html lang="${culture}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} · Test Bank</title>
        <link rel="stylesheet" href="/bank.css" />
        ${script}
      </head>
      <body>
        <header>
          <p class="brand">Test Bank</p>
          <p class="test">${t.testBank}</p>
        </header>
        <main>${content}</main>
      </body>
    </html>`.text;
}

export type Refusal = { readonly reason: string; readonly code: number };
export type FormState = {
  readonly typed: Typed;
  readonly faults: readonly { field: keyof Typed; fault: EntryFault }[];
  readonly refusal: Refusal | null;
};

/** The card form with the list of test cards; everything typed is kept, except the CVV. */
export function cardPage(order: Sheet, culture: Culture, cards: readonly CardLine[], state: FormState): string {
  const t = pageMessages[culture];
  const field = (name: keyof Typed, label: string, hint: string | null, extra: Markup): Markup => {
    const fault = state.faults.find((one) => one.field === name);
    const describes = [hint ? `${name}-hint` : '', fault ? `${name}-fault` : ''].filter(Boolean).join(' ');
    return html`<div class="field">
      <label for="${name}">${label}</label>
      ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : null}${fault ? html`<p class="fault" id="${name}-fault">${t[fault.fault]}</p>` : null}
      <input
        id="${name}"
        name="${name}"
        value="${name === 'cvc' ? '' : state.typed[name]}"
        required
        ${extra}${describes ? html` aria-describedby="${describes}"` : null}${fault ? html` aria-invalid="true"` : null}
      />
    </div>`;
  };
  return shell(
    culture,
    t.title,
    html`<h1>${t.title}</h1>
      ${
        state.refusal
          ? html`<div class="refused" role="alert">
              <h2>${t.declined}</h2>
              <p>${state.refusal.reason} (${state.refusal.code}). ${t.notTaken}</p>
              <p>${t.tryAgain}</p>
            </div>`
          : null
      }
      ${
        state.faults.length > 0
          ? html`<div class="refused" role="alert">
              <h2>${t.fixIt}</h2>
              <ul>
                ${state.faults.map((one) => html`<li><a href="#${one.field}">${t[one.fault]}</a></li>`)}
              </ul>
            </div>`
          : null
      }
      <dl class="order">
        <dt>${t.toPay}</dt>
        <dd class="sum">${money(order)}</dd>
        <dt>${t.order}</dt>
        <dd>${order.description}</dd>
      </dl>
      <form method="post" action="${order.path}" novalidate autocomplete="off">
        ${field('card', t.card, null, html`inputmode="numeric" autocomplete="off" maxlength="23" enterkeyhint="next"`)}
        <div class="pair">
          ${field('expiry', t.expiry, t.expiryHint, html`inputmode="numeric" autocomplete="off" maxlength="7" enterkeyhint="next"`)}
          ${field('cvc', t.cvc, t.cvcHint, html`inputmode="numeric" autocomplete="off" maxlength="4" enterkeyhint="next"`)}
        </div>
        ${field('holder', t.holder, null, html`autocomplete="off" autocapitalize="characters" maxlength="60" enterkeyhint="go"`)}
        <button>${t.pay(money(order))}</button>
      </form>
      ${order.failUrl ? html`<p class="back"><a href="${order.failUrl}">${t.back}</a></p>` : null}
      <section class="cards">
        <h2>${t.testCards}</h2>
        <p>${t.anyExpiry}</p>
        ${cardLists(culture, order, cards)}
      </section>`,
  );
}

function cardLists(culture: Culture, order: Sheet, cards: readonly CardLine[]): Markup {
  const t = pageMessages[culture];
  const rows = (of: readonly CardLine[]): Markup =>
    html`<ul>
      ${of.map(
        (one) =>
          html`<li>
            <a href="${order.path}?card=${one.number}"
              ><span class="number">${one.number.replace(/(\d{4})(?=\d)/g, '$1 ')}</span> ${one.brand}</a
            ><span> ${one.says[culture]}</span>
          </li>`,
      )}
    </ul>`;
  return html`<h3>${t.normal}</h3>
    ${rows(cards.filter((one) => one.code === 0 && !one.quirk))}
    <details>
      <summary>${t.declines}</summary>
      ${rows(cards.filter((one) => one.code !== 0))}
    </details>
    <details>
      <summary>${t.quirks}</summary>
      ${rows(cards.filter((one) => one.quirk))}
    </details>`;
}

export function codePage(order: Sheet, culture: Culture, transactionId: number | string): string {
  const t = pageMessages[culture];
  return shell(
    culture,
    t.codeTitle,
    html`<h1>${t.codeTitle}</h1>
      <p>${t.codeText}</p>
      <dl class="order">
        <dt>${t.toPay}</dt>
        <dd class="sum">${money(order)}</dd>
      </dl>
      <form method="post" action="${order.path}/3ds/${transactionId}">
        <div class="field">
          <label for="code">${t.code}</label>
          <input
            id="code"
            name="code"
            inputmode="numeric"
            autocomplete="one-time-code"
            maxlength="6"
            required
            autofocus
            enterkeyhint="go"
          />
        </div>
        <button>${t.confirm}</button>
      </form>`,
  );
}

/** The way back by a cross-site form: sent by a small script, or by the button. */
export function returnPage(order: Sheet, culture: Culture): string {
  const t = pageMessages[culture];
  return shell(
    culture,
    t.paid,
    html`<h1>${t.paid}</h1>
      <p>${t.paidText}</p>
      <form id="return" method="post" action="${order.successUrl}">
        <input type="hidden" name="InvoiceId" value="${order.invoiceId}" /><button>${t.toShop}</button>
      </form>`,
    html`<script src="/return.js" defer></script>`,
  );
}

export function closedPage(culture: Culture, why: 'paid' | 'expired' | 'cancelled' | 'notFound', link: string | null): string {
  const t = pageMessages[culture];
  const words = why === 'paid' ? t.paidText : why === 'notFound' ? '' : t.expiredText;
  return shell(
    culture,
    t[why],
    html`<h1>${t[why]}</h1>
      <p>${words}</p>
      ${link ? html`<p class="back"><a href="${link}">${t.toShop}</a></p>` : null}`,
  );
}

/** A decline that ends this page: the shop makes another. */
export function declinedPage(culture: Culture, refusal: Refusal, link: string | null): string {
  const t = pageMessages[culture];
  return shell(
    culture,
    t.declined,
    html`<h1>${t.declined}</h1>
      <div class="refused" role="alert"><p>${refusal.reason} (${refusal.code}). ${t.notTaken}</p></div>
      <p>${t.anotherTry}</p>
      ${link ? html`<p class="back"><a href="${link}">${t.toShop}</a></p>` : null}`,
  );
}
