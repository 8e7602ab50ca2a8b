import type { LetterAction, LetterBlocks, LetterItem, LetterSection } from './letter-blocks.js';

const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八'];
const INDENT = '　　';

function itemLines({ position, title, mark, badge, facts, request, link }: LetterItem): string {
  const beside = [mark, badge].filter((part) => part !== null).join(' ');
  return [
    `${position}．${title}${beside === '' ? '' : `　${beside}`}`,
    `${INDENT}${facts}`,
    ...(request === null ? [] : [`${INDENT}${request.label}：${request.words}`]),
    ...(link === undefined ? [] : [`${INDENT}${link.label}　${link.address}`]),
  ].join('\n');
}

function sectionLines(section: LetterSection, n: number): string {
  const ordinal = ORDINALS[n] ?? '';
  switch (section.kind) {
    case 'items': {
      const note = section.note === null ? [] : [section.note];
      return [`${ordinal}、${section.name}　${section.count}件`, ...section.items.map(itemLines), ...note].join('\n');
    }
    case 'words':
      return `${ordinal}、${section.name}：${section.words}`;
  }
}

function actionLines({ label, withLink, withoutLink, hint, roundabout }: LetterAction, link: string | null): string {
  const rest = `${hint}${roundabout}`;
  return link === null ? `【${label}】　${withoutLink}${rest}` : `【${label}】\n${link}\n${withLink}${rest}`;
}

/** @param link where the action leads; null while the letter has no id, as in a preview */
export function textOf(letter: LetterBlocks, link: string | null): string {
  const demo = letter.demo ? ['演示数据'] : [];
  const blocks = [
    [letter.office, letter.date, ...demo].join('　'),
    ...letter.opening,
    ...letter.parts.flatMap(({ name, opening, sections }) => [
      ...(name === null ? [] : [`【${name}】`]),
      ...(opening === '' ? [] : [opening]),
      ...sections.map(sectionLines),
    ]),
    ...letter.closing,
    [actionLines(letter.action, link), letter.contact].join('\n'),
    [...letter.footer, `存证校验码　${letter.checkCode}`, ...demo].join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}
