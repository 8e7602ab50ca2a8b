import { Entity } from 'typeorm';
import { Id, Int, MaybeText, Text } from '../platform/database/entity.js';
import { CLOSED, type Circuit } from './domain/circuit.js';

/** The only row's id. */
export const MAIL_SERVER = 'mail';

/** How the server that letters leave by has been behaving: what every process knows of it. */
@Entity('mail_server')
export class MailServer {
  @Id() id: string;
  /** Another one in the settings begins with a clean record. */
  @Text() server: string;
  @Int() failures: number;
  @MaybeText() failingSince: string | null;
  @MaybeText() openSince: string | null;
  @Int() probes: number;
  @MaybeText() probeAt: string | null;
  /** The last word of a failure. */
  @MaybeText() answer: string | null;
}

const ms = (instant: string | null): number | null => (instant === null ? null : Date.parse(instant));
const instant = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** @param server the one that letters leave by now */
export const circuitOf = (row: MailServer | null, server: string): Circuit =>
  row === null || row.server !== server
    ? CLOSED
    : {
        failures: row.failures,
        failingSince: ms(row.failingSince),
        openSince: ms(row.openSince),
        probes: row.probes,
        probeAt: ms(row.probeAt),
      };

export const rowOf = (circuit: Circuit, server: string): Omit<MailServer, 'id' | 'answer'> => ({
  server,
  failures: circuit.failures,
  failingSince: instant(circuit.failingSince),
  openSince: instant(circuit.openSince),
  probes: circuit.probes,
  probeAt: instant(circuit.probeAt),
});
