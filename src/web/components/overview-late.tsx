import type { VNode } from 'preact';
import type { LateTable, LateView } from '../views/overview-late.view.js';
import { InlineForm, Links } from './overview-form.js';

const HEADS = ['单位', '事项', '应于', '逾期', '单位说明', '已做的'];

const Row = ({ row, csrf }: { row: LateView; csrf: string }): VNode => (
  <tbody class={row.printed ? '' : 'no-print'}>
    <tr id={row.id}>
      <th class="unit" scope="row">
        {row.unit}
      </th>
      <td>
        <a class="title" href={row.href}>
          {row.title}
        </a>
      </td>
      <td data-l="应于">{row.due}</td>
      <td>
        <span class="days">
          <b>{row.days}</b>天
        </span>
        <br />
        <small class="since">{row.since}</small>
      </td>
      <td data-l="单位说明">{row.silent ? <b>{row.said}</b> : row.said}</td>
      <td data-l="已做的">
        {row.done}
        {row.say && !row.form && <Links links={[row.say]} of={row.title} />}
      </td>
    </tr>
    {row.form && (
      <tr class="act no-print">
        <td />
        <td colSpan={5}>
          <InlineForm form={row.form} csrf={csrf} />
        </td>
      </tr>
    )}
  </tbody>
);

/** 逾期: whose, what, since when, why, what was done about it. */
export const LateRows = ({ late, csrf }: { late: LateTable; csrf: string }): VNode => (
  <>
    <table class="reds overdue">
      <colgroup>
        <col class="c-unit" />
        <col class="c-what" />
        <col class="c-due" />
        <col class="c-days" />
        <col class="c-said" />
        <col />
      </colgroup>
      <thead>
        <tr>
          {HEADS.map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      {late.rows.map((row) => (
        <Row row={row} csrf={csrf} />
      ))}
    </table>
    {late.rest && (
      <p class="mt3 no-print">
        <a href={late.rest.href}>{late.rest.label}</a>
      </p>
    )}
  </>
);
