export interface Page {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly bytes: Uint8Array;
  /** Where it leads on to; not followed. */
  readonly location: string | null;
}

export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a browser would save it as. */
export const fileNameOf = ({ headers }: Page): string =>
  decodeURIComponent(headers.get('content-disposition')?.split("''")[1] ?? '');

/** Keeps cookies and the form token of the page seen last, as a browser does; follows nothing by itself. */
export class Browser {
  readonly cookies = new Map<string, string>();
  token = '';

  constructor(private readonly base: string) {}

  get(path: string): Promise<Page> {
    return this.ask(path, {});
  }

  /** A form of the page seen last. */
  post(path: string, fields: Record<string, string> = {}): Promise<Page> {
    const body = new URLSearchParams({ _csrf: this.token, ...fields });
    return this.ask(path, { method: 'POST', body });
  }

  /** A form of the page seen last, with files; as a browser sends it, the token first. */
  upload(path: string, fields: Record<string, string>, files: readonly ChosenFile[]): Promise<Page> {
    const body = new FormData();
    for (const [name, value] of Object.entries({ _csrf: this.token, ...fields })) body.append(name, value);
    for (const { name, bytes } of files) body.append('files', new Blob([new Uint8Array(bytes)]), name);
    return this.ask(path, { method: 'POST', body });
  }

  /** A program with the cookie and the token; it acts on whatever version there is, unless it names one. */
  json(
    method: string,
    path: string,
    body?: unknown,
    more: Record<string, string> = { 'If-Match': '*' },
  ): Promise<Page> {
    const headers = { 'Content-Type': 'application/json', 'X-CSRF-Token': this.token, ...more };
    return this.ask(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  }

  async ask(path: string, init: RequestInit): Promise<Page> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(init.headers as Record<string, string> | undefined), ...(cookie ? { cookie } : {}) };
    const answer = await fetch(this.base + path, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) this.keep(line);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    this.token = /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? this.token;
    return { status: answer.status, headers: answer.headers, text, bytes, location: answer.headers.get('location') };
  }

  private keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
