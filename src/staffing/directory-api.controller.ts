import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Row, whole } from '../access/http/act-routes.js';
import { ApiRoute, Input, type InputOf } from '../access/http/api-route.js';
import { keyIn, PAGE_QUERY, paged, pageOf } from '../access/http/paging.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { Clock } from '../platform/clock.js';
import { HttpProblem } from '../platform/http/problem.js';
import { byId, type Person, type ShownState } from './domain/state.js';
import { DepartmentEntry, PersonEntry, PostEntry, tenuresOf } from './directory-entries.js';
import { NOT_IN_DIRECTORY } from './staff-problems.js';
import { StaffReading } from './staff-reading.service.js';

const read = { method: 'get', needs: 'organization.read' } as const;

const DEPARTMENTS = {
  ...{ ...read, path: 'organization/departments', summary: '机构名录：各单位', response: pageOf(DepartmentEntry) },
} as const;
const DEPARTMENT = {
  ...{ ...read, path: 'organization/departments/:id', summary: '一个单位', params: Row },
  response: DepartmentEntry,
} as const;
const POSTS = {
  ...{ ...read, path: 'organization/posts', summary: '机构名录：各岗位和任职，包括以前的和今后的' },
  response: pageOf(PostEntry),
} as const;
const PEOPLE = {
  ...{ ...read, path: 'organization/people', summary: '机构名录：人员和账号情况', response: pageOf(PersonEntry) },
} as const;
const PERSON = {
  ...{ ...read, path: 'organization/people/:id', summary: '一个人', params: Row, response: PersonEntry },
} as const;
const CHANGES = {
  ...{ ...read, path: 'organization/changes', summary: '名录的最近变动，新的在前', query: z.object(PAGE_QUERY) },
  response: pageOf(z.object({ at: z.string(), who: z.string().nullable(), words: z.string() })),
} as const;

/** 机构名录, for programs. */
@ApiTags('机构')
@Controller('api/v1')
export class DirectoryApiController {
  constructor(
    private readonly reading: StaffReading,
    private readonly clock: Clock,
  ) {}

  @ApiRoute(DEPARTMENTS)
  async departments(): Promise<z.input<typeof DEPARTMENTS.response>> {
    return whole((await this.state()).department as readonly DepartmentEntry[]);
  }

  @ApiRoute(DEPARTMENT)
  async department(@Input() { params }: InputOf<typeof DEPARTMENT>): Promise<DepartmentEntry> {
    return found(byId((await this.state()).department, params.id)) as DepartmentEntry;
  }

  @ApiRoute(POSTS)
  async posts(): Promise<z.input<typeof POSTS.response>> {
    const state = await this.state();
    return whole(
      state.post.map((post) => ({ ...post, tenures: tenuresOf(state, ({ postId }) => postId === post.id) })),
    ) as z.input<typeof POSTS.response>;
  }

  @ApiRoute(PEOPLE)
  async people(): Promise<z.input<typeof PEOPLE.response>> {
    const { state, accounts } = await this.reading.overview(dayOf(this.clock.now()));
    return whole(state.officer.map((one) => personEntry(state, one, accounts)));
  }

  @ApiRoute(PERSON)
  async person(@Input() { params }: InputOf<typeof PERSON>): Promise<PersonEntry> {
    const { state, accounts } = await this.reading.overview(dayOf(this.clock.now()));
    return personEntry(state, found(byId(state.officer, params.id)), accounts);
  }

  @ApiRoute(CHANGES)
  async changes(@Input() { query }: InputOf<typeof CHANGES>): Promise<z.input<typeof CHANGES.response>> {
    const behind = keyIn(query.after, z.tuple([z.int()]));
    const rows = await this.reading.changes(await this.state(), {
      most: query.limit + 1,
      ...(behind && { before: behind[0] }),
    });
    const { items, next } = paged(rows, query.limit, ({ seq }) => [seq]);
    return { items: items.map(({ at, who, words }) => ({ at: at.toISOString(), who, words })), next };
  }

  private async state(): Promise<ShownState> {
    return (await this.reading.overview(dayOf(this.clock.now()))).state;
  }
}

function found<T>(row: T | undefined): T {
  if (row === undefined) throw new HttpProblem('STAFF.UNKNOWN', NOT_IN_DIRECTORY);
  return row;
}

const personEntry = (state: ShownState, person: Person, accounts: ReadonlyMap<string, string>): PersonEntry => ({
  ...person,
  account: accounts.get(person.code) ?? null,
  tenures: tenuresOf(state, ({ officerId }) => officerId === person.id),
});
