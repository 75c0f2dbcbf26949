import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

/**
 * The floors of the house (ARCHITECTURE.md), lowest first; '' is what stands in `src/` itself: the composition roots.
 * A file imports its own folder and folders on lower floors; never sideways, never up.
 */
const FLOORS: readonly (readonly string[])[] = [
  ['kernel', 'platform'],
  ['journal'],
  ['ledger'],
  ['approvals'],
  ['changes', 'documents'],
  ['access'],
  ['tranches'],
  ['hubs'],
  ['decree', 'grants'],
  ['requirements'],
  ['disbursements'],
  ['recoveries'],
  ['overview', 'history'],
  ['reports', 'imports', 'search'],
  ['audit'],
  ['demonstration'],
  ['web'],
  [''],
];

/** Where they share the lowest floor, platform may lean on the kernel. */
const SIDEWAYS = new Set(['platform → kernel']);

/** What pure code may call of what others wrote: hashing and checks of codes, no input and no output. */
const PURE_PACKAGES = new Set(['node:crypto', 'canonicalize', 'ibantools', 'stdnum']);
/** Who writes tables by SQL, beside the projections: the gateway, the copy of a book, and for the journal itself its append. */
const GATEWAYS = new Set(['platform/database/table-sql.ts', 'platform/database/catalog.ts']);
const APPEND = 'journal/journal.ts';
const WRITER = /\.(projection|migrations)\.ts$/;

type Files = ReadonlyMap<string, ts.SourceFile>;
type Rule = (files: Files) => string[];

interface Import {
  /** A path under `src/` for what is ours, else the package. */
  target: string;
  ours: boolean;
  /** The names that are there at run time; `*` for the whole module. */
  values: readonly string[];
  /** Local name → name in the target. */
  names: ReadonlyMap<string, string>;
}

const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '');
const floorOf = (folder: string): number => FLOORS.findIndex((floor) => floor.includes(folder));
const packageOf = (specifier: string): string => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
const isPure = (path: string): boolean => /\.(rules|figures)\.ts$/.test(path) || folderOf(path) === 'kernel';

function importsOf(path: string, file: ts.SourceFile): Import[] {
  return descendants(file).flatMap((node): Import[] => {
    const stated = ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? node : null;
    const dynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node : null;
    const specifier = stated?.moduleSpecifier ?? dynamic?.arguments[0];
    if (!specifier || !ts.isStringLiteralLike(specifier)) return [];
    const ours = specifier.text.startsWith('.');
    const target = ours ? posix.join(posix.dirname(path), specifier.text).replace(/\.js$/, '.ts') : specifier.text;
    return [{ target, ours, ...(stated ? boundNames(stated) : WHOLE) }];
  });
}

const WHOLE = { values: ['*'], names: new Map<string, string>() };

function boundNames(node: ts.ImportDeclaration | ts.ExportDeclaration): Pick<Import, 'values' | 'names'> {
  const clause = ts.isImportDeclaration(node) ? node.importClause : node;
  const bindings = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause;
  const elements = bindings && (ts.isNamedImports(bindings) || ts.isNamedExports(bindings)) ? [...bindings.elements] : null;
  const names = new Map((elements ?? []).map(({ name, propertyName }) => [name.text, (propertyName ?? name).text]));
  const typeOnly = ts.isImportDeclaration(node) ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword : node.isTypeOnly;
  if (clause && typeOnly) return { values: [], names };
  const rest = ts.isImportDeclaration(node) && node.importClause?.name ? ['default'] : [];
  const values = elements ? elements.filter(({ isTypeOnly }) => !isTypeOnly).map(({ name, propertyName }) => (propertyName ?? name).text) : ['*'];
  return { values: [...values, ...rest], names };
}

function descendants(node: ts.Node): ts.Node[] {
  const all: ts.Node[] = [];
  const walk = (child: ts.Node): void => {
    all.push(child);
    ts.forEachChild(child, walk);
  };
  walk(node);
  return all;
}

/** Says what a rule found, with the place. */
function inEach(files: Files, find: (path: string, file: ts.SourceFile) => string[]): string[] {
  return [...files].flatMap(([path, file]) => find(path, file).map((found) => `${path}: ${found}`));
}

function eachImport(files: Files, find: (path: string, imported: Import) => string[]): string[] {
  return inEach(files, (path, file) => importsOf(path, file).flatMap((imported) => find(path, imported)));
}

/** Where a name that a file declares, imports or passes on is declared. */
function declared(files: Files, path: string, name: string, seen = new Set<string>()): { path: string; node: ts.Node } | null {
  const file = files.get(path);
  if (!file || seen.has(path)) return null;
  seen.add(path);
  for (const node of descendants(file)) {
    const own = ts.isClassDeclaration(node) || ts.isFunctionDeclaration(node) || ts.isVariableDeclaration(node) || ts.isInterfaceDeclaration(node);
    if (own && node.name?.getText(file) === name) return { path, node };
  }
  for (const { target, ours, names, values } of importsOf(path, file)) {
    const there = names.get(name) ?? (values.includes('*') ? name : undefined);
    const found = ours && there !== undefined ? declared(files, target, there, seen) : null;
    if (found) return found;
  }
  return null;
}

function decoratorsOf(node: ts.Node): string[] {
  const decorators = ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : [];
  return decorators.map(({ expression }) => (ts.isCallExpression(expression) ? expression.expression : expression).getText());
}

const floors: Rule = (files) =>
  eachImport(files, (path, { target, ours }) => {
    const [from, to] = [folderOf(path), folderOf(target)];
    if (floorOf(from) < 0) return [`${from} has no floor`];
    if (!ours || from === to) return [];
    const allowed = floorOf(to) >= 0 && floorOf(to) < floorOf(from) && from !== 'web';
    return allowed || SIDEWAYS.has(`${from} → ${to}`) ? [] : [`imports ${target}`];
  });

const faces: Rule = (files) =>
  eachImport(files, (path, { target, ours }) => {
    if (!ours) return [];
    const index = `${folderOf(target)}/index.ts`;
    const same = folderOf(path) === folderOf(target);
    return same === (target === index) ? [`imports ${target}`] : [];
  });

/** At run time: a type of another file is no circle. */
const circles: Rule = (files) => {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) found.push([...way.slice(way.indexOf(path)), path].join(' → '));
    if (done.has(path) || way.includes(path)) return;
    const file = files.get(path);
    for (const { target, ours, values } of file ? importsOf(path, file) : []) if (ours && values.length > 0) visit(target, [...way, path]);
    done.add(path);
  };
  for (const path of files.keys()) visit(path, []);
  return found;
};

/** Law is pure: it asks no framework, no database, no clock, no chance, and neither does what it calls. */
const purity: Rule = (files) => {
  const impure = (path: string, seen: Set<string>): string[] => {
    const file = files.get(path);
    if (!file || seen.has(path)) return [];
    seen.add(path);
    const imported = importsOf(path, file).flatMap(({ target, ours, values }) => {
      if (!ours) return values.length === 0 || PURE_PACKAGES.has(packageOf(target)) ? [] : [`${path} imports ${target}`];
      return values.flatMap((name) => {
        const origin = name === '*' ? target : (declared(files, target, name)?.path ?? target);
        return folderOf(origin) === 'platform' ? [`${path} imports ${name} of platform`] : impure(origin, seen);
      });
    });
    return [...imported, ...outsideWorld(file).map((what) => `${path} uses ${what}`)];
  };
  return [...files.keys()].filter(isPure).flatMap((path) => impure(path, new Set()));
};

const OUTSIDE = /^(Date\.now|Math\.random|performance\.now|process\.\w+|console\.\w+|randomUUID|randomBytes|setTimeout|setInterval|setImmediate|fetch)$/;

function outsideWorld(file: ts.SourceFile): string[] {
  return descendants(file).flatMap((node) => {
    if (ts.isNewExpression(node) && node.expression.getText(file) === 'Date' && !node.arguments?.length) return ['new Date()'];
    if (ts.isAwaitExpression(node) && isPure(file.fileName)) return ['await'];
    const called = ts.isCallExpression(node) && ts.isIdentifier(node.expression) ? node.expression : ts.isPropertyAccessExpression(node) ? node : null;
    return called && OUTSIDE.test(called.getText(file)) ? [called.getText(file)] : [];
  });
}

/** A replay gives the same tables to the last column. */
const projections: Rule = (files) => inEach(files, (path, file) => (path.endsWith('.projection.ts') ? outsideWorld(file) : []));

const anyType: Rule = (files) =>
  inEach(files, (_, file) => descendants(file).filter(({ kind }) => kind === ts.SyntaxKind.AnyKeyword).map((node) => `any in ${node.parent.getText(file)}`));

const drawers: Rule = (files) => [...files.keys()].filter((path) => /(^|[/.-])(utils?|helpers?|commons?|types?|misc|shared|lib)([/.-])/.test(path));

/** With `import type` a controller compiles, and its validation accepts anything. */
const requests: Rule = (files) =>
  inEach(files, (path, file) =>
    descendants(file).filter(ts.isParameter).flatMap((parameter) => {
      if (!decoratorsOf(parameter).some((name) => name === 'Body' || name === 'Query')) return [];
      const name = parameter.type?.getText(file) ?? 'nothing';
      const imported = importsOf(path, file).find(({ names }) => names.has(name));
      const asType = imported && !imported.values.includes(imported.names.get(name) ?? '');
      const origin = declared(files, path, name);
      return !asType && origin && ts.isClassDeclaration(origin.node) ? [] : [`${parameter.getText(file)} is validated by no class`];
    }),
  );

const ROUTES = new Set(['Get', 'Post', 'Put', 'Patch', 'Delete', 'Options', 'Head', 'All', 'Search', 'Sse']);
const CALLERS = new Set(['May', 'SignedIn', 'Public']);

const callers: Rule = (files) =>
  inEach(files, (path, file) =>
    descendants(file).filter(ts.isClassLike).flatMap((controller) => {
      if (!decoratorsOf(controller).includes('Controller')) return [];
      const routes = controller.members.filter((member) => decoratorsOf(member).some((name) => ROUTES.has(name)));
      const unclear = routes.filter((route) => decoratorsOf(route).filter((name) => CALLERS.has(name)).length !== 1);
      return [...(path.endsWith('.controller.ts') ? [] : ['a controller']), ...unclear.map((route) => `who may call ${route.name?.getText(file)}?`)];
    }),
  );

const WRITES = /\b(?:(?:insert(?:\s+or\s+\w+)?|replace)\s+into|delete\s+from|truncate(?:\s+table)?|update(?=\s+\S+\s+set\b))\s+(?!on\b)([\w.${}]+)/gi;

/** Which folder's table it is, by its name; a table of a book that no entity maps belongs to nobody. */
function owners(files: Files): Map<string, string> {
  const mapped = [...files].flatMap(([path, file]) =>
    descendants(file).flatMap((node): [string, string][] => {
      const named = ts.isDecorator(node) ? /^@Entity\('(\w+)'\)$/.exec(node.getText(file))?.[1] : undefined;
      return named === undefined ? [] : [[named, folderOf(path)]];
    }),
  );
  return new Map(mapped);
}

/**
 * Only a module's projection writes that module's tables, and a migration of its own, which fills what it adds; `op_`
 * tables, which are no history, are written by services.
 */
const writers: Rule = (files) => {
  const owner = owners(files);
  const mayWrite = (path: string, table: string): boolean =>
    table.startsWith('op_') || GATEWAYS.has(path) || (WRITER.test(path) && owner.get(table) === folderOf(path)) || (table === 'journal' && path === APPEND);
  return inEach(files, (path, file) => {
    const texts = descendants(file).filter((node) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node));
    const inSql = texts.flatMap((node) => [...node.getText(file).matchAll(WRITES)].map(([, table = '']) => table));
    const throughGateway = descendants(file).flatMap((node) => {
      const call = ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) ? node.expression : null;
      return call && /^(insert|insertAll|put|addTo|update|takeFrom)$/.test(call.name.text) ? tableOf(files, path, call.expression.getText(file)) : [];
    });
    return [...inSql, ...throughGateway].filter((table) => !mayWrite(path, table)).map((table) => `writes ${table}`);
  });
};

/** The table behind `const hubsTable = new Table(HubRow)`. */
function tableOf(files: Files, path: string, variable: string): string[] {
  const found = declared(files, path, variable);
  const entity = found && /new Table\((\w+)\)/.exec(found.node.getText())?.[1];
  const row = entity && declared(files, found.path, entity);
  const name = row && /@Entity\('(\w+)'\)/.exec(row.node.getText())?.[1];
  return name ? [name] : [];
}

const RULES: Record<string, Rule> = {
  'a file imports its own folder and lower floors': floors,
  'outside a folder only its index is imported, inside never': faces,
  'imports make no circle': circles,
  'rules, figures and the kernel are pure': purity,
  'projections know no clock and no chance': projections,
  'there is no any': anyType,
  'there are no drawers': drawers,
  'what a request brings is validated by a class': requests,
  'each route says once who may call it': callers,
  'only projections write the tables of history': writers,
};

function parsed(texts: Iterable<readonly [string, string]>): Files {
  return new Map([...texts].map(([path, text]) => [path, ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true)]));
}

const SRC = new URL('../src/', import.meta.url);
const paths = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.spec.ts'));
const product = parsed(paths.map((path) => [path, readFileSync(new URL(path, SRC), 'utf8')]));

describe('the house', () => {
  it.each(Object.keys(RULES))('%s', (name) => {
    expect(RULES[name]?.(product)).toEqual([]);
  });

  it('is all looked at', () => {
    expect(product.size).toBeGreaterThan(100);
    expect([...product].flatMap(([path, file]) => importsOf(path, file)).length).toBeGreaterThan(500);
    expect(owners(product).size).toBeGreaterThan(15);
  });
});

/** What each rule must find, so that none of them holds because it looks at nothing. */
describe('the rules find what they are for', () => {
  const cases: [string, Record<string, string>, string[]][] = [
    ['a file imports its own folder and lower floors', { 'hubs/a.ts': "import { x } from '../grants/index.js';" }, ['hubs/a.ts: imports grants/index.ts']],
    ['a file imports its own folder and lower floors', { 'grants/a.ts': "import type { x } from '../decree/index.js';" }, ['grants/a.ts: imports decree/index.ts']],
    ['a file imports its own folder and lower floors', { 'kernel/a.ts': "export * from '../platform/index.js';" }, ['kernel/a.ts: imports platform/index.ts']],
    ['a file imports its own folder and lower floors', { 'web/a.tsx': "const x = await import('../kernel/index.js');" }, ['web/a.tsx: imports kernel/index.ts']],
    ['a file imports its own folder and lower floors', { 'attic/a.ts': "import 'x';" }, ['attic/a.ts: attic has no floor']],
    ['outside a folder only its index is imported, inside never', { 'hubs/a.ts': "import { x } from '../ledger/accounts.js';" }, ['hubs/a.ts: imports ledger/accounts.ts']],
    ['outside a folder only its index is imported, inside never', { 'access/people/a.ts': "import { x } from '../index.js';" }, ['access/people/a.ts: imports access/index.ts']],
    ['imports make no circle', { 'hubs/a.ts': "import { b } from './b.js';", 'hubs/b.ts': "import { type C, a } from './a.js';" }, ['hubs/a.ts → hubs/b.ts → hubs/a.ts']],
    ['imports make no circle', { 'hubs/a.ts': "import { b } from './b.js';", 'hubs/b.ts': "import { type C } from './a.js';" }, []],
    ['rules, figures and the kernel are pure', { 'hubs/a.rules.ts': "import { Injectable } from '@nestjs/common';" }, ['hubs/a.rules.ts imports @nestjs/common']],
    [
      'rules, figures and the kernel are pure',
      { 'hubs/a.rules.ts': "import { b } from './b.js';", 'hubs/b.ts': "import { Column, type X } from 'typeorm'; export const b = 1;" },
      ['hubs/b.ts imports typeorm'],
    ],
    [
      'rules, figures and the kernel are pure',
      {
        'hubs/a.rules.ts': "import { Table, type View } from '../platform/index.js';",
        'platform/index.ts': "export * from './table.js';",
        'platform/table.ts': 'export class Table {}',
      },
      ['hubs/a.rules.ts imports Table of platform'],
    ],
    ['rules, figures and the kernel are pure', { 'kernel/a.ts': 'export const now = () => new Date();' }, ['kernel/a.ts uses new Date()']],
    ['projections know no clock and no chance', { 'hubs/a.projection.ts': 'export const x = Math.random();' }, ['hubs/a.projection.ts: Math.random']],
    ['there is no any', { 'hubs/a.ts': 'const x = (y: any) => y;' }, ['hubs/a.ts: any in y: any']],
    ['there are no drawers', { 'hubs/hub.utils.ts': '', 'hubs/helpers/a.ts': '', 'hubs/prototypes.ts': '' }, ['hubs/hub.utils.ts', 'hubs/helpers/a.ts']],
    [
      'what a request brings is validated by a class',
      {
        'hubs/a.controller.ts':
          "import type { A } from './a.js'; import { type B, C } from './a.js'; class X { f(@Body() a: A, @Query() b: B, @Body() c: C, @Query() d: I, @Query() e) {} } interface I {}",
        'hubs/a.ts': 'export class A {} export class B {} export class C {}',
      },
      ['@Body() a: A', '@Query() b: B', '@Query() d: I', '@Query() e'].map((parameter) => `hubs/a.controller.ts: ${parameter} is validated by no class`),
    ],
    [
      'each route says once who may call it',
      { 'hubs/a.controller.ts': '@Controller() class X { @Get() a() {} @Post() @May() @Public() b() {} @Get() @SignedIn() c() {} d() {} }' },
      ['hubs/a.controller.ts: who may call a?', 'hubs/a.controller.ts: who may call b?'],
    ],
    ['each route says once who may call it', { 'hubs/a.ts': '@Controller() class X {}' }, ['hubs/a.ts: a controller']],
    [
      'only projections write the tables of history',
      {
        'hubs/hub.entity.ts': "@Entity('hubs') export class HubRow {} export const hubsTable = new Table(HubRow);",
        'hubs/hubs.projection.ts': "import { hubsTable } from './hub.entity.js'; hubsTable.insert(tx, {}); tx.run(`UPDATE hubs SET a = ${b}`); tx.run('DELETE FROM grants');",
        'hubs/hubs.service.ts': "import { hubsTable } from './hub.entity.js'; hubsTable.update(tx, {}, {}); tx.run('INSERT OR REPLACE INTO hubs (a)'); tx.run('delete from op_jobs');",
        'hubs/index.ts': "export * from './hub.entity.js';",
        'grants/grants.projection.ts': "import { hubsTable } from '../hubs/index.js'; hubsTable.insert(tx, {});",
        'hubs/hubs.migrations.ts': "runAll(runner, ['UPDATE hubs SET a = b', 'UPDATE grants SET a = b']);",
      },
      ['hubs/hubs.projection.ts: writes grants', 'hubs/hubs.service.ts: writes hubs', 'hubs/hubs.service.ts: writes hubs', 'grants/grants.projection.ts: writes hubs', 'hubs/hubs.migrations.ts: writes grants'],
    ],
  ];
  it.each(cases)('%s (%#)', (name, texts, found) => {
    expect(RULES[name]?.(parsed(Object.entries(texts)))).toEqual(found);
  });
});
