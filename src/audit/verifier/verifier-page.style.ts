/** The look of the service's other pages (Designers Italia), with the fonts that the machine has, on screen and on paper. */
export const VERIFIER_CSS = `:root {
  --blue: #0066cc; --dark-blue: #004d99; --ink: #17324d; --grey: #455b71; --line: #5d7083; --rule: #d6dce3;
  --red: #b3001b; --pale-red: #fdf1f2; --green: #006b44; --pale-green: #eff8f4; --amber: #8a5a00; --pale-amber: #fff7e6; --pale: #f5f8fb;
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
main { max-width: 58rem; margin: 2.5rem auto; padding: 0 1rem; outline: none; }
.card { background: #fff; border-radius: .5rem; padding: 2rem; margin-bottom: 1.5rem;
  box-shadow: 0 .25rem 1.5rem rgb(23 50 77 / 12%); border-top: .25rem solid var(--blue); }
h1 { margin: 0 0 1rem; font-size: 2rem; line-height: 1.2; }
h2 { margin: 0; font-size: 1.125rem; line-height: 1.35; }
.en { display: block; color: var(--grey); font-size: .9375rem; font-weight: 400; font-style: italic; }
h1 .en { font-size: 1.125rem; }
.lead { margin: 0 0 1.25rem; }
.drop { border: 2px dashed var(--line); border-radius: .5rem; padding: 1.75rem 1.25rem; text-align: center; background: var(--pale); }
.drop.over { border-color: var(--blue); background: #e6f0fa; }
.drop p { margin: 0 0 1rem; }
.choices { display: flex; flex-wrap: wrap; gap: .75rem; justify-content: center; }
.choice { position: relative; }
.choice input { position: absolute; inset: 0; opacity: 0; width: 100%; height: 100%; cursor: pointer; }
.choice span.button { display: inline-block; padding: .75rem 1.5rem; border-radius: .25rem; background: var(--blue); color: #fff; font-weight: 600; border: 1px solid var(--blue); }
.choice.second span.button { background: #fff; color: var(--dark-blue); }
.choice input:focus-visible + span.button { outline: 3px solid #ff9900; outline-offset: 2px; }
.choice:hover span.button { background: var(--dark-blue); color: #fff; }
.choice span.button .en { display: inline; color: inherit; font-size: .875em; }
.choice span.button .en::before { content: "· "; font-style: normal; }
.drop .small, .foot { color: var(--grey); font-size: .9375rem; }
.drop .small { margin: 1rem 0 0; }
progress { width: 100%; height: .75rem; accent-color: var(--blue); }
.working p { margin: .5rem 0 0; }
.verdict { padding: 1.5rem 2rem; border-radius: .5rem; margin-bottom: 1.5rem; color: #fff; outline: none; }
.verdict.good { background: var(--green); }
.verdict.bad { background: var(--red); }
.verdict .word { margin: 0; font-size: 2.25rem; font-weight: 700; line-height: 1.15; letter-spacing: .01em; }
.verdict .why { margin: .5rem 0 0; }
.verdict .en { color: inherit; }
dl { display: grid; grid-template-columns: minmax(9rem, max-content) 1fr; gap: .375rem 1.25rem; margin: 0; }
dt { color: var(--grey); }
dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
dd.code, .where { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: .9375rem; }
.compare { margin: 1.25rem 0 0; padding: 1rem; border-left: .375rem solid var(--blue); background: var(--pale); }
ol.checks { list-style: none; margin: 0; padding: 0; }
ol.checks > li { border-top: 1px solid var(--rule); padding: 1rem 0; display: grid; grid-template-columns: 10.5rem 1fr; gap: 1rem; }
ol.checks > li:first-child { border-top: 0; padding-top: 0; }
.mark { align-self: start; justify-self: start; padding: .125rem .625rem; border-radius: 1rem; font-size: .875rem; font-weight: 700; white-space: nowrap; }
.good .mark { color: var(--green); background: var(--pale-green); border: 1px solid var(--green); }
.bad .mark { color: var(--red); background: var(--pale-red); border: 1px solid var(--red); }
.open .mark { color: var(--amber); background: var(--pale-amber); border: 1px solid var(--amber); }
.detail { margin: .125rem 0 0; color: var(--grey); }
.detail .en { display: inline; } .detail .en::before { content: "· "; font-style: normal; }
.found { margin: .75rem 0 0; padding: 0; list-style: none; }
.found li { padding: .5rem .75rem; margin-bottom: .5rem; background: var(--pale-red); border-left: .25rem solid var(--red); overflow-wrap: anywhere; }
.open .found li { background: var(--pale-amber); border-left-color: var(--amber); }
.where { display: block; font-weight: 700; }
.message { margin: 0 0 1.5rem; padding: 1rem; border-left: .375rem solid var(--red); background: #fff; color: var(--red); }
.foot { padding: 0 .5rem; }
:focus-visible { outline: 3px solid #ff9900; outline-offset: 2px; }
@media (max-width: 36rem) {
  main { margin: 1rem auto; } .card, .verdict { padding: 1.25rem; }
  dl, ol.checks > li { grid-template-columns: 1fr; gap: .25rem; } dd { margin-bottom: .5rem; }
}
@media print {
  body { background: #fff; font-size: 10pt; } main { margin: 0; max-width: none; padding: 0; }
  .slim, .brand { background: none; color: var(--ink); padding: 0; } .brand { border-bottom: 2pt solid var(--blue); margin-bottom: 12pt; }
  .choose, .skip, .foot { display: none; } .card { box-shadow: none; border: 1px solid var(--rule); padding: 12pt; }
  .verdict { border: 2pt solid; background: none !important; padding: 12pt; }
  .verdict.good { color: var(--green); } .verdict.bad { color: var(--red); }
  ol.checks > li, .found li { break-inside: avoid; }
}
`;
