/**
 * Presses the button that saves: of the form in the dialog that is open, and otherwise of the page's, where the focus is or
 * the only one. What cannot be pressed now (it is on its way, it lacks something) is not.
 * @param andNext the button that begins the next one too
 */
export function pressSave(andNext: boolean): void {
  const place = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.getElementById('content');
  const forms = [...(place?.querySelectorAll<HTMLFormElement>('form[data-saves]') ?? [])];
  const form = forms.find((one) => one.contains(document.activeElement)) ?? (forms.length === 1 ? forms[0] : undefined);
  form?.querySelector<HTMLButtonElement>(andNext ? 'button[data-and-next]:enabled' : 'button[type=submit]:enabled')?.click();
}
