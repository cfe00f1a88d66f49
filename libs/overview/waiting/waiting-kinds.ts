import type { Bilingual } from '#kernel/bilingual';

/** What waits, and the one thing to do about it. The words are the API's, so that every client says the same. */
interface WaitingWords {
  readonly name: Bilingual;
  readonly next: Bilingual;
}

const words = (name: readonly [string, string], next: readonly [string, string]): WaitingWords => ({
  name: { zh: name[0], en: name[1] },
  next: { zh: next[0], en: next[1] },
});

const known = {
  'demand-returned': words(['退回整改的需求', 'Needs to be mended'], ['按意见修改', 'Mend it as asked']),
  'demand-revision': words(['未提交的需求修改稿', 'Changes of needs not handed in'], ['继续修改', 'Go on changing it']),
  'demand-draft': words(['未写完的需求', 'Unfinished needs'], ['补全内容', 'Complete it']),
  'demand-ready': words(['可提交的需求', 'Needs ready to hand in'], ['提交审核', 'Hand it in']),
  'demand-ending': words(['即将到期的需求', 'Needs about to end'], ['续期', 'Renew it']),
  'demand-expired': words(['已到期的需求', 'Needs that have ended'], ['续期或撤回', 'Renew or withdraw it']),
  'demand-mutual': words(['双方都有意向', 'Both sides are interested'], ['看对方与下一步', 'See whom, and what next']),
  'demand-matches': words(['待评价的匹配', 'Matches to be judged'], ['看匹配并评价', 'Look and judge']),
  question: words(['待答复的提问', 'Questions to answer'], ['答复', 'Answer it']),
  import: words(['已核对、待确认的导入', 'Checked imports'], ['确认或取消', 'Confirm or cancel']),
  'achievement-returned': words(['退回整改的成果', 'Achievements to be mended'], ['按意见修改', 'Mend it as asked']),
  'achievement-revision': words(
    ['未提交的成果修改稿', 'Changes of achievements not handed in'],
    ['继续修改', 'Go on changing it'],
  ),
  'achievement-draft': words(['未写完的成果', 'Unfinished achievements'], ['补全内容', 'Complete it']),
  'achievement-ready': words(['可提交的成果', 'Achievements ready to hand in'], ['提交审核', 'Hand it in']),
  'achievement-office': words(
    ['待本单位确认的成果', 'Achievements waiting for the office'],
    ['审阅并确认', 'Read and confirm'],
  ),
  'achievement-mutual': words(
    ['双方都有意向', 'Both sides are interested'],
    ['看对方与下一步', 'See whom, and what next'],
  ),
  'achievement-interest': words(
    ['待表态的需求', 'Needs that your achievement may answer'],
    ['看需求并表态', 'Look and answer'],
  ),
  'achievement-ending': words(
    ['待确认“仍可转化”的成果', 'Achievements to be confirmed as available'],
    ['确认仍可转化', 'Confirm it'],
  ),
  'achievement-expired': words(
    ['已停止展示的成果', 'Achievements no longer shown'],
    ['续期或撤回', 'Renew or withdraw it'],
  ),
  screening: words(['待审核的需求', 'Needs to be screened'], ['审核', 'Screen it']),
  publication: words(['已通过、待发布的需求', 'Accepted needs to be published'], ['发布', 'Publish it']),
  review: words(['待审核的成果', 'Achievements to be reviewed'], ['审核', 'Review it']),
  verification: words(['待核验的单位', 'Organisations to be verified'], ['核验', 'Verify it']),
  erasure: words(['账号注销申请', 'Requests to close an account'], ['查看', 'Look at it']),
  'outbox-late': words(['迟迟未送达的消息', 'Messages that are late'], ['看错误并处理', 'See the error and act']),
  'dead-letters': words(['处理失败的消息', 'Messages that failed'], ['查明后重试', 'Find out and retry']),
  'round-failed': words(['失败的匹配批次', 'Failed match rounds'], ['查看原因', 'See why']),
  'round-stuck': words(['久未完成的匹配批次', 'Match rounds that do not end'], ['查看进度', 'See how far it is']),
  weights: words(['待第二人批准的权重', 'Weights that need a second person'], ['核对并决定', 'Check and decide']),
  'mandate-offer': words(['待您答复的委托', 'Mandates offered to you'], ['接受或谢绝', 'Accept or decline']),
  'mandate-ending': words(['即将到期的委托', 'Mandates about to end'], ['查看委托', 'See the mandate']),
  application: words(['退回补正的入驻申请', 'Applications to be amended'], ['补正后再提交', 'Amend and hand in']),
} as const satisfies Readonly<Record<string, WaitingWords>>;

export type WaitingKind = keyof typeof known;

export interface WaitingCount {
  readonly kind: WaitingKind;
  readonly total: number;
  readonly overdue: number;
}

/** In the order in which they are told where their clocks are the same. */
export const waitingKinds = Object.keys(known) as readonly WaitingKind[];

export function wordsOf(kind: WaitingKind): WaitingWords {
  return known[kind];
}

/** The chain whose stations an item of this kind shows; undefined where there is none. */
export function chainOf(kind: WaitingKind): 'demand' | 'achievement' | undefined {
  if (kind.startsWith('demand-') || kind === 'screening' || kind === 'publication') return 'demand';
  return kind.startsWith('achievement-') || kind === 'review' ? 'achievement' : undefined;
}
