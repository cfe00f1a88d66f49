import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** Where this installation keeps its data: `.local`, or the folder named by JIQIAO_LOCAL. */
export function localFolder() {
  return path.resolve(projectRoot, process.env.JIQIAO_LOCAL || '.local');
}
