// Draws the picture that is shown where a page is shared, apps/web/src/look/share.png (1200 × 630), from our own mark and
// colours. By hand, when either changes: a build needs no browser. Asks for Chromium and a Chinese face on this machine.
//   node scripts/draw-share-image.mjs
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findBrowser } from './lib/browser.mjs';
import { projectRoot } from './lib/root.mjs';

const look = path.join(projectRoot, 'apps/web/src/look');
const mark = readFileSync(path.join(look, 'mark.svg'), 'utf8');
const tokens = readFileSync(path.join(look, 'tokens.css'), 'utf8');

const page = `<!doctype html><meta charset="utf-8"><style>${tokens}
  :root { color-scheme: light }
  body { margin: 0; width: 1200px; height: 630px; box-sizing: border-box; padding: 96px; font-family: var(--face);
    background: var(--paper); color: var(--ink); border-bottom: 24px solid var(--river); position: relative }
  svg { width: 176px; height: 176px; display: block }
  h1 { font-size: 104px; line-height: 1.1; margin: 40px 0 16px; font-weight: 600 }
  p { font-size: 36px; line-height: 1.45; margin: 0; color: var(--ink-soft) }
</style>${mark}<h1>技桥 <span>Jiqiao</span></h1><p>技术需求与科技成果的开放对接</p><p>Technology needs meet research results</p>`;

const browser = findBrowser();
if (!browser) throw new Error('No Chromium found (apt install chromium, or set CHROMIUM_PATH)');
const folder = mkdtempSync(path.join(os.tmpdir(), 'jiqiao-share-'));
try {
  const file = path.join(folder, 'share.html');
  writeFileSync(file, page);
  const flags = [
    '--headless',
    '--no-sandbox',
    '--hide-scrollbars',
    '--force-device-scale-factor=1',
    '--window-size=1200,630',
  ];
  const picture = `--screenshot=${path.join(look, 'share.png')}`;
  const { status } = spawnSync(browser, [...flags, `--user-data-dir=${folder}`, picture, `file://${file}`]);
  if (status !== 0) throw new Error(`${browser} ended with ${status}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
