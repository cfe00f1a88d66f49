import { localFolder } from './root.mjs';

/**
 * What api, worker and command line are told. Everything else in the environment is passed on as it is.
 * @param {{ databaseUrl: string, port: number }} options
 */
export function childEnv({ databaseUrl, port }) {
  const { NODE_ENV = 'development', LOG_LEVEL = 'warn', PUBLIC_URL = `http://127.0.0.1:${port}` } = process.env;
  return {
    ...process.env,
    NODE_ENV,
    LOG_LEVEL,
    PUBLIC_URL,
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    JIQIAO_LOCAL: localFolder(),
  };
}
