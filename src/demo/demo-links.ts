import type { INestApplicationContext } from '@nestjs/common';
import { SignedLinks } from '../access/signed-links.js';
import { Officer } from '../organization/officer.entity.js';
import { Clock } from '../platform/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { newId } from '../platform/id.js';

/** One for each role, by the officer's code: who is to be tried first stands first. */
const PEOPLE = [
  ['o-sfj-head', '单位负责人（区司法局）'],
  ['o-sfj-clerk', '单位联络员（区司法局）'],
  ['o-cgw-head', '单位负责人（区城市管理委，有退回补充）'],
  ['o-qzf-fqz-zf', '区领导（分管政法）'],
  ['o-qzf-qz', '主要领导（区长）'],
  ['o-dcs-officer', '督查员（区政府督查室）'],
  ['o-dcs-chief', '督查负责人（区政府督查室）'],
  ['o-yfzqb-composer', '综合人员（区委依法治区办）'],
  ['o-sjj-auditor', '审计员'],
  ['o-dsj-admin', '系统管理员'],
] as const;

export interface DemoLink {
  readonly who: string;
  readonly address: string;
}

const MONTH_MS = 31 * 86_400_000;

/** Sign-in links, used again and again, as only a demonstration's are. */
export function demoLinks(house: INestApplicationContext, base: string): Promise<DemoLink[]> {
  const expiresAt = new Date(house.get(Clock).now().getTime() + MONTH_MS);
  return house.get(UnitOfWork).run(async (tx) => {
    tx.withoutEntry('links of a demonstration, which lets everybody in');
    const links: DemoLink[] = [];
    for (const [code, who] of PEOPLE) {
      const officer = await tx.one(Officer, { code });
      if (!officer) throw new Error(`the demonstration has no officer ${code}`);
      const link = { id: newId(), officerId: officer.id, purpose: 'signIn' as const, expiresAt };
      links.push({ who, address: base + (await house.get(SignedLinks).issueOne(tx, link)) });
    }
    return links;
  });
}
