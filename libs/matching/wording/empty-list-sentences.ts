import type { Bilingual } from '#kernel/bilingual';
import type { Contest } from '../why/contest';
import { exclusionsOf } from '../criteria/hard-filter';
import { listOf } from '../run/list-of';
import { isNear } from '../run/rank-pairs';
import { percents } from './amounts';

/** Why nothing is on a list: how near the texts came, how many a hard filter took out, how many the owner put away. */
export function emptyListSentences({ pairs, ranked, inputs }: Contest): Bilingual[] {
  const [first] = pairs;
  if (!first)
    return [{ zh: '没有一项公开成果与这项需求有共同的词', en: 'No public achievement shares a word with this need' }];
  const { leastText } = inputs.weightSet;
  const near = pairs.filter((pair) => pair.text >= leastText || isNear(pair, inputs));
  if (near.length === 0) return [tooFar(Math.max(...pairs.map(({ text }) => text)), leastText)];
  const { placed } = listOf(ranked, first.demand.id, inputs);
  const ruledOut = near.filter(({ demand, achievement }) => exclusionsOf(demand, achievement, inputs.today).length > 0);
  const setAside = placed.filter(({ keptOff }) => keptOff.includes('set_aside')).length;
  const open = placed.filter(({ keptOff }) => keptOff.length === 0).length;
  return [
    ruledOut.length > 0
      ? {
          zh: `有 ${near.length} 项成果文字相符，其中 ${ruledOut.length} 项被硬性条件排除`,
          en: `The texts of ${near.length} agree; ${ruledOut.length} of them were ruled out`,
        }
      : { zh: `有 ${near.length} 项成果文字相符`, en: `The texts of ${near.length} agree` },
    ...(setAside > 0
      ? [{ zh: `其中 ${setAside} 项已被需求方搁置`, en: `${setAside} of them were set aside by the side of the need` }]
      : []),
    ...(open > 0
      ? [
          {
            zh: `此前列入的成果已不再公开；再次比对时将有 ${open} 项列入`,
            en: `What was on the list is not public any more; the next comparison will list ${open}`,
          },
        ]
      : []),
  ];
}

function tooFar(nearest: number, leastText: number): Bilingual {
  const [reached, asked] = percents(nearest, leastText);
  return {
    zh: `文字最接近的成果相符程度为 ${reached}，低于最低要求 ${asked}`,
    en: `The nearest achievement agrees by ${reached}; a list asks for at least ${asked}`,
  };
}
