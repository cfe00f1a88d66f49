/** A demand as the form sends it; `number` makes the title its own. */
export function bearingDemand(number?: number) {
  return {
    language: 'zh',
    anonymous: false,
    title: `高速主轴轴承剩余寿命在线预测${number === undefined ? '' : ` ${number}`}`,
    demandType: 'research',
    highTechField: '8',
    keywords: ['主轴轴承', '寿命预测', '振动信号', '变转速', '故障特征提取'],
    background:
      '加工中心主轴轴承在变转速工况下早期微弱故障难以发现，去年三次抱轴停机，每次停线约16小时。现有振动阈值报警只能提前半小时，误报多。希望在变转速条件下提取轴承微弱故障特征，给出剩余寿命的区间估计，提前一周安排更换。',
    indicators: [
      {
        name: '预警提前时间',
        operator: 'ge',
        value: '120',
        unit: 'h',
        mustHave: true,
        testMethod: '三台主轴全寿命台架试验',
      },
      { name: '误报率', operator: 'le', value: '5', unit: '%', mustHave: true },
    ],
    budget: { fen: '120000000' },
    budgetNegotiable: false,
    cooperationModes: ['commissioned_development', 'joint_development'],
    deadline: inMonths(9),
    districtCode: '310114',
    ipArrangement: 'shared',
    decisionOwner: '总工程师',
    contact: { name: '林慕川', phone: '021-55550100' },
    declaredUnclassified: true,
  };
}

export function inMonths(months: number): string {
  const day = new Date();
  day.setMonth(day.getMonth() + months);
  return day.toISOString().slice(0, 10);
}
