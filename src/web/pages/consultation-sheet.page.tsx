import type { VNode } from 'preact';
import { Layout, type Frame } from '../components/layout.js';
import type { ConsultationSheetView, SheetRow } from '../views/consultation-sheet.view.js';

const COLUMNS = ['序号', '任务', '对应承诺（出处）', '落实标准', '牵头、配合', '完成时限', '意见'];

const Row = ({ row, number }: { row: SheetRow; number: number }): VNode => (
  <tr>
    <td>{number}</td>
    <td>
      {row.title}
      <p class="note">{row.nature}</p>
    </td>
    <td>
      {row.source.map(({ place, texts }) => (
        <>
          {texts.map((text) => (
            <p>{text}</p>
          ))}
          <p class="note">{place}</p>
        </>
      ))}
    </td>
    <td>{row.standard}</td>
    <td>
      {row.units.map((words) => (
        <p>{words}</p>
      ))}
    </td>
    <td>{row.due}</td>
    <td />
  </tr>
);

const Sheet = ({ sheet }: { sheet: ConsultationSheetView }): VNode => (
  <section class="paper">
    {sheet.demo && <p class="paper-demo note">演示数据，单位人员均为示意</p>}
    <h2>{sheet.title}</h2>
    <p>{sheet.unit}：</p>
    <p class="paper-text">{sheet.opening}</p>
    <table>
      <thead>
        <tr>
          {COLUMNS.map((words) => (
            <th scope="col">{words}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheet.rows.map((row, i) => (
          <Row row={row} number={i + 1} />
        ))}
      </tbody>
    </table>
    <div class="paper-end">
      <p>
        单位负责人（签字）：
        <span class="blank" />
        （盖章）　
        <span class="blank-s" />年<span class="blank-s" />月<span class="blank-s" />日
      </p>
      <p class="paper-sender">
        {sheet.sender}　{sheet.contact}
      </p>
    </div>
  </section>
);

/** 征求意见表: one sheet for each unit, printed on a page of its own. */
export const ConsultationSheetPage = ({
  frame,
  sheets,
}: {
  frame: Frame;
  sheets: readonly ConsultationSheetView[];
}): VNode => (
  <Layout frame={{ ...frame, wide: true, papers: true }}>
    <div class="head no-print">
      <h1>征求意见表</h1>
    </div>
    <p class="lede no-print">
      {sheets.length === 0
        ? '现在没有要征求意见的任务：任务分解表已经立项，或者还没有发出征求意见。'
        : `共${sheets.length}张，用浏览器打印；每个单位另起一页。`}
    </p>
    {sheets.map((sheet) => (
      <Sheet sheet={sheet} />
    ))}
  </Layout>
);
