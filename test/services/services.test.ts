import { connect } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import pg from 'pg';

const postgres = process.env['DUBAN_TEST_POSTGRES'] ?? '';
const redis = process.env['DUBAN_TEST_REDIS'] ?? '';

/** The suite's own services answer for real: a skipped half must be seen, a dead one must fail. */
describe('services of the suite', () => {
  (postgres ? test : test.skip)('PostgreSQL is new enough for the triggers (14)', async () => {
    const client = new pg.Client({ connectionString: postgres });
    await client.connect();
    const { rows } = await client.query<{ n: string }>(`SELECT current_setting('server_version_num') AS n`);
    await client.end();
    expect(Number(rows[0]?.n)).toBeGreaterThanOrEqual(140_000);
  });

  (redis ? test : test.skip)('Redis answers', async () => {
    const { hostname, port } = new URL(redis);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => socket.write('PING\r\n'));
      socket.once('error', reject);
      socket.once('data', (chunk) => {
        socket.destroy();
        resolve(chunk.toString());
      });
    });
    expect(answer).toBe('+PONG\r\n');
  });
});
