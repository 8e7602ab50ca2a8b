/** Verbs that end in something to point at, and words of going on: together they leave open which of the two it is. */
const ENDS = /(完善|健全|建立|制定|修订|编制|探索|组建|研究|出台|搭建|构建|理顺|梳理)/;
const GOES_ON = /(进一步|继续|持续|不断|坚持|常态化|日常|动态|推进|推动)/;

/** Why a person should look at what kind of work it is; null where the words are plain. */
export function natureDoubt({ text, nature }: { text: string; nature: 'oneOff' | 'continuing' }): string | null {
  const ends = ENDS.exec(text)?.[0];
  if (nature === 'continuing' && ends !== undefined) return `“${ends}……”是一次做成，还是全年持续`;
  const goesOn = GOES_ON.exec(text)?.[0];
  if (nature === 'oneOff' && goesOn !== undefined) return `有“${goesOn}”字样，是一次做成，还是全年持续`;
  return null;
}
