import { attachment, plainFileName } from './file-name.js';

describe('the name of a file', () => {
  test.each([
    ['atto.pdf', 'atto.pdf'],
    ['Décret nº 5 (copia).pdf', 'Décret nº 5 (copia).pdf'],
    ['e\u0301.pdf', 'é.pdf'],
    ['/etc/passwd', 'passwd'],
    ['C:\\Users\\anna\\atto.pdf', 'atto.pdf'],
    ['..\\..\\atto.pdf', 'atto.pdf'],
    ['atto.pdf/', 'senza-nome'],
    ['.', 'senza-nome'],
    ['..', 'senza-nome'],
    ['...', 'senza-nome'],
    ['', 'senza-nome'],
    ['   ', 'senza-nome'],
    ['\u0000\u0007', 'senza-nome'],
    ['\u200b\u00ad', 'senza-nome'],
    ['.htaccess', 'htaccess'],
    ['atto.pdf. . ', 'atto.pdf'],
    ['atto\r\nSet-Cookie: x.pdf', 'atto Set-Cookie_ x.pdf'],
    ['a\u0000b.pdf', 'ab.pdf'],
    ['atto\u202Efdp.exe', 'attofdp.exe'],
    ['a\ud800b.pdf', 'ab.pdf'],
    ['a<b>c:d"e|f?g*.pdf', 'a_b_c_d_e_f_g_.pdf'],
    ['a\u00a0\u2003b\tc.pdf', 'a b c.pdf'],
    ['😀'.repeat(130), '😀'.repeat(120)],
    [`${'😀'.repeat(130)}.pdf`, `${'😀'.repeat(116)}.pdf`],
    [`${'x'.repeat(300)}.xml.p7m`, `${'x'.repeat(112)}.xml.p7m`],
    [`a.${'x'.repeat(300)}`, `a.${'x'.repeat(118)}`],
  ])('%j is plainly %j', (sent, plain) => {
    expect(plainFileName(sent)).toBe(plain);
    expect(plainFileName(plain)).toBe(plain);
  });
});

describe('a file that is kept and not opened', () => {
  test.each([
    ['atto.pdf', `attachment; filename="atto.pdf"; filename*=UTF-8''atto.pdf`],
    ['Perché, è così.pdf', `attachment; filename="Perche, e cosi.pdf"; filename*=UTF-8''Perch%C3%A9%2C%20%C3%A8%20cos%C3%AC.pdf`],
    ['100% "vero"; davvero.pdf', `attachment; filename="100_ _vero__ davvero.pdf"; filename*=UTF-8''100%25%20_vero_%3B%20davvero.pdf`],
    ["l'atto (1)*.pdf", `attachment; filename="l'atto (1)_.pdf"; filename*=UTF-8''l%27atto%20%281%29_.pdf`],
    ['田.pdf\r\nX: y', `attachment; filename="_.pdf X_ y"; filename*=UTF-8''%E7%94%B0.pdf%20X_%20y`],
  ])('%j', (name, header) => expect(attachment(name)).toBe(header));
});
