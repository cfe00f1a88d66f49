import type { Statement } from './statement';

export const accessibilityOf202611: Statement = {
  version: '2026-11',
  effective: '2026-11-23',
  text: {
    zh: {
      lead: '技桥希望每个人都能用：不论用键盘、读屏软件、放大的文字还是一部旧手机。目标是 WCAG 2.2 的 AA 级。',
      sections: [
        {
          heading: '做到了什么',
          points: [
            '公开页面不需要 JavaScript；登录和提问需要，并会说明。',
            '所有功能可用键盘完成，焦点清晰可见，每页第一个链接可直接跳到正文。',
            '文字与背景的对比不低于 4.5 : 1；浅色与深色随系统；状态不只靠颜色，都有文字。',
            '宽度 360 像素不需要横向滚动，可放大到 400%；系统要求减少动态效果时没有动画。',
            '页面语言与引文语言都有标明；图表有对应的表格或文字。',
            '登录可以粘贴密码和验证码，没有拼图或滑块。',
          ],
        },
        {
          heading: '怎样检查',
          paragraphs: [
            '每次修改都在真实浏览器里走完主要流程，用 axe 自动检查，严重问题不允许合入；并在两种语言、手机与桌面宽度下逐页查看。自动检查不能发现全部问题，我们没有请独立机构评测。',
          ],
        },
        {
          heading: '已知的不足',
          points: [
            '用户上传的附件由发布单位制作，不一定有文字层或替代文本。',
            '工作台的部分日期、多选组件来自第三方组件库，个别读屏软件的播报不完整；相同内容可以直接键入。',
            '部分内容只有一种语言，页面会注明。',
          ],
        },
        {
          heading: '遇到障碍',
          paragraphs: [
            '请通过页脚的联系方式告诉运营单位：哪一页、用什么设备和辅助工具、卡在哪里。需要时，运营单位应以其他方式提供同样的信息或服务。',
          ],
        },
      ],
    },
    en: {
      lead: 'Jiqiao is meant for everybody: with a keyboard, a screen reader, enlarged text or an old telephone. The aim is WCAG 2.2, level AA.',
      sections: [
        {
          heading: 'What holds',
          points: [
            'Public pages need no JavaScript; signing in and asking a question do, and say so.',
            'Everything can be done by keyboard, the focus is visible, and the first link of every page leads to its content.',
            'Text has a contrast of at least 4.5 : 1; light and dark follow the system; a state is told by words, never by colour alone.',
            'At 360 pixels nothing scrolls sideways, and pages can be enlarged to 400 %; nothing moves when reduced motion is asked for.',
            'The language of the page and of quoted text is marked; charts have a table or words beside them.',
            'Passwords and codes can be pasted; there are no puzzles or sliders.',
          ],
        },
        {
          heading: 'How it is checked',
          paragraphs: [
            'With every change the main journeys are walked in a real browser and checked by axe, and serious findings are not let in; pages are looked at in both languages, on a telephone and on a desk. Such checks do not find everything, and no independent body has assessed us.',
          ],
        },
        {
          heading: 'What we know falls short',
          points: [
            'Attachments are made by those who publish and may have no text layer or alternative text.',
            'Some date and multiple-choice controls of the console come from a component library and are announced incompletely by some screen readers; the same can be typed.',
            'Some content exists in one language only; the page says so.',
          ],
        },
        {
          heading: 'If you meet a barrier',
          paragraphs: [
            'Tell the operator through the contact at the foot of the page: which page, which device and aid, and where it stopped you. Where needed, the operator owes you the same information or service in another way.',
          ],
        },
      ],
    },
  },
};
