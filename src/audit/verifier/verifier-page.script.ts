/** What the page does with the files that it is given: the checks themselves are the functions before it. */
export const VERIFIER_JS = `
(() => {
  const byId = (id) => document.getElementById(id);
  const make = (tag, className, ...content) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...content);
    return element;
  };
  const both = (tag, className, { it, en }) => {
    const english = make('span', 'en', en);
    english.lang = 'en';
    return make(tag, className, it, ' ', english);
  };
  const euro = (cents) => new Intl.NumberFormat('it-IT', { style: 'currency', currency: 'EUR', useGrouping: 'always' }).format(cents / 100);
  const plainDay = (day) => day.split('-').reverse().join('/');
  const DOING = {
    reading: 'Lettura dei file · Reading the files',
    sums: 'Impronte dei file · Hashes of the files',
    chain: 'Catena del registro · Chain of the journal',
  };

  /** The page is drawn again now and then, so that whoever waits sees that it works. */
  let drawn = 0;
  const step = (code) => async (done, of) => {
    if (performance.now() - drawn < 60 && done < of) return;
    byId('doing').textContent = DOING[code] || '';
    byId('progress').value = of > 0 ? done / of : 0;
    await new Promise((resolve) => setTimeout(resolve));
    drawn = performance.now();
  };

  const fail = (error) => {
    const { it, en } = saidBy(error);
    byId('message').replaceChildren(both('span', '', { it: 'NON VERIFICABILE: ' + it + '.', en: 'CANNOT BE CHECKED: ' + en + '.' }));
    byId('message').hidden = false;
  };

  const showFacts = ({ book, seq, hash, recordedAt, asOf, key, total, entries }) => {
    const facts = [
      ['Registro · Book', book, 'code'],
      ['Ultima registrazione · Last entry', seq + ' · ' + recordedAt, ''],
      ['Impronta · Hash', hash, 'code'],
      ['Chiave di firma · Signing key', key, 'code'],
      ['Registrazioni · Entries', String(entries), ''],
      ['Situazione al · As of', asOf ? plainDay(asOf) : '', ''],
      ['Dotazione · Total', total === null ? '' : euro(total), ''],
    ];
    byId('facts').replaceChildren(...facts.flatMap(([name, value, className]) => [make('dt', '', name), make('dd', className, value || '–')]));
  };

  const showCheck = ({ title, detail, state, findings, count }) => {
    const mark = { good: 'IN ORDINE · OK', open: 'DA ACCERTARE · OPEN', bad: 'ERRORE · WRONG' }[state];
    const body = make('div', '', both('h2', '', title), both('p', 'detail', detail));
    if (count > 0) {
      const list = findings.map(({ where, it, en }) => make('li', '', make('span', 'where', where), both('span', '', { it, en })));
      if (count > findings.length) list.push(make('li', '', 'e altri ' + (count - findings.length) + ' · and ' + (count - findings.length) + ' more'));
      body.append(make('ul', 'found', ...list));
    }
    return make('li', state, make('span', 'mark', mark), body);
  };

  const show = (verdict) => {
    const [wrong, open] = ['bad', 'open'].map((wanted) => verdict.checks.filter(({ state }) => state === wanted));
    const good = verdict.verified;
    byId('verdict').className = 'verdict ' + (good ? 'good' : 'bad');
    byId('word').replaceChildren(good ? '✓ VERIFICATO' : '✗ NON VERIFICATO');
    byId('word').append(make('span', 'en', good ? 'Verified' : 'Not verified'));
    byId('why').replaceChildren(both('span', '', good
      ? { it: 'Tutte le ' + verdict.checks.length + ' verifiche sono in ordine: il pacchetto è integro e le sue cifre discendono dal registro.', en: 'All ' + verdict.checks.length + ' checks are in order: the pack is whole and its figures follow from the journal.' }
      : wrong.length === 0
      ? { it: 'Nulla contraddice il pacchetto, ma da solo non basta: ' + open.length + ' verifiche su ' + verdict.checks.length + ' sono da accertare, come indicato qui sotto.', en: 'Nothing contradicts the pack, but alone it does not suffice: ' + open.length + ' of ' + verdict.checks.length + ' checks are open, as told below.' }
      : { it: wrong.length + ' verifiche su ' + verdict.checks.length + ' non sono in ordine: ciò che non corrisponde è indicato qui sotto.', en: wrong.length + ' of ' + verdict.checks.length + ' checks are not in order: what does not agree is named below.' }));
    showFacts(verdict);
    byId('checks').replaceChildren(...[...wrong, ...open, ...verdict.checks.filter(({ state }) => state === 'good')].map(showCheck));
    byId('result').hidden = false;
    document.title = (good ? 'VERIFICATO' : 'NON VERIFICATO') + ' · ' + document.title.split(' · ').slice(-2).join(' · ');
    byId('verdict').focus();
  };

  const bytesOf = async (file) => new Uint8Array(await file.arrayBuffer());
  /** A ZIP, or the files of the extracted folder by their place in it. */
  const filesOf = async (chosen) => {
    if (chosen.length === 1 && !chosen[0].webkitRelativePath) return readZip(await bytesOf(chosen[0]));
    const files = new Map();
    const names = chosen.map((file) => file.webkitRelativePath || file.name);
    const sums = names.find((name) => /(^|\\/)SHA256SUMS$/.test(name)) || '';
    const folder = sums.slice(0, sums.length - 'SHA256SUMS'.length);
    for (const [index, file] of chosen.entries()) {
      if (names[index].startsWith(folder)) files.set(names[index].slice(folder.length), await bytesOf(file));
      await step('reading')(index + 1, chosen.length);
    }
    return files;
  };

  const check = async (chosen) => {
    if (chosen.length === 0) return;
    for (const id of ['message', 'result']) byId(id).hidden = true;
    byId('working').hidden = false;
    try {
      if (!globalThis.crypto || !crypto.subtle) throw unfit('questo browser non calcola impronte su file locali', 'this browser computes no hashes for local files');
      await step('reading')(0, 1);
      show(await checkPack(await filesOf(chosen), step));
    } catch (error) {
      fail(error);
    } finally {
      byId('working').hidden = true;
    }
  };

  const drop = byId('drop');
  const over = (on) => (event) => {
    event.preventDefault();
    drop.classList.toggle('over', on);
  };
  for (const name of ['dragenter', 'dragover']) document.addEventListener(name, over(true));
  document.addEventListener('dragleave', over(false));
  document.addEventListener('drop', (event) => {
    over(false)(event);
    check([...event.dataTransfer.files]);
  });
  for (const id of ['zip', 'folder']) {
    byId(id).addEventListener('change', async (event) => {
      await check([...event.target.files]);
      event.target.value = '';
    });
  }
})();
`;
