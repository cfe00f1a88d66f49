/** A failure that is the reader's to solve: printed as a sentence, never with a stack trace. */
export class Refusal extends Error {
  /**
   * @param {string} zh one Chinese sentence
   * @param {string} en the same in English
   * @param {string} [detail] lines quoted from elsewhere, e.g. the end of a log
   */
  constructor(zh, en, detail) {
    super(`${zh} / ${en}`);
    this.detail = detail;
  }
}

const fileFaults = {
  EACCES: ['没有权限', 'no permission'],
  EPERM: ['没有权限', 'no permission'],
  EROFS: ['只读文件系统', 'read-only file system'],
  ENOSPC: ['磁盘已满', 'the disk is full'],
};

/** Print one short line of progress. It goes to stderr, so that a command's own output stays clean. */
export function progress(zh, en, detail = '') {
  process.stderr.write(`▸ ${zh} ${en}${detail ? ` · ${detail}` : ''}\n`);
}

/** Print why something failed, for a person who did not write this program. */
export function explain(error) {
  process.stderr.write(`✗ ${sentence(error)}\n`);
  const detail = error instanceof Refusal ? error.detail : undefined;
  if (detail) process.stderr.write(detail.replace(/^/gm, '    ').trimEnd() + '\n');
}

function sentence(error) {
  if (error instanceof Refusal) return error.message;
  if (error?.code === 'ERR_MODULE_NOT_FOUND' && /Cannot find package/.test(error.message)) {
    return '依赖还没有安装：请先运行 npm ci。 / Dependencies are not installed: run `npm ci` first.';
  }
  const fault = fileFaults[error?.code];
  if (fault && error.path) {
    return `无法写入 ${error.path}（${fault[0]}）：请换用可写的文件夹，或设置 JIQIAO_LOCAL。 / Cannot write ${error.path} (${fault[1]}): use a writable folder, or set JIQIAO_LOCAL.`;
  }
  // Anything else is our own bug: here the stack is what helps.
  return error?.stack ?? String(error);
}
