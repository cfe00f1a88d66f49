import type { Locator, Page } from 'playwright-core';

/** The five steps of a demand. Nobody presses a button to save. */
export class DemandWizard {
  constructor(readonly page: Page) {}

  async begin(title: string): Promise<string> {
    await this.page.goto('/console/demands/new');
    await this.field('标题').fill(title);
    await this.page.waitForURL(/\/console\/demands\/[0-9a-f-]{36}\/edit/);
    await this.saved();
    return this.page.url().split('/').at(-2) ?? '';
  }

  async open(id: string, step = 1): Promise<void> {
    await this.page.goto(`/console/demands/${id}/edit?step=${step}`);
    await this.page.getByText(`第 ${step} 步，共 5 步`).waitFor();
  }

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true });
  }

  async next(): Promise<void> {
    await this.page.getByRole('link', { name: /^下一步：/ }).click();
  }

  async saved(): Promise<void> {
    await this.page.getByText(/^✓ 已保存 \d\d:\d\d$/).waitFor();
  }

  /** By the keyboard alone: searched by a code or a word, taken with the first arrow. */
  async pickByKeyboard(label: string, typed: string, expected: string): Promise<void> {
    await this.field(label).focus();
    await this.page.keyboard.type(typed);
    await this.page.getByRole('option', { name: expected }).first().waitFor();
    await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('listbox').waitFor({ state: 'detached' });
    expect(await this.field(label).inputValue()).toContain(expected);
  }

  /** As Excel leaves it on the clipboard. */
  async pasteTable(rows: readonly (readonly string[])[]): Promise<void> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const text = rows.map((row) => row.join('\t')).join('\r\n');
    await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await this.field('第 1 项 指标名称').focus();
    await this.page.keyboard.press('ControlOrMeta+V');
  }

  async attach(name: string, buffer: Buffer): Promise<void> {
    await this.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer });
  }

  async submit(): Promise<void> {
    await this.page.getByRole('button', { name: '保存并提交审核' }).click();
  }
}
