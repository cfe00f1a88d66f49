import type { Bilingual } from '#kernel/bilingual';
import type { Contest } from '../why/contest';
import { exclusionsOf } from '../criteria/hard-filter';
import { percent } from './amounts';

/** Why nothing is on a list: how near the texts came, and how many a hard filter took out. */
export function emptyListSentences({ pairs, inputs }: Contest): Bilingual[] {
  const [nearest] = pairs;
  if (!nearest)
    return [{ zh: '没有一项公开成果与这项需求有共同的词', en: 'No public achievement shares a word with this need' }];
  const { leastText } = inputs.weightSet;
  const near = pairs.filter(({ text }) => text >= leastText);
  const ruledOut = near.filter(({ demand, achievement }) => exclusionsOf(demand, achievement, inputs.today).length > 0);
  if (near.length === 0)
    return [
      {
        zh: `文字最接近的成果相符程度为 ${percent(nearest.text)}，低于最低要求 ${percent(leastText)}`,
        en: `The nearest achievement agrees by ${percent(nearest.text)}; a list asks for at least ${percent(leastText)}`,
      },
    ];
  return [
    {
      zh: `有 ${near.length} 项成果文字相符，其中 ${ruledOut.length} 项被硬性条件排除`,
      en: `The texts of ${near.length} agree; ${ruledOut.length} of them were ruled out`,
    },
  ];
}
