import type { Properties } from '../../writing/domain/document.js';
import { writeDocx } from '../../writing/docx/write-docx.js';
import type { ComparisonRow } from '../domain/comparison.js';
import type { AnnualReport } from '../domain/report.js';
import type { KeptFile } from '../report-files.js';
import { comparisonDocument, toDocument, type Edition } from './document.js';

export interface Printed {
  readonly report: AnnualReport;
  readonly compared: readonly (ComparisonRow & { readonly exception: string | null })[];
  /** Ids of sentences marked 仅报送. */
  readonly internal: ReadonlySet<string>;
}

/** Under whose name a file is made, and from which state of the data. */
export interface Made {
  readonly issuer: string;
  readonly properties: Properties;
}

type Print = (printed: Printed, made: Made) => Promise<Buffer>;

const edition =
  (which: Edition['edition']): Print =>
  ({ report, internal }, made) =>
    writeDocx(toDocument(report, { ...made, edition: which, reportedOnly: internal }));

const table: Print = ({ report, compared }, made) => {
  const rows = compared.map((row) =>
    row.exception === null
      ? row
      : {
          ...row,
          // What came of it after the signature is told as it is.
          outcomeWords: row.outcome === null ? '经区领导同意暂无结论' : row.outcomeWords,
          answer: row.answer || row.exception,
        },
  );
  return writeDocx(comparisonDocument(report, { ...made, rows }));
};

/** What leaves the house: by the name in an address, the file's name and how it is written. */
export const PRINTS = {
  full: { name: '报送稿.docx', print: edition('full') },
  public: { name: '公开稿.docx', print: edition('public') },
  comparison: { name: '落实情况对照表.docx', print: table },
} as const satisfies Record<string, { readonly name: string; readonly print: Print }>;

export type PrintName = keyof typeof PRINTS;

export const writePrints = (printed: Printed, made: Made): Promise<KeptFile[]> =>
  Promise.all(Object.values(PRINTS).map(async ({ name, print }) => ({ name, bytes: await print(printed, made) })));
