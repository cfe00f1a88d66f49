import { translationsOf } from '#kernel/translations';
import { month, money, text, textLike, words, yesNo } from '#platform/sheet/cell-kinds';
import { choice, languageIn, numericChoice, severalOf, sheetLanguages } from '#platform/sheet/choice-kinds';
import { lines } from '#platform/sheet/line-kind';
import { column, nested, numberPath, type SheetForm, textsOf } from '#platform/sheet/sheet-form';
import {
  achievementAttributes,
  achievementCategories,
  achievementForms,
  achievementLevels,
  contractFields,
  cooperationModes,
  districts,
  entitlements,
  highTechFieldOf,
  highTechFields,
  maturityStages,
  technologyReadiness,
} from '#taxonomy';
import { type AchievementContent, emptyAchievement } from '../text/achievement-content.entity';
import { ipRightLine, memberLine, ownerLine } from './achievement-lines';

const wan = ['单位：万元，最多 6 位小数，例：120', 'In units of 10,000 yuan, at most 6 decimals, such as 120'] as const;
const either = ['是或否', 'Yes or no'] as const;
const other = ['另一种语言的文本', 'The text in the other language'] as const;
const list = ['可填代码或名称，见字典', 'A code or a word of the dictionary'] as const;
const closed = ['不公开', 'Never public'] as const;
const free = ['文字说明', 'In words'] as const;
const mail = textLike(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'not-a-mail-address', 200);

/** 科技成果 as columns: the one list for template, import, faults and export. */
const columns = [
  column(numberPath, ['编号', 'Number'], text(100), {
    hint: [
      '您自己的编号，再次导入时据此认出；留空则按标题认出',
      'Your own number: the row is known by it; without one, by its title',
    ],
    example: 'CG-001',
  }),
  column('title', ['标题', 'Title'], text(300), {
    formerly: ['成果名称'],
    hint: ['必填，不超过 300 字', 'Required, at most 300 signs'],
    isRequired: true,
    example: '引线框架在线外观检测装置',
  }),
  column('language', ['语言', 'Language'], choice(sheetLanguages), {
    hint: ['留空则按文字判断', 'Left empty, the letters tell'],
    example: 'zh',
  }),
  column('summary', ['成果简介', 'What is offered'], text(40_000), {
    formerly: ['Summary'],
    hint: ['公开的简介', 'What everybody reads'],
    example: '用多角度照明与图像比对，在冲压线旁逐件检出压伤、毛刺和缺料，已在两条产线试用。',
  }),
  column('detail', ['技术细节', 'Technical detail'], text(40_000), {
    formerly: ['详细内容', 'Detail'],
    hint: ['仅本单位和审核人员可见', 'For your organisation and the reviewers alone'],
  }),
  column('benefit', ['技术优势', 'Technical benefit'], text(10_000), {
    hint: ['与现有做法相比好在哪里', 'What is better than today'],
    example: '由抽检改为全检，漏检率由 2% 降至 0.08%，不降低节拍。',
  }),
  column('economics', ['经济效益', 'Economics'], text(10_000), { hint: free, example: '单台设备一年收回成本。' }),
  column('keywords', ['关键词', 'Keywords'], words({ most: 50, longest: 60 }), {
    hint: ['至少 3 个，用分号隔开', 'At least 3, between semicolons'],
    example: '引线框架；外观检测；机器视觉',
  }),
  column('highTechField', ['技术领域', 'Technical field'], choice(highTechFields), {
    formerly: ['Technology field'],
    hint: list,
    example: '8',
  }),
  column('contractField', ['技术合同领域', 'Field of technology contracts'], choice(contractFields), {
    formerly: ['合同登记技术领域', 'Contract field'],
    hint: list,
    example: '03',
  }),
  column('trl', ['技术成熟度', 'Technology readiness level'], numericChoice(technologyReadiness), {
    formerly: ['Technology readiness'],
    hint: ['1 至 9', '1 to 9'],
    example: '7',
  }),
  column('trlEvidence', ['成熟度证明', 'Evidence of readiness'], text(5_000), {
    formerly: ['成熟度依据'],
    hint: free,
    example: '产线试用报告',
  }),
  column('maturityStage', ['所处阶段', 'Stage'], choice(maturityStages), {
    formerly: ['成果所处阶段'],
    hint: list,
    example: 'middle',
  }),
  column('category', ['成果类别', 'Category'], choice(achievementCategories), { hint: list }),
  column('form', ['成果形式', 'Form'], choice(achievementForms), {
    formerly: ['成果体现形式'],
    hint: list,
    example: 'equipment',
  }),
  column('attribute', ['成果属性', 'Origin of the idea'], choice(achievementAttributes), {
    formerly: ['Attribute'],
    hint: list,
  }),
  column('level', ['成果水平', 'Level'], choice(achievementLevels), { hint: list, example: 'not_evaluated' }),
  column('evaluationReport', ['评价报告', 'Evaluation report'], text(300), { hint: free }),
  column('registrationNumber', ['科技成果登记号', 'National registration number'], text(20), {
    formerly: ['成果登记号', 'Registration number'],
    hint: ['国家科技成果登记号', 'As registered nationally'],
  }),
  column('sourceProject', ['来源项目', 'Source project'], text(300), { hint: free }),
  column('neededConditions', ['转化所需条件', 'What it needs'], text(5_000), {
    formerly: ['Needed conditions'],
    hint: free,
  }),
  column('applicationCases', ['应用案例', 'Where it is used'], text(10_000), {
    formerly: ['Application cases'],
    hint: free,
  }),
  column('entitlement', ['职务成果赋权', 'Rights granted to the team'], choice(entitlements), {
    formerly: ['赋权情况', 'Entitlement'],
    hint: list,
  }),
  column('owners', ['权利人', 'Owners'], lines(ownerLine, 20), {
    hint: [
      '每行一个：名称 份额%，合计 100%；后面可用 | 写信用代码。例：浦澜大学 60%',
      'One a line: name share%, 100% in all; a credit code may follow after |. Such as: Pulan University 60%',
    ],
    example: '浦澜大学 60%\n申屿智能装备有限公司 40%',
  }),
  column('ipRights', ['知识产权', 'Intellectual property'], lines(ipRightLine, 50), {
    hint: [
      '每行一项：类别 号码 状态，可加 至 到期日。例：发明专利 ZL202110123456.7 已授权 至 2041-02-01；没有则填：未涉及知识产权',
      'One a line: kind number status, and until when, such as: Invention patent ZL202110123456.7 Granted until 2041-02-01; if there is none: No intellectual property',
    ],
    example: '发明专利 ZL202110123456.7 已授权 至 2041-02-01',
  }),
  column('ipAvailable', ['权利可供转让或许可', 'The rights can be assigned or licensed'], yesNo, {
    formerly: ['知识产权可转化', 'Rights available'],
    hint: either,
  }),
  column('cooperationModes', ['转化方式', 'Modes of transfer'], severalOf(cooperationModes), {
    hint: ['可多选，用分号隔开', 'Several, between semicolons'],
    example: '许可；作价入股',
  }),
  column('price', ['意向价格（万元）', 'Price (10,000 yuan)'], money, { hint: wan, example: 120 }),
  column('priceNegotiable', ['价格可面议', 'Price negotiable'], yesNo, { hint: either }),
  column('team', ['团队', 'Team'], lines(memberLine, 50), {
    hint: [
      '每行一人：姓名 | 分工 | 单位 | 贡献%。例：沈一鸣 | 负责人 | 浦澜大学 | 40%',
      'One a line: name | role | organisation | contribution%, such as: Shen Yiming | lead | Pulan University | 40%',
    ],
    example: '沈一鸣 | 负责人 | 浦澜大学 | 40%',
  }),
  column('completedOn', ['完成年月', 'Completed (month)'], month, {
    formerly: ['Completed'],
    hint: ['例：2026-05', 'Such as 2026-05'],
    example: '2026-05',
  }),
  column('districtCode', ['所在区', 'District'], choice(districts), { hint: list }),
  column('contact.name', ['联系人姓名', 'Contact name'], text(60), {
    formerly: ['联系人', 'Contact'],
    hint: closed,
    example: '沈一鸣',
  }),
  column('contact.phone', ['电话', 'Telephone'], text(40), { formerly: ['联系电话'], hint: closed }),
  column('contact.email', ['邮箱', 'E-mail'], mail, {
    formerly: ['联系邮箱', 'Mail'],
    hint: closed,
    example: 'shen@institute.example',
  }),
  column('declaredUnclassified', ['不涉密声明', 'Declaration that nothing is classified'], yesNo, {
    formerly: ['Declared unclassified'],
    hint: ['是：内容不涉及国家秘密', 'Yes: nothing in it is a state secret'],
    example: '是',
  }),
  column('translations.title.text', ['标题（另一语言）', 'Title (other language)'], text(300), {
    formerly: ['成果名称（另一语言）'],
    hint: other,
  }),
  column('translations.summary.text', ['成果简介（另一语言）', 'What is offered (other language)'], text(40_000), {
    formerly: ['Summary (other language)'],
    hint: other,
  }),
  column('translations.benefit.text', ['技术优势（另一语言）', 'Technical benefit (other language)'], text(10_000), {
    formerly: ['Benefit (other language)'],
    hint: other,
  }),
  column('translations.economics.text', ['经济效益（另一语言）', 'Economics (other language)'], text(10_000), {
    hint: other,
  }),
  column(
    'translations.trlEvidence.text',
    ['成熟度证明（另一语言）', 'Evidence of readiness (other language)'],
    text(5_000),
    {
      formerly: ['成熟度依据（另一语言）', 'Evidence (other language)'],
      hint: other,
    },
  ),
  column(
    'translations.neededConditions.text',
    ['转化所需条件（另一语言）', 'What it needs (other language)'],
    text(5_000),
    { formerly: ['Conditions (other language)'], hint: other },
  ),
  column(
    'translations.applicationCases.text',
    ['应用案例（另一语言）', 'Where it is used (other language)'],
    text(10_000),
    {
      formerly: ['Cases (other language)'],
      hint: other,
    },
  ),
];

export const achievementForm: SheetForm<AchievementContent> = {
  name: 'achievements',
  title: { zh: '成果', en: 'Achievements' },
  columns,
  passedOver: [
    { zh: '状态', en: 'State' },
    { zh: '更新时间', en: 'Changed' },
    { zh: '系统编号', en: 'System id' },
  ],
  build: (values) => {
    const { number: _, translations, contact, ...rest } = nested(values);
    const given = rest as Partial<AchievementContent>;
    const contractField = given.contractField ?? null;
    return {
      ...emptyAchievement,
      ...given,
      contractField,
      highTechField: given.highTechField ?? (contractField && highTechFieldOf(contractField)) ?? null,
      language: given.language ?? languageIn(`${given.title ?? ''}${given.summary ?? ''}`),
      contact: contact ? { name: '', ...contact } : null,
      translations: translationsOf(rest, textsOf(translations)),
    };
  },
};
