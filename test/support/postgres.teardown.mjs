export default async function tearDown() {
  await globalThis.__POSTGRES__?.stop();
}
