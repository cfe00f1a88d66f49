import { contactFault } from './contact-fault';

describe('a text for others', () => {
  it.each([
    '请打 13800138000 找我',
    '请打 138 0013 8000 找我',
    '请打 138-0013-8000',
    '请打 138.0013.8000',
    '1 3 8 0 0 1 3 8 0 0 0 随时可打',
    '１３８００１３８０００',
    '１３８ ００１３ ８０００',
    '①③⑧ ⓪⓪①③ ⑧⓪⓪⓪',
    '一三八零零一三八零零零',
    '幺三八〇〇幺三八〇〇〇',
    '138\u200b0013\u200b8000',
    '+86 138 0013 8000',
    'Call me on +44 20 7946 0958',
    '021-55550100 白天有人',
    '（021）5555 0100',
    '0571 8888 0000',
    '400-820-8820',
    '4008208820',
    '13800138000 10 点后打',
    '13 80 01 38 00 0',
    '0086-138 0013 8000',
    '(138)0013-8000',
    '1380013 8000',
    '电话号码：555501',
    'Tel. 5555 0100',
    '电话：555501 转 8',
    'zhang.san@factory.example',
    'ｚｈａｎｇ＠ｆａｃｔｏｒｙ．ｃｎ',
    'zhang (at) factory (dot) cn',
    'zhang [at] factory.com',
    '微信号：zhangsan_2020',
    '微信 zhangsan2020',
    '加微：abcdef',
    'My WeChat is zhangsan',
    'WeChat ID: lin-muchuan',
    'VX: abc12345',
    'QQ：1234567',
    'QQ群 12 34 56 78',
    'ｑｑ号 １２３４５６７',
    '扣扣 98765432',
    '详见 https://factory.example/demand',
    '详见 www.factory.cn',
    '详见 factory.com.cn',
    '详见 Factory.COM，谢谢',
    'See factory.com.',
  ])('is refused with %s', (text) => expect(contactFault(text)).toBe('contact-in-text'));

  it.each([
    '单片清洗时间能否降到 40 min 以内？',
    '温度范围 -40–85 ℃，压力 0.05–1.2 MPa，寿命 10 000 h。',
    '预算 150 万元，周期 2026-03-01 至 2026-12-31。',
    '专利号 ZL200410018477.9，可否许可？',
    '执行标准 GB/T 19001-2016 与 ISO 10993-1:2018。',
    '数据：0.12 0.34 0.56 0.78 0.90 1.12',
    '尺寸 1200 × 800 × 600 mm，共 3 000 件',
    '流量为 10 20 30 40 50 60 70 L/min 七档',
    '测得 1.35 2.46 7.89 0.1，另测 1500-2000 250 MPa',
    '外形 400 1200 800 与 800 600 1200 两种',
    '试验温度 +20 30 40 50 ℃',
    '手机行业 2025-2026 年的用量约 100000 部',
    '13 500 000 000 次循环',
    '有没有微信小程序端的要求？',
    'Is a WeChat Mini Program needed?',
    '系统基于 ASP.NET 与 Node.js，接口是 OPC UA。',
    '第三方检测由谁委托？一二三期分别何时交付？',
    'Does the tolerance of 0.001 mm hold at 1,500,000 cycles?',
    '统一社会信用代码在登记时提供即可',
    '请说明 3.5 节与图 4.2 的差别。',
    'The QQ plot of residuals looks fine to us.',
  ])('may say: %s', (text) => expect(contactFault(text)).toBeUndefined());

  it('is read in no time, however long and odd it is', () => {
    const before = performance.now();
    for (const part of ['1 ', '0', 'a', 'a.', 'a@', '微信', 'QQ', '+', '一', '13-', ' ', '电话'])
      contactFault(part.repeat(Math.floor(20_000 / part.length)));
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});
