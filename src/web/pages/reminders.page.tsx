import type { ComponentChildren, VNode } from 'preact';
import { ForetoldLines } from '../components/foretold-lines.js';
import { Layout, type Frame } from '../components/layout.js';
import type { BurdenLineView, NextRunView, PastRunView, RemindersView } from '../views/reminders.view.js';

const Part = ({ id, title, children }: { id: string; title: string; children: ComponentChildren }): VNode => (
  <section class="sec sec-split" aria-labelledby={id}>
    <div class="sec-head">
      <h2 id={id}>{title}</h2>
    </div>
    <div class="sec-body">{children}</div>
  </section>
);

const Head = ({
  words,
  numbers = [],
  end,
}: {
  words: readonly string[];
  numbers?: readonly string[];
  end?: string;
}): VNode => (
  <thead>
    <tr>
      {words.map((word) => (
        <th scope="col">{word}</th>
      ))}
      {numbers.map((word) => (
        <th scope="col" class="n">
          {word}
        </th>
      ))}
      {end && <th scope="col">{end}</th>}
    </tr>
  </thead>
);

const Letters = ({ run }: { run: NextRunView }): VNode => (
  <details class="mt3">
    <summary>{run.counted}</summary>
    <ForetoldLines letters={run.letters} />
  </details>
);

const Counted = ({ run: { all, counted } }: { run: NextRunView }): VNode => (
  <p class="mt3">{all === null ? counted : <a href={all}>{counted}</a>}</p>
);

const Silent = ({ run }: { run: NextRunView }): VNode => (
  <details class="mt3">
    <summary>{run.silentCounted}</summary>
    <ul class="mt3">
      {run.silent.map(({ who, why }) => (
        <li class="mt2">
          <b>{why}</b>　{who}
        </li>
      ))}
    </ul>
  </details>
);

const Next = ({ run, first }: { run: NextRunView; first: boolean }): VNode => (
  <section class={first ? '' : 'mt5'} aria-labelledby={run.id}>
    <h3 id={run.id}>
      {run.name}　{run.when}
    </h3>
    <p class="note mt2">{run.why}</p>
    {run.letters.length > 0 ? <Letters run={run} /> : <Counted run={run} />}
    {run.silent.length > 0 && <Silent run={run} />}
  </section>
);

const Past = ({ runs }: { runs: readonly PastRunView[] }): VNode => {
  const unfinished = runs.some(({ rest }) => rest !== '');
  return (
    <table class="table stack">
      <Head
        words={['提醒', '何时']}
        numbers={['应发', '已发', '没有送达', '不必发']}
        end={unfinished ? '还没有结果' : ''}
      />
      <tbody>
        {runs.map(({ href, name, period, when, madeGood, owed, sent, failed, skipped, rest }) => (
          <tr>
            <td>
              {href === null ? name : <a href={href}>{name}</a>}　<span class="quiet">{period}</span>
            </td>
            <td class="d">
              {when}
              {madeGood && <b>　补发</b>}
            </td>
            <td class="n" data-l="应发">
              {owed}
            </td>
            <td class="n" data-l="已发">
              {sent}
            </td>
            <td class="n" data-l="没有送达">
              {failed && <b>{failed}</b>}
            </td>
            <td class="n" data-l="不必发">
              {skipped}
            </td>
            {unfinished && <td>{rest}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const COUNTS = ['信', '提请', '填写'] as const;

const BurdenCells = ({
  counts: { letters, notices, entries },
  of,
}: {
  counts: BurdenLineView['year'];
  of: string;
}): VNode => (
  <>
    {[letters, notices, entries].map((n, i) => (
      <td class="n" data-l={`${i === 0 ? of : ''}${COUNTS[i] ?? ''}`}>
        {n}
      </td>
    ))}
  </>
);

const BurdenTable = ({ burden: { heads, lines } }: { burden: RemindersView['burden'] }): VNode => (
  <table class="table stack mt4">
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          单位
        </th>
        {[heads.year, heads.lastMonth].map((head) => (
          <th scope="colgroup" colSpan={3} class="n">
            {head}
          </th>
        ))}
      </tr>
      <tr>
        {[...COUNTS, ...COUNTS].map((word) => (
          <th scope="col" class="n">
            {word}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {lines.map(({ unit, year, lastMonth }) => (
        <tr>
          <td>{unit}</td>
          <BurdenCells counts={year} of="今年" />
          <BurdenCells counts={lastMonth} of="上月" />
        </tr>
      ))}
    </tbody>
  </table>
);

const BurdenPart = ({ burden }: { burden: RemindersView['burden'] }): VNode => (
  <Part id="r-burden" title="各单位收到多少">
    <p>{burden.words}</p>
    {burden.lines.length > 0 && <BurdenTable burden={burden} />}
    <p class="note mt3">
      信：发出的信，负责人、联络员各收一封的算两封。提请：信里提请的事，一件事提一次算一件次。填写：必须填写的栏目和选项，可不填的不算；从提起的那天算起，不论报没报。按单位名录排列，不作比较。
    </p>
  </Part>
);

/** A few are told outright, many folded: they have one cause. */
const Missed = ({ missed }: { missed: readonly string[] }): VNode => (
  <details class="mb4" open={missed.length <= 6}>
    <summary>
      <b>没有运行、也不再补发的{missed.length}次</b>
    </summary>
    <ul class="mt3">
      {missed.map((words) => (
        <li class="mt2">{words}</li>
      ))}
    </ul>
  </details>
);

const PastPart = ({ view }: { view: RemindersView }): VNode => (
  <Part id="r-past" title="以往各次">
    {view.missed.length > 0 && <Missed missed={view.missed} />}
    {view.past.length > 0 ? <Past runs={view.past} /> : <p>{view.pastWords}</p>}
    <p class="btns mt4">
      {view.older && (
        <a class="btn btn-small" href={view.older}>
          更早的
        </a>
      )}
      {view.mail && (
        <a class="btn btn-small" href={view.mail}>
          看每封信的去向
        </a>
      )}
    </p>
  </Part>
);

interface RemindersPageProps {
  readonly frame: Frame;
  readonly view: RemindersView;
}

/** 提醒: what the next runs will send, what became of the last ones, what all of it costs the units, and the rules. */
export const RemindersPage = ({ frame, view }: RemindersPageProps): VNode => (
  <Layout frame={frame}>
    <div class="head">
      <h1>提醒</h1>
    </div>
    <p class="lede">{view.lede}</p>
    <Part id="r-next" title="下一次">
      {view.next.map((run, i) => (
        <Next run={run} first={i === 0} />
      ))}
    </Part>
    <PastPart view={view} />
    <BurdenPart burden={view.burden} />
    <Part id="r-policy" title="规则">
      <dl class="pairs">
        {view.policy.map(({ term, words }) => (
          <>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </>
        ))}
      </dl>
      <p class="mt4">
        工作日按<a href="/calendar">放假安排</a>计算。
      </p>
    </Part>
  </Layout>
);
