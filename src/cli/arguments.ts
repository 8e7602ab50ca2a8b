import { parseArgs, type ParseArgsConfig } from 'node:util';
import { isDay } from '../calendar/domain/day.js';
import { Refusal } from '../platform/refusal.js';

type Flags = Record<string, string | boolean | (string | boolean)[] | undefined>;

export interface Arguments {
  readonly positionals: readonly string[];
  readonly flags: Flags;
}

const wrongCall = (message: string): Refusal => new Refusal('CLI.USAGE', `${message}。用法见 duban help。`);

/** Options are named in full; one that is not known is refused, never passed over. */
export function readArguments(args: readonly string[], options: ParseArgsConfig['options']): Arguments {
  try {
    const { positionals, values } = parseArgs({ args: [...args], options: options ?? {}, allowPositionals: true });
    return { positionals, flags: values };
  } catch (error) {
    const named = /'([^']+)'/.exec((error as Error).message)?.[1] ?? '';
    throw wrongCall(`选项${named ? `“${named}”` : ''}不能识别或缺少内容`);
  }
}

export const text = (flags: Flags, name: string): string | undefined => {
  const value = flags[name];
  return typeof value === 'string' ? value : undefined;
};

export function required(flags: Flags, name: string, what: string): string {
  const value = text(flags, name);
  if (value === undefined || value === '') throw wrongCall(`缺少 --${name}（${what}）`);
  return value;
}

export function year(flags: Flags, name: string): number {
  const value = required(flags, name, '年份');
  if (!/^[12][0-9]{3}$/.test(value)) throw wrongCall(`--${name} 要写四位年份，例如 2021`);
  return Number(value);
}

export function day(flags: Flags, name: string): string | undefined {
  const value = text(flags, name);
  if (value !== undefined && !isDay(value))
    throw wrongCall(`--${name} 的“${String(value)}”没有这一天，要写成 2021-09-06 的样子`);
  return value;
}

export function oneOf<T extends string>(flags: Flags, name: string, allowed: readonly T[]): T | undefined {
  const value = text(flags, name);
  if (value === undefined) return undefined;
  const found = allowed.find((word) => word === value);
  if (!found) throw wrongCall(`--${name} 只能是 ${allowed.join('、')} 之一`);
  return found;
}

export function noFile(positionals: readonly string[]): void {
  if (positionals.length > 0) throw wrongCall(`不认识“${positionals[0] ?? ''}”，这一命令不带文件或其他内容`);
}

export function onlyFile(positionals: readonly string[], what: string): string {
  const [file, ...rest] = positionals;
  if (file === undefined) throw wrongCall(`缺少文件（${what}）`);
  if (rest.length > 0) throw wrongCall('一次只处理一个文件');
  return file;
}

export function onlyOne(positionals: readonly string[], what: string): string {
  const [one, ...rest] = positionals;
  if (one === undefined) throw wrongCall(`缺少一项（${what}）`);
  if (rest.length > 0) throw wrongCall('一次只写一项');
  return one;
}

export const unknownCommand = (name: string): Refusal =>
  wrongCall(name === '' ? '请写要做什么' : `没有“${name}”这一命令`);
