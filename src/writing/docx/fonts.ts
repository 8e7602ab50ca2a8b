/** Named, never shipped. Figures and Latin letters have their own; a run without both would fall to the reader's default. */
const face = (eastAsia: string, latin: string) => ({ ascii: latin, hAnsi: latin, eastAsia, cs: latin });

export const FONTS = {
  title: face('方正小标宋简体', 'Times New Roman'),
  body: face('仿宋_GB2312', 'Times New Roman'),
  heading: face('黑体', '黑体'),
  subheading: face('楷体_GB2312', 'Times New Roman'),
  page: face('宋体', '宋体'),
} as const;

export type FontName = keyof typeof FONTS;

/** What Word takes where a named face is not installed. */
const SUBSTITUTES: readonly (readonly [face: string, substitute: string, family: 'roman' | 'modern' | 'script'])[] = [
  ['方正小标宋简体', '华文中宋', 'roman'],
  ['仿宋_GB2312', '仿宋', 'modern'],
  ['楷体_GB2312', '楷体', 'modern'],
  ['黑体', 'SimHei', 'modern'],
  ['宋体', 'SimSun', 'roman'],
];

export const fontTable = (): string => {
  const fonts = SUBSTITUTES.map(
    ([name, substitute, family]) =>
      `<w:font w:name="${name}"><w:altName w:val="${substitute}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="fixed"/></w:font>`,
  );
  const times =
    '<w:font w:name="Times New Roman"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}${times}</w:fonts>`;
};
