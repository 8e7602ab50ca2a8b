import type { ParsedReport } from './domain/parsed-report.js';

const ROLE_WORDS = { achievements: '成效', problems: '问题', next_steps: '下一步', other: '其他' } as const;

/** The outline of a report for people: chapters, sections, how many promises, problems and figures were read. */
export function outlineText(report: ParsedReport): string {
  const years = [report.reportYear && `报告年度${report.reportYear}`, report.planYear && `计划年度${report.planYear}`];
  const lines = [report.title ?? '（没有标题）', years.filter(Boolean).join('　')];
  for (const chapter of report.chapters) {
    lines.push(
      '',
      `${chapter.number === null ? '' : `${chapter.number}、`}${chapter.heading}　〔${ROLE_WORDS[chapter.role]}〕`,
    );
    for (const section of chapter.sections)
      lines.push(`　${section.marker ?? ''}${section.heading}${promises(report, section.start)}`);
  }
  const commitments = report.planItems.reduce((sum, item) => sum + item.commitments.length, 0);
  lines.push(
    '',
    `承诺${commitments}条，问题${report.problems.length}个，数据${report.indicators.length}项，没有读懂${report.unassigned.length}处。`,
    `可核验（写明数量或时限）的承诺${report.verifiability.verifiable}条，占${Math.round(report.verifiability.share * 100)}%（${report.verifiability.verifiable}/${report.verifiability.commitments}）。`,
  );
  return [...lines, ...report.warnings.map((warning) => `注意：${warning.message}`)].join('\n');
}

const promises = (report: ParsedReport, start: number): string => {
  const item = report.planItems.find((one) => one.start === start);
  return item ? `　${item.commitments.length}条承诺` : '';
};
