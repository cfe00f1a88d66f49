import type { Locator, Page } from 'playwright-core';

/** The steps of an achievement, which saves itself. */
export class AchievementForm {
  constructor(readonly page: Page) {}

  async begin(title: string): Promise<string> {
    await this.page.goto('/console/achievements/new');
    await this.field('标题').fill(title);
    await this.page.waitForURL(/\/console\/achievements\/[0-9a-f-]{36}\/edit/);
    return this.page.url().split('/').at(-2) ?? '';
  }

  async open(id: string, step: number): Promise<void> {
    await this.page.goto(`/console/achievements/${id}/edit?step=${step}`);
    await this.page.getByText(`第 ${step} 步，共`).waitFor();
  }

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true });
  }

  async pick(label: string, name: string): Promise<void> {
    await this.field(label).fill(name);
    await this.page.getByRole('option', { name }).first().click();
  }

  async next(): Promise<void> {
    await this.page.getByRole('link', { name: /^下一步/ }).click();
  }

  async saved(): Promise<void> {
    await this.page.getByText(/^✓ 已保存 \d\d:\d\d$/).waitFor();
  }

  async handIn(id: string): Promise<void> {
    await this.open(id, 5);
    await this.page.getByRole('button', { name: '提交审核' }).click();
    await this.page.waitForURL(new RegExp(`/console/achievements/${id}$`));
  }
}
