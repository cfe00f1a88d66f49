// The tests are TypeScript; this is all that they use of the cluster.
export interface Cluster {
  readonly url: string;
  readonly port: number;
  readonly reused: boolean;
  readonly exited: Promise<string>;
  stop(options?: { force?: boolean }): Promise<void>;
}
export function ensureCluster(options: { root?: string; test?: boolean; port?: number }): Promise<Cluster>;
