/** One thing the house needs: fine, or what is wrong and what to do. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly message: string;
  /** Empty where nothing is to be done. */
  readonly remedy: string;
}

export const good = (name: string, message: string): Check => ({ name, ok: true, message, remedy: '' });
export const bad = (name: string, message: string, remedy: string): Check => ({ name, ok: false, message, remedy });
