import { Injectable } from '@nestjs/common';
import type { DoorRequest } from '../access/http/needs.js';
import { may } from '../access/permissions.js';
import { HttpProblem } from '../platform/http/problem.js';
import { byId } from '../staffing/domain/state.js';
import { NOT_IN_DIRECTORY } from '../staffing/staff-problems.js';
import { StaffReading } from '../staffing/staff-reading.service.js';
import type { Admitted, StaffingFault } from '../staffing/staffing.service.js';
import type { BannerView } from './components/banner.js';
import type { Fields } from './form-fields.js';
import { FrameService } from './frame.service.js';
import { PageReader } from './page-reader.js';
import { OrganizationPage } from './pages/organization.page.js';
import { StaffPersonPage, StaffUnitPage } from './pages/staff.page.js';
import { renderPage } from './render.js';
import { organizationView } from './views/organization.view.js';
import { pageIn } from './views/pager.js';
import type { StaffLook } from './views/staff-look.js';
import { staffPersonView } from './views/staff-person.view.js';
import { staffUnitView } from './views/staff-unit.view.js';

const MOST_CHANGES = 20;
/** What is shown beside the directory itself. */
export interface Shown {
  readonly banner: BannerView | null;
  readonly retry: StaffLook['retry'];
  readonly admission?: Admitted;
}

export const NOTHING: Shown = { banner: null, retry: null };

export const done = (title: string): BannerView => ({ kind: 'ok', title, text: '记入最近变动。' });

/** Where somebody was quicker, the page shows what he made of it and not what was typed over it. */
export const refused = (error: StaffingFault, values: Fields): Shown => ({
  banner: { kind: 'warn', title: '没有办成', text: error.message },
  retry: error.code === 'STAFF.CHANGED' ? null : { key: values['key'] ?? '', values },
});

@Injectable()
export class StaffPages {
  constructor(
    private readonly reading: StaffReading,
    private readonly frames: FrameService,
    private readonly reader: PageReader,
  ) {}

  async directory(request: DoorRequest, { banner, retry }: Shown): Promise<string> {
    const look = await this.look(request, retry);
    const text = (value: unknown): string => (typeof value === 'string' ? value : '');
    const { kind, gap, page } = request.query;
    const filter = { kind: text(kind), gap: text(gap), page: pageIn(page) };
    const changes = await this.reading.changes(look.state, { most: MOST_CHANGES });
    const view = organizationView(look, { filter, changes });
    return renderPage(
      <OrganizationPage frame={await this.frames.frame(request, '机构')} view={view} banner={banner} />,
    );
  }

  async unit(request: DoorRequest, id: string, { banner, retry }: Shown): Promise<string> {
    const look = await this.look(request, retry);
    const unit = byId(look.state.department, id);
    if (!unit) throw new HttpProblem('STAFF.UNKNOWN', NOT_IN_DIRECTORY);
    const view = staffUnitView(look, unit);
    return renderPage(<StaffUnitPage frame={await this.frames.frame(request, '机构')} view={view} banner={banner} />);
  }

  async person(request: DoorRequest, id: string, { banner, retry, admission }: Shown): Promise<string> {
    const look = await this.look(request, retry);
    const person = byId(look.state.officer, id);
    if (!person) throw new HttpProblem('STAFF.UNKNOWN', NOT_IN_DIRECTORY);
    const view = staffPersonView(look, person, admission ?? null);
    return renderPage(<StaffPersonPage frame={await this.frames.frame(request, '机构')} view={view} banner={banner} />);
  }

  private async look(request: DoorRequest, retry: StaffLook['retry']): Promise<StaffLook> {
    const today = this.reader.today();
    const mayEdit = request.visitor!.actors.some((actor) => may(actor, 'organization.edit'));
    return { ...(await this.reading.overview(today)), today, mayEdit, retry };
  }
}
