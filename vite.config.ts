import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

/** What the server sends as it stands: each text beside its compressed forms. */
function compressedBeside(folder: string): Plugin {
  return {
    name: 'compressed-beside',
    apply: 'build',
    closeBundle() {
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !/\.(js|css|svg)$/.test(entry.name)) continue;
        const path = join(entry.parentPath, entry.name);
        const bytes = readFileSync(path);
        writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
        writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
      }
    },
  };
}

const out = join(import.meta.dirname, 'dist/web');

export default defineConfig({
  root: join(import.meta.dirname, 'src/web'),
  base: '/',
  publicDir: join(import.meta.dirname, 'src/web/public'),
  plugins: [compressedBeside(out)],
  build: {
    outDir: out,
    emptyOutDir: true,
    assetsDir: 'assets',
    // The content security policy takes no inline script, nor fonts and pictures that hide in a style sheet.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    manifest: true,
    // Directives for servers that render React, of which there is none here.
    rolldownOptions: { onLog: (level, log, say) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : say(level, log)) },
  },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:3000', '/enrol': 'http://127.0.0.1:3000' } },
});
