import { PASSWORD_MIN } from '../sign-in/password.rules.js';
import { FIRST } from './enrolment-links.js';

/**
 * What the page does, in plain JavaScript of every browser in use. The token is read from the fragment, which no
 * server sees, and is sent once, in the body.
 */
export const ENROL_JS = `'use strict';
(() => {
  const byId = (id) => document.getElementById(id);
  const [form, message, done, send] = ['form', 'message', 'done', 'send'].map(byId);
  const token = location.hash.slice(1);
  const first = token.startsWith(${JSON.stringify(FIRST)});
  const fields = first ? ['name', 'email', 'password'] : ['password'];

  const say = (text) => {
    message.textContent = text;
    message.className = 'message error';
    message.hidden = text === '';
  };
  const mark = (field, text) => {
    byId(field + '-error').textContent = text;
    byId(field).setAttribute('aria-invalid', String(text !== ''));
  };
  const clear = () => {
    say('');
    [...fields, 'again'].forEach((field) => mark(field, ''));
  };
  const faults = () => {
    const found = [];
    const value = byId('password').value;
    if ([...value].length < ${PASSWORD_MIN}) found.push(['password', 'Servono almeno ${PASSWORD_MIN} caratteri. · At least ${PASSWORD_MIN} characters are needed.']);
    if (byId('again').value !== value) found.push(['again', 'Le due password sono diverse. · The two passwords differ.']);
    return found;
  };
  const show = (found) => {
    found.forEach(([field, text]) => mark(field, text));
    byId(found[0][0]).focus();
  };
  const refused = (problem) => {
    const known = (problem.errors || []).map((error) => [error.pointer.slice(1), error.message]).filter(([field]) => fields.includes(field));
    if (known.length > 0) return show(known);
    // A link that cannot be used any more: there is nothing left to fill in.
    form.hidden = (problem.errors || []).some((error) => error.pointer === '/token');
    say(problem.detail || 'Non è riuscito: riprovare. · It did not work: try again.');
  };
  const finished = (me) => {
    // The link is spent: it need not stay in the address bar and the history.
    history.replaceState(null, '', location.pathname);
    form.hidden = true;
    byId('who').textContent = me.email || me.id;
    done.hidden = false;
    done.focus();
  };

  if (token === '') {
    say('Il link è incompleto: lo apra per intero, così come lo ha ricevuto. · The link is incomplete: open all of it, as you received it.');
    return;
  }
  form.hidden = false;
  byId('identity').hidden = !first;
  byId('show').addEventListener('change', (event) => {
    for (const id of ['password', 'again']) byId(id).type = event.target.checked ? 'text' : 'password';
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    clear();
    const found = faults();
    if (found.length > 0) return show(found);
    send.disabled = true;
    try {
      const body = { token };
      fields.forEach((field) => { body[field] = byId(field).value; });
      const answer = await fetch('api/v1/enrolments', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
      const content = await answer.json();
      if (answer.ok) finished(content);
      else refused(content);
    } catch {
      say('Il servizio non risponde: riprovare fra poco. · The service does not answer: try again soon.');
    } finally {
      send.disabled = false;
    }
  });
})();
`;
