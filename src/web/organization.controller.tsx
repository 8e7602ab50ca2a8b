import { Body, Controller, Get, Header, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Needs, type DoorRequest } from '../access/http/needs.js';
import { ShownAgain } from '../access/http/shown-again.js';
import { actingOn } from '../access/visitor.js';
import type { Actor } from '../organization/actor.js';
import { STAFF_STATUS } from '../staffing/staff-problems.js';
import { StaffingService } from '../staffing/staffing.service.js';
import { fieldsOf } from './form-fields.js';
import { done, NOTHING, refused, StaffPages, type Shown } from './staff-pages.service.js';
import { newPerson, newUnit, PERSON_FORMS, refOf, UNIT_FORMS, type StaffForm } from './staff-inputs.js';
import { personHref, unitHref } from './views/staff-look.js';

const IMPORTED: Shown = { ...NOTHING, banner: done('已导入') };

type Page = (shown: Shown) => Promise<string>;

const actorOf = ({ visitor }: DoorRequest): Actor => actingOn(visitor!, null, 'organization.edit')!;

const formOf = <T,>(forms: Readonly<Record<string, T>>, name: string): T => {
  const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
  if (form === undefined) throw new NotFoundException();
  return form;
};

/** 机构: units, posts, people and accounts; kept by the administrator, read by the offices and the auditor. */
@Controller('organization')
export class OrganizationController {
  constructor(
    private readonly staffing: StaffingService,
    private readonly pages: StaffPages,
  ) {}

  @Get()
  @ShownAgain()
  @Needs('organization.read')
  @Header('Content-Type', 'text/html; charset=utf-8')
  directory(@Req() request: DoorRequest): Promise<string> {
    return this.pages.directory(request, request.query['done'] === 'import' ? IMPORTED : NOTHING);
  }

  @Post('units')
  @Needs('organization.edit')
  addUnit(@Req() request: DoorRequest, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const page: Page = (shown) => this.pages.directory(request, shown);
    return this.act(request, { form: newUnit(fieldsOf(body)), page, to: unitHref }, response);
  }

  @Post('people')
  @Needs('organization.edit')
  addPerson(@Req() request: DoorRequest, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const page: Page = (shown) => this.pages.directory(request, shown);
    return this.act(request, { form: newPerson(fieldsOf(body)), page, to: personHref }, response);
  }

  @Get('units/:id')
  @ShownAgain()
  @Needs('organization.read')
  @Header('Content-Type', 'text/html; charset=utf-8')
  unit(@Req() request: DoorRequest, @Param('id') id: string): Promise<string> {
    return this.pages.unit(request, id, shownAfter(request, UNIT_FORMS));
  }

  @Post('units/:id/:act')
  @Needs('organization.edit')
  changeUnit(@Req() request: DoorRequest, @Param('id') id: string, @Res() response: Response): Promise<void> {
    const form = formOf(UNIT_FORMS, String(request.params['act']))(id, fieldsOf(request.body));
    const page: Page = (shown) => this.pages.unit(request, id, shown);
    return this.act(request, { form, page, to: () => unitHref(id) }, response);
  }

  @Get('people/:id')
  @ShownAgain()
  @Needs('organization.read')
  @Header('Content-Type', 'text/html; charset=utf-8')
  person(@Req() request: DoorRequest, @Param('id') id: string): Promise<string> {
    return this.pages.person(request, id, shownAfter(request, PERSON_FORMS));
  }

  /** 开通账号 and 重设密码: what is shown once is the answer itself and has no address to come back to. */
  @Post('people/:id/open-account')
  @Needs('organization.edit')
  openAccount(@Req() request: DoorRequest, @Param('id') id: string, @Res() response: Response): Promise<void> {
    return this.admit(request, { id, how: 'openAccount' }, response);
  }

  @Post('people/:id/reset-password')
  @Needs('organization.edit')
  resetPassword(@Req() request: DoorRequest, @Param('id') id: string, @Res() response: Response): Promise<void> {
    return this.admit(request, { id, how: 'resetPassword' }, response);
  }

  @Post('people/:id/:act')
  @Needs('organization.edit')
  changePerson(@Req() request: DoorRequest, @Param('id') id: string, @Res() response: Response): Promise<void> {
    const form = formOf(PERSON_FORMS, String(request.params['act']))(id, fieldsOf(request.body));
    const page: Page = (shown) => this.pages.person(request, id, shown);
    return this.act(request, { form, page, to: () => personHref(id) }, response);
  }

  private async act(
    request: DoorRequest,
    { form, page, to }: { form: StaffForm; page: Page; to: (id: string) => string },
    response: Response,
  ): Promise<void> {
    const outcome = await this.staffing.act(actorOf(request), form.name, form.rule);
    if (outcome.ok) return response.redirect(303, `${to(outcome.value)}?done=${form.name.split('.')[1] ?? ''}`);
    response
      .status(STAFF_STATUS[outcome.error.code])
      .type('html')
      .send(await page(refused(outcome.error, fieldsOf(request.body))));
  }

  private async admit(
    request: DoorRequest,
    { id, how }: { id: string; how: 'openAccount' | 'resetPassword' },
    response: Response,
  ): Promise<void> {
    const values = fieldsOf(request.body);
    const outcome = await this.staffing[how](actorOf(request), refOf(id, values));
    const shown: Shown = outcome.ok ? { ...NOTHING, admission: outcome.value } : refused(outcome.error, values);
    response
      .status(outcome.ok ? 200 : STAFF_STATUS[outcome.error.code])
      .setHeader('Cache-Control', 'no-store')
      .type('html')
      .send(await this.pages.person(request, id, shown));
  }
}

/** 已保存, by the name of the act that led here. */
function shownAfter({ query }: DoorRequest, forms: typeof UNIT_FORMS): Shown {
  const all = [...Object.values(forms).map((form) => form('', {})), newUnit({}), newPerson({})];
  const form = all.find(({ name }) => name.split('.')[1] === query['done']);
  return form ? { ...NOTHING, banner: done(form.done) } : NOTHING;
}
