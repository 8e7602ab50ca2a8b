import type { Config } from '../platform/config.js';
import type { RunPolicy } from './domain/runs.js';

const DAYS = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const ladderRows = (ladder: Config['ladder']): string[][] => [
  ['ladder.at', ladder.at, 'each working day late work is looked at, and drafts are written'],
  ['ladder.callDay', `${ladder.callDay}`, 'days late: the office is asked to telephone'],
  [
    'ladder.urgingDay',
    `${ladder.urgingDay}`,
    'days late: a 催办函 is drafted, if there was a call; to units outside the government one 商请函',
  ],
  ['ladder.urgings', `${ladder.urgings}`, 'letters of urging at the most'],
  ['ladder.replyWorkingDays', `${ladder.replyWorkingDays}`, 'working days a letter gives for its answer'],
  [
    'ladder.listingDay',
    `${ladder.listingDay}`,
    'days late: listed in the draft of the bulletin, if there was a letter',
  ],
  ['ladder.proposalDay', `${ladder.proposalDay}`, 'days late: a proposal to the leader is drafted, if it was listed'],
  [
    'ladder.unsignedWorkingDays',
    `${ladder.unsignedWorkingDays}`,
    'working days after which an unsigned draft stands out',
  ],
];

const betweenRows = ({ reminders, statutory }: Config): string[][] => [
  ['reminders.notices', reminders.notices.at, 'between two weekly letters, one notice a person and week at the most'],
  [
    'reminders.notices.workingDays',
    `${reminders.notices.workingDays}`,
    'working days before a day at which a notice tells of it',
  ],
  [
    'reminders.notices.afterWorkingDays',
    `${reminders.notices.afterWorkingDays}`,
    'working days that the weekly letter must be old before anything is said again',
  ],
  [
    'reminders.urgent',
    `${reminders.urgent.from}–${reminders.urgent.to}`,
    'hours of a working day in which 退回, 批示 and signed papers are told at once',
  ],
  ...statutory.map(({ code, before, countBack }) => [
    `statutory.${code}`,
    `before ${before}`,
    `set by law; the office is told ${countBack.join(', ')} days before`,
  ]),
];

/** The policy of docs/reminders.md, from the settings: setting, value, what it means. */
export function policyTable(policy: readonly RunPolicy[], config: Config): string {
  const { ladder, lights, mail, access, reminders } = config;
  const runs = policy.flatMap(({ kind, weekday, at, makeGoodDays }) => [
    [`reminders.${kind}`, `${DAYS[weekday] ?? ''} ${at}`, 'Beijing time; on a day off the next working day'],
    [
      `reminders.${kind}.makeGoodDays`,
      `${makeGoodDays}`,
      'a missed run is made good for so many calendar days, once, and says 补发',
    ],
  ]);
  const rows = [
    ...runs,
    [
      'reminders.leaders.whenNothing',
      `${reminders.leaders.whenNothing}`,
      'a line to a leader in a week in which nothing is late and nothing waits',
    ],
    ...betweenRows(config),
    ['lights.soonDays', `${lights.soonDays}`, 'calendar days before a day at which letters begin to ask'],
    ...ladderRows(ladder),
    [
      'mail.retry',
      `${mail.retry.firstMinutes}–${mail.retry.mostMinutes} minutes`,
      `waits that double; after ${mail.retry.hours} hours a letter has failed`,
    ],
    [
      'mail.opensAt',
      mail.opensAt,
      'no letter is tried on a day off; what waited goes from this hour of the next working day on',
    ],
    ['access.linkDays', `${access.linkDays}`, 'days a letter’s link opens, to look only'],
  ];
  return [
    row(['setting', 'value', 'means']),
    row(['---', '---', '---']),
    ...rows.map((cells) => row([`\`${cells[0] ?? ''}\``, ...cells.slice(1)])),
  ].join('\n');
}
