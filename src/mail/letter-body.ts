import { z } from 'zod';
import { LETTER_STATES } from './letter.entity.js';
import type { LetterHead, LetterOnShow, WholeLetter } from './mail-reading.service.js';

const Maybe = z.string().nullable();

/** How it is delivered is told to those who see every letter; its reader is told that it is there. */
export const LetterLine = z.object({
  ...{ id: z.string(), version: z.int(), kind: z.string(), state: z.enum(LETTER_STATES), subject: Maybe },
  ...{ recipient: z.string(), createdAt: z.string(), sentAt: Maybe, reason: Maybe },
  /** weekly:2021-W36; null of letters of no run. */
  run: Maybe,
  ...{ serverAnswer: Maybe, nextAttemptAt: Maybe },
});

export const WholeLetterBody = LetterLine.extend({
  ...{ address: Maybe, text: Maybe, html: Maybe, shortText: Maybe },
  ...{ composedAt: Maybe, messageId: Maybe, sha256: Maybe },
  attempts: z.array(z.object({ at: z.string(), result: z.string(), answer: z.string() })).readonly(),
  decisions: z.array(z.object({ at: z.string(), act: z.string(), by: z.string(), reason: z.string() })).readonly(),
  /** Whose mailbox it goes to, with the address it has today. */
  mailbox: z.object({ of: z.enum(['officer', 'department']), id: z.string(), email: Maybe }).nullable(),
});

const UNTOLD = { serverAnswer: null, nextAttemptAt: null } as const;

/** @param all to somebody who sees every letter */
export const lineOf = ({ letter, recipient }: LetterOnShow, all: boolean): z.input<typeof LetterLine> => ({
  ...{ ...letter, recipient, run: letter.runKey, reason: letter.stateReason },
  ...(all ? { nextAttemptAt: dueAt(letter) } : UNTOLD),
});

const dueAt = ({ state, nextAttemptAt }: LetterHead): string | null => (state === 'pending' ? nextAttemptAt : null);

export function letterOf(whole: WholeLetter, all: boolean): z.input<typeof WholeLetterBody> {
  const { letter, attempts, decisions, mailbox } = whole;
  const { address, bodyText: text, bodyHtml: html, shortText, composedAt, messageId, mimeHash: sha256 } = letter;
  return {
    ...{ ...lineOf(whole, all), address, text, html, shortText },
    ...(all
      ? { composedAt, messageId, sha256, attempts, decisions, mailbox }
      : { composedAt: null, messageId: null, sha256: null, attempts: [], decisions: [], mailbox: null }),
  };
}
