import type { VNode } from 'preact';
import { Banner, type BannerView } from '../components/banner.js';
import { ActForm, TextField } from '../components/form.js';
import { Layout, type Frame } from '../components/layout.js';
import type { OrganizationImportView } from '../views/organization-import.view.js';

type PreviewView = NonNullable<OrganizationImportView['preview']>;

const Lines = ({ lines }: Pick<PreviewView, 'lines'>): VNode => (
  <table class="table stack import">
    <thead>
      <tr>
        {['行', '内容', '将要'].map((word) => (
          <th scope="col">{word}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {lines.map(({ n, label, words, wrong }) => (
        <tr>
          <td class="d" data-l="行">
            {n}
          </td>
          <td>{label}</td>
          <td>{wrong ? <p class="error-text">{words}</p> : words}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** Nothing is written before somebody has seen every line. */
const Preview = ({ preview, csrf }: { preview: PreviewView; csrf: string }): VNode => (
  <section class="mt5" aria-labelledby="i-read">
    <h2 class="sub" id="i-read">
      {preview.title}
    </h2>
    {preview.lines.length > 0 && <Lines lines={preview.lines} />}
    {preview.same && <p class="note mt3">{preview.same}</p>}
    {preview.confirm && (
      <ActForm action="/organization/import" csrf={csrf} label="确认导入" files>
        <input type="hidden" name="do" value="confirm" />
        <input type="hidden" name="from" value={preview.confirm.from} />
        <input type="hidden" name="digest" value={preview.confirm.digest} />
        {/* A browser leaves out the first line end of a text area: lines are to keep their numbers. */}
        <textarea name="text" hidden>
          {`\n${preview.confirm.text}`}
        </textarea>
        <div class="btns mt4">
          <button class="btn btn-main">核对无误，导入</button>
          <a class="btn btn-quiet" href="/organization">
            不导入
          </a>
        </div>
      </ActForm>
    )}
  </section>
);

const ImportForm = ({ view, csrf }: { view: OrganizationImportView; csrf: string }): VNode => (
  <ActForm action="/organization/import" csrf={csrf} label="导入名录" files>
    {view.fields.map((field) => (
      <TextField {...field} />
    ))}
    <div class="field">
      <label class="label" for="i-file">
        选文件<span class="opt">.csv、.tsv、.txt、.yaml</span>
      </label>
      <div class="drop">
        <input type="file" id="i-file" name="files" accept=".csv,.tsv,.txt,.yaml,.yml" />
      </div>
    </div>
    <div class="btns mt4">
      <button class={view.preview?.confirm ? 'btn' : 'btn btn-main'}>读出并核对</button>
    </div>
  </ActForm>
);

interface Props {
  readonly frame: Frame;
  readonly view: OrganizationImportView;
  readonly banner: BannerView | null;
}

export const OrganizationImportPage = ({ frame, view, banner }: Props): VNode => (
  <Layout frame={frame}>
    <p class="crumbs">
      <a href="/organization">机构</a>
    </p>
    <div class="head">
      <h1>导入名录</h1>
    </div>
    {banner && <Banner {...banner} />}
    <p class="lede">先列出每行将要新增、修改什么，核对后一次导入；有一行不对，就都不导入。名单里没有的，不删不改。</p>
    {view.preview && <Preview preview={view.preview} csrf={frame.csrf} />}
    <ImportForm view={view} csrf={frame.csrf} />
  </Layout>
);
