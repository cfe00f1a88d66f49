import { addMailTexts, mailLabel, renderMail } from './mail-templates';
import { masked } from './plain-text';

addMailTexts({
  'spec.greeting': {
    subject: { zh: '{name}，您好', en: 'Hello {name}' },
    text: { zh: '请打开：{link}\n共 {total} 项。', en: 'Please open: {link}\n{total} items.' },
  },
});

const publicUrl = 'https://jiqiao.shenyu.example';
const facts = { name: '林岚', link: { path: '/account/confirm?token=abc' }, total: 3 };
const render = (given: object, language: 'zh' | 'en' = 'zh') =>
  renderMail({ template: 'spec.greeting', language, facts: { ...facts, ...given }, publicUrl });

describe('the text of a mail', () => {
  it('is written in the language asked for, with every fact in its place', () => {
    expect(render({})).toEqual({
      subject: '林岚，您好',
      text: `请打开：${publicUrl}/account/confirm?token=abc\n共 3 项。`,
    });
    expect(render({}, 'en').text).toBe(`Please open: ${publicUrl}/account/confirm?token=abc\n3 items.`);
  });

  it('is not written with a fact too few or too many', () => {
    const { name, link } = facts;
    const withFacts = (given: object) => () =>
      renderMail({ template: 'spec.greeting', language: 'zh', facts: { ...given }, publicUrl });
    expect(withFacts({ name, link })).toThrow(/missing facts \[total\]/);
    expect(withFacts({ ...facts, more: 1 })).toThrow(/unknown facts \[more\]/);
    expect(() => renderMail({ template: 'spec.nothing', language: 'zh', facts, publicUrl })).toThrow(/no mail/);
  });

  it.each([
    'x\r\nBcc: all@shenyu.example',
    'x\nBcc: all@shenyu.example',
    'x\u2028Bcc: all@shenyu.example',
    'x\0\u202Ey',
  ])('keeps %j on one line', (name) => {
    const { subject, text } = render({ name });
    expect(subject).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
    expect(text.split('\n')).toHaveLength(2);
  });

  it('makes no link of what a person typed', () => {
    const { subject } = render({ name: 'https://evil.example/ www.evil.example 领奖evil．example' });
    expect(subject).not.toMatch(/https?:\/\/|www\.|evil[.．]example/);
    expect(render({ name: 'Shen Co., Ltd. 1.5' }).subject).toBe('Shen Co., Ltd. 1.5，您好');
  });

  it('fills in no fact inside a fact', () => expect(render({ name: '{total}' }).subject).toBe('{total}，您好'));

  it.each(['//evil.example/x', 'https://evil.example/', '/\\evil.example', '\\\\evil.example'])(
    'links to this installation only, not to %s',
    (path) => expect(() => render({ link: { path } })).toThrow(/this installation only/),
  );

  it('is refused at the start when the languages ask for other facts', () =>
    expect(() =>
      addMailTexts({ 'spec.uneven': { subject: { zh: '{a}', en: '{b}' }, text: { zh: '', en: '' } } }),
    ).toThrow(/other facts/));
});

it('calls a template by its subject in the list', () =>
  expect(mailLabel('spec.greeting')).toEqual({ zh: '…，您好', en: 'Hello …' }));

it('masks an address so that its owner recognises it', () =>
  expect(masked('linlan@shenyu.example')).toBe('l***@shenyu.example'));
