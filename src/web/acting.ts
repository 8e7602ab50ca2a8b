import type { DoorRequest } from '../access/http/needs.js';
import type { Permission } from '../access/permissions.js';
import { actingAs, mayBy, signing, type Visitor } from '../access/visitor.js';
import type { Actor } from '../organization/actor.js';
import type { ProblemWords } from '../platform/http/problem.js';
import type { Writer } from '../reminder/domain/addressing.js';
import type { BannerView } from './components/banner.js';

/** The post that allows it; the door has seen that there is one. */
export const actorFor = ({ visitor }: DoorRequest, needs: Permission): Actor => actingAs(visitor!, needs);

/** A refusal over the page it stands on. */
export const bannerOf = ({ title, detail }: Pick<ProblemWords, 'title' | 'detail'>): BannerView => ({
  ...{ kind: 'warn', title, text: detail },
});

/** What was just done, by the word its redirect carries; null where it names nothing of the table. */
export const doneIn = ({ query }: DoorRequest, done: Readonly<Record<string, BannerView>>): BannerView | null =>
  typeof query['done'] === 'string' && Object.hasOwn(done, query['done']) ? (done[query['done']] ?? null) : null;

export const signerFor = ({ visitor }: DoorRequest): Actor => signing(visitor!);

/** The offices the visitor works for: 区政府督查室 chases and closes, 区委依法治区办 collects and composes. */
export const officesOf = ({ actors }: Visitor): Writer[] => {
  const roles = new Set(actors.flatMap((actor) => actor.roles));
  const inspects = roles.has('inspectionOfficer') || roles.has('inspectionChief');
  return [...(inspects ? (['office'] as const) : []), ...(roles.has('composer') ? (['ruleOfLawOffice'] as const) : [])];
};

/** Whether any of the visitor's posts allows it. */
export const mayAs = ({ visitor }: DoorRequest, needs: Permission): boolean => mayBy(visitor!, needs);
