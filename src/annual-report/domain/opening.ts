import { textOf, type ReportChapter } from './report.js';

const stopped = (text: string): string => (text === '' || /[。！？：；]$/.test(text) ? text : `${text}。`);

/** What stands below a chapter's heading: its lead-in, and 一是…二是… running on behind it. */
export function openingOf({ leadIn, sections }: Pick<ReportChapter, 'leadIn' | 'sections'>): string {
  const inline = sections.filter(({ form }) => form === 'inline');
  const counted = inline.map((one) => `${one.marker ?? ''}${stopped(textOf(one))}`).join('');
  const led = leadIn ? textOf(leadIn) : '';
  // A count begins behind a mark; without one its first word would belong to what leads up to it.
  const leads = led !== '' && counted !== '' && !/[。！？：；，]$/.test(led);
  return `${led}${leads ? '：' : ''}${counted}`;
}
