/** Where a noun behind a number ends and somebody begins to do something. */
const PREDICATE =
  /组织|组成|因|由于|开展|进行|实施|参加|参与|参考|参训|担任|进驻|入驻|解决|提供|完成|建成|建立|入选|列入|纳入|获评|荣获|获得|获|被|签订|签署|出具|发出|发放|换发|追回|讲授|达标|通过|依法|不予|免予|予以|实现|下沉|分解|全部|推行|推广|落实|接受|召开|制定|修订|述法|作出|配备|投入|投用|上线|受到|减免|办理|化解|提出|赠送|补贴|安装|评为|命名|到|以(?![上下内])|向|超过|不少于|不低于|至少|达/;
/** Words that tell about a noun behind 的. */
const TELLS = new RegExp(`${PREDICATE.source}|有|无|不|从事|因|可|能|最|较|高|新|需`);
/** As far as one thing is told of: 村（社区）, 合同、协议; another number begins another. */
const ONE_THING = /^(?!、)(?:（[^（）\d]{1,6}）|[^，、；。：！？（）()\n\d|]|、(?!\d)){0,40}/;
const WORDS = /^[\u4e00-\u9fff“”A-Za-z、（）]{2,20}$/;
const ATTENDED = /^(参考|参加|参训|参与|参赛)/;
/** No noun is looked for further behind its number. */
const FAR_BEHIND = 40;

/** What stands right behind a number: 13家|执法单位|开展检查 is a noun and what it does; 的 leads to the noun it tells about. */
export interface Behind {
  readonly noun: string;
  readonly predicate: string;
  /** 4971人参考: who took part was counted. */
  readonly attended: string;
  /** How far behind the number the noun reaches. */
  readonly length: number;
}

export function behindIn(text: string, at: number): Behind {
  const words = (ONE_THING.exec(text.slice(at, at + FAR_BEHIND))?.[0] ?? '').replace(/的$/, '');
  const of = words.lastIndexOf('的');
  // 从事经营活动的事业单位 are units; 部门和单位的职责 are units, too.
  const told = of < 2 || TELLS.test(words.slice(0, of)) ? of + 1 : 0;
  const rest = words.slice(told);
  const acts = rest.search(told === 0 && of > 1 ? /的|进行/ : PREDICATE);
  const said = (acts === -1 ? rest : rest.slice(0, acts))
    .replace(/^领域(?=.)/, '')
    .replace(/、$/, '')
    .trim();
  const noun = WORDS.test(said) || /^[村镇乡县](?:（.*）)?$/.test(said) ? said : '';
  const predicate = acts === -1 || rest.charAt(acts) === '的' ? '' : rest.slice(acts).trim();
  const attended = told === 0 && acts === 0 ? (ATTENDED.exec(predicate)?.[0] ?? '') : '';
  return { noun, predicate, attended, length: noun === '' ? 0 : words.indexOf(noun, told) + noun.length };
}

const CHAINED = /^、\d[\d.,]*(?:万|亿)?余?[\u4e00-\u9fff]/;
/** 10类42项实事: kinds and their number need no mark between them. */
const TOUCHING = /^、?\d[\d.,]*(?:万|亿)?余?[\u4e00-\u9fff]/;
/** 5类、524项职权: what stands behind the next number of the chain. */
export function chainedBehind(text: string, at: number): Behind | null {
  const chain = (text.charAt(at - 1) === '类' ? TOUCHING : CHAINED).exec(text.slice(at, at + FAR_BEHIND));
  return chain ? behindIn(text, at + chain[0].length) : null;
}

/** 进行合法性审查 → 合法性审查; 下沉至社区 → 下沉: what is done, without where to. */
export const deedOf = (predicate: string): string =>
  predicate
    .replace(/^(?:因|由于).*(?=被)/, '')
    .replace(/^(?:全部|依法|均|已|以)*(?:进行|开展|实施|组织|予以)?了?/, '')
    .replace(/(?:分解|下沉|移交|发放)到.*/, (words) => words.slice(0, 2))
    .replace(/(?<=.{2})[到至给].*$/, '')
    .slice(0, 14);
