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

const pages = join(import.meta.dirname, 'src/web');
const designSystem = join(import.meta.dirname, 'node_modules/bootstrap-italia/dist');
const out = join(import.meta.dirname, 'dist/web');

/** Every word of the pages' sources: what they can name. */
const named = new Set(
  readdirSync(pages, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .flatMap((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').match(/[\w-]+/g) ?? []),
);

/** What design-react-kit's `Alert` and `Button` put together while a page stands: these, and a colour's name after a beginning. */
const COMPOSED = ['fade', 'show', 'active', 'disabled'];
const BEFORE_A_COLOUR = /^(alert|btn|btn-outline)-/;

/**
 * The design system's classes that no page can name. It has 3,300 of them, for every site of the public administration;
 * a browser would read and match them all before it draws the first word.
 */
function unusedClasses(): string[] {
  const styles = readFileSync(join(designSystem, 'css/bootstrap-italia.min.css'), 'utf8');
  const classes = Array.from(styles.matchAll(/\.(-?[a-z_](?:[\w-]|\\.)*)/gi), ([, name = '']) => name.replaceAll('\\', ''));
  return [...new Set(classes)].filter((name) => !named.has(name) && !COMPOSED.includes(name) && !named.has(name.replace(BEFORE_A_COLOUR, '')));
}

/** Of the design system's 300 icons those that the pages name. */
function namedIcons(): Plugin {
  return {
    name: 'named-icons',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith('sprites.svg?url')) return null;
      const symbols = readFileSync(join(designSystem, 'svg/sprites.svg'), 'utf8').match(/<symbol[^>]* ?id="[^"]+"[^]*?<\/symbol>/g) ?? [];
      const source = `<svg xmlns="http://www.w3.org/2000/svg">${symbols.filter((symbol) => named.has(/id="([^"]+)"/.exec(symbol)?.[1] ?? '')).join('')}</svg>`;
      return `export default import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name: 'icons.svg', source })};`;
    },
  };
}

/** The fonts of every page's first words are asked for beside its styles, which name them: else it would be laid out again as each comes. */
function fontsAhead(): Plugin {
  return {
    name: 'fonts-ahead',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((file) => /titillium-web-.*-(regular|600|700)-/.test(file))
          .map((file) => ({ tag: 'link', attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: `/${file}` }, injectTo: 'head' as const })),
    },
  };
}

/** The small script that asks for the first figures runs while the browser still reads the program, and does not wait for styles. */
function questionsAhead(): Plugin {
  return {
    name: 'questions-ahead',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.values(bundle)
          .filter((file) => file.type === 'chunk' && file.name === 'opening')
          .map(({ fileName }) => ({ tag: 'script', attrs: { type: 'module', async: true, src: `/${fileName}` }, injectTo: 'head-prepend' as const })),
    },
  };
}

export default defineConfig({
  root: pages,
  base: '/',
  publicDir: join(pages, 'public'),
  plugins: [namedIcons(), questionsAhead(), fontsAhead(), compressedBeside(out)],
  css: { lightningcss: { unusedSymbols: unusedClasses() } },
  build: {
    outDir: out,
    emptyOutDir: true,
    assetsDir: 'assets',
    // The content security policy takes no inline script, nor fonts and pictures that hide in a style sheet.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    manifest: true,
    rolldownOptions: {
      input: [join(pages, 'index.html'), join(pages, 'api/opening.ts')],
      // Directives for servers that render React, of which there is none here.
      onLog: (level, log, say) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : say(level, log)),
      // What every page needs comes as one file, and what many need as another: each more would be a request more before the first word.
      output: { codeSplitting: { groups: [{ name: 'opening', test: /src.web.(api.(opening|client|problem|sent-keys)|language.language-choice)/, priority: 2 }, { name: 'frame', tags: ['$initial'], priority: 1 }, { name: 'parts', test: /src.web.parts/, minShareCount: 4 }] } },
    },
  },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:3000', '/enrol': 'http://127.0.0.1:3000' } },
});
