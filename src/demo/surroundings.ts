import { configPath, loadConfig, type Config } from '../platform/config.js';

type Environment = Record<string, string | undefined>;

const DATA_DIR = 'var/demo';
/** What a demonstration takes from the environment. */
const HEEDED = ['HOST', 'PORT', 'DUBAN_PUBLIC_URL', 'DUBAN_LOG_LEVEL'] as const;

/**
 * The demonstration stands alone: whatever DATABASE_URL, REDIS_URL and SMTP_URL say, it never writes to a database or a
 * mail server that somebody uses; its letters are files. Whatever a given settings file says, its data are made up.
 */
export function demoConfig(env: Environment): Config {
  const heeded = Object.fromEntries(HEEDED.map((name) => [name, env[name]]));
  const config = loadConfig({
    ...heeded,
    DUBAN_DATA_DIR: env['DUBAN_DATA_DIR'] ?? DATA_DIR,
    DUBAN_CONFIG: env['DUBAN_CONFIG'] ?? configPath('demo.yaml'),
  });
  return { ...config, installation: { ...config.installation, demo: true } };
}
