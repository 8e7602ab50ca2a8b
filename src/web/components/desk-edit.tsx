import type { VNode } from 'preact';
import type { DeskEditView } from '../views/desk-edit.view.js';
import { ActForm, Choice, TextField } from './form.js';

const Promises = ({ view }: { view: DeskEditView }): VNode => (
  <div class="full">
    {view.promises.length > 1 && <p class="note">勾选要拆出去的承诺再按“拆开”；不勾就逐条拆开。</p>}
    {view.promises.map(({ id, number, text }) => (
      <p class="source">
        {view.promises.length > 1 && (
          <input type="checkbox" name="promise" value={id} aria-label={`拆出第${number}条`} />
        )}
        <span class="mark">
          <sup>{number}</sup>
          {text}
        </span>
      </p>
    ))}
    {view.notes.map((note) => (
      <p class="note">{note}</p>
    ))}
  </div>
);

const Nodes = ({ view }: { view: DeskEditView }): VNode => {
  const written = view.nodes.some(({ title }) => title.value !== '');
  return (
    <details class="full" open={written || view.nodesError !== undefined}>
      <summary>节点和填报期</summary>
      {view.nodesError && <p class="error-text">{view.nodesError}</p>}
      {view.nodes.map(({ title, day }) => (
        <div class="edit-grid">
          <TextField {...title} />
          <TextField {...day} />
        </div>
      ))}
      <fieldset class="field">
        <legend>常态化任务的填报期</legend>
        <div class="pick">
          {view.rhythm.map(({ value, label, checked }) => (
            <label>
              <input type="checkbox" name="rhythm" value={value} checked={checked} /> {label}
            </label>
          ))}
        </div>
      </fieldset>
    </details>
  );
};

const Presses = ({ view }: { view: DeskEditView }): VNode => (
  <div class="btns mt4">
    <button class="btn btn-main" name="do" value="confirm">
      确认，看下一条
    </button>
    <button class="btn" name="do" value="save">
      保存
    </button>
    {view.promises.length > 1 && (
      <button class="btn" name="do" value="part">
        拆开
      </button>
    )}
    <button class="btn" name="do" value="up">
      并入上一项
    </button>
    <button class="btn btn-quiet" name="do" value="overall">
      改为总体要求
    </button>
    {view.loose && (
      <button class="btn btn-quiet" name="do" value="drop">
        删去
      </button>
    )}
    <span class="note">回车确认　↑↓换条　S拆开　M并入上一项</span>
  </div>
);

/** The line that is being worked on, open in its place. */
export const DeskEdit = ({ view, csrf }: { view: DeskEditView; csrf: string }): VNode => (
  <ActForm action={view.action} csrf={csrf} label={view.title.value ?? ''}>
    <input type="hidden" name="version" value={view.version} />
    <div class="edit-grid">
      <Promises view={view} />
      <div class="full">
        <TextField {...view.title} />
      </div>
      <Choice {...view.nature} />
      <TextField {...view.due} />
      <TextField {...view.lead} />
      <TextField {...view.cooperating} />
      <TextField {...view.post} />
      {view.carried && <TextField {...view.carried} />}
      {view.problem && (
        <div class="full">
          <TextField {...view.problem} />
        </div>
      )}
      <div class="full">
        <TextField {...view.standard} />
      </div>
      <Nodes view={view} />
    </div>
    <Presses view={view} />
  </ActForm>
);
