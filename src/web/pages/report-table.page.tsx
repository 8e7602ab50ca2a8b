import type { VNode } from 'preact';
import { Banner, type BannerView } from '../components/banner.js';
import { ActForm, TextField } from '../components/form.js';
import { Layout, type Frame } from '../components/layout.js';
import { Pager } from '../components/pager.js';
import type { ReportTableView, TableRowView } from '../views/report-table.view.js';

interface Around {
  readonly view: ReportTableView;
  readonly csrf: string;
}

const Sign = ({ row, view, csrf }: Around & { row: TableRowView }): VNode | null =>
  row.sign && (
    <details class="no-print">
      <summary>{view.button}</summary>
      <ActForm action={`${view.base}/exceptions`} csrf={csrf} label={`${view.button}：${row.text}`}>
        <input type="hidden" name="promise" value={row.id} />
        <input type="hidden" name="page" value={view.page ?? ''} />
        {row.sign.map((field) => (
          <TextField {...field} />
        ))}
        <div class="btns mt2">
          <button class="btn btn-small">{view.button}</button>
        </div>
      </ActForm>
    </details>
  );

const Row = ({ row, view, csrf }: Around & { row: TableRowView }): VNode => (
  <tr>
    <td class="n" data-l="序号">
      {row.number}
    </td>
    <td data-l="上年安排">{row.planItem}</td>
    <td data-l="承诺">{row.text}</td>
    <td data-l="牵头单位">{row.unit}</td>
    <td data-l="结论">
      {row.outcome === '' && row.exception === null ? <span class="gap">尚无</span> : row.outcome}
      {row.exception !== null && (
        <span>
          {row.outcome === '' ? '经区领导同意暂无结论：' : '区领导曾同意：'}
          {row.exception}
        </span>
      )}
    </td>
    <td data-l="落实情况">
      {row.answer}
      <Sign row={row} view={view} csrf={csrf} />
    </td>
    <td data-l="报告位置">{row.place && <a href={row.place.href}>{row.place.words}</a>}</td>
  </tr>
);

export const ReportTablePage = ({
  frame,
  view,
  banner,
}: {
  frame: Frame;
  view: ReportTableView;
  banner: BannerView | null;
}): VNode => (
  <Layout frame={frame}>
    <p class="crumbs no-print">
      <a href={view.base}>年度报告</a>
    </p>
    <div class="head">
      <h1>上年度工作安排落实情况对照表</h1>
    </div>
    {banner && <Banner {...banner} />}
    <p class="lede">{view.lede}</p>
    <div class="btns mt4 no-print">
      <a class="btn" href={`${view.base}/draft/comparison.docx`}>
        下载对照表
      </a>
    </div>
    <table class="table stack mt4">
      <thead>
        <tr>
          {['序号', '上年安排', '承诺', '牵头单位', '结论', '落实情况', '报告位置'].map((name) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.rows.map((row) => (
          <Row row={row} view={view} csrf={frame.csrf} />
        ))}
      </tbody>
    </table>
    <Pager pager={view.pager} />
  </Layout>
);
