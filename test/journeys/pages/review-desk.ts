import type { Page } from 'playwright-core';

type Queue = 'screening' | 'office-queue' | 'reviews';
interface Verdict {
  readonly verdict: '通过' | '整改' | '拒绝';
  readonly title: string;
  readonly reason?: string;
  readonly text?: string;
}
const keyOf = { 通过: 'p', 整改: 'r', 拒绝: 'x' } as const;

/** Document left, decision right; the verdict is chosen by its key. */
export class ReviewDesk {
  constructor(readonly page: Page) {}

  /** From the queue, as one comes to it. */
  async open(queue: Queue, title: string): Promise<void> {
    await this.page.goto(`/console/${queue}`);
    await this.page.getByRole('link', { name: title }).first().click();
    // Several experts share one queue, so each says first which case is theirs.
    if (queue === 'screening') await this.page.getByRole('button', { name: '开始审核' }).click();
    await this.page.getByRole('button', { name: '请先选择结论' }).waitFor();
  }

  async choose({ verdict, reason, text }: Verdict): Promise<void> {
    await this.page.keyboard.press(keyOf[verdict]);
    if (reason) await this.page.getByLabel(reason).check();
    if (text) await this.page.getByLabel('补充说明').fill(text);
  }

  /** Whoever leaves a decision that is begun is asked, and stays by saying no. */
  async startToLeave(): Promise<void> {
    const asked = this.page.waitForEvent('dialog').then((dialog) => dialog.dismiss());
    await Promise.all([
      asked,
      this.page.getByRole('navigation').getByRole('link', { name: '待我处理' }).first().click(),
    ]);
  }

  async decide(decision: Verdict): Promise<void> {
    await this.page.getByRole('button', { name: `作出结论：${decision.verdict}` }).click();
    await this.page.getByText(`结论已作出：${decision.title}`).waitFor();
  }
}
