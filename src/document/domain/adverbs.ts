/** Words that say how much or how well, and never what: a clause is judged by the verb behind them. */
const ADVERBS =
  /^(进一步|继续|不断|切实|坚决|积极|深入|充分|全面|大力|扎实|持续|着力|科学|依法依规|依法|严格|有效|加快|稳步|主动|认真|高质量|高标准|高水平|稳妥|有序|全力|努力|大幅(?=提|降|压|缩)|显著|明显(?=提|改|好)|坚持(?=做好|推进|开展|加强|抓好|落实|完善))/;

/** Nobody writes more of them in a row. */
const MOST_ADVERBS = 6;

export function withoutAdverbs(clause: string): string {
  let verb = clause;
  for (let i = 0; i < MOST_ADVERBS; i += 1) {
    const adverb = ADVERBS.exec(verb)?.[0] ?? '';
    if (adverb === '' || verb.length <= adverb.length + 2) break;
    verb = verb.slice(adverb.length);
  }
  return verb;
}
