import { rmSync } from 'node:fs';

export default async function stopDemo(): Promise<void> {
  const demo = globalThis.jiqiaoDemo;
  if (!demo) return;
  rmSync(demo.folder, { recursive: true, force: true });
  await demo.cluster.stop();
}
