/** The only source of now. Injected everywhere; pure rules take days and instants as arguments instead. */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** Stands still at one instant until it is set again: `--on DAY`, simulation and tests. */
export class StandingClock extends Clock {
  constructor(private instant: Date) {
    super();
  }

  now(): Date {
    return new Date(this.instant);
  }

  set(instant: Date): void {
    this.instant = instant;
  }
}

/** Starts at a given instant and goes on as the machine's does; sent elsewhere, it goes on from there. */
export class TickingClock extends Clock {
  private startedAt = performance.now();

  constructor(private from: Date) {
    super();
  }

  now(): Date {
    return new Date(this.from.getTime() + Math.round(performance.now() - this.startedAt));
  }

  set(instant: Date): void {
    this.from = instant;
    this.startedAt = performance.now();
  }

  /**
   * Sent to a minute, with the seconds the machine's own clock shows: alarms that ring on the machine's minute then ring
   * on a full minute of this clock. It runs a trifle ahead, so that one a hair early finds the new minute begun.
   */
  setInStep(minute: Date): void {
    const machineSeconds = Date.now() % MINUTE_MS;
    this.set(new Date(minute.getTime() + machineSeconds + AHEAD_MS));
  }
}

const MINUTE_MS = 60_000;
const AHEAD_MS = 100;
