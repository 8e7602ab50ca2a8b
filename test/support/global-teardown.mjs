export default async function teardown() {
  for (const stop of globalThis.stopServices ?? []) await stop();
}
