import type { VNode } from 'preact';
import type { PatternsView } from '../views/report-passage.view.js';
import { ActForm, Checks } from './form.js';
import type { Around } from './report-material.js';

const LEGEND = '勾选后并作一个问题写；只有一个单位反映、但确是全区共性的，也可以单独列';

/** 共性问题: what units report apart may be one problem of the district; only people know. */
export const ReportPatterns = ({ around, patterns }: { around: Around; patterns: PatternsView }): VNode => (
  <section class="mt6" aria-labelledby="patterns">
    <h2 class="sub" id="patterns">
      共性问题
    </h2>
    <ActForm action={`${around.base}/frame`} csrf={around.csrf} label="列为共性问题">
      <input type="hidden" name="at" value={patterns.back} />
      <input type="hidden" name="version" value={patterns.frameVersion ?? ''} />
      {patterns.gathered.length > 0 ? (
        <>
          <input type="hidden" name="lines" value={patterns.gathered.join(',')} />
          <div class="btns mt2">
            <button class="btn btn-small" name="do" value="release">
              不再列为共性问题
            </button>
            <span class="note">单位反映的情况退回到本章导语旁边。</span>
          </div>
        </>
      ) : (
        <>
          <Checks
            name="lines"
            legend={LEGEND}
            options={patterns.lines.map(({ id, title, text }) => ({
              ...{ value: id, label: `${title}：${text}`, checked: false },
            }))}
          />
          <div class="btns mt2">
            <button class="btn btn-small" name="do" value="gather">
              列为共性问题
            </button>
          </div>
        </>
      )}
    </ActForm>
  </section>
);
