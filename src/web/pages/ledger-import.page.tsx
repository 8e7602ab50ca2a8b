import type { VNode } from 'preact';
import { Banner, type BannerView } from '../components/banner.js';
import { ActForm } from '../components/form.js';
import { Layout, type Frame } from '../components/layout.js';
import type { ChangeView, LedgerImportView } from '../views/ledger-import.view.js';

type PreviewView = NonNullable<LedgerImportView['preview']>;

const Heads = ({ words }: { words: readonly string[] }): VNode => (
  <thead>
    <tr>
      {words.map((word) => (
        <th scope="col">{word}</th>
      ))}
    </tr>
  </thead>
);

const Changes = ({ changes }: { changes: readonly ChangeView[] }): VNode => (
  <table class="table stack import">
    <Heads words={['格', '任务', '现在', '改为']} />
    <tbody>
      {changes.map(({ cell, task, column, from, to }) => (
        <tr>
          <td class="d" data-l="格">
            {cell}
          </td>
          <td>
            {task}
            <br />
            <span class="note">{column}</span>
          </td>
          <td data-l="现在">{from === '' ? <span class="note">空</span> : from}</td>
          <td data-l="改为">{to === '' ? <span class="note">空</span> : <b>{to}</b>}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Errors = ({ errors }: Pick<PreviewView, 'errors'>): VNode => (
  <table class="table stack import">
    <Heads words={['格', '请改正']} />
    <tbody>
      {errors.map(({ cell, message }) => (
        <tr>
          <td class="d" data-l="格">
            {cell}
          </td>
          <td>
            <p class="error-text">{message}</p>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** Nothing is carried out before somebody has seen every cell. */
const Preview = ({ preview, csrf }: { preview: PreviewView; csrf: string }): VNode => (
  <section class="mt5" aria-labelledby="i-read">
    <h2 class="sub" id="i-read">
      {preview.title}
    </h2>
    {preview.errors.length > 0 ? (
      <Errors errors={preview.errors} />
    ) : (
      preview.changes.length > 0 && <Changes changes={preview.changes} />
    )}
    {preview.rest && <p class="note mt3">{preview.rest}</p>}
    {preview.confirm && (
      <ActForm action="/ledger/import" csrf={csrf} label="确认导入" files>
        <input type="hidden" name="do" value="confirm" />
        <input type="hidden" name="digest" value={preview.confirm.digest} />
        <input type="hidden" name="carried" value={preview.confirm.carried} />
        <div class="btns mt4">
          <button class="btn btn-main">{preview.confirm.label}</button>
          <a class="btn btn-quiet" href="/ledger">
            不导入
          </a>
        </div>
      </ActForm>
    )}
  </section>
);

interface Props {
  readonly frame: Frame;
  readonly view: LedgerImportView;
  readonly banner: BannerView | null;
}

export const LedgerImportPage = ({ frame, view, banner }: Props): VNode => (
  <Layout frame={frame}>
    <p class="crumbs">
      <a href="/ledger">台账</a>
    </p>
    <div class="head">
      <h1>导入台账</h1>
    </div>
    {banner && <Banner {...banner} />}
    <p class="lede">{view.lede}</p>
    {view.preview && <Preview preview={view.preview} csrf={frame.csrf} />}
    <ActForm action="/ledger/import" csrf={frame.csrf} label="导入台账" files>
      <div class="field">
        <label class="label" for="i-file">
          选改过的台账<span class="opt">.xlsx，从本系统导出的</span>
        </label>
        <div class="drop">
          <input type="file" id="i-file" name="files" accept=".xlsx" />
        </div>
      </div>
      <div class="btns mt4">
        <button class={view.preview?.confirm ? 'btn' : 'btn btn-main'}>读出并核对</button>
      </div>
    </ActForm>
  </Layout>
);
