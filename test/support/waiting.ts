import { setTimeout as pause } from 'node:timers/promises';

/** Waits for a fact, and says which one never came. */
export async function until(fact: () => boolean | Promise<boolean>, seconds = 30): Promise<void> {
  const end = performance.now() + seconds * 1000;
  while (!(await fact())) {
    if (performance.now() > end) throw new Error(`waited in vain: ${fact.toString()}`);
    await pause(10);
  }
}

/** Shut until it is opened: for holding a job or a server in the middle of something. */
export function aGate(): { readonly opened: Promise<void>; open(): void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}
