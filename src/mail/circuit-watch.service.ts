import { Injectable } from '@nestjs/common';
import { dayOf, timeOf } from '../calendar/domain/beijing.js';
import { monthDay } from '../calendar/domain/day.js';
import { Reads } from '../platform/database/reads.js';
import { MailSender } from './mail-sender.js';
import { circuitOf, MAIL_SERVER, MailServer } from './mail-server.entity.js';

/** For people: whether the server that letters leave by has stopped taking them. */
@Injectable()
export class CircuitWatchService {
  constructor(
    private readonly reads: Reads,
    private readonly sender: MailSender,
  ) {}

  /** Which server, since when, its last word, and when it is tried next; null while letters leave. */
  async words(): Promise<string | null> {
    const row = await this.reads.one(MailServer, { id: MAIL_SERVER });
    const { server } = this.sender;
    const { openSince, failingSince, probeAt } = circuitOf(row, server);
    if (openSince === null) return null;
    const answer = row?.answer ? `（${row.answer}）` : '';
    const next = probeAt === null ? '' : `下一次试投${momentOf(probeAt)}；`;
    const since = momentOf(failingSince ?? openSince);
    const what = server === 'files' ? `信件文件自${since}起写不进去` : `邮件服务器${server}自${since}起不收信`;
    return `${what}${answer}；${next}信都留着，恢复后自动续发`;
  }
}

const momentOf = (at: number): string => {
  const instant = new Date(at);
  return `${monthDay(dayOf(instant))}${timeOf(instant)}`;
};
