import type { Bilingual } from '#kernel/bilingual';
import { candidates, type Tally } from '../run/compute-matches';
import { matchesShown } from '../run/list-of';
import { percent } from './amounts';

export interface RunNumbers {
  readonly kind: string;
  readonly documentCount: number;
  readonly excluded: Readonly<Record<string, number | undefined>>;
  readonly tally: Tally | null;
  /** How many pairs it stored. */
  readonly matches: number;
}

/** How many were compared, what became of them and how many are listed: one sentence, in which the numbers add up. */
export function runSentence(run: RunNumbers): Bilingual {
  const { documentCount, matches, tally } = run;
  const ruledOut = Object.values(run.excluded).reduce<number>((sum, count) => sum + (count ?? 0), 0);
  if (!tally) return foundSentence(run, ruledOut);
  const { ranked, copies, setAside } = tally;
  const compared = joined([
    ...some(documentCount - ruledOut - ranked, (count) => feeble(count, documentCount, tally)),
    ...some(ruledOut, excluded),
    { zh: `${ranked} 项参与排序`, en: `${ranked} were ranked` },
  ]);
  const listed = joined([
    { zh: `列出 ${matches - setAside} 项`, en: `${matches - setAside} are listed` },
    ...some(copies, beneath),
    ...some(setAside, aside),
    ...some(ranked - matches, behind),
  ]);
  return {
    zh: `与全部 ${documentCount} 项公开成果比对：${compared.zh}；${listed.zh}`,
    en: `Compared with all ${documentCount} public achievements: ${compared.en}; ${listed.en}`,
  };
}

function foundSentence({ kind, documentCount, matches }: RunNumbers, ruledOut: number): Bilingual {
  const [zh, en] = kind === 'achievement' ? ['需求', 'needs'] : ['成果', 'achievements'];
  const found = joined([...some(ruledOut, excluded), { zh: `找到 ${matches} 项`, en: `${matches} were found` }]);
  return {
    zh: `与 ${documentCount} 项公开${zh}比对：${found.zh}`,
    en: `Compared with ${documentCount} public ${en}: ${found.en}`,
  };
}

function some(count: number, words: (count: number) => Bilingual): readonly Bilingual[] {
  return count > 0 ? [words(count)] : [];
}

function joined(parts: readonly Bilingual[]): Bilingual {
  return { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join(', ') };
}

function feeble(count: number, of: number, { leastText }: Tally): Bilingual {
  const least = percent(leastText);
  // Beyond so many candidates nobody looked whether the text would do.
  return of > candidates
    ? {
        zh: `${count} 项文字相符程度不到 ${least} 或不在最相符的 ${candidates} 项之内`,
        en: `${count} agree in text by less than ${least} or are not among the ${candidates} nearest`,
      }
    : { zh: `${count} 项文字相符程度不到 ${least}`, en: `${count} agree in text by less than ${least}` };
}

function excluded(count: number): Bilingual {
  return { zh: `${count} 项被硬性条件排除`, en: `${count} were ruled out` };
}

function beneath(count: number): Bilingual {
  return {
    zh: `其中 ${count} 项与所列的另一项内容基本相同，列在它名下`,
    en: `${count} of them beneath another of nearly the same text`,
  };
}

function aside(count: number): Bilingual {
  return { zh: `${count} 项已被搁置`, en: `${count} had been set aside` };
}

function behind(count: number): Bilingual {
  return {
    zh: `其余 ${count} 项匹配分偏低或在第 ${matchesShown} 位之后`,
    en: `the other ${count} score too low or stand behind the first ${matchesShown}`,
  };
}
