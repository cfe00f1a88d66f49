import { namesFault } from './names-fault';

const firm = {
  name: '上海芯桥精密（临港）股份有限公司',
  nameEn: 'Chipbridge Precision (Lingang) Co., Ltd.',
  uscc: '91310115MA1K4ABC2X',
};

describe('the name of an anonymous organisation', () => {
  it.each([
    '我们上海芯桥精密（临港）股份有限公司的产线',
    '上海芯桥精密(临港)股份有限公司',
    '上海 芯桥 精密 临港 股份 有限公司',
    '上海芯桥精密临港',
    '上海芯桥精密的产线',
    '上·海·芯·桥·精·密',
    '上海芯桥\u200b精密',
    'We at Chipbridge Precision (Lingang) Co., Ltd. need it',
    'CHIPBRIDGE PRECISION LINGANG wants this',
    'ｃｈｉｐｂｒｉｄｇｅ　ｐｒｅｃｉｓｉｏｎ lingang',
    '由Chipbridge Precision Lingang提供样件',
    'Сhірbrіdgе Рrесіѕіоn Lingang wants this',
    'Chïpbridge Précision Lingang',
    '上\u3164海\ufe0f芯桥精密',
    '代码 91310115MA1K4ABC2X',
    '代码 91310115 ma1k 4abc2x',
  ])('is found in %s', (text) => expect(namesFault(text, firm)).toBe('names-organisation'));

  it.each(['芯片与桥梁的精密加工', '上海的精密机械有限公司很多', 'A chip bridge of high precision', '有限公司', ''])(
    'is not found in %s',
    (text) => expect(namesFault(text, firm)).toBeUndefined(),
  );

  it('that is an ordinary word is found in full only', () => {
    const plain = { name: '机械有限公司', nameEn: 'Arc Ltd' };
    expect(namesFault('机械加工与 arc welding', plain)).toBeUndefined();
    expect(namesFault('找机械有限公司', plain)).toBe('names-organisation');
    expect(namesFault('Arc Ltd does it', plain)).toBe('names-organisation');
  });

  it('is not looked for inside other words', () =>
    expect(namesFault('apexes of the curve', { name: 'Apex Ltd' })).toBeUndefined());
});
