/** Reads `/api` + path for a page that the server renders. */
export type Api = (path: string) => Promise<{ status: number; body: unknown }>;
