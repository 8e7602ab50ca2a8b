import { LineRuleType, Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';
import { onOneLine } from '../domain/plain.js';
import { FONTS, type FontName } from './fonts.js';
import { CHARACTER, CHARACTER_SPACING, LINE, SIZE } from './geometry.js';
import { OFF_GRID } from './styles.js';

export interface RunLook {
  readonly font?: FontName;
  readonly size?: number;
  readonly color?: string;
  readonly highlight?: NonNullable<IRunOptions['highlight']>;
}

/** Every run names its faces; nothing is left to a style or a reader's default. */
export const run = (text: string, { font = 'body', size = SIZE.body, ...look }: RunLook = {}): TextRun =>
  new TextRun({
    ...{ text: onOneLine(text), font: FONTS[font], size, sizeComplexScript: size },
    // Only the text's own size is set a little closer than its type.
    ...(size === SIZE.body ? { characterSpacing: CHARACTER_SPACING } : { characterSpacing: 0 }),
    ...look,
  });

export type LineOptions = Pick<
  IParagraphOptions,
  'alignment' | 'indent' | 'border' | 'frame' | 'keepNext' | 'keepLines' | 'outlineLevel'
> & { readonly line?: number; readonly before?: number };

/** One paragraph on the grid: the line's height is exact, so that a page holds 22 of them whatever the faces are. */
export const line = (children: readonly TextRun[], { line: height, before, ...rest }: LineOptions = {}): Paragraph =>
  new Paragraph({
    ...rest,
    ...(height === undefined ? {} : { style: OFF_GRID }),
    children,
    widowControl: false,
    spacing: { line: height ?? LINE, lineRule: LineRuleType.EXACT, before: before ?? 0, after: 0 },
  });

export const emptyLine = (options: LineOptions = {}): Paragraph => line([run('')], options);

const inCharacters = (n: number): number => Math.round(n * CHARACTER);

/** 左空二字, lines below flush. */
export const FIRST_LINE = { firstLine: inCharacters(2), firstLineChars: 200 };

export const fromRight = (characters: number): { right: number } => ({ right: inCharacters(Math.max(0, characters)) });

/** The first line begins at one place, those below at another, both counted in characters. */
export const hanging = (first: number, below: number): { left: number; hanging: number } => ({
  left: inCharacters(below),
  hanging: inCharacters(below - first),
});
