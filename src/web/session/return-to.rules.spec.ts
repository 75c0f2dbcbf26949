import { returnTo } from './return-to.rules.js';

describe('the page to be on once signed in', () => {
  it.each([
    ['/', '', '/'],
    ['/erogazioni', '?state=paid', '/erogazioni?state=paid'],
    ['/soggetti', '?q=citt%C3%A0', '/soggetti?q=citt%C3%A0'],
    ['/erogazioni', '?q=a%26b%2Bc', '/erogazioni?q=a%26b%2Bc'],
    ['/accesso', '', '/'],
    ['/accesso', '?problem=provider-refused&returnTo=%2Ferogazioni%3Fstate%3Dpaid', '/erogazioni?state=paid'],
    ['/accesso', '?returnTo=%2Fsoggetti%3Fq%3Dcitt%25C3%25A0', '/soggetti?q=citt%C3%A0'],
    ['/accesso', '?returnTo=https%3A%2F%2Fevil.example', '/'],
    ['/accesso', '?returnTo=%2F%2Fevil.example', '/'],
    ['/accesso', '?returnTo=%2F%5Cevil.example', '/'],
    ['/accesso', '?returnTo=%2Faccesso%3FreturnTo%3D%252F', '/'],
  ])('%s%s → %s', (pathname, search, expected) => {
    expect(returnTo({ pathname, search })).toBe(expected);
  });
});
