import type { VNode } from 'preact';
import { Banner, type BannerView } from '../components/banner.js';
import { ActForm, TextField } from '../components/form.js';
import { Layout, type Frame } from '../components/layout.js';
import type { CalendarPreview, CalendarView } from '../views/calendar.view.js';

const Preview = ({ preview }: { preview: CalendarPreview }): VNode => (
  <section class="mt4" aria-labelledby="c-read">
    <h2 class="sub" id="c-read">
      读出的安排　{preview.title}
    </h2>
    {preview.lines.map((line) => (
      <p>{line}</p>
    ))}
    {preview.doubts.length > 0 && (
      <ul>
        {preview.doubts.map((doubt) => (
          <li class="error-text">{doubt}</li>
        ))}
      </ul>
    )}
  </section>
);

const NoticeForm = ({ view, csrf }: { view: CalendarView; csrf: string }): VNode | null =>
  view.fields && (
    <ActForm action="/calendar" csrf={csrf} label="录入放假安排">
      {view.fields.map((field) => (
        <TextField {...field} />
      ))}
      {view.preview && <Preview preview={view.preview} />}
      <div class="btns mt4">
        <button class={view.preview ? 'btn' : 'btn btn-main'} name="do" value="read">
          读出安排
        </button>
        {view.preview && (
          <button class="btn btn-main" name="do" value="record">
            核对无误，录入
          </button>
        )}
      </div>
    </ActForm>
  );

const Years = ({ years }: Pick<CalendarView, 'years'>): VNode => (
  <table class="table stack mt5">
    <thead>
      <tr>
        {['年份', '通知', '放假', '周末上班', '全年'].map((word) => (
          <th scope="col">{word}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {years.map(({ year, number, off, work, count }) => (
        <tr>
          <td class="d">{year}</td>
          <td class="d">{number}</td>
          <td data-l="放假">{off}</td>
          <td data-l="上班">{work}</td>
          <td class="d">{count}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

export const CalendarPage = ({
  frame,
  view,
  banner,
}: {
  frame: Frame;
  view: CalendarView;
  banner: BannerView | null;
}): VNode => (
  <Layout frame={frame}>
    <div class="head">
      <h1>放假安排</h1>
    </div>
    {banner && <Banner {...banner} />}
    <p class="lede">{view.lede}</p>
    <p>
      <a href="/calendar/statutory">法定日程</a>
    </p>
    <NoticeForm view={view} csrf={frame.csrf} />
    <Years years={view.years} />
  </Layout>
);
