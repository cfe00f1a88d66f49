import type { Page } from 'playwright-core';
import { downloaded } from './downloads';

const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** 导入与导出: from the template to what was found in a file. */
export class ImportPage {
  constructor(private readonly page: Page) {}

  async template(): Promise<Buffer> {
    await this.page.goto('/console/imports');
    const link = this.page.getByRole('link', { name: /^下载.*导入模板$/ });
    return (await downloaded(this.page, () => link.click())).content;
  }

  /** Sends a file; answers when it was looked through, whatever came of it. */
  async send(name: string, content: Buffer | string): Promise<void> {
    await this.offer(name, content);
    await this.page.waitForURL(/\/console\/imports\/[0-9a-f-]{36}$/);
    await this.page.getByText(/检查完成|这个文件无法导入/).waitFor({ timeout: 30_000 });
  }

  async offer(name: string, content: Buffer | string): Promise<void> {
    await this.page.goto('/console/imports');
    const field = this.page.locator('input[type=file]');
    await field.setInputFiles({ name, mimeType: excel, buffer: Buffer.from(content) });
  }

  /** How many rows are of each kind, by the words of the page. */
  async counts(): Promise<Record<string, number>> {
    const groups = await this.page.locator('dl.import-counts > div').all();
    const pairs = await Promise.all(
      groups.map(async (group) => [
        await group.locator('dt').innerText(),
        Number(await group.locator('dd').innerText()),
      ]),
    );
    return Object.fromEntries(pairs) as Record<string, number>;
  }

  /** Row, column and reason of each fault. */
  async faults(): Promise<string[][]> {
    const rows = await this.page
      .getByRole('table', { name: /^有误之处/ })
      .locator('tbody tr')
      .all();
    return Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
  }

  async faultBook(): Promise<Buffer> {
    const link = this.page.getByRole('link', { name: /^下载标出错误的表格/ });
    return (await downloaded(this.page, () => link.click())).content;
  }

  async store(rows: number): Promise<void> {
    await this.page.getByRole('button', { name: `将 ${rows} 行存为草稿` }).click();
    await this.page.getByText(`已存入 ${rows} 条草稿。`).waitFor({ timeout: 30_000 });
  }
}
