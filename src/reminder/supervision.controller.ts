import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ApiRoute, Input, type InputOf } from '../access/http/api-route.js';
import { Done, done, granted } from '../access/http/done.js';
import { CurrentVisitor } from '../access/http/needs.js';
import { keyIn, PAGE_QUERY, paged, pageOf } from '../access/http/paging.js';
import { actingAs, signing, type Visitor } from '../access/visitor.js';
import { sightOf } from '../access/sight.js';
import { HttpProblem } from '../platform/http/problem.js';
import { TaskId } from '../task/task-inputs.js';
import { PaperWords, ReasonInput } from './paper-inputs.js';
import { PaperSight } from './paper-sight.service.js';
import { noticeKind } from './supervision-documents.service.js';
import type { NoticeDraft } from './supervision-drafts.service.js';
import { seenTogether, signable, SupervisionNotices, type NoticeRefusal } from './supervision-notices.service.js';
import { NOTICE_PROBLEMS } from './supervision-problems.js';
import { SupervisionReading } from './supervision-reading.service.js';
import type { Outcome } from '../platform/outcome.js';

const Kind = z.enum(['notice', 'request']);

const Signed = z.object({
  ...{ id: z.string(), kind: Kind, departmentId: z.string().nullable(), title: z.string() },
  ...{ number: z.string().nullable(), signedOn: z.string().nullable(), answerBy: z.string().nullable() },
  taskIds: z.array(z.string()).readonly().nullable(),
  /** Where the Word file is, as it was signed. */
  file: z.string(),
});

const Draft = z.object({
  ...{ departmentId: z.string(), department: z.string(), kind: Kind, planYear: z.int(), ordinal: z.int() },
  ...{ title: z.string(), since: z.string(), signBy: z.string() },
  /** Worded by hand, and its tasks or its day are others now. */
  stale: z.boolean(),
  led: z.array(z.string()).readonly(),
  supported: z.array(z.string()).readonly(),
  /** What is looked at: an act on the draft gives it back, and is refused once anything in it is another. */
  seen: z.string(),
});
const WholeDraft = Draft.extend({
  ...{ body: z.string(), toTake: z.string() },
  /** Where the Word file of the draft is. */
  file: z.string(),
});

const SIGNED = {
  method: 'get',
  path: 'supervision-notices',
  needs: 'task.read',
  summary: '签发了的督办通知单和商请函：您能看的，新的在前',
  query: z.object(PAGE_QUERY),
  response: pageOf(Signed),
} as const;

const DRAFTS = {
  method: 'get',
  path: 'supervision-notices/drafts',
  again: true,
  needs: 'paper.read',
  summary: '待签发的督办通知单；seenTogether是您能一次签发的那些',
  response: pageOf(Draft).extend({ seenTogether: z.string().nullable() }),
} as const;

const params = z.object({ id: TaskId });
const DRAFT = {
  method: 'get',
  path: 'supervision-notices/units/:id',
  needs: 'paper.read',
  summary: '给一个单位的待签发督办通知单',
  params,
  response: WholeDraft,
} as const;

const SIGN_ALL = {
  method: 'post',
  path: 'supervision-notices/sign',
  needs: 'paper.sign',
  summary: '一次签发由您签发的全部督办通知单：依次取号、存档，不能撤回',
  body: z.object({ seen: z.string() }),
  response: z.object({ signed: z.int() }),
  answer: (signed: unknown) => ({ signed }),
} as const;

const act = { ...({ method: 'post', needs: 'paper.edit', params, response: Done, answer: done } as const) };
const at = 'supervision-notices/units/:id';
const Seen = z.object({ seen: z.string() });
const WORD = {
  ...({ ...act, path: `${at}/word`, summary: '改督办通知单的文字' } as const),
  body: PaperWords.extend(Seen.shape),
} as const;
const DROP = {
  ...({ ...act, path: `${at}/drop`, summary: '不发，写明理由' } as const),
  body: ReasonInput.extend(Seen.shape),
} as const;
const SIGN = { ...act, path: `${at}/sign`, summary: '签发一份督办通知单：取号、存档，不能撤回', body: Seen } as const;

/** 督办通知单, for programs. */
@ApiTags('督办通知单')
@Controller('api/v1')
export class SupervisionNoticeController {
  constructor(
    private readonly reading: SupervisionReading,
    private readonly notices: SupervisionNotices,
    private readonly sight: PaperSight,
  ) {}

  @ApiRoute(SIGNED)
  async signed(@CurrentVisitor() visitor: Visitor, @Input() { query: { limit, after } }: InputOf<typeof SIGNED>) {
    const behind = keyIn(after, z.tuple([TaskId]))?.[0] ?? null;
    const sight = sightOf(visitor, 'task.read', (await this.sight.today()).directory);
    const rows = await this.reading.page(sight, { behind, most: limit + 1 });
    const page = paged(rows, limit, ({ id }) => [id]);
    const items = page.items.map((paper) => ({
      ...{ ...paper, kind: noticeKind(paper), number: this.reading.numberOf(paper) },
      file: `/supervision-notices/${paper.id}/file`,
    }));
    return { items, next: page.next };
  }

  @ApiRoute(DRAFTS)
  async waiting(@CurrentVisitor() visitor: Visitor): Promise<z.input<typeof DRAFTS.response>> {
    const drafts = await this.reading.whole();
    const ready = signable(drafts, visitor.actors);
    const together = ready.length === 0 ? null : seenTogether(ready);
    return { items: drafts.map(draftLine), next: null, seenTogether: together };
  }

  @ApiRoute(DRAFT)
  async draft(@Input() { params: { id } }: InputOf<typeof DRAFT>): Promise<z.input<typeof WholeDraft>> {
    const draft = await this.reading.draftTo(id);
    if (!draft) throw new HttpProblem('NOTICE.NOT_FOUND', NOTICE_PROBLEMS['NOTICE.NOT_FOUND']);
    const toTake = await this.reading.numberToTake(draft);
    return { ...draftLine(draft), body: draft.body, toTake, file: `/supervision-notices/units/${id}/file` };
  }

  @ApiRoute(SIGN_ALL)
  async signAll(@CurrentVisitor() visitor: Visitor, @Input() { body }: InputOf<typeof SIGN_ALL>) {
    return { signed: granted(await this.notices.signAll(signing(visitor), body.seen), NOTICE_PROBLEMS) };
  }

  @ApiRoute(WORD)
  async word(@CurrentVisitor() visitor: Visitor, @Input() { params: { id }, body }: InputOf<typeof WORD>) {
    const ref = { departmentId: id, seen: body.seen };
    return doneWith(await this.notices.word(actingAs(visitor, 'paper.edit'), ref, body));
  }

  @ApiRoute(DROP)
  async drop(@CurrentVisitor() visitor: Visitor, @Input() { params: { id }, body }: InputOf<typeof DROP>) {
    const ref = { departmentId: id, seen: body.seen };
    return doneWith(await this.notices.drop(actingAs(visitor, 'paper.edit'), ref, body.reason));
  }

  @ApiRoute(SIGN)
  async sign(@CurrentVisitor() visitor: Visitor, @Input() { params: { id }, body }: InputOf<typeof SIGN>) {
    return doneWith(await this.notices.sign(signing(visitor), { departmentId: id, seen: body.seen }));
  }
}

const draftLine = ({ unit, plan, ...draft }: NoticeDraft): z.input<typeof Draft> => ({
  ...{ ...draft, departmentId: unit.id, department: unit.name, planYear: plan.planYear },
});

const doneWith = (outcome: Outcome<string, NoticeRefusal>): Done => done(granted(outcome, NOTICE_PROBLEMS));
