import { Controller, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { addRoutes, routesOf, valueOf, whole } from '../access/http/act-routes.js';
import { done } from '../access/http/done.js';
import { actingOn } from '../access/visitor.js';
import { ExceptionsService } from './exceptions.service.js';
import { EXCEPT, FIX, RECORD, REPORT, VERSION, VERSION_FILE, VERSIONS } from './report-inputs.js';
import { ReportLookUp } from './report-look-up.service.js';
import { notFixed, reportProblem } from './report-problems.js';
import { VersionsService } from './versions.service.js';

/** The draft as it stands, and what of it leaves the house, for programs. */
@ApiTags('年度报告')
@Controller('api/v1')
export class ReportVersionsApiController {
  constructor(
    readonly versions: VersionsService,
    readonly exceptions: ExceptionsService,
    readonly look: ReportLookUp,
  ) {}
}

const routed = routesOf<ReportVersionsApiController>();

addRoutes(ReportVersionsApiController, {
  report: routed(REPORT, async ({ look }, _, { params }) => {
    const { plan, draft, passages, frameVersion, gaps, compared, decisions, marks } = await look.whole(params.id);
    return {
      ...{ planYear: plan.planYear, report: { ...draft.report }, frameVersion, gaps, compared, decisions },
      marks: [...marks],
      passages: draft.passages.map(({ key, byPeople, added, gone }) => ({
        ...{ key, byPeople, added, gone, version: passages.get(key)?.version ?? null },
      })),
    };
  }),
  keptVersions: routed(VERSIONS, async ({ look }, _, { params }) => whole(await look.versions(params.id))),
  keptFile: routed(VERSION_FILE, async ({ look }, _, { params: { id, name } }) => {
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
    return new StreamableFile(await look.file(id, name), { type: 'application/octet-stream', disposition });
  }),
  version: routed(VERSION, async ({ versions, look }, visitor, { params }) => {
    const actor = actingOn(visitor, null, 'report.edit')!;
    return done(valueOf(await versions.keep(actor, await look.year(params.id)), reportProblem));
  }),
  fix: routed(FIX, async ({ versions, look }, visitor, { params }) => {
    const actor = actingOn(visitor, null, 'report.edit')!;
    return valueOf(await versions.fix(actor, await look.year(params.id)), notFixed);
  }),
  except: routed(EXCEPT, async ({ exceptions, look }, visitor, { params, body: { promiseId, reason } }) => {
    const asked = { planYear: await look.year(params.id), commitmentId: promiseId, reason, behalf: null };
    return done(valueOf(await exceptions.sign(actingOn(visitor, null, 'report.except')!, asked), reportProblem));
  }),
  record: routed(RECORD, async ({ exceptions, look }, visitor, { params, body: { promiseId, reason, ...behalf } }) => {
    const asked = { planYear: await look.year(params.id), commitmentId: promiseId, reason, behalf };
    return done(valueOf(await exceptions.sign(actingOn(visitor, null, 'decision.record')!, asked), reportProblem));
  }),
});
