/** What the process holds after two collections; needs --expose-gc to mean anything. */
export function memoryNow(): string {
  globalThis.gc?.();
  globalThis.gc?.();
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
  const mb = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
  return `resident ${mb(rss)}, own bytes: heap ${mb(heapUsed)} + arrays ${mb(arrayBuffers)}`;
}
