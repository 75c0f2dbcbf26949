/** Colours and spacing of Italian public services (Designers Italia), with the fonts that the machine has. */
export const ENROL_CSS = `:root {
  --blue: #0066cc; --dark-blue: #004d99; --ink: #17324d; --grey: #455b71; --line: #5d7083;
  --red: #b3001b; --green: #006b44; --pale: #f5f8fb;
}
*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; color: var(--ink); background: var(--pale);
  font: 1.0625rem/1.5 "Titillium Web", system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
.wide { max-width: 72rem; margin: 0 auto; padding: 0 1.5rem; }
.skip { position: absolute; left: -100rem; padding: .5rem 1rem; background: #fff; color: var(--dark-blue); }
.skip:focus { left: .5rem; top: .5rem; }
.slim { background: var(--dark-blue); color: #fff; font-size: .875rem; padding: .5rem 0; }
.brand { background: var(--blue); color: #fff; padding: 1.5rem 0; }
.brand p { margin: 0; }
.name { font-size: 1.5rem; font-weight: 700; line-height: 1.25; }
main { max-width: 38rem; margin: 2.5rem auto; padding: 0 1rem; outline: none; }
.card { background: #fff; border-radius: .5rem; padding: 2rem; box-shadow: 0 .25rem 1.5rem rgb(23 50 77 / 12%);
  border-top: .25rem solid var(--blue); }
h1 { margin: 0 0 1rem; font-size: 2rem; line-height: 1.2; }
.en { display: block; color: var(--grey); font-size: .9375rem; font-weight: 400; font-style: italic; }
h1 .en { font-size: 1.125rem; }
label .en, button .en, .button .en { display: inline; color: inherit; font-size: .875em; }
label .en::before, button .en::before, .button .en::before { content: "· "; font-style: normal; }
.lead { margin: 0 0 1.5rem; }
.field { margin-bottom: 1.5rem; }
label { display: block; font-weight: 600; }
label .en { color: var(--grey); }
.hint { margin: 0 0 .25rem; color: var(--grey); font-size: .9375rem; }
.field input { width: 100%; padding: .625rem .75rem; font: inherit; color: inherit; background: #fff;
  border: 1px solid var(--line); border-radius: .25rem; }
.field input[aria-invalid="true"] { border: 2px solid var(--red); }
.wrong { margin: .25rem 0 0; color: var(--red); font-size: .9375rem; }
.wrong:empty { display: none; }
.check { display: flex; gap: .625rem; align-items: center; margin-bottom: 1.5rem; }
.check label { font-weight: 400; }
.check input { width: 1.25rem; height: 1.25rem; accent-color: var(--blue); }
button, .button { display: inline-block; padding: .75rem 1.75rem; border: 0; border-radius: .25rem; cursor: pointer;
  background: var(--blue); color: #fff; font: inherit; font-weight: 600; text-decoration: none; }
button:hover, .button:hover { background: var(--dark-blue); }
button:disabled { background: var(--grey); cursor: progress; }
:focus-visible { outline: 3px solid #ff9900; outline-offset: 2px; }
.message { margin: 0 0 1.5rem; padding: 1rem; border-left: .375rem solid var(--blue); background: var(--pale); }
.message.error { border-color: var(--red); color: var(--red); }
.message.good { border-color: var(--green); }
.foot { color: var(--grey); font-size: .9375rem; padding: 0 .5rem; }
@media (max-width: 30rem) { main { margin: 1rem auto; } .card { padding: 1.25rem; } button, .button { width: 100%; text-align: center; } }
`;
