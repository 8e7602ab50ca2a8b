/** Exit codes of the command line (contract): 1 a check does not hold, 2 input at fault, 3 a service out of reach. */
export type ExitCode = 1 | 2 | 3;

/** Thrown at the edge when the call or its input is at fault; `message` is one Chinese line: what, where, what to do. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly exitCode: ExitCode = 2,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

export const isRefusal = (error: unknown): error is Refusal => error instanceof Refusal;
