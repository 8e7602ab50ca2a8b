import type { VNode } from 'preact';

export interface StoryEvent {
  readonly day: string;
  readonly when: string;
  /** A record, a decision, or the day something turned red. */
  readonly kind: 'record' | 'turn' | 'late';
  readonly what: string;
  readonly more: string;
  readonly who: string;
  readonly said: string | null;
}

const CLASS = { record: undefined, turn: 'is-turn', late: 'is-late' } as const;

const What = ({ kind, what }: StoryEvent): VNode => {
  if (kind === 'record') return <>{what}</>;
  return <b class={kind === 'late' ? 'late' : undefined}>{what}</b>;
};

export const Story = ({ events }: { events: readonly StoryEvent[] }): VNode => (
  <ol class="line mt4">
    {events.map((event) => (
      <li class={CLASS[event.kind]}>
        <time datetime={event.day}>{event.when}</time>
        <div>
          <What {...event} />
          {event.more && `　${event.more}`} <span class="who">{event.who}</span>
          {event.said && <blockquote>{event.said}</blockquote>}
        </div>
      </li>
    ))}
  </ol>
);
