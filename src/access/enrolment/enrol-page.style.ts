/** The design system's font, if the web application was built beside; its files stand at that path under the root. */
export function enrolCss(fonts: readonly { weight: number; path: string }[]): string {
  const faces = fonts.map(({ weight, path }) => `@font-face { font-family: "Titillium Web"; font-weight: ${weight}; font-display: swap; src: url("../${path}") format("woff2"); }\n`);
  return `${faces.join('')}${ENROL_CSS}`;
}

/** Colours and spacing of Italian public services (Designers Italia), by day and by night as the machine asks: those of the web application. */
const ENROL_CSS = `:root {
  --ink: #17324d; --soft: #435a70; --line: #5d7083; --surface: #fff; --sunken: #f3f6f9;
  --brand: #06c; --strong: #004d99; --on-brand: #fff; --header: #0059b3; --slim: #004080;
  --bad: #b3243d; --bad-surface: #fdecee; --good: #00693d; --good-surface: #e3f3ea; --focus: #f90; --shade: rgb(23 50 77 / 12%);
  color-scheme: light;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e8eef5; --soft: #b4c3d2; --line: #7c90a5; --surface: #182534; --sunken: #0b131c;
    --brand: #6cb2ff; --strong: #9ccbff; --on-brand: #06131f; --header: #12263b; --slim: #0b1927;
    --bad: #ff9fae; --bad-surface: #43161f; --good: #7fd8a8; --good-surface: #12352a; --focus: #ffb84d; --shade: rgb(0 0 0 / 40%);
    color-scheme: dark;
  }
}
*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; color: var(--ink); background: var(--sunken);
  font: 1.0625rem/1.5 "Titillium Web", "Segoe UI", system-ui, sans-serif; }
.wide { max-width: 72rem; margin: 0 auto; padding: 0 1.5rem; }
.skip { position: absolute; left: -100rem; padding: .5rem 1rem; background: var(--surface); color: var(--strong); }
.skip:focus { left: .5rem; top: .5rem; }
.slim { background: var(--slim); color: #fff; font-size: .875rem; padding: .5rem 0; }
.brand { background: var(--header); color: #fff; padding: 1.5rem 0; }
.brand p { margin: 0; }
.name { font-size: 1.5rem; font-weight: 700; line-height: 1.25; }
main { width: 100%; max-width: 38rem; margin: 2.5rem auto; padding: 0 1rem; flex: 1 0 auto; outline: none; }
.card { background: var(--surface); border-radius: .5rem; padding: 2rem; box-shadow: 0 .25rem 1.5rem var(--shade);
  border-top: .25rem solid var(--brand); }
h1 { margin: 0 0 1rem; font-size: 2rem; line-height: 1.2; }
.en { display: block; color: var(--soft); font-size: .9375rem; font-weight: 400; font-style: italic; }
h1 .en { font-size: 1.125rem; }
label .en, button .en, .button .en { display: inline; color: inherit; font-size: .875em; }
label .en::before, button .en::before, .button .en::before { content: "· "; font-style: normal; }
.lead { margin: 0 0 1.5rem; }
.field { margin-bottom: 1.5rem; }
label { display: block; font-weight: 600; }
label .en { color: var(--soft); }
.hint { margin: 0 0 .25rem; color: var(--soft); font-size: .9375rem; }
.field input { width: 100%; padding: .625rem .75rem; font: inherit; color: inherit; background: var(--surface);
  border: 1px solid var(--line); border-radius: .25rem; }
.field input[aria-invalid="true"] { border: 2px solid var(--bad); }
.wrong { margin: .25rem 0 0; color: var(--bad); font-size: .9375rem; }
.wrong:empty { display: none; }
.check { display: flex; gap: .625rem; align-items: center; margin-bottom: 1.5rem; }
.check label { font-weight: 400; }
.check input { width: 1.25rem; height: 1.25rem; accent-color: var(--brand); }
button, .button { display: inline-block; padding: .75rem 1.75rem; border: 0; border-radius: .25rem; cursor: pointer;
  background: var(--brand); color: var(--on-brand); font: inherit; font-weight: 600; text-decoration: none; }
button:hover, .button:hover { background: var(--strong); }
button:disabled { background: var(--soft); cursor: progress; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.message { margin: 0 0 1.5rem; padding: 1rem; border-left: .375rem solid var(--brand); background: var(--sunken); }
.message.error { border-color: var(--bad); background: var(--bad-surface); color: var(--bad); }
.message.good { border-color: var(--good); background: var(--good-surface); }
.links { background: var(--slim); color: #fff; padding: 1.1rem 0; }
.links nav { display: flex; flex-wrap: wrap; gap: .3rem 1.5rem; }
.links a { color: #fff; padding: .2rem 0; }
.links .en { display: inline; color: inherit; }
.links .en::before { content: "· "; font-style: normal; }
.foot { color: var(--soft); font-size: .9375rem; padding: 0 .5rem; }
@media (max-width: 30rem) { main { margin: 1rem auto; } .card { padding: 1.25rem; } button, .button { width: 100%; text-align: center; } }
`;
