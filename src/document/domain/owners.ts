import type { Owners } from './parsed-report.js';

/** Without the bracket that closes the whole note; the one of 村(居)委会 stays. */
const closedAt = (unit: string): string =>
  /[）)】〕]$/.test(unit) && unit.split(/[（(【〔]/).length < unit.split(/[）)】〕]/).length ? unit.slice(0, -1) : unit;

const unitsIn = (words: string): string[] =>
  words
    .split(/[、，,；;]/)
    .map((unit) =>
      closedAt(unit)
        .replace(/^(由|会同|和|(责任|配合|协办)(单位|部门)[：:])/, '')
        .replace(/(等单位|等)?(按职责分工)?(负责|参加|配合|牵头)?$/, '')
        .trim(),
    )
    .filter((unit) => unit !== '');

/** （区司法局牵头，区教育局配合） · 责任单位：甲、乙 — the first listed leads. */
const SHAPES: readonly RegExp[] = [
  /[（(]([^（）()]{1,60}?)牵头(?!单位|部门)(?:负责)?[，,、；;]?([^（）()]{0,200})[)）]/,
  /牵头(?:单位|部门)[：:]([^；;。\n〕]+)[；;]?\s*(?:(?:责任|配合|协办)(?:单位|部门)[：:]([^。\n〕]+))?/,
  /责任(?:单位|部门)[：:]([^。\n〕]+)/,
  // 按职责分工负责 names nobody who leads.
  /[（(]([^（）()：:]{1,60}?)(?<!分工)负责[)）]/,
];

/** Who the text itself names; an empty object where it names nobody. */
export function findOwners(text: string): Owners {
  for (const shape of SHAPES) {
    const m = shape.exec(text);
    if (!m) continue;
    const [lead, ...others] = [...unitsIn(m[1] ?? ''), ...unitsIn(m[2] ?? '')];
    if (lead !== undefined) return { lead, cooperating: others, text: m[0] };
  }
  return {};
}

/** A line that says nothing but who is responsible. */
export const isOwnersLine = (text: string): boolean => /^[〔（(【]?(牵头|责任|配合|协办)(单位|部门)[：:]/.test(text);

/** What a list of responsible units may go on with. */
export const isUnitName = (text: string): boolean =>
  text.length <= 24 &&
  /(局|委|办|部|院|室|会|队|所|站|镇|乡|街|街道|中心|公司|政府|法院|单位|部门|机构|办公室|等)([)）】〕]|负责|参加|配合)?$/.test(
    text,
  );
