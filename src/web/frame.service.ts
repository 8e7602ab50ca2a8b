import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Cookies } from '../access/http/cookies.js';
import type { DoorRequest } from '../access/http/needs.js';
import { entryFor, type Visitor } from '../access/visitor.js';
import { AuditService } from '../audit/audit.service.js';
import { sha256 } from '../audit/canonical.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { seesAllLetters } from '../mail/letter-filter.js';
import { Reads } from '../platform/database/reads.js';
import { ReportCheck } from '../annual-report/report-draft.entity.js';
import { Plan } from '../plan/plan.entity.js';
import { OfficePaper } from '../reminder/office-paper.entity.js';
import { Alarms } from './alarms.service.js';
import { localPath } from './local-path.js';
import { BULLETINS, CHECKS, CONSULTATION, MAIL, NOTICES, openTo, YEAR_END, type Place } from './navigation.js';
import { PageReader } from './page-reader.js';
import { FORM_SCRIPTS, STYLESHEET } from './assets.js';
import type { BannerView } from './components/banner.js';
import { SIZES, type Frame, type Size } from './components/layout.js';
import { checkCodeWords } from './views/words.js';

const isSize = (value: string | null): value is Size => value !== null && Object.hasOwn(SIZES, value);

/** What the database says of whatever page somebody opens. */
interface Around {
  readonly planYear: number | null;
  readonly illustrative: boolean;
  readonly head: Awaited<ReturnType<AuditService['contentHead']>>;
  readonly unit: string;
  readonly places: readonly Place[];
  readonly alarms: readonly BannerView[];
}

/** Puts together what stands around a page, for whoever looks at it. */
@Injectable()
export class FrameService {
  constructor(
    private readonly cookies: Cookies,
    private readonly audit: AuditService,
    private readonly reads: Reads,
    private readonly reader: PageReader,
    private readonly alarms: Alarms,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /** @param here the page's own address, where a form of it went elsewhere and was refused there */
  async frame(request: DoorRequest, title: string, here = hereOf(request)): Promise<Frame> {
    const { visitor } = request;
    const [path = ''] = here.split('?');
    const size = this.cookies.read(request, 'size');
    const { head, unit, places, alarms, planYear, illustrative } = await this.around(visitor);
    const { office, installation } = this.config;
    return {
      title,
      here,
      posted: request.method === 'POST',
      organization: `${installation.district}　法治政府建设${planYear === null ? '' : `　${planYear}年`}`,
      demo: installation.demo || illustrative,
      visitor: visitor && { name: visitor.name, unit },
      nav: visitor ? linksTo(places, visitor, path) : [],
      searches: visitor !== null && entryFor(visitor, 'task.read') === 'open' && path !== '/ledger',
      size: isSize(size) ? size : 'm',
      csrf: this.reader.formToken(request),
      contact: `${office.name}　联系人${office.contact}　电话${office.phone}`,
      checkCode: visitor && head ? checkCodeWords(head.code) : null,
      stylesheet: STYLESHEET.href,
      scripts: visitor ? FORM_SCRIPTS : [],
      reader: visitor && sha256(visitor.officerId).slice(0, 12),
      alarms,
    };
  }

  /** The same on every page that somebody opens in this minute while nothing changes. */
  private around(visitor: Visitor | null): Promise<Around> {
    const whose = visitor === null ? 'nobody' : `${visitor.officerId} ${visitor.via}`;
    return this.reads.remembered(`around ${whose} ${this.reader.minute()}`, () => this.readAround(visitor));
  }

  private async readAround(visitor: Visitor | null): Promise<Around> {
    const plans = await this.reads.find(Plan, { order: { planYear: 'DESC' } });
    return {
      planYear: plans[0]?.planYear ?? null,
      illustrative: plans.some((plan) => plan.illustrative),
      head: await this.audit.contentHead(),
      unit: visitor ? await this.reader.unitOf(visitor) : '',
      places: visitor ? await this.placesFor(visitor, plans) : [],
      alarms: visitor ? await this.alarms.for(visitor) : [],
    };
  }

  private async placesFor(visitor: Visitor, plans: readonly Plan[]): Promise<Place[]> {
    const places = openTo(visitor).filter(({ href }) => this.inSeason(href, plans));
    const departments = visitor.actors.map(({ departmentId }) => departmentId);
    const waiting: Readonly<Record<string, () => Promise<number>>> = {
      [CHECKS]: () => this.reads.count(ReportCheck, { departmentId: In(departments) }),
      [NOTICES]: () => this.reads.count(OfficePaper, { state: 'signed', departmentId: In(departments) }),
      [BULLETINS]: () => this.reads.count(OfficePaper, { state: 'draft', askedOn: Not(IsNull()) }),
    };
    const shown: Place[] = [];
    for (const place of places) {
      const count = waiting[place.href];
      if (!count || (await count()) > 0) shown.push(place);
    }
    return shown;
  }

  /** Out of the way until there is something in it: the year-end until it has opened, views while a table is a draft. */
  private inSeason(href: string, plans: readonly Plan[]): boolean {
    const today = this.reader.today();
    const { opens } = this.config.yearEnd;
    if (href === CONSULTATION) return plans.some(({ state }) => state === 'draft');
    if (href !== YEAR_END) return true;
    return plans.some(({ planYear, state }) => state === 'approved' && `${planYear}-${opens}` <= today);
  }
}

const FORM_PAGE =
  /^\/((tasks|desk|mail|contributions\/new|organization\/units|organization\/people)\/[0-9A-Z]{26}|contributions|organization\/import|organization)/;

/** Of a form that was refused the page it stands on: its own address only takes forms. */
const hereOf = (request: DoorRequest): string =>
  request.method === 'GET'
    ? request.originalUrl
    : (FORM_PAGE.exec(request.originalUrl)?.[0] ?? cameFrom(request) ?? request.originalUrl);

/** Our pages tell it to no other host, and to us of the whole address. */
function cameFrom(request: DoorRequest): string | null {
  const given = request.get('referer') ?? '';
  const from = URL.canParse(given) ? new URL(given) : null;
  return from !== null && from.host === request.get('host') ? localPath(from.pathname + from.search) : null;
}

const linksTo = (places: readonly Place[], visitor: Visitor, path: string): Frame['nav'] =>
  places.map(({ href, label, seldom = false }) => ({
    ...{ href, seldom },
    label: href === MAIL && seesAllLetters(visitor) ? '投递' : label,
    current: path.startsWith(href) || (href === '/ledger' && path.startsWith('/tasks')),
  }));
