import { SignedLinks } from '../../src/access/signed-links.js';
import { ComposerRegistry, type Composition } from '../../src/mail/letter-composer.js';
import { Letter } from '../../src/mail/letter.entity.js';
import { Officer } from '../../src/organization/officer.entity.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { newId } from '../../src/platform/id.js';
import type { House } from './house.js';

/** Lets a house write letters of a kind made for tests: each has a link, as real ones do. */
export function composeTestLetters({ app, config }: House): void {
  app.get(ComposerRegistry).register('test', {
    compose: (_tx, letters) => {
      const written = letters.map(({ id }): [string, Composition] => {
        const address = `${config.publicUrl}${SignedLinks.path(id)}`;
        const text = `各位同志：\n\n请打开 ${address} 填报。\n`;
        const html = `<p>各位同志：请<a href="${address}">打开</a>填报。</p>`;
        const words = { from: '区政府督查室', subject: '试投', shortText: '请填报', linkUntil: '2021-09-20' };
        return [id, { letter: { ...words, text, html } }];
      });
      return Promise.resolve(new Map(written));
    },
  });
}

/** So many letters due now; their ids. */
export async function dueLetters({ app, reads, clock }: House, n: number): Promise<string[]> {
  const [officer] = await reads.find(Officer, { take: 1 });
  const now = clock.now().toISOString();
  const rows = Array.from({ length: n }, (_, i): Partial<Letter> & { id: string } => {
    const id = newId();
    const address = `unit-${i}@district.example`;
    return {
      id,
      kind: 'test',
      recipient: address,
      slot: `test:${id}`,
      officerId: officer?.id ?? null,
      address,
      state: 'pending',
      context: {},
      revision: 0,
      messageId: `<${id.toLowerCase()}@duban.district.example>`,
      reachedData: false,
      attempts: 0,
      nextAttemptAt: now,
      createdAt: now,
    };
  });
  await app.get(UnitOfWork).run(async (tx) => {
    tx.withoutEntry('letters of a test');
    await tx.insert(Letter, rows);
  });
  return rows.map(({ id }) => id);
}
