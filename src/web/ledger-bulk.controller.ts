import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Needs, type DoorRequest } from '../access/http/needs.js';
import { actingOn } from '../access/visitor.js';
import { isDay } from '../calendar/domain/day.js';
import { BulkService, type BulkChange } from '../task/bulk.service.js';
import { MANNERS } from '../task/request.entity.js';
import { TASK_PROBLEMS } from '../task/task-problems.js';
import { refsOf } from './desk-forms.js';
import { fieldsOf, type Fields } from './form-fields.js';
import { LedgerPages } from './ledger-pages.service.js';

/** Many tasks of the ledger at once: another lead, another day, another post. */
@Controller('ledger/bulk')
export class LedgerBulkController {
  constructor(
    private readonly pages: LedgerPages,
    private readonly bulk: BulkService,
  ) {}

  @Post()
  @Needs('request.decide')
  async change(@Req() request: DoorRequest, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const values = fieldsOf(body);
    const refs = refsOf(values['task']);
    const read = changeOf(values);
    const actor = actingOn(request.visitor!, null, 'request.decide')!;
    const fault = refs.length === 0 ? '没有选中任何一项：请先在左边打勾。' : typeof read === 'string' ? read : null;
    const outcome = fault === null && typeof read !== 'string' ? await this.bulk.change(actor, refs, read) : null;
    if (outcome?.ok) return response.redirect(303, `/ledger?done=${outcome.value}`);
    const rows = outcome?.error.map(({ title, code }) => `${title}：${TASK_PROBLEMS[code].detail}`) ?? [];
    const text = fault ?? `一项也没有改。${rows.join('　')}`;
    const chosen = new Set(refs.map(({ id }) => id));
    const banner = { kind: 'warn', title: rows.length > 0 ? `有${rows.length}项不能改` : '还没有办成', text } as const;
    const page = await this.pages.render(request, { query: {}, banner, values, chosen });
    response.status(422).type('html').send(page);
  }
}

/** What is to be done, or why that is not yet said. */
function changeOf({ do: press, unit = '', due = '', post = '', basis = '', ...said }: Fields): BulkChange | string {
  if (basis === '') return '请写依据：因为什么改、谁同意的。';
  if (press === 'assign') return unit === '' ? '请选改由哪个单位牵头。' : { kind: 'assign', department: unit, basis };
  if (press === 'post') return post === '' ? '请选责任岗位。' : { kind: 'post', post, basis };
  if (!isDay(due)) return '请写改到哪一天。';
  const { leader = '', decidedOn = '', manner: how } = said;
  if (leader === '') return { kind: 'redate', day: due, basis, behalf: null };
  const manner = MANNERS.find((one) => one === how && one !== 'here');
  if (!manner || !isDay(decidedOn)) return '代录区领导决定的，请写哪天定的、怎样定的。';
  return { kind: 'redate', day: due, basis, behalf: { leader, day: decidedOn, manner } };
}
