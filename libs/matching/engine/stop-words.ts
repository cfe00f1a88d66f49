const ENGLISH = `
a about above after again against all also am among an and any are as at be because been before being below between
both but by can could did do does doing down during each either few for from further had has have having he her here
hers him his how however i if in into is it its itself may me might more most must my neither no nor not of off on
once only or other our ours out over own per same she should so some such than that the their theirs them then there
these they this those through thus to too under until up upon us very via was we were what when where whether which
while who whom why will with within without would you your yours`;

const CHINESE = `
的 了 在 是 和 与 及 或 等 对 于 为 以 从 到 由 向 把 被 让 给 将 并 而 且 但 却 则 其 之 所 者 也 都 就 又 还 很 更 最 较 中 上 下 内
个 种 该 此 这 那 这些 那些 这种 这个 那个 它 他 她 我 你 它们 他们 我们 你们 有 可 能 会 要 应 使 用 不 没 无 非 若 如 即 因 各 每
以及 及其 并且 而且 但是 然而 因此 因而 所以 因为 由于 如果 虽然 尽管 从而 进而 同时 此外 另外 其中 通过 根据 按照 基于 关于 对于 为了
可以 能够 可能 应该 需要 具有 没有 不能 不同 进行 已经 正在 一个 一种 一定 一些 这样 其他 其它 之间 之后 之前 以后 以前 得 地 着 过 来 去
时 后 前 间 至 与其 或者 还是 不仅 只有 只是 只 并不 分别 相应 主要 来说 方面 情况`;

function listed(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u));
}

const english = listed(ENGLISH);
const chinese = listed(CHINESE);

export function isEnglishStopWord(word: string): boolean {
  return english.has(word);
}

export function isChineseStopWord(word: string): boolean {
  return chinese.has(word);
}
