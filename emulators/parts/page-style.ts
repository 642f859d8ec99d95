/** The look of the bank's pages; text in a module, so that the bundled bank needs no file beside it. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --ground: #f3f5f8;
  --sheet: #fff;
  --ink: #1b2430;
  --soft: #4a5766;
  --line: #8793a1;
  --main: #1f4e9e;
  --on-main: #fff;
  --bad: #a3201a;
  --warn: #fff2cc;
  --warn-ink: #5b4200;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #12171e;
    --sheet: #1b222c;
    --ink: #eef2f6;
    --soft: #b6c1cc;
    --line: #7b8794;
    --main: #9dc1ff;
    --on-main: #0d1b33;
    --bad: #ffb3ad;
    --warn: #4a3900;
    --warn-ink: #ffe9a8;
  }
}
* {
  box-sizing: border-box;
}
body {
  margin: 0;
  background: var(--ground);
  color: var(--ink);
  font:
    17px/1.5 system-ui,
    sans-serif;
}
header,
main {
  max-width: 560px;
  margin: 0 auto;
  padding: 0 16px;
}
header {
  padding-block: 14px;
}
.brand {
  margin: 0;
  font-weight: 700;
  font-size: 20px;
  color: var(--main);
}
.test {
  margin: 8px 0 0;
  padding: 10px 16px;
  background: var(--warn);
  color: var(--warn-ink);
  border-radius: 10px;
  font-weight: 600;
}
main {
  margin-block: 16px 48px;
  padding-block: 20px;
  background: var(--sheet);
  border-radius: 16px;
}
h1 {
  margin: 0 0 16px;
  font-size: 24px;
  line-height: 1.25;
}
h2 {
  margin: 0 0 8px;
  font-size: 18px;
}
h3 {
  margin: 16px 0 4px;
  font-size: 16px;
}
.order {
  display: grid;
  grid-template-columns: auto 1fr;
  gap: 4px 16px;
  margin: 0 0 20px;
}
.order dt {
  color: var(--soft);
}
.order dd {
  margin: 0;
  overflow-wrap: anywhere;
}
.sum {
  font-size: 22px;
  font-weight: 700;
  font-variant-numeric: tabular-nums;
}
.field {
  margin-bottom: 16px;
}
.field label {
  display: block;
  font-weight: 600;
}
.hint {
  margin: 0;
  color: var(--soft);
  font-size: 15px;
}
.fault {
  margin: 0;
  color: var(--bad);
  font-weight: 600;
}
input {
  width: 100%;
  min-height: 50px;
  padding: 10px 14px;
  border: 1px solid var(--line);
  border-radius: 10px;
  background: var(--sheet);
  color: var(--ink);
  font: inherit;
  font-size: 18px;
}
input[aria-invalid] {
  border: 2px solid var(--bad);
}
.pair {
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 12px;
  align-items: end;
}
button {
  width: 100%;
  min-height: 56px;
  border: 0;
  border-radius: 10px;
  background: var(--main);
  color: var(--on-main);
  font: inherit;
  font-size: 18px;
  font-weight: 700;
  cursor: pointer;
}
:focus-visible {
  outline: 3px solid var(--main);
  outline-offset: 2px;
}
a {
  color: var(--main);
}
.refused {
  margin-bottom: 20px;
  padding: 14px 16px;
  border-left: 4px solid var(--bad);
  background: var(--ground);
  border-radius: 0 10px 10px 0;
}
.refused p,
.refused ul {
  margin: 0;
}
.back {
  margin: 16px 0 0;
}
.cards {
  margin-top: 28px;
  padding-top: 16px;
  border-top: 1px solid var(--line);
  font-size: 15px;
}
.cards ul {
  margin: 0;
  padding: 0;
  list-style: none;
}
.cards li {
  padding: 8px 0;
}
.cards li a {
  display: inline-block;
  min-height: 28px;
}
.cards li span {
  overflow-wrap: anywhere;
}
.number {
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
}
summary {
  min-height: 44px;
  padding: 10px 0;
  font-weight: 600;
  cursor: pointer;
}
`;
