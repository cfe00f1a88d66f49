// Draws docs/architecture.svg from what the dependency checker finds: never by hand.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { requireNode } from './lib/node-version.mjs';
import { projectRoot } from './lib/root.mjs';
import { explain, progress, Refusal } from './lib/say.mjs';

const words = {
  web: '网页',
  api: '接口进程',
  worker: '后台进程',
  cli: '命令行',
  overview: '总览',
  operations: '运维',
  demo: '演示数据',
  matching: '供需匹配',
  demand: '技术需求',
  achievement: '科技成果',
  identity: '单位与人员',
  taxonomy: '代码表',
  platform: '底座',
  kernel: '基本词',
  migrations: '库结构',
};
const box = { width: 132, height: 52, gapX: 28, gapY: 58 };
const margin = 24;

/** apps/api/main.ts → api, libs/demand/http/index.ts → demand; undefined for whatever is no room of the product. */
function roomOf(file) {
  const [, name] = /^(?:apps|libs)\/([^/]+)\//.exec(file) ?? [];
  return name ?? (file.startsWith('migrations/') ? 'migrations' : undefined);
}

function cruise() {
  const checker = path.join(projectRoot, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [checker, 'apps', 'libs', 'migrations', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: projectRoot, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (!stdout.startsWith('{')) throw new Refusal('依赖检查没有给出结果', 'The dependency checker gave no result');
  return JSON.parse(stdout).modules;
}

/** Rooms with the rooms they import. Tests are left out: they may know more. */
function roomsIn(modules) {
  const rooms = new Map();
  for (const { source, dependencies } of modules) {
    const name = roomOf(source);
    if (!name || /\.(spec|factory|fixture|fake)\.tsx?$/.test(source)) continue;
    const room = rooms.get(name) ?? { name, knows: new Set() };
    rooms.set(name, room);
    for (const { resolved } of dependencies) {
      const other = roomOf(resolved);
      if (other && other !== name) room.knows.add(other);
    }
  }
  return rooms;
}

const processes = ['web', 'api', 'worker', 'cli'];

/** Rows from the top: the processes, then each room below the lowest of those who know it. */
function rowsOf(rooms) {
  const rows = new Map();
  const row = (name) => {
    if (processes.includes(name)) return 0;
    const knowers = [...rooms.values()].filter(({ knows }) => knows.has(name));
    if (!rows.has(name)) rows.set(name, Math.max(0, ...knowers.map((knower) => row(knower.name))) + 1);
    return rows.get(name);
  };
  return new Map([...rooms.keys()].map((name) => [name, row(name)]));
}

/** An arrow that a chain of other arrows implies says nothing new and is not drawn. */
function arrowsOf(rooms) {
  const reaches = (from, to) => [...rooms.get(from).knows].some((next) => next === to || reaches(next, to));
  return [...rooms.values()].flatMap(({ name, knows }) =>
    [...knows]
      .filter((to) => ![...knows].some((between) => between !== to && reaches(between, to)))
      .map((to) => ({ from: name, to })),
  );
}

/** Each arrow as a chain of stops, one a row: in the rows that it only passes it gets a lane of its own. */
function chainsOf(arrows, rows) {
  return arrows.map(({ from, to }) => {
    const between = rows.get(to) - rows.get(from) - 1;
    return [from, ...Array.from({ length: between }, (_, i) => `${from}>${to}#${rows.get(from) + i + 1}`), to];
  });
}

const isLane = (stop) => stop.includes('#');
const widthOf = (stop) => (isLane(stop) ? 10 : box.width);

/** Stops of each row in an order with few crossings: each moves to the middle of its neighbours, a few times over. */
function orderedRows(rooms, rows, chains) {
  const ordered = Array.from({ length: Math.max(...rows.values()) + 1 }, () => []);
  for (const name of [...processes, ...[...rooms.keys()].sort()]) {
    if (rooms.has(name) && !ordered[rows.get(name)].includes(name)) ordered[rows.get(name)].push(name);
  }
  for (const chain of chains) for (const stop of chain.filter(isLane)) ordered[Number(stop.split('#')[1])].push(stop);
  const links = chains.flatMap((chain) => chain.slice(1).map((stop, i) => [chain[i], stop]));
  for (let round = 0; round < 24; round++) {
    const places = layOut(ordered).places;
    // The processes keep their order; everything below follows them, and what follows that.
    ordered.slice(1).forEach((row) => {
      const middle = (stop) => {
        const near = links
          .flatMap(([a, b]) => (a === stop ? [b] : b === stop ? [a, a] : []))
          .map((other) => places.get(other));
        return near.reduce((sum, { x, width }) => sum + x + width / 2, 0) / (near.length || 1);
      };
      const wanted = new Map(row.map((stop) => [stop, middle(stop)]));
      row.sort((a, b) => wanted.get(a) - wanted.get(b) || (a < b ? -1 : 1));
    });
  }
  return ordered;
}

function layOut(ordered) {
  const lengthOf = (row) => row.reduce((sum, stop) => sum + widthOf(stop) + box.gapX, -box.gapX);
  const width = 2 * margin + Math.max(...ordered.map(lengthOf));
  const places = new Map();
  ordered.forEach((row, i) => {
    let x = (width - lengthOf(row)) / 2;
    for (const stop of row) {
      places.set(stop, { x, y: margin + 34 + i * (box.height + box.gapY), width: widthOf(stop) });
      x += widthOf(stop) + box.gapX;
    }
  });
  return { places, width, height: margin * 2 + 60 + ordered.length * (box.height + box.gapY) - box.gapY };
}

/** Where the arrows of one side of a box begin or end: spread, in the order of their other ends. */
function port(place, others, other) {
  const sorted = [...others].sort((a, b) => a.x - b.x);
  return place.x + (place.width * (sorted.indexOf(other) + 1)) / (sorted.length + 1);
}

function drawArrow(chain, links, places) {
  const steps = chain.slice(1).map((stop, i) => {
    const [a, b] = [places.get(chain[i]), places.get(stop)];
    const from = port(
      a,
      links.filter((link) => link[0] === chain[i]).map((link) => places.get(link[1])),
      b,
    );
    const to = port(
      b,
      links.filter((link) => link[1] === stop).map((link) => places.get(link[0])),
      a,
    );
    const [y1, y2] = [a.y + box.height, b.y - (isLane(stop) ? 0 : 7)];
    const bend = (y2 - y1) / 2;
    const start = i === 0 ? `M${round(from)} ${y1}` : `L${round(from)} ${y1}`;
    return `${start} C${round(from)} ${y1 + bend} ${round(to)} ${y2 - bend} ${round(to)} ${y2}`;
  });
  return `<path class="arrow" d="${steps.join(' ')}" marker-end="url(#head)"/>`;
}

function drawRoom({ name }, { x, y }) {
  const kind = processes.includes(name) ? 'app' : ['platform', 'kernel'].includes(name) ? 'ground' : 'feature';
  const middle = round(x + box.width / 2);
  return [
    `<rect class="room ${kind}" x="${round(x)}" y="${y}" width="${box.width}" height="${box.height}" rx="6"/>`,
    `<text class="name" x="${middle}" y="${y + 22}">${name}</text>`,
    `<text class="word" x="${middle}" y="${y + 40}">${words[name] ?? ''}</text>`,
  ].join('\n  ');
}

/** The web imports nothing of the server; what joins them is the contract. */
function drawContract(places) {
  const [web, api] = [places.get('web'), places.get('api')];
  if (!web || !api) return '';
  const y = web.y + box.height / 2;
  return `<path class="contract" d="M${round(web.x + box.width)} ${y} H${round(api.x - 7)}" marker-end="url(#head)"/>`;
}

const round = (value) => Math.round(value * 10) / 10;

const style = `
    svg { color-scheme: light dark; --paper: #faf9f6; --panel: #fff; --ink: #16202e; --soft: #566173; --line: #a9b0ba; --river: #0b6e75; --tint: #e4f0f0; --ground: #efede8 }
    @media (prefers-color-scheme: dark) {
      svg { --paper: #12181f; --panel: #1b232d; --ink: #e9edf2; --soft: #a5b0bd; --line: #66727f; --river: #4db6bd; --tint: #16363a; --ground: #262f3a }
    }
    text { font: 14px system-ui, sans-serif; fill: var(--ink); text-anchor: middle }
    .name { font-weight: 600 } .word, .note { font-size: 12px; fill: var(--soft) } .note { text-anchor: start }
    .paper { fill: var(--paper) }
    .room { stroke: var(--line); fill: var(--panel) } .app { fill: var(--tint); stroke: var(--river) } .ground { fill: var(--ground) }
    .arrow { fill: none; stroke: var(--soft); stroke-width: 1.2 } .contract { fill: none; stroke: var(--river); stroke-width: 1.5; stroke-dasharray: 4 3 }
    #head path { fill: var(--soft) }
  `;

function draw(rooms) {
  const rows = rowsOf(rooms);
  const chains = chainsOf(arrowsOf(rooms), rows);
  const links = chains.flatMap((chain) => chain.slice(1).map((stop, i) => [chain[i], stop]));
  const { places, width, height } = layOut(orderedRows(rooms, rows, chains));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">
  <title id="title">技桥的房间与依赖 · The rooms of Jiqiao and who knows whom</title>
  <style>${style}</style>
  <defs><marker id="head" viewBox="0 0 8 8" refX="1" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 L8 4 L0 8 z"/></marker></defs>
  <rect class="paper" width="${width}" height="${height}"/>
  <text class="note" x="${margin}" y="${margin + 8}">箭头：认识谁（已被别的箭头说明的不画）· 虚线：只经 HTTP 契约</text>
  ${drawContract(places)}
  ${chains.map((chain) => drawArrow(chain, links, places)).join('\n  ')}
  ${[...rooms.values()].map((room) => drawRoom(room, places.get(room.name))).join('\n  ')}
  <text class="note" x="${margin}" y="${height - margin + 4}">Arrow: knows (implied ones are not drawn) · dashed: by HTTP contract only</text>
</svg>
`;
}

await requireNode(import.meta.url);
try {
  const rooms = roomsIn(cruise());
  writeFileSync(path.join(projectRoot, 'docs/architecture.svg'), draw(rooms));
  progress('画好', 'drawn', `docs/architecture.svg · ${rooms.size}`);
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
