import type { VNode } from 'preact';
import { ActForm, TextField } from '../components/form.js';
import type { AnswerView, DeskApprovalView } from '../views/desk-approval.view.js';

const Answer = ({ answer, csrf, mayEdit }: { answer: AnswerView; csrf: string; mayEdit: boolean }): VNode => (
  <li>
    <b>{answer.task}</b>　{answer.words}
    {answer.settled !== null && <p class="note">已处理：{answer.settled}</p>}
    {answer.settled === null && mayEdit && (
      <ActForm action={answer.action} csrf={csrf} label={answer.task}>
        <TextField id={`s-${answer.id}`} name="words" label="处理意见" kind="line" optional="不采纳的要写理由" />
        <div class="btns">
          <button class="btn btn-small" name="do" value="agree">
            采纳
          </button>
          <button class="btn btn-small" name="do" value="refuse">
            不采纳
          </button>
        </div>
      </ActForm>
    )}
  </li>
);

const Consultation = ({ view, csrf }: { view: DeskApprovalView; csrf: string }): VNode => (
  <section aria-labelledby="consult">
    <h2 id="consult" class="sub">
      征求意见
    </h2>
    {view.consult.asked.length === 0 && <p>还没有发出。发出后，各单位只看到与自己有关的任务。</p>}
    <ul class="column">
      {view.consult.asked.map(({ unit, state, sheet, answers }) => (
        <li>
          {unit}　<span class="note">{state}</span>
          {sheet !== null && (
            <>
              　<a href={sheet}>打印</a>
            </>
          )}
          {answers.length > 0 && (
            <ul>
              {answers.map((answer) => (
                <Answer answer={answer} csrf={csrf} mayEdit={view.mayEdit} />
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
    {view.consult.asked.length > 0 && view.consult.field && (
      <p>
        <a href={`/desk/${view.planId}/consultation-sheets`}>打印各单位征求意见表</a>
      </p>
    )}
    {view.mayEdit && view.drafts > 0 && view.consult.field && (
      <ActForm action={`/desk/${view.planId}/consult`} csrf={csrf} label="征求意见">
        <TextField {...view.consult.field} />
        <button class="btn">{view.consult.asked.length === 0 ? '发出征求意见' : '再次发出'}</button>
      </ActForm>
    )}
  </section>
);

const Changes = ({ view }: { view: DeskApprovalView }): VNode => (
  <details>
    <summary>报告修订：{view.changes.length}句</summary>
    <ul>
      {view.changes.map((words) => (
        <li>{words}</li>
      ))}
    </ul>
  </details>
);

const Faults = ({ view }: { view: DeskApprovalView }): VNode => (
  <details open={view.faults.length <= 12}>
    <summary>立项前还要补齐{view.faults.length}处</summary>
    <ul>
      {view.faults.map(({ href, title, words }) => (
        <li>
          <a href={href}>{title}</a>　{words}
        </li>
      ))}
    </ul>
  </details>
);

/** Consultation and approval: the last two steps of the table, under the list. */
export const DeskApproval = ({ view, csrf }: { view: DeskApprovalView; csrf: string }): VNode => (
  <div class="mt5 desk-foot" id="approve">
    <Consultation view={view} csrf={csrf} />
    <section aria-labelledby="approval" class="mt5">
      <h2 id="approval" class="sub">
        立项
      </h2>
      {view.batches.map((words) => (
        <p>{words}</p>
      ))}
      {view.changes.length > 0 && <Changes view={view} />}
      {view.faults.length > 0 && <Faults view={view} />}
      {view.mayApprove && view.drafts > 0 && (
        <ActForm action={`/desk/${view.planId}/approve`} csrf={csrf} label="立项">
          <div class="edit-grid">
            {view.fields.map((field) => (
              <TextField {...field} />
            ))}
          </div>
          <div class="btns mt4">
            <button class="btn btn-main" disabled={view.faults.length > 0}>
              {view.batches.length === 0 ? '批量立项' : '补充立项'}
            </button>
            <span class="note">
              {view.faults.length > 0
                ? `先补齐${view.faults.length}处`
                : `${view.drafts}项一次交办，原定期限从此不改。`}
            </span>
          </div>
        </ActForm>
      )}
      {!view.mayApprove && view.drafts > 0 && <p class="note">立项由督查负责人登记。</p>}
    </section>
  </div>
);
