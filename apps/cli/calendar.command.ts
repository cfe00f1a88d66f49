import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { INestApplicationContext } from '@nestjs/common';
import { newId } from '#kernel/id';
import { systemActor } from '#platform/http/actor';
import { CalendarQueries, LoadCalendarYear } from '#taxonomy';
import { print, withFeatures } from './with-features';

const form = `{ "year": 2027,
  "source": { "zh": "通知名称与文号", "en": "Name of the notice" },
  "holidays": [{ "zh": "元旦", "en": "New Year’s Day", "from": "2027-01-01", "to": "2027-01-03", "workdays": [] }] }
workdays：调休上班的周六、周日 · the Saturdays and Sundays worked instead`;

/** How the State Council's notice for the next year comes in without a new version of the product. */
export function calendarCommand(): Command {
  const load = new Command('load')
    .description('载入一年的放假安排 · load the notice of holidays for a year')
    .addHelpText('after', `\n${form}`)
    .argument('<file>', 'JSON')
    .action(async (file: string) => {
      const text = await readFile(file, 'utf8');
      await withFeatures(async (features) => {
        const year = await features.get(LoadCalendarYear).execute(text, systemActor('command-line', newId()));
        await show(features, year);
      });
    });
  const showing = new Command('show')
    .description('显示一年的放假安排 · show a year')
    .argument('<year>', '2000–2100')
    .action(async (text: string) => {
      if (!/^20\d{2}$|^2100$/.test(text)) throw new Error(`没有 ${text} 年 · no year ${text}: 2000–2100`);
      await withFeatures((features) => show(features, Number(text)));
    });
  return new Command('calendar').description('工作日历 · the work calendar').addCommand(load).addCommand(showing);
}

async function show(features: INestApplicationContext, wanted: number): Promise<void> {
  const { year, source, days } = await features.get(CalendarQueries).year(wanted);
  if (!source) print(`${year} 年的安排尚未载入，按周一至周五计算 · no notice for ${year}, Monday to Friday is assumed`);
  else print(`${year}  ${source.zh} · ${source.en}`);
  for (const { day, isWorkday, zh, en } of days)
    print(
      `  ${day} ${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]}  ${isWorkday ? '班 work' : '休 off '}  ${zh} · ${en}`,
    );
}

const weekdays = ['日 Sun', '一 Mon', '二 Tue', '三 Wed', '四 Thu', '五 Fri', '六 Sat'];
