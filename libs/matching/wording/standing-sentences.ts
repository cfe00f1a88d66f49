import type { Bilingual } from '#kernel/bilingual';
import { cooperationModes } from '#taxonomy';
import { candidates, matchesShown } from '../run/compute-matches';
import { exclusionLabels } from '../match-reasons';
import type { Counterfactual } from '../why/counterfactuals';
import type { ChangeableFact } from '../why/change-one-fact';
import type { Hindrance, Standing } from '../why/contest';
import { amountWords, percent } from './amounts';

/** Where a pair stands, and what keeps it off the list; one sentence each. */
export function standingSentences(standing: Standing): Bilingual[] {
  return [placeSentence(standing), ...standing.keptOff.map((hindrance) => hindranceWords[hindrance](standing))];
}

function placeSentence({ place, of, isListed }: Standing): Bilingual {
  if (place === null) return { zh: '没有进入排序', en: 'It takes no part in the ranking' };
  return isListed
    ? {
        zh: `在这项需求的清单中排第 ${place} 位，共 ${of} 项成果参与排序`,
        en: `Number ${place} of ${of} that were ranked, on the list of this need`,
      }
    : {
        zh: `排第 ${place} 位，共 ${of} 项成果参与排序，没有列入清单`,
        en: `Number ${place} of ${of} that were ranked; not on the list`,
      };
}

const hindranceWords: Readonly<Record<Hindrance, (standing: Standing) => Bilingual>> = {
  excluded: ({ exclusions }) => {
    const reasons = exclusions.map((code) => exclusionLabels.label(code));
    return {
      zh: `被硬性条件排除：${reasons.map(({ zh }) => zh).join('、')}`,
      en: `Ruled out: ${reasons.map(({ en }) => en.toLowerCase()).join(', ')}`,
    };
  },
  set_aside: () => ({ zh: '需求方已将它搁置', en: 'The side of the need set it aside' }),
  no_shared_words: () => ({ zh: '两边的文字没有共同的词', en: 'The two texts share no words' }),
  beyond_candidates: () => ({
    zh: `文字相符程度没有进入前 ${candidates} 项`,
    en: `By its text it is not among the first ${candidates}`,
  }),
  below_least_text: ({ pair, least }) => ({
    zh: `文字相符程度 ${percent(pair.text)}，低于列入清单的最低要求 ${percent(least.text)}`,
    en: `The texts agree by ${percent(pair.text)}; a list asks for at least ${percent(least.text)}`,
  }),
  below_least_of_best: ({ pair, least }) => ({
    zh: `匹配分 ${points(pair.score)}，低于清单的最低分 ${points(least.score)}（随第一名而定）`,
    en: `Its score is ${points(pair.score)}; the list ends at ${points(least.score)}, measured from its first`,
  }),
  beyond_list: ({ place }) => ({
    zh: `清单只列前 ${matchesShown} 位，它在第 ${place} 位`,
    en: `The list holds ${matchesShown}; it is number ${place}`,
  }),
};

function points(score: number): string {
  return (score * 100).toFixed(1);
}

const changeWords: Readonly<Record<ChangeableFact, (to: string) => Bilingual>> = {
  trl: (to) => ({ zh: `成熟度达到 ${to} 级`, en: `the readiness level were ${to}` }),
  price: (to) => ({ zh: `报价不高于 ${amountWords(to).zh}`, en: `the price were ${amountWords(to).en} or less` }),
  budget: (to) => ({ zh: `意向投入不低于 ${amountWords(to).zh}`, en: `the budget were ${amountWords(to).en} or more` }),
  deadline: (to) => ({ zh: `期望时限延到 ${to}`, en: `the deadline were ${to}` }),
  ip: () => ({ zh: '知识产权可以转化', en: 'its rights could be had' }),
  confirmation: () => ({ zh: '成果单位现在确认仍可转化', en: 'its organisation confirmed now that it can be had' }),
  mode: (to) => ({
    zh: `成果的合作方式包括“${cooperationModes.label(to).zh}”`,
    en: `the achievement were offered for “${cooperationModes.label(to).en}”`,
  }),
  demand_mode: (to) => ({
    zh: `需求的合作方式包括“${cooperationModes.label(to).zh}”`,
    en: `the need were open to “${cooperationModes.label(to).en}”`,
  }),
};

/** "If its level were 6 it would be number 3." */
export function counterfactualSentence({ change, place, isListed }: Counterfactual): Bilingual {
  const { zh, en } = changeWords[change.fact](change.to);
  return isListed
    ? { zh: `如果${zh}，将排第 ${place} 位`, en: `If ${en}, it would be number ${place}` }
    : {
        zh: `如果${zh}，将排第 ${place} 位，仍不在清单中`,
        en: `If ${en}, it would be number ${place}, still not on the list`,
      };
}

/** What would bring achievements onto an empty list. */
export function openingSentence({ fact, to }: Counterfactual['change'], count: number): Bilingual {
  const { zh, en } = changeWords[fact](to);
  return { zh: `如果${zh}，将有 ${count} 项成果进入清单`, en: `If ${en}, ${count} would be on the list` };
}
