import type { TextDocument } from './engine-types';

/** Repeatable numbers from 0 up to `below`: a failing run can be run again. */
export type Draw = (below: number) => number;

export function drawFrom(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

// Few words, so that documents share many terms and ties occur.
const WORDS =
  '污水 处理 管道 腐蚀 检测 传感器 节能 电机 材料 涂层 coating corrosion pipeline sensor motors energy of CNN'.split(
    ' ',
  );

export function randomText(draw: Draw, mostWords: number): string {
  const words = Array.from({ length: draw(mostWords + 1) }, () => WORDS[draw(WORDS.length)] ?? '');
  return words.join(draw(2) === 0 ? ' ' : '');
}

export function randomDocument(draw: Draw, id: string): TextDocument {
  const keywords = Array.from({ length: draw(3) }, () => randomText(draw, 1));
  return { id, title: randomText(draw, 4), text: randomText(draw, 30), keywords };
}

export function shuffled<T>(items: Iterable<T>, draw: Draw): T[] {
  const rest = [...items];
  return Array.from({ length: rest.length }, () => rest.splice(draw(rest.length), 1)).flat();
}
