import { runInNewContext } from 'node:vm';

const beginnings = ['', 'a=', '微信', 'qq'];
const rows = [
  ...[' ', '\n', '\t', '.', ',', '-', '=', '*', '0', '1', 'a', '一', '长', '@', '(', '<', '|', '~', '\u0301', '\u200b'],
  ...[
    '1 ',
    '1-',
    '1 2',
    'a.',
    'a@',
    'a =',
    '= ',
    '=~',
    ' 1',
    ' .',
    '\n ',
    ';\n',
    '<v ',
    '| ',
    '& co',
    ' and',
    '(a',
    '% ',
  ],
  ...[
    'vx',
    'qq',
    'qq群',
    '微信',
    '微信号',
    '电话号',
    '至 ',
    '集团',
    '公司',
    '股份有限公司',
    '有限',
    '\u0315\u0300',
    '\uff9e\u0327',
    '光纤传感激光清洗',
  ],
];
const end = ' *x';
const length = 16_000;
const noticed = 100;
const tooLongMs = 10_000;

/** Milliseconds of the processor's time: others at work on the machine are not counted. Ended from outside: what never ends would say nothing. */
function timeOf(read: () => unknown): number {
  const before = process.threadCpuUsage();
  try {
    runInNewContext('read()', { read }, { timeout: tooLongMs });
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
  }
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}

const least = (read: () => unknown) => Math.min(...[1, 2, 3].map(() => timeOf(read)));

/** Of four times the length in more than nine times the time, and long enough for that to be no accident. */
function isSlow(read: (text: string) => unknown, attack: (long: number) => string): boolean {
  if (timeOf(() => read(attack(length))) < noticed) return false;
  const whole = least(() => read(attack(length)));
  return whole >= noticed && whole > 9 * least(() => read(attack(length / 4)));
}

/** The first few of the texts that take more time than their length explains. */
export function slowTexts(read: (text: string) => unknown, after: readonly string[] = beginnings): string[] {
  const slow: string[] = [];
  for (const beginning of after)
    for (const row of rows) {
      const attack = (long: number) => beginning + row.repeat(Math.ceil(long / row.length)) + end;
      if (slow.length < 3 && isSlow(read, attack)) slow.push(beginning + row);
    }
  return slow;
}
