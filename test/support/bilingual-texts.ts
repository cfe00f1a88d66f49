// Our own sentences on a few trades, each in both languages: what a small model learns its places from.
const trades: readonly (readonly (readonly [zh: string, en: string])[])[] = [
  [
    ['激光清洗去除叶片积碳', 'pulsed light strips carbon deposits from turbine vanes'],
    ['高温合金叶片的积碳难以去除', 'carbon deposits cling to superalloy vanes'],
    ['化学清洗损伤叶片基体', 'chemical stripping attacks the substrate of vanes'],
    ['叶片清洗不产生废液', 'stripping turbine vanes leaves no liquid waste'],
  ],
  [
    ['冷链运输中疫苗的温度监测', 'temperature logging of vaccines in cold storage transport'],
    ['疫苗冷藏箱保温时间短', 'vaccine cooling boxes keep cold for too short a time'],
    ['运输途中温度超限报警', 'alarms when transport temperature leaves its range'],
    ['冷链温度记录不可篡改', 'cold storage temperature records that nobody can alter'],
  ],
  [
    ['水稻秸秆制备生物炭', 'biochar produced from rice straw'],
    ['生物炭改良盐碱土壤', 'biochar improves saline soil'],
    ['秸秆焚烧污染空气', 'burning straw pollutes the air of rice regions'],
    ['盐碱土壤中水稻减产', 'rice yields fall in saline soil'],
  ],
  [
    ['隧道衬砌裂缝的图像识别', 'image recognition of cracks in tunnel lining'],
    ['巡检机器人拍摄隧道衬砌', 'an inspection robot photographs tunnel lining'],
    ['裂缝识别漏检率高', 'crack recognition misses too many cracks'],
    ['隧道巡检需要夜间停运', 'tunnel inspection needs closures at night'],
  ],
];

/** Each pair of neighbouring sentences in both languages as one text, so that words of both keep company. */
export function bilingualTexts(): string[] {
  return trades.flatMap((trade) =>
    trade.flatMap(([zh, en], at) => {
      const [nextZh, nextEn] = trade[(at + 1) % trade.length] ?? [zh, en];
      return [`${zh}。${en}. ${nextZh}。`, `${zh}。${en}. ${nextEn}.`, `${zh}。${nextZh}。${en}. ${nextEn}.`];
    }),
  );
}
