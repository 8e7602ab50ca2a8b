import type { ComponentChildren } from 'preact';

/**
 * The tokens of the pages again, as values: a mail reader knows no stylesheet. Red says late and nothing else.
 */
export const INK = '#1c1914';
export const INK_2 = '#48423a';
export const INK_3 = '#655e53';
export const RED = '#b3241b';
export const AMBER = '#7c4d00';
export const PAPER = '#f3eee2';
export const SHEET = '#fffdf9';
const HAIRLINE = '#ddd5c4';
const PALE = '#fbf8f1';

const SERIF = `font-family:'Songti SC','Noto Serif CJK SC',SimSun,serif;`;
const SANS = `font-family:'PingFang SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif;`;

export const STYLE = {
  masthead: `${SERIF}font-size:24px;line-height:30px;font-weight:bold;color:${INK};letter-spacing:5px;`,
  /** An office by its name, which is longer than the two characters of the house. */
  office: `${SERIF}font-size:20px;line-height:30px;font-weight:bold;color:${INK};white-space:nowrap;`,
  date: `${SANS}font-size:14px;line-height:22px;color:${INK_3};`,
  headline: `padding:22px 0 4px;${SERIF}font-size:25px;line-height:38px;font-weight:bold;color:${INK};`,
  opening: `padding:0 0 10px;${SANS}font-size:16px;line-height:26px;color:${INK_2};`,
  link: `display:inline-block;padding:12px 28px;${SANS}font-size:17px;line-height:22px;font-weight:bold;color:${PALE};text-decoration:none;white-space:nowrap;`,
  small: `${SANS}font-size:14px;line-height:23px;color:${INK_3};`,
  section: `padding:26px 0 6px;border-bottom:2px solid ${INK};${SERIF}font-size:19px;line-height:28px;font-weight:bold;color:${INK};`,
  unit: `padding:26px 0 0;${SERIF}font-size:21px;line-height:30px;font-weight:bold;color:${INK};`,
  words: `padding:12px 0 0;${SANS}font-size:16px;line-height:26px;color:${INK_2};`,
  row: `padding:14px 0;border-bottom:1px solid ${HAIRLINE};`,
  mark: `${SANS}font-size:14px;line-height:22px;font-weight:bold;color:${INK};`,
  days: `${SERIF}font-size:32px;line-height:32px;`,
  item: `${SANS}font-size:16px;line-height:25px;color:${INK};`,
  itemLink: `color:${INK};text-decoration:underline;`,
  facts: `font-size:14px;line-height:22px;color:${INK_3};`,
} as const;

/** Mail readers lay out by tables alone. */
export const Table = ({ width = '100%', children }: { width?: string | null; children: ComponentChildren }) => (
  <table role="presentation" {...(width === null ? {} : { width })} cellpadding="0" cellspacing="0">
    {children}
  </table>
);

export const Row = ({ style, children }: { style?: string; children: ComponentChildren }) => (
  <tr>
    <td {...(style === undefined ? {} : { style })}>{children}</td>
  </tr>
);

const Bar = ({ height, color }: { height: number; color?: string }) => (
  <tr>
    <td
      height={height}
      style={`font-size:0;line-height:${height}px;height:${height}px;${color === undefined ? '' : `background-color:${color};`}`}
    >
      {'\u00a0'}
    </td>
  </tr>
);

/** 文武线: a thick and a thin rule, the mark of the house. */
export const Wenwu = () => (
  <Table>
    <Bar height={3} color={INK} />
    <Bar height={2} />
    <Bar height={1} color={INK} />
  </Table>
);

export const Button = ({ href, label }: { href: string; label: string }) => (
  <Table width={null}>
    <tr>
      <td style={`background-color:${INK};border-radius:2px;`}>
        <a href={href} style={STYLE.link}>
          {label}
        </a>
      </td>
    </tr>
  </Table>
);
