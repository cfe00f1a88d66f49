import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { destroyCluster } from './postgres-cluster.mjs';
import { localFolder } from './root.mjs';
import { Refusal } from './say.mjs';

const mark = '.jiqiao';

/** Make the folder for this installation's data, marked as ours. */
export function prepareLocalFolder() {
  const folder = localFolder();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  accessSync(folder, constants.W_OK);
  if (!existsSync(path.join(folder, mark))) writeFileSync(path.join(folder, mark), '');
}

/** Delete all data of this installation. */
export async function resetLocalFolder() {
  if (process.env.DATABASE_URL) {
    throw new Refusal(
      '设置了 DATABASE_URL 时不能 --reset：它只删除内置数据库，不碰别人的数据库。请先去掉 DATABASE_URL。',
      '--reset is refused while DATABASE_URL is set: it deletes the embedded database and never another one. Unset DATABASE_URL first.',
    );
  }
  const folder = localFolder();
  if (!existsSync(folder)) return;
  // JIQIAO_LOCAL may name any folder: one that we did not make is not ours to empty.
  if (!existsSync(path.join(folder, mark))) {
    throw new Refusal(
      `${folder} 不是技桥建立的数据文件夹，不删除。`,
      `${folder} is not a data folder made by Jiqiao and is not deleted.`,
    );
  }
  await destroyCluster({ root: folder });
  for (const name of readdirSync(folder))
    if (name !== mark) rmSync(path.join(folder, name), { recursive: true, force: true });
}
