// Joins the server's own modules, some six hundred files, so that it and its threads start sooner; what others publish stays in node_modules.
import { dirname, join, relative } from 'node:path';
import { defineConfig } from 'rolldown';

const dist = join(import.meta.dirname, 'dist');
const STARTED = ['main', 'cli', 'demo', 'worker'];

/** A module still knows where it stood: some find the program's folder or a package from there. */
const ownAddresses = {
  name: 'own-addresses',
  transform: {
    filter: { code: 'import.meta.url' },
    handler: (code, id) => code.replaceAll('import.meta.url', `new URL('./${relative(dist, id)}', import.meta.url).href`),
  },
};

export default defineConfig({
  input: Object.fromEntries(STARTED.map((name) => [name, join(dist, `${name}.js`)])),
  external: (id) => !/^[./]/.test(id),
  platform: 'node',
  plugins: [ownAddresses],
  treeshake: false,
  output: { dir: dist, entryFileNames: '[name].js', chunkFileNames: 'joined-[name].js', keepNames: true },
});
