import type { VNode } from 'preact';
import type { CorrectionView, UnitChecks } from '../views/annual-report.view.js';
import { ActForm } from './form.js';

interface Around {
  readonly base: string;
  readonly csrf: string;
  readonly mayEdit: boolean;
}

const Correction = ({ one, base, csrf, mayEdit }: Around & { one: CorrectionView }): VNode => (
  <div class="mt2">
    <p class="prose">{one.text}</p>
    <p>单位要求更正：{one.correction}</p>
    {one.settled !== null && <p class="note">已办理：{one.settled}</p>}
    {one.settled === null && mayEdit && (
      <ActForm action={`${base}/corrections`} csrf={csrf} label="办理更正">
        <input type="hidden" name="check" value={one.id} />
        <div class="btns">
          <input class="input input-line" name="settled" aria-label="怎么办理的" placeholder="怎么办理的" />
          <button class="btn btn-small">记下</button>
        </div>
      </ActForm>
    )}
  </div>
);

const Send = ({ unit, base, csrf }: Around & { unit: UnitChecks }): VNode => (
  <ActForm action={`${base}/checks`} csrf={csrf} label={`送${unit.unit}核对`}>
    <input type="hidden" name="unit" value={unit.unitId} />
    <div class="btns mt2">
      <button class="btn btn-small">送这{unit.unsent}句</button>
      <span class="note">该单位只看到这几句，在周一的提醒邮件和“报告核对”里逐句答复。</span>
    </div>
  </ActForm>
);

const Unit = ({ unit, ...around }: Around & { unit: UnitChecks }): VNode => {
  const { sent, right, corrections, unsent } = unit;
  const counts = [
    ...(unsent > 0 ? [`未送${unsent}句`] : []),
    ...(sent > 0 ? [`送${sent}句`, `核对无误${right}句`] : []),
    ...(corrections.length > 0 ? [`要求更正${corrections.length}句`] : []),
  ];
  return (
    <details class="report" open={corrections.some(({ settled }) => settled === null)}>
      <summary>
        {unit.unit}　{counts.join('，')}
      </summary>
      {unsent > 0 && around.mayEdit && <Send unit={unit} {...around} />}
      {corrections.map((one) => (
        <Correction one={one} {...around} />
      ))}
    </details>
  );
};

/** 单位核对: what each unit has to be sent, was sent and answered, with the corrections it asks for. */
export const ReportChecks = ({ units, ...around }: Around & { units: readonly UnitChecks[] }): VNode | null =>
  units.length === 0 ? null : (
    <section class="mt6" aria-labelledby="checks">
      <h2 class="sub" id="checks">
        单位核对
      </h2>
      {units.map((unit) => (
        <Unit unit={unit} {...around} />
      ))}
    </section>
  );
