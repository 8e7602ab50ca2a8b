import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { configurationReference } from '../../src/platform/configuration-reference.js';
import { BY_FILE, Environment } from '../../src/platform/environment.js';

const text = (path: string): string => readFileSync(path, 'utf8');
const dockerfile = text('docker/Dockerfile');
const compose = parse(text('docker/compose.yaml'), { merge: true }) as {
  services: Record<
    string,
    { environment?: Record<string, string>; secrets?: string[]; ports?: string[]; image?: string }
  >;
  secrets: Record<string, unknown>;
};
const ours = Object.values(compose.services).filter(({ image }) => image === 'duban');

/** What the last stage copies: from the checkout, and from the stage before. */
const copied = [...dockerfile.slice(dockerfile.lastIndexOf('FROM')).matchAll(/^COPY (.+)$/gm)].map((m) => m[1] ?? '');
const fromCheckout = copied
  .filter((line) => !line.startsWith('--from'))
  .flatMap((line) => line.split(' ').slice(0, -1));

test('docs/configuration.md says what the schema says (npm run docs:config)', () => {
  expect(text('docs/configuration.md')).toBe(configurationReference());
});

test('the image copies what there is, and the script that tries it copies the same', () => {
  expect(fromCheckout.length).toBeGreaterThan(4);
  for (const path of fromCheckout) expect([path, existsSync(path)]).toEqual([path, true]);
  const tried = text('docker/try.sh');
  for (const path of fromCheckout) expect(tried).toContain(`"$root"/${path}`);
  expect(dockerfile).toMatch(/^USER node$/m);
  expect(dockerfile).toMatch(/^HEALTHCHECK .*docker\/healthy\.mjs/m);
});

test('every variable of the image and of the compose file is one the product knows', () => {
  const known = new Set([...Object.keys(Environment.shape), ...BY_FILE.map((name) => `${name}_FILE`)]);
  const image = [...(/^ENV (.+)$/m.exec(dockerfile)?.[1] ?? '').matchAll(/([A-Z_]+)=/g)].map((m) => m[1] ?? '');
  const set = [...image, ...ours.flatMap(({ environment = {} }) => Object.keys(environment))];
  expect(set.length).toBeGreaterThan(10);
  expect(set.filter((name) => !known.has(name))).toEqual([]);
});

test('two replicas with pages, a worker and a scheduler; the port is the image’s; every secret is a file', () => {
  const roles = ours.map(({ environment }) => environment?.['DUBAN_ROLES']);
  expect(roles).toEqual([undefined, 'web', 'web', 'worker', 'scheduler']);
  const port = /^EXPOSE (\d+)$/m.exec(dockerfile)?.[1] ?? '';
  expect(dockerfile).toContain(`PORT=${port} DUBAN_HEALTH_PORT=${port}`);
  for (const { ports = [] } of ours)
    for (const told of ports) expect(told).toMatch(new RegExp(`^127\\.0\\.0\\.1:\\d+:${port}$`));
  for (const { secrets = [], environment = {} } of ours) {
    expect(secrets.filter((name) => !(name in compose.secrets))).toEqual([]);
    const read = Object.entries(environment).filter(([name]) => name.endsWith('_FILE'));
    expect(read.map(([, path]) => path.replace('/run/secrets/', '')).sort()).toEqual([...secrets].sort());
  }
});

test('docs/architecture.md draws the arrows that lint enforces', () => {
  const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
    forbidden: { name: string; to: { pathNot?: string } }[];
  };
  const enforced = forbidden.flatMap(({ name, to }) => {
    const room = /^(.+)-looks-down-only$/.exec(name)?.[1];
    const rooms = /\(([^)]*)\)/.exec(to.pathNot ?? '')?.[1]?.split('|') ?? [];
    return room === undefined ? [] : [[room, rooms.filter((one) => one !== room)]];
  });
  const drawn = [...text('docs/architecture.md').matchAll(/^\| `([a-z-]+)` \| (.+) \|$/gm)].map((m) => [
    m[1],
    [...(m[2] ?? '').matchAll(/`([a-z-]+)`/g)].map((one) => one[1]),
  ]);
  expect(drawn).toEqual(enforced);
});
