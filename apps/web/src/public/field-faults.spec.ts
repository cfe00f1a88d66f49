import { lackOf, sorted } from './field-faults';

const field = (over: Partial<Parameters<typeof lackOf>[0]>) => ({
  name: 'login',
  type: 'email',
  value: '',
  checked: false,
  required: true,
  ...over,
});

describe('a field of a server-rendered form', () => {
  it('is empty where it is required and has blanks only, or no tick', () => {
    expect(lackOf(field({ value: '  ' }))).toBe('empty');
    expect(lackOf(field({ type: 'checkbox', value: 'on' }))).toBe('empty');
    expect(lackOf(field({ type: 'checkbox', value: 'on', checked: true }))).toBeNull();
    expect(lackOf(field({ type: 'hidden', required: false }))).toBeNull();
  });

  it.each(['abc', 'abc@', '@b.cn', 'a b@c.cn', 'abc@city', 'a@b.c'])('holds no mailbox when it says %j', (value) =>
    expect(lackOf(field({ value }))).toBe('wrong'),
  );

  it.each(['li@example.com', ' li.wei+a@mail.city.gov.cn ', '李@例子.中国'])(
    'may be a mailbox when it says %j',
    (value) => expect(lackOf(field({ value }))).toBeNull(),
  );

  it('judges no login as a mailbox: the old ones are none', () => {
    expect(lackOf(field({ type: 'text', value: 'operator' }))).toBeNull();
  });
});

describe('what the server found', () => {
  const found = [
    { path: 'login', code: 'wrong-type', message: '格式不对' },
    { path: 'password', code: 'password-too-short', message: '至少 8 个字符' },
    { path: 'password', code: 'password-common', message: '这是常用密码' },
    { path: 'noticeVersion', code: 'wrong-type', message: '格式不对' },
  ];

  it('stands under the field it belongs to, all of it, and the rest in the list', () => {
    const { byField, others } = sorted(found, ['login', 'name', 'password']);
    expect([...byField.keys()]).toEqual(['login', 'password']);
    expect(byField.get('password')).toHaveLength(2);
    expect(others).toEqual(['格式不对']);
  });
});
