import { Injectable } from '@nestjs/common';
import { GuessesService } from '../access/guesses.service.js';
import { entryFor, type Visitor } from '../access/visitor.js';
import { minuteOf } from '../calendar/domain/beijing.js';
import { CircuitWatchService } from '../mail/circuit-watch.service.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import { findingWords } from '../reminder/domain/run-watch-words.js';
import { RunWatchService } from '../reminder/run-watch.service.js';
import type { BannerView } from './components/banner.js';

/** What keeps letters from everybody, told on every page of those who can see to it. */
@Injectable()
export class Alarms {
  constructor(
    private readonly runs: RunWatchService,
    private readonly circuit: CircuitWatchService,
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly guesses: GuessesService,
  ) {}

  async for(visitor: Visitor): Promise<BannerView[]> {
    if (entryFor(visitor, 'alarm.read') !== 'open') return [];
    const { overdue, away } = await this.reads.remembered(`alarms ${minuteOf(this.clock.now())}`, () => this.found());
    const guessed = entryFor(visitor, 'organization.edit') === 'open' ? await this.guesses.underAttack() : [];
    return [
      ...(overdue === '' ? [] : [late('提醒没有按时运行', `${overdue}请系统管理员检查服务端的定时程序是否在运行。`)]),
      ...(away === null ? [] : [late('邮件发不出去', `${away}。请系统管理员检查邮件服务器和网络。`)]),
      ...(guessed.length === 0 ? [] : [late('有人反复试密码', guessedWords(guessed))]),
    ];
  }

  private async found(): Promise<{ overdue: string; away: string | null }> {
    const overdue = (await this.runs.findings()).map(findingWords).join('');
    return { overdue, away: await this.circuit.words() };
  }
}

const guessedWords = (logins: readonly string[]): string =>
  `账号${logins.join('、')}一小时内密码错了100次以上。请联系本人核实；不是本人的，请到机构名录重设密码，并检查网络。`;

const late = (title: string, text: string): BannerView => ({ kind: 'late', title, text });
