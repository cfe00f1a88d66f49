// Our own sentences on a few matters, each as people say it and as engineers write it: neither shares a word with the other.
const matters: readonly (readonly (readonly [plain: string, formal: string])[])[] = [
  [
    ['老人起夜摔跤没人知道', '高龄者夜间跌倒自动告警'],
    ['奶奶半夜下床腿软', '步态异常监测'],
    ['家里装摄像头怕被人看光', '毫米波雷达保护隐私'],
    ['手环常常忘了戴', '无感设备免穿戴'],
  ],
  [
    ['屋顶下雨就滴水', '建筑渗漏点定位'],
    ['找不着漏的地方', '红外热成像检测含湿区域'],
    ['拆了吊顶还是漏', '免破损查勘'],
    ['修一回花好多钱', '降低维护成本'],
  ],
  [
    ['鱼塘天热就翻塘', '养殖水体溶解氧预测'],
    ['凌晨爬起来打氧', '变频曝气控制'],
    ['饲料撒多了发臭', '精准投喂'],
    ['虾苗死得快', '幼体成活率提升'],
  ],
  [
    ['面包放两天发硬', '烘焙制品老化延缓'],
    ['早上烤的晚上卖不掉', '货架期延长'],
    ['客人嫌口感干', '持水改良'],
    ['防腐剂不敢多加', '天然抑菌'],
  ],
];

/** Neighbouring sentences in both manners of speaking as one text, so that the words of both keep company. */
export function plainAndFormalTexts(): string[] {
  return matters.flatMap((matter) =>
    matter.flatMap(([plain, formal], at) => {
      const [nextPlain, nextFormal] = matter[(at + 1) % matter.length] ?? [plain, formal];
      return [
        `${plain}。${formal}。${nextPlain}。`,
        `${plain}。${formal}。${nextFormal}。`,
        `${plain}。${nextPlain}。${formal}。${nextFormal}。`,
      ];
    }),
  );
}
