import type { VNode } from 'preact';

/** A file to be saved: what it is called, then how large, who and when. */
export interface FileView {
  readonly href: string;
  readonly name: string;
  readonly note: string;
}

export interface StoryEvent {
  readonly day: string;
  readonly when: string;
  /** A record, a decision, or the day something turned red. */
  readonly kind: 'record' | 'turn' | 'late';
  readonly what: string;
  readonly more: string;
  readonly who: string;
  readonly said: string | null;
  readonly files: readonly FileView[];
  /** The paper on which it was consented to. */
  readonly consent: { readonly words: string; readonly href: string } | null;
}

const CLASS = { record: undefined, turn: 'is-turn', late: 'is-late' } as const;

const What = ({ kind, what }: StoryEvent): VNode => {
  if (kind === 'record') return <>{what}</>;
  return <b class={kind === 'late' ? 'late' : undefined}>{what}</b>;
};

const Files = ({ files }: { files: readonly FileView[] }): VNode => (
  <>
    <p class="note mt2">佐证{files.length}件</p>
    <ul class="files">
      {files.map(({ href, name, note }) => (
        <li>
          <a href={href}>{name}</a>
          <span class="note">{note}</span>
        </li>
      ))}
    </ul>
  </>
);

/** 纸质签批: who signed, who entered it, and the scan itself. */
export const Consent = ({ words, href }: { words: string; href: string }): VNode => (
  <p class="note mt2">
    {words}　
    <a class="nowrap" href={href} target="_blank" rel="noopener">
      看签批件
    </a>
  </p>
);

export const Story = ({ events }: { events: readonly StoryEvent[] }): VNode => (
  <ol class="line mt4">
    {events.map((event) => (
      <li class={CLASS[event.kind]}>
        <time datetime={event.day}>{event.when}</time>
        <div>
          <What {...event} />
          {event.more && `　${event.more}`} <span class="who">{event.who}</span>
          {event.said && <blockquote>{event.said}</blockquote>}
          {event.consent && <Consent {...event.consent} />}
          {event.files.length > 0 && <Files files={event.files} />}
        </div>
      </li>
    ))}
  </ol>
);
