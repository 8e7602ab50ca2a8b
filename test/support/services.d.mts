export interface PrivateRedis {
  readonly url: string;
  stop(): Promise<void>;
  kill(signal?: NodeJS.Signals): Promise<void>;
  again(): Promise<boolean>;
}
export function startRedis(): Promise<PrivateRedis | null>;
export function asAdmin(connectionString: string, sql: string): Promise<void>;
export interface PrivatePostgres {
  readonly url: string;
  stop(): Promise<void>;
  away(): Promise<void>;
  again(): Promise<boolean>;
}
export function startPostgres(): Promise<PrivatePostgres | null>;
export function freePort(): Promise<number>;
