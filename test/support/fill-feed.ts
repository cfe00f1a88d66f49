import { newId } from '#kernel/id';

interface Given {
  readonly query: (sql: string, parameters?: readonly unknown[]) => Promise<unknown>;
}

const things = ['叶片积碳', '轴承锈蚀', '模具油污', '钢轨裂纹', '电池隔膜', '光伏硅片', '养殖废水', '印染污泥'];
const ways = ['激光清洗', '超声检测', '微波干燥', '膜分离', '真空镀膜', '等离子处理', '机器视觉', '生物降解'];
const blank = {
  titleTranslation: null,
  keywords: [],
  language: 'zh',
  organisationName: '某单位',
  highTechField: null,
  districtCode: null,
  cooperationModes: [],
  amountFen: null,
  amountNegotiable: false,
  trl: null,
  ipAvailable: null,
  deadline: null,
  validUntil: null,
  publishedAt: '2026-01-01T00:00:00.000Z',
  missing: [],
};

/** Puts demands and achievements of each organisation straight into the feed; answers the demands' ids. */
export async function fillFeed(
  given: Given,
  {
    demands,
    achievements,
  }: { demands: Readonly<Record<string, number>>; achievements: number | Readonly<Record<string, number>> },
): Promise<string[]> {
  const kinds = [
    ...Object.entries(demands).flatMap(([owner, count]) => Array.from({ length: count }, () => ['demand', owner])),
    ...(typeof achievements === 'number'
      ? Array.from({ length: achievements }, () => ['achievement', newId()])
      : Object.entries(achievements).flatMap(([owner, count]) =>
          Array.from({ length: count }, () => ['achievement', owner]),
        )),
  ];
  const rows = kinds.map(([kind, owner], i) => {
    const [thing, way] = [things[i % things.length], ways[(i * 3 + Math.floor(i / 8)) % ways.length]];
    const text = `${thing}的${way}，第 ${i % 17} 类工况，节拍不大于 ${(i % 5) + 20} 秒，不损伤基体。`;
    return { id: newId(), kind, owner, content: { ...blank, title: `${thing}${way}`, text } };
  });
  await given.query(
    `WITH fed AS (UPDATE matching.feed SET seq = seq + 1 RETURNING seq)
     INSERT INTO matching.documents (object_id, seq, kind, revision_id, organisation_id, content)
     SELECT r.id, fed.seq, r.kind, r.id, r.owner, r.content
       FROM fed, jsonb_to_recordset($1::jsonb) AS r (id uuid, kind text, owner uuid, content jsonb)`,
    [JSON.stringify(rows)],
  );
  return rows.filter(({ kind }) => kind === 'demand').map(({ id }) => id);
}
