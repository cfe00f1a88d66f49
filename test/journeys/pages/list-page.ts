import type { Locator, Page } from 'playwright-core';
import { downloaded } from './downloads';

/** A long list of the console: its filters are its address. */
export class ListPage {
  constructor(
    readonly page: Page,
    private readonly path: string,
  ) {}

  async open(): Promise<void> {
    await this.page.goto(this.path);
    await this.page.getByRole('search', { name: '筛选与排序' }).waitFor();
  }

  async find(words: string): Promise<void> {
    const field = this.page.getByRole('searchbox', { name: '标题包含' });
    await field.fill(words);
    await field.press('Enter');
    await this.page.waitForURL(({ searchParams }) => searchParams.get('q') === words);
  }

  async tick(name: string): Promise<void> {
    const box = this.page.getByRole('checkbox', { name, exact: true });
    if (!(await box.isVisible())) await this.page.getByText(/^更多筛选/).click();
    await box.check();
  }

  async count(words: string): Promise<void> {
    await this.page.getByRole('status').filter({ hasText: words }).waitFor();
  }

  view(name: string): Locator {
    return this.page.getByRole('navigation', { name: '我保存的视图' }).getByRole('button', { name, exact: true });
  }

  async saveView(name: string, { first = false } = {}): Promise<void> {
    await this.page.getByRole('button', { name: '保存为视图' }).click();
    const dialog = this.page.getByRole('dialog', { name: '保存这个视图' });
    await dialog.getByLabel('名称').fill(name);
    if (first) await dialog.getByLabel('打开这个列表时先显示它').check();
    await dialog.getByRole('button', { name: /^保\s*存$/ }).click();
    await this.view(name).waitFor();
  }

  csv(): Promise<{ name: string; content: Buffer }> {
    const button = this.page.getByRole('group', { name: '导出' }).getByRole('button', { name: 'CSV' });
    return downloaded(this.page, () => button.click());
  }
}
