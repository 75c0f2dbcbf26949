import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/*
 * What the program can refuse with and what it can write, read off its source: so that nobody adds a refusal or a kind
 * of entry without a row. Where the reader cannot tell, it says so instead of passing over it.
 */

const SOURCE = new URL('../../src/', import.meta.url);
const KIND = /^[a-z]+(-[a-z]+)*\/\d+$/;

const nodes: readonly ts.Node[] = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
  .flatMap((path) => descendants(ts.createSourceFile(path, readFileSync(new URL(path, SOURCE), 'utf8'), ts.ScriptTarget.Latest, true)));

function descendants(node: ts.Node): ts.Node[] {
  const found: ts.Node[] = [node];
  ts.forEachChild(node, (child) => void found.push(...descendants(child)));
  return found;
}

type Called = ts.CallExpression | ts.NewExpression;
type Declared = ts.FunctionDeclaration | ts.MethodDeclaration | ts.ConstructorDeclaration;

const calls = nodes.filter((node): node is Called => ts.isCallExpression(node) || ts.isNewExpression(node));
/** Calls by what is called: `wrongState`, `InvalidInput.at`, `new Conflict`. */
const callsOf = new Map<string, Called[]>();
for (const call of calls) {
  const called = `${ts.isNewExpression(call) ? 'new ' : ''}${call.expression.getText()}`;
  callsOf.set(called, [...(callsOf.get(called) ?? []), call]);
}
const constants = new Map(nodes.filter(ts.isVariableDeclaration).map((node) => [`${node.getSourceFile().fileName} ${node.name.getText()}`, node.initializer]));
const classes = nodes.filter(ts.isClassDeclaration);

/** `Refusal` and all that extends it. */
function refusalClasses(): ts.ClassDeclaration[] {
  const found = new Set(['Refusal']);
  const extending = (): ts.ClassDeclaration[] => classes.filter((node) => found.has(baseOf(node) ?? ''));
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const { name } of extending()) if (name) found.add(name.text);
  }
  return extending();
}

function baseOf(node: ts.ClassDeclaration): string | undefined {
  return node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0]?.expression.getText();
}

/** Every code with which the program can refuse. */
export function refusalCodes(): Set<string> {
  const codes = refusalClasses().flatMap((node) => {
    const made = node.members.find(ts.isConstructorDeclaration);
    const toSuper = made && descendants(made).find((one) => ts.isCallExpression(one) && one.expression.kind === ts.SyntaxKind.SuperKeyword);
    if (toSuper) return codesOf((toSuper as ts.CallExpression).arguments[0], toSuper);
    // Without a constructor of its own the code comes first, as in `Refusal`.
    return (callsOf.get(`new ${node.name?.text}`) ?? []).flatMap((call) => codesOf(call.arguments?.[0], call));
  });
  return new Set(codes);
}

/** What an expression can be: literals, through constants, alternatives and what functions are called with. */
function codesOf(expression: ts.Expression | undefined, where: ts.Node): string[] {
  if (expression && ts.isStringLiteralLike(expression)) return [expression.text];
  if (expression && ts.isConditionalExpression(expression)) return [expression.whenTrue, expression.whenFalse].flatMap((one) => codesOf(one, where));
  if (expression && ts.isIdentifier(expression)) {
    const constant = constants.get(`${expression.getSourceFile().fileName} ${expression.text}`);
    if (constant) return codesOf(constant, where);
    const passed = passedAs(expression);
    if (passed) return passed;
  }
  throw new Error(`with which code does this refuse? ${where.getSourceFile().fileName}: ${where.getText().slice(0, 80)}`);
}

/** The values that a parameter is given, where the function is called, or by itself. */
function passedAs(parameter: ts.Identifier): string[] | null {
  let scope: ts.Node = parameter;
  while (!isDeclared(scope)) {
    if (ts.isSourceFile(scope)) return null;
    scope = scope.parent;
  }
  const index = scope.parameters.findIndex(({ name }) => name.getText() === parameter.text);
  const initializer = scope.parameters[index]?.initializer;
  if (index < 0) return null;
  const given = (callsOf.get(calledAs(scope)) ?? []).map((call) => call.arguments?.[index] ?? initializer);
  return given.flatMap((one) => codesOf(one, scope));
}

function isDeclared(node: ts.Node): node is Declared {
  return ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || ts.isConstructorDeclaration(node);
}

function calledAs(node: Declared): string {
  const owner = ts.isClassDeclaration(node.parent) ? node.parent.name?.text : '';
  if (ts.isConstructorDeclaration(node)) return `new ${owner}`;
  return ts.isMethodDeclaration(node) ? `${owner}.${node.name.getText()}` : (node.name?.text ?? '');
}

/** Every kind of entry that the program can still write. */
export function entryKinds(): Set<string> {
  const literals = nodes.filter(ts.isStringLiteral).filter((node) => KIND.test(node.text) && isWritten(node));
  return new Set([...literals.map(({ text }) => text), ...decisionKinds()]);
}

/** What is drafted as an entry's `kind` or handed on to be; projections compare kinds, or list them as names. */
function isWritten(node: ts.StringLiteral): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) return parent.name.getText() === 'kind' && parent.initializer === node;
  return ts.isCallExpression(parent) || ts.isConditionalExpression(parent) || ts.isVariableDeclaration(parent);
}

/** `grant-approved/1`: the one kind that is put together, of a noun and a step. */
function decisionKinds(): string[] {
  const made = nodes.filter(ts.isPropertyAssignment).filter(({ name, initializer }) => name.getText() === 'kind' && ts.isTemplateExpression(initializer));
  const [said, ...others] = made.map(({ initializer }) => initializer.getText());
  if (said !== '`${noun}-${STEPS[decision]}/1`' || others.length > 0) throw new Error(`how are kinds of entries put together? ${said} ${others}`);
  const plain = (callsOf.get('plainProposal') ?? []).map((call) => call.arguments?.[0]);
  const named = nodes.filter(ts.isPropertyAssignment).filter(({ name }) => name.getText() === 'noun').map(({ initializer }) => initializer);
  const nouns = [...plain, ...named].filter((node) => node !== undefined).filter(ts.isStringLiteral).map(({ text }) => text);
  return [...new Set(nouns)].flatMap((noun) => ['approved', 'rejected', 'withdrawn'].map((step) => `${noun}-${step}/1`));
}
