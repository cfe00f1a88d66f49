import { resolve } from 'node:path';
import { Command } from 'commander';
import { type DemoOutcome, LoadDemo } from '#demo';
import { print, withFeatures } from './with-features';

const words: Readonly<Record<DemoOutcome, string>> = {
  loaded: '演示数据已装入 · demo data loaded',
  'not-empty': '已有数据，未装入演示数据 · there is data already, no demo data loaded',
  'half-loaded':
    '上次装入演示数据时中断了，请用 npm start -- --reset 重来 · loading broke off last time; start over with npm start -- --reset',
  'refused-in-production': '生产模式不装入演示数据 · demo data is refused in production mode',
};

export function loadDemoCommand(): Command {
  return new Command('load-demo')
    .description('装入演示数据（仅限空库） · load demo data into an empty installation')
    .option('--if-empty', '已有数据时不算错误 · no error when there is data')
    .option('--from <folder>', '数据文件夹 · folder of the data', 'scripts/demo')
    .action((options: { ifEmpty?: boolean; from: string }) =>
      withFeatures(async (features) => {
        const outcome = await features.get(LoadDemo).execute(resolve(options.from));
        print(words[outcome]);
        const fine = outcome === 'loaded' || (outcome === 'not-empty' && options.ifEmpty);
        if (!fine) process.exitCode = 1;
      }),
    );
}
