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
      '您自己的编号，再次导入时据此认出；留空则以标题认出',
      'Your own number: the row is known by it; without one, by its title',
    ],
    example: 'CG-001',
  }),
  column('title', ['成果名称', 'Title'], text(300), {
    hint: ['必填，不超过 300 字', 'Required, at most 300 signs'],
    isRequired: true,
    example: '高温合金叶片激光清洗装备',
  }),
  column('language', ['语言', 'Language'], choice(sheetLanguages), {
    hint: ['留空则按文字判断', 'Left empty, the letters tell'],
    example: 'zh',
  }),
  column('summary', ['成果简介', 'Summary'], text(40_000), {
    hint: ['公开的简介', 'What everybody reads'],
    example: '以脉冲激光去除叶片积碳，不伤基体，已在两条产线试用。',
  }),
  column('detail', ['详细内容', 'Detail'], text(40_000), {
    hint: ['仅本单位和审核人员可见', 'For your organisation and the reviewers alone'],
  }),
  column('benefit', ['技术优势', 'Technical benefit'], text(10_000), {
    hint: ['与现有做法相比好在哪里', 'What is better than today'],
    example: '单片清洗时间由四小时降至四十分钟，无废液。',
  }),
  column('economics', ['经济效益', 'Economics'], text(10_000), { hint: free, example: '单台设备一年收回成本。' }),
  column('keywords', ['关键词', 'Keywords'], words({ most: 50, longest: 60 }), {
    hint: ['至少 3 个，用分号隔开', 'At least 3, between semicolons'],
    example: '激光清洗；高温合金；叶片',
  }),
  column('highTechField', ['技术领域', 'Technology field'], choice(highTechFields), { hint: list }),
  column('contractField', ['合同登记技术领域', 'Contract field'], choice(contractFields), { hint: list }),
  column('trl', ['技术成熟度', 'Technology readiness'], numericChoice(technologyReadiness), {
    hint: ['1 至 9', '1 to 9'],
    example: '7',
  }),
  column('trlEvidence', ['成熟度依据', 'Evidence of readiness'], text(5_000), { hint: free, example: '产线试用报告' }),
  column('maturityStage', ['成果所处阶段', 'Stage'], choice(maturityStages), { hint: list }),
  column('category', ['成果类别', 'Category'], choice(achievementCategories), { hint: list }),
  column('form', ['成果体现形式', 'Form'], choice(achievementForms), { hint: list }),
  column('attribute', ['成果属性', 'Attribute'], choice(achievementAttributes), { hint: list }),
  column('level', ['成果水平', 'Level'], choice(achievementLevels), { hint: list }),
  column('evaluationReport', ['评价报告', 'Evaluation report'], text(300), { hint: free }),
  column('registrationNumber', ['成果登记号', 'Registration number'], text(20), {
    hint: ['国家科技成果登记号', 'As registered nationally'],
  }),
  column('sourceProject', ['来源项目', 'Source project'], text(300), { hint: free }),
  column('neededConditions', ['转化所需条件', 'Needed conditions'], text(5_000), { hint: free }),
  column('applicationCases', ['应用案例', 'Application cases'], text(10_000), { hint: free }),
  column('entitlement', ['赋权情况', 'Entitlement'], choice(entitlements), { hint: list }),
  column('owners', ['权利人', 'Owners'], lines(ownerLine, 20), {
    hint: [
      '每行一个：名称 份额%，合计 100%；后面可用 | 写信用代码。例：沪江大学 60%',
      'One a line: name share%, 100% in all; a credit code may follow after |. Such as: Hujiang University 60%',
    ],
    example: '沪江大学 60%\n某装备有限公司 40%',
  }),
  column('ipRights', ['知识产权', 'Intellectual property'], lines(ipRightLine, 50), {
    hint: [
      '每行一项：类别 号码 状态，可加 至 到期日。例：发明专利 ZL200410018477.9 已授权 至 2030-01-01；没有则填：未涉及知识产权',
      'One a line: kind number status, and until when, such as: Invention patent ZL200410018477.9 Granted until 2030-01-01; if there is none: No intellectual property',
    ],
    example: '发明专利 ZL200410018477.9 已授权 至 2030-01-01',
  }),
  column('ipAvailable', ['知识产权可转化', 'Rights available'], yesNo, { hint: either }),
  column('cooperationModes', ['转化方式', 'Modes of transfer'], severalOf(cooperationModes), {
    hint: ['可多选，用分号隔开', 'Several, between semicolons'],
    example: '许可；作价入股',
  }),
  column('price', ['意向价格（万元）', 'Price (10,000 yuan)'], money, { hint: wan, example: 120 }),
  column('priceNegotiable', ['价格可面议', 'Price negotiable'], yesNo, { hint: either }),
  column('team', ['团队', 'Team'], lines(memberLine, 50), {
    hint: [
      '每行一人：姓名 | 角色 | 单位 | 贡献%。例：沈一鸣 | 负责人 | 沪江大学 | 40%',
      'One a line: name | role | organisation | contribution%, such as: Shen Yiming | lead | Hujiang University | 40%',
    ],
    example: '沈一鸣 | 负责人 | 沪江大学 | 40%',
  }),
  column('completedOn', ['完成年月', 'Completed'], month, {
    hint: ['例：2026-05', 'Such as 2026-05'],
    example: '2026-05',
  }),
  column('districtCode', ['所在区', 'District'], choice(districts), { hint: list }),
  column('contact.name', ['联系人', 'Contact'], text(60), { hint: closed, example: '沈一鸣' }),
  column('contact.phone', ['联系电话', 'Telephone'], text(40), { hint: closed }),
  column('contact.email', ['联系邮箱', 'Mail'], mail, { hint: closed, example: 'shen@institute.example' }),
  column('declaredUnclassified', ['不涉密声明', 'Declared unclassified'], yesNo, {
    hint: ['是：内容不涉及国家秘密', 'Yes: nothing in it is a state secret'],
    example: '是',
  }),
  column('translations.title.text', ['成果名称（另一语言）', 'Title (other language)'], text(300), { hint: other }),
  column('translations.summary.text', ['成果简介（另一语言）', 'Summary (other language)'], text(40_000), {
    hint: other,
  }),
  column('translations.benefit.text', ['技术优势（另一语言）', 'Benefit (other language)'], text(10_000), {
    hint: other,
  }),
  column('translations.economics.text', ['经济效益（另一语言）', 'Economics (other language)'], text(10_000), {
    hint: other,
  }),
  column('translations.trlEvidence.text', ['成熟度依据（另一语言）', 'Evidence (other language)'], text(5_000), {
    hint: other,
  }),
  column(
    'translations.neededConditions.text',
    ['转化所需条件（另一语言）', 'Conditions (other language)'],
    text(5_000),
    { hint: other },
  ),
  column('translations.applicationCases.text', ['应用案例（另一语言）', 'Cases (other language)'], text(10_000), {
    hint: other,
  }),
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
