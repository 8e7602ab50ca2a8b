const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '?': '？',
  '!': '！',
};

/**
 * Marks as official documents print them: full width everywhere but inside numbers, times and Latin words. Thousands
 * separators go; a decimal point and % stay.
 */
export const officialMarks = (text: string): string =>
  text
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/[,;:()?!]/g, (mark, at: number) =>
      mark === ':' && /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1))
        ? mark
        : (FULL_WIDTH[mark] ?? mark),
    )
    .replace(/([\u4e00-\u9fff”》）])\.(?=$|[\u4e00-\u9fff])/g, '$1。');

/** Sentences of a statement, each with official marks and exactly one 。 at its end. */
export const sentencesOf = (text: string): string[] =>
  officialMarks(text)
    .split(/[。！\n]+/)
    .map((sentence) => sentence.replace(/^[\s\u3000]+|[\s\u3000，；、]+$/g, ''))
    .filter((sentence) => sentence !== '')
    .map((sentence) => `${sentence}。`);
