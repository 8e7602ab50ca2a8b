import { execFileSync } from 'node:child_process';

/** Whether there is a python3; where all services are required, its absence is a failure. */
export const hasPython = ((): boolean => {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    if (process.env['DUBAN_REQUIRE_SERVICES'] === '1') throw error;
    return false;
  }
})();
