import type { Bilingual } from '#kernel/bilingual';
import { cooperationModes } from '#taxonomy';
import { candidates } from '../run/compute-matches';
import { matchesShown } from '../run/list-of';
import { exclusionLabels } from '../match-reasons';
import type { Counterfactual } from '../why/counterfactuals';
import type { ChangeableFact } from '../why/change-one-fact';
import type { Hindrance, Standing } from '../why/contest';
import { amountWords, percent, percents } from './amounts';

/** Where a pair stands, and what keeps it off the list; one sentence each. */
export function standingSentences(standing: Standing): Bilingual[] {
  return [placeSentence(standing), ...standing.keptOff.map((hindrance) => hindranceWords[hindrance](standing))];
}

/** For whoever may not know by what the list is ranked. */
export function listedSentence({ isListed }: Standing): Bilingual {
  return isListed
    ? { zh: '在这项需求的清单中', en: 'On the list of this need' }
    : { zh: '没有列入这项需求的清单', en: 'Not on the list of this need' };
}

function placeSentence({ place, of, isListed, copyOf }: Standing): Bilingual {
  if (place === null) return { zh: '没有进入排序', en: 'It takes no part in the ranking' };
  if (isListed && copyOf)
    return {
      zh: `与第 ${place} 位的“${copyOf.title}”内容基本相同，列在它名下，不另占位次；共 ${of} 项成果参与排序`,
      en: `Nearly the same text as “${copyOf.title}”, number ${place} of ${of} ranked achievements: it stands beneath that one and takes no place of its own`,
    };
  return isListed
    ? {
        zh: `在这项需求的清单中排第 ${place} 位，共 ${of} 项成果参与排序`,
        en: `Number ${place} of ${of} ranked achievements, on the list of this need`,
      }
    : {
        zh: `排第 ${place} 位，共 ${of} 项成果参与排序，没有列入清单`,
        en: `Number ${place} of ${of} ranked achievements, not on the list`,
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
    en: `By its text it is not among the ${candidates} nearest`,
  }),
  below_least_text: ({ pair, least }) => {
    const [own, asked] = percents(pair.text, least.text);
    return {
      zh: `文字相符程度 ${own}，低于列入清单的最低要求 ${asked}`,
      en: `The texts agree by ${own}; a list asks for at least ${asked}`,
    };
  },
  below_best_text: ({ pair, least }) => {
    const [own, asked] = percents(pair.text, least.text);
    return {
      zh: `文字相符程度 ${own}，低于这份清单的文字下限 ${asked}（随文字最相符的成果而定，那一项为 ${percent(least.bestText)}）`,
      en: `The texts agree by ${own}; this list asks for ${asked}, measured from the text that agrees best (${percent(least.bestText)})`,
    };
  },
  below_least_of_best: ({ pair, least }) => ({
    zh: `匹配分 ${points(pair.score)}，低于列入清单的最低分 ${points(least.score)}（按第一名的得分折算）`,
    en: `Its score of ${points(pair.score)} is below ${points(least.score)}, the least for this list (a part of the best score)`,
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
  trl: (to) => ({ zh: `技术成熟度达到 ${to} 级`, en: `the readiness level were ${to}` }),
  price: (to) => ({ zh: `意向价格不高于 ${amountWords(to).zh}`, en: `the price were ${amountWords(to).en} or less` }),
  budget: (to) => ({ zh: `预算不低于 ${amountWords(to).zh}`, en: `the budget were ${amountWords(to).en} or more` }),
  deadline: (to) => ({ zh: `期望完成日期延到 ${to}`, en: `the deadline were ${to}` }),
  ip: () => ({ zh: '知识产权可以转化', en: 'its intellectual property were available' }),
  confirmation: () => ({
    zh: '成果单位现在确认仍可转化',
    en: 'its organisation confirmed now that it is still available',
  }),
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
export function counterfactualSentence({ change, place, isListed, isCopy }: Counterfactual): Bilingual {
  const { zh, en } = changeWords[change.fact](change.to);
  if (!isListed)
    return {
      zh: `如果${zh}，将排第 ${place} 位，仍不在清单中`,
      en: `If ${en}, it would be number ${place}, still not on the list`,
    };
  return isCopy
    ? {
        zh: `如果${zh}，将列在第 ${place} 位内容基本相同的成果名下`,
        en: `If ${en}, it would stand beneath number ${place}, which is nearly the same text`,
      }
    : { zh: `如果${zh}，将排第 ${place} 位`, en: `If ${en}, it would be number ${place}` };
}

/** What would bring achievements onto an empty list. */
export function openingSentence({ fact, to }: Counterfactual['change'], count: number): Bilingual {
  const { zh, en } = changeWords[fact](to);
  return { zh: `如果${zh}，将有 ${count} 项成果进入清单`, en: `If ${en}, ${count} would be on the list` };
}
