import { phraseOf, type Around, type NamedFigure } from './figure-phrases.js';
import { LONGEST_NAME, NAME_RECOGNISERS, type Naming } from './figure-shapes.js';
import { endsAsVerb, isVerbs, verbAndThing } from './figure-words.js';

export interface Named extends NamedFigure {
  readonly start: number;
  readonly end: number;
}

const DURATION = /^(个工作日|工作日|个月|小时|分钟)$/;

/** The name of a figure, and how far it reaches around its number. */
export function nameOf(around: Around): Named {
  const { text, figure } = around;
  const { phrase, from } = phraseOf(around);
  const naming = NAME_RECOGNISERS.reduce<Naming | null>((found, recognise) => found ?? recognise(phrase), null);
  const plain = shortened(naming?.name ?? figure.unit);
  const name = DURATION.test(figure.unit) && !/(时|时间|时限|期限|用时|时长)$/.test(plain) ? `${plain}时间` : plain;
  const head = text.slice(from, figure.at).lastIndexOf(plain.slice(0, 2));
  const behind = naming?.behind === true ? phrase.behind.length || phrase.behind.attended.length : 0;
  const { verb, thing } = verbAndThing(name);
  return {
    name,
    verb,
    thing: thingIn(name, thing),
    unit: figure.unit,
    next: naming?.next ?? [],
    start: behind > 0 || head === -1 ? figure.at : from + head,
    end: figure.at + figure.length + behind,
  };
}

const thingIn = (name: string, said: string): string => {
  const thing = said.replace(/(审结|结案|化解|立案|办结|调解成功|采纳|整改|驳回)$/, '');
  return /率$/.test(name) || isVerbs(name) || endsAsVerb(thing) ? '' : thing;
};

/** From its last part on that is short enough; else the verb and the end of it. */
function shortened(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const { verb } = verbAndThing(name);
  const rest = name.slice(Math.max(name.lastIndexOf('、'), name.lastIndexOf('的')) + 1);
  const part = rest.length > 1 && rest.length < name.length ? `${verb.replace(/、$/, '')}${rest}` : name;
  return part.slice(-LONGEST_NAME);
}
