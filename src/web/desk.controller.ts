import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { refuseEntry } from '../access/http/door.guard.js';
import { Needs, type DoorRequest } from '../access/http/needs.js';
import { actingOn } from '../access/visitor.js';
import type { Actor } from '../organization/actor.js';
import type { Outcome } from '../platform/outcome.js';
import type { DeskRefusal } from '../plan/desk-problems.js';
import type { DeskSheet } from '../plan/desk-reading.service.js';
import { DeskService } from '../plan/desk.service.js';
import { nextLine } from '../plan/domain/desk-rules.js';
import type { DraftRef, DraftSet } from '../task/draft-changes.service.js';
import type { BannerView } from './components/banner.js';
import { promisesOf, readBulk, readLine, refsOf } from './desk-forms.js';
import { fieldsOf, type Fields } from './form-fields.js';
import { DeskPages, isFilter, type DeskShown } from './desk-pages.service.js';
import { stateOf } from './views/desk.view.js';

export const DESK_DONE: Readonly<Record<string, BannerView>> = {
  confirm: { kind: 'ok', title: '已确认', text: '下一条在下面打开；立项前随时可以再改。' },
  save: { kind: 'ok', title: '已保存', text: '还没有确认，离开再回来也在。' },
  bulk: { kind: 'ok', title: '已用于选中各项', text: '各项都改好了。' },
  regroup: { kind: 'ok', title: '已调整', text: '每条承诺仍在一项任务里。' },
  adopt: { kind: 'ok', title: '已按原文分派', text: '报告写明的牵头、配合和日期已填入，请逐项核对。' },
  add: { kind: 'ok', title: '已加到清单', text: '请填写牵头单位和落实标准，再补充立项。' },
  consult: { kind: 'ok', title: '已发出征求意见', text: '下一封信会请各单位答复；到期未复的，视为无意见。' },
  settle: { kind: 'ok', title: '已处理', text: '单位可以看到处理意见。' },
  amend: { kind: 'ok', title: '已采用修订', text: '任务和经过都保留；新增的句子在下面，补充立项后交办。' },
  approve: { kind: 'ok', title: '已立项', text: '各牵头单位会收到签收的请求。' },
};

type LinePress = 'confirm' | 'save' | 'part' | 'up' | 'overall' | 'drop';
const PRESSES: readonly LinePress[] = ['confirm', 'save', 'part', 'up', 'overall', 'drop'];
const OVERALL: DraftSet = { nature: 'overall', dueDate: null, nodes: [] };

/** 导入台: the lines of a breakdown table, one by one and many at once. */
@Controller('desk/:planId')
@Needs('plan.read')
export class DeskController {
  constructor(
    private readonly pages: DeskPages,
    private readonly desk: DeskService,
  ) {}

  @Get()
  async page(
    @Req() request: DoorRequest,
    @Param('planId') planId: string,
    @Query() query: Record<string, unknown>,
    @Res() response: Response,
  ): Promise<void> {
    const { f, n, done } = query;
    const shown: DeskShown = {
      banner: typeof done === 'string' && Object.hasOwn(DESK_DONE, done) ? (DESK_DONE[done] ?? null) : null,
      ...{ filter: isFilter(f) ? f : null, openId: typeof n === 'string' ? n : null, retry: null },
    };
    await this.pages.send(request, response, await this.pages.sheet(planId), shown);
  }

  @Post('lines/:taskId')
  async line(
    @Req() request: DoorRequest,
    @Param() { planId, taskId }: { planId: string; taskId: string },
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const fields = fieldsOf(body);
    const press = PRESSES.find((one) => one === fields['do']) ?? 'save';
    const actor = this.editor(request);
    const sheet = await this.pages.sheet(planId);
    if (!sheet.lines.some(({ id }) => id === taskId)) throw new NotFoundException();
    const { lastYear, untaken } = sheet;
    const known = { directory: await this.pages.directory(), periods: this.pages.periods, lastYear, untaken };
    const { set, errors } = readLine(fields, known);
    const wrong = Object.keys(errors).length > 0;
    const ref = { id: taskId, version: Number(fields['version']) };
    const outcome = wrong ? null : await this.act({ press, actor, ref, set, sheet, promises: promisesOf(fields) });
    if (outcome?.ok) {
      const next = press === 'confirm' ? nextLine(stateOf(await this.pages.sheet(planId)), taskId) : outcome.value;
      const done = press === 'confirm' || press === 'save' ? press : 'regroup';
      return response.redirect(303, `/desk/${planId}?done=${done}${next === null ? '' : `&n=${next}#t-${next}`}`);
    }
    const faults = outcome === null ? errors : faultsOf(outcome.error);
    await this.refuse(request, response, {
      planId,
      openId: taskId,
      error: outcome?.error,
      values: fields,
      errors: faults,
    });
  }

  @Post('bulk')
  async bulk(
    @Req() request: DoorRequest,
    @Param('planId') planId: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const fields = fieldsOf(body);
    const actor = this.editor(request);
    const refs = refsOf(fields['task']);
    const { set, fault } = readBulk(fields, await this.pages.directory());
    const outcome: Outcome<unknown, DeskRefusal> | null =
      fault !== null
        ? null
        : fields['do'] === 'merge'
          ? await this.desk.merge(actor, refs)
          : await this.desk.revise(actor, { lines: refs, set, confirm: fields['do'] === 'confirm' });
    if (outcome?.ok)
      return response.redirect(303, `/desk/${planId}?done=${fields['do'] === 'merge' ? 'regroup' : 'bulk'}`);
    await this.refuse(request, response, { planId, openId: null, error: outcome?.error, words: fault });
  }

  /** What was typed is kept first, so that no press loses it; then the line is taken apart, joined, renamed or dropped. */
  private async act(about: {
    press: LinePress;
    actor: Actor;
    ref: DraftRef;
    set: DraftSet;
    sheet: DeskSheet;
    promises: readonly string[];
  }): Promise<Outcome<string | null, DeskRefusal>> {
    const { press, actor, ref, set, sheet, promises } = about;
    const kept = press === 'overall' ? { ...set, ...OVERALL } : set;
    const saved = await this.desk.revise(actor, { lines: [ref], set: kept, confirm: press === 'confirm' });
    if (!saved.ok) return saved;
    const now = { id: ref.id, version: ref.version + 1 };
    const stay = { ok: true as const, value: ref.id };
    if (press === 'part') {
      const parted = await this.desk.part(actor, now, promises);
      return parted.ok ? stay : parted;
    }
    if (press === 'drop') {
      const dropped = await this.desk.drop(actor, now);
      return dropped.ok ? { ok: true, value: null } : dropped;
    }
    if (press !== 'up') return stay;
    const at = sheet.lines.findIndex(({ id }) => id === ref.id);
    const above = sheet.lines[at - 1];
    return this.desk.merge(actor, above ? [{ id: above.id, version: above.task.version }, now] : [now]);
  }

  private editor(request: DoorRequest): Actor {
    const visitor = request.visitor!;
    refuseEntry(visitor, 'plan.edit');
    return actingOn(visitor, null, 'plan.edit')!;
  }

  private async refuse(
    request: DoorRequest,
    response: Response,
    about: {
      planId: string;
      openId: string | null;
      error: DeskRefusal | undefined;
      words?: string | null;
      values?: Fields;
      errors?: Fields;
    },
  ): Promise<void> {
    const { planId, openId, error = { code: 'DESK.INCOMPLETE', faults: [] }, words, values, errors = {} } = about;
    const banner = await this.pages.refused(error, openId);
    const first = error.faults[0];
    const text = words ?? (openId === null && first ? `“${first.title}”：${first.words}` : banner.text);
    const retry = values ? { values, errors } : null;
    response.status(error.code === 'DESK.CHANGED' ? 409 : 422);
    const shown = { banner: { ...banner, text }, filter: null, openId, retry };
    await this.pages.send(request, response, await this.pages.sheet(planId), shown);
  }
}

const faultsOf = ({ faults }: DeskRefusal): Fields =>
  Object.fromEntries([...faults].reverse().map(({ field, words }) => [field, words]));
