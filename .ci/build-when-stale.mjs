// Builds dist/ when it is missing or older than what it is built from; says nothing and takes no time otherwise.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (path) => join(root, path);
const changed = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

const sources = ['package.json', 'tsconfig.json', 'nest-cli.json', 'rolldown.config.mjs', 'vite.config.ts'].map(at);
for (const entry of readdirSync(at('src'), { recursive: true, withFileTypes: true })) {
  if (entry.isFile()) sources.push(join(entry.parentPath, entry.name));
}
const built = Math.min(changed(at('dist/main.js')), changed(at('dist/cli.js')), changed(at('dist/web/index.html')));
if (built < Math.max(...sources.map(changed))) {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  process.exit(status ?? 1);
}
