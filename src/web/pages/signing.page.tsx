import type { VNode } from 'preact';
import { Banner, type BannerView } from '../components/banner.js';
import { ActForm, FileField, TextField } from '../components/form.js';
import { Layout, type Frame } from '../components/layout.js';
import type { SignedMatter, SigningForm, SigningView } from '../views/signing.view.js';

const Matter = ({ matter, number }: { matter: SignedMatter; number: number | null }): VNode => (
  <tr>
    <th scope="row">{number === null ? '事项' : number}</th>
    <td>
      <p>
        <b>{matter.title}</b>　{matter.what}
      </p>
      {matter.pairs.map(({ term, words }) => (
        <p>
          <span class="sign-term">{term}：</span>
          {words}
        </p>
      ))}
      <p class="note">{matter.writer}</p>
    </td>
  </tr>
);

const Blanks = (): VNode => (
  <tr class="sign-opinion">
    <th scope="row">
      负责人
      <br />
      意见
    </th>
    <td>
      <p class="sign-end">
        签字：
        <span class="blank" />
        　
        <span class="blank-s" />年<span class="blank-s" />月<span class="blank-s" />日
      </p>
    </td>
  </tr>
);

const Sheet = ({ view }: { view: SigningView }): VNode => (
  <section class="paper paper-sign">
    {view.demo && <p class="paper-demo note">演示数据，单位人员均为示意</p>}
    <h2>督办事项签批单</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">报送单位</th>
          <td>
            <div class="sign-top">
              <span>{view.unit}</span>
              <span>{view.subject}</span>
              <span class="note">
                {view.printed}打印　<span class="nowrap">校验码 {view.code}</span>
              </span>
            </div>
          </td>
        </tr>
      </thead>
      <tbody>
        {view.matters.map((matter, i) => (
          <Matter matter={matter} number={view.matters.length === 1 ? null : i + 1} />
        ))}
        <Blanks />
      </tbody>
    </table>
    <p class="note">校验码由以上填报的文字得出，文字改动一处即不相同；数据是打印时的数。</p>
  </section>
);

const Back = ({ form, csrf }: { form: SigningForm; csrf: string }): VNode => (
  <div class="no-print report">
    <h2 class="sub">录入签批件</h2>
    <ActForm action={form.action} csrf={csrf} label="录入签批件" files={true}>
      {Object.entries(form.hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <p class="hint">{form.explanation}</p>
      {form.fields.map((field) => (
        <TextField {...field} />
      ))}
      <FileField {...form.files} />
      <div class="btns mt4">
        <button class="btn btn-main">录入签批件</button>
      </div>
    </ActForm>
  </div>
);

/** 打印签批: each unit's sheet on a page of its own; under it, the way back of the signed one. */
export const SigningPage = ({
  frame,
  views,
  banner,
  back,
}: {
  frame: Frame;
  views: readonly SigningView[];
  banner: BannerView | null;
  back: { readonly href: string; readonly label: string };
}): VNode => (
  <Layout frame={{ ...frame, papers: true }}>
    <p class="crumbs no-print">
      <a href={back.href}>{back.label}</a>
    </p>
    <div class="head no-print">
      <h1>打印签批</h1>
    </div>
    {banner && (
      <div class="no-print mt4">
        <Banner {...banner} />
      </div>
    )}
    <p class="lede no-print">
      {views.length === 0
        ? '现在没有等负责人同意的期次情况：填好后按“送负责人”，再打印签批。'
        : '打印后请负责人签字，签好的扫描或拍照，在单子下面录入。'}
    </p>
    {views.map((view) => (
      <>
        <Sheet view={view} />
        {view.form ? (
          <Back form={view.form} csrf={frame.csrf} />
        ) : (
          <p class="no-print mt4">从信里的链接可以打印；签好以后录入签批件，请用密码登录。</p>
        )}
      </>
    ))}
  </Layout>
);
