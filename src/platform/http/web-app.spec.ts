import { routedUrl } from './web-app.js';

const BROWSER = 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8';

describe('an address', () => {
  test.each([
    ['that cannot be decoded, opened in a browser', 'GET', '/erogazioni/%E0%A4%A', BROWSER, '/-'],
    ['of which a browser asks for the head alone', 'HEAD', '/%zz?x=1', BROWSER, '/-'],
    ['that can be', 'GET', '/erogazioni/%E0%A4%A4', BROWSER, '/erogazioni/%E0%A4%A4'],
    ['with a query that cannot be', 'GET', '/erogazioni?q=%zz', BROWSER, '/erogazioni?q=%zz'],
    ['of the API, opened in a browser', 'GET', '/api/v1/hubs/%zz', BROWSER, '/api/v1/hubs/%zz'],
    ['that a program asks for', 'GET', '/erogazioni/%E0%A4%A', 'application/json', '/erogazioni/%E0%A4%A'],
    ['that is written to', 'POST', '/%zz', BROWSER, '/%zz'],
  ])('%s', (_, method, url, accept, routed) => {
    expect(routedUrl({ method, url, headers: { accept } })).toBe(routed);
  });

  test('that nobody says anything of', () => {
    expect(routedUrl({ method: 'GET', url: '/%zz', headers: {} })).toBe('/%zz');
  });
});
