import type { VNode } from 'preact';
import type { AskedView, RecordedView } from '../views/overview-deciding.view.js';
import { InlineForm, Links } from './overview-form.js';

const Asked = ({ one, csrf }: { one: AskedView; csrf: string }): VNode => (
  <li id={one.id} class={one.printed ? '' : 'no-print'}>
    <div class="what">
      <p>
        <span class="badge badge-ask">{one.badge}</span> <b>{one.unit}</b>{' '}
        <a class="title" href={one.href}>
          {one.title}
        </a>
      </p>
      <dl class="said">
        {one.lines.map(({ label, words }) => (
          <div>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </div>
    <div class="acts">
      {one.links.length > 0 && !one.form && <Links links={one.links} of={one.title} />}
      <div class="print-only hand" />
    </div>
    {one.form && <InlineForm form={one.form} csrf={csrf} />}
  </li>
);

/** 请您决定: what, why the unit asks, what the office thinks; and the answer in place. */
export const AskedList = ({ asked, csrf }: { asked: readonly AskedView[]; csrf: string }): VNode => (
  <ol class="decide">
    {asked.map((one) => (
      <Asked one={one} csrf={csrf} />
    ))}
  </ol>
);

export const RecordedList = ({ recorded }: { recorded: readonly RecordedView[] }): VNode => (
  <ul class="decide">
    {recorded.map(({ badge, unit, title, href, words }) => (
      <li>
        <div class="what">
          <p>
            <span class="badge">{badge}</span> <b>{unit}</b>{' '}
            <a class="title" href={href}>
              {title}
            </a>
          </p>
          <p class="note">{words}有出入的，在任务页选“请督查室再议”。</p>
        </div>
      </li>
    ))}
  </ul>
);
