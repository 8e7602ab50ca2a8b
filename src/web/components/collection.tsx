import type { VNode } from 'preact';

export interface CollectionLine {
  readonly unit: string;
  /** One for each column; empty until the piece has come. */
  readonly cells: readonly string[];
  readonly text: string;
  readonly when: string;
  readonly late: boolean;
}

/** What a lead asked and what came, as far as the reader may see it. */
export interface CollectionView {
  readonly id: string;
  readonly asks: string;
  readonly facts: readonly string[];
  readonly columns: readonly string[];
  readonly lines: readonly CollectionLine[];
  /** The same as sentences, to be taken over into a report. */
  readonly sentences: readonly string[];
}

const Line = ({ line, columns, told }: { line: CollectionLine; columns: readonly string[]; told: boolean }): VNode => (
  <tr>
    <td>{line.unit}</td>
    {columns.map((head, i) => (
      <td data-l={head}>{line.cells[i] ?? ''}</td>
    ))}
    {told && <td data-l="说明">{line.text}</td>}
    <td data-l="收到" class={line.late ? 'd late-material' : 'd'}>
      {line.when}
    </td>
  </tr>
);

export const CollectionTable = ({ view }: { view: CollectionView }): VNode => {
  const told = view.columns.length === 0 || view.lines.some(({ text }) => text !== '');
  const heads = ['单位', ...view.columns, ...(told ? ['说明'] : []), '收到'];
  return (
    <>
      <p class="mt2">
        <b>{view.asks}</b>
      </p>
      <p class="meta">
        {view.facts.map((fact) => (
          <span>{fact}</span>
        ))}
      </p>
      <div class="scroll">
        <table class="table stack" aria-label={view.asks}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.lines.map((line) => (
              <Line line={line} columns={view.columns} told={told} />
            ))}
          </tbody>
        </table>
      </div>
      {view.sentences.length > 0 && (
        <details>
          <summary>抄成文字</summary>
          <pre class="plain">{view.sentences.join('\n')}</pre>
        </details>
      )}
    </>
  );
};
