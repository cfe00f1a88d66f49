import { choice, languageIn, severalOf, sheetLanguages } from '#platform/sheet/choice-kinds';
import { day, money, text, textLike, words, yesNo } from '#platform/sheet/cell-kinds';
import { lines } from '#platform/sheet/line-kind';
import { column, nested, numberPath, type SheetForm, textsOf } from '#platform/sheet/sheet-form';
import { translationsOf } from '#kernel/translations';
import {
  contractFields,
  cooperationModes,
  demandTypes,
  districts,
  highTechFieldOf,
  highTechFields,
  industries,
  ipArrangements,
  visibilities,
} from '#taxonomy';
import { type DemandContent, emptyDemand } from '../text/demand-content.entity';
import { indicatorLine } from './indicator-line';

const wan = ['单位：万元，最多 6 位小数，例：150', 'In units of 10,000 yuan, at most 6 decimals, such as 150'] as const;
const either = ['是或否', 'Yes or no'] as const;
const other = ['另一种语言的文本', 'The text in the other language'] as const;
const list = ['可填代码或名称，见字典', 'A code or a word of the dictionary'] as const;

/** 技术需求表 as columns: the one list for template, import, faults and export. */
const columns = [
  column(numberPath, ['编号', 'Number'], text(100), {
    hint: [
      '您自己的编号，再次导入时据此认出；留空则按标题认出',
      'Your own number: the row is known by it; without one, by its title',
    ],
    example: 'XQ-001',
  }),
  column('title', ['标题', 'Title'], text(300), {
    formerly: ['需求名称'],
    hint: ['必填，不超过 300 字', 'Required, at most 300 signs'],
    isRequired: true,
    example: '集成电路引线框架的在线外观检测',
  }),
  column('language', ['语言', 'Language'], choice(sheetLanguages), {
    hint: ['留空则按文字判断', 'Left empty, the letters tell'],
    example: 'zh',
  }),
  column('demandType', ['需求类型', 'Type of need'], choice(demandTypes), {
    formerly: ['Kind of demand'],
    hint: list,
    example: 'equipment',
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
  column('industry', ['所属行业', 'Industry'], choice(industries), { hint: list, example: '39' }),
  column('keywords', ['关键词', 'Keywords'], words({ most: 50, longest: 60 }), {
    hint: ['至少 3 个，用分号隔开', 'At least 3, between semicolons'],
    example: '引线框架；外观检测；机器视觉',
  }),
  column('background', ['要解决的问题', 'The problem to solve'], text(40_000), {
    formerly: ['现状与痛点', 'Present state and pain'],
    hint: ['场景、现状、后果，以及试过什么', 'The setting, the present state, the consequences, what was tried'],
    example: '冲压后的引线框架靠人工抽检，细小压伤和毛刺漏检多，客户投诉后才发现；换批时节拍跟不上产线。',
  }),
  column('existingBasis', ['已有基础', 'What exists already'], text(10_000), {
    formerly: ['现有基础', 'Existing basis'],
    hint: ['已做过哪些尝试，有哪些条件', 'What was tried and what is there'],
  }),
  column('indicators', ['技术指标', 'Technical indicators'], lines(indicatorLine, 30), {
    formerly: ['Indicators'],
    hint: [
      '每行一项：名称 ≤ 值 单位，必须达到的在末尾加 *；后面可用 | 隔开测试方法和现状。例：漏检率 ≤ 0.1 % * | 每批抽 500 件复核 | 2 %；区间写作：视场宽度 介于 40~60 mm',
      'One a line: name ≤ value unit, with * where it must be met; test method and present level may follow after |. Such as: missed defects ≤ 0.1 % * | 500 pieces checked again | 2 %; a range: width between as 介于 40~60 mm',
    ],
    example: '漏检率 ≤ 0.1 % * | 每批抽 500 件复核 | 2 %\n视场宽度 介于 40~60 mm',
  }),
  column('budget', ['预算（万元）', 'Budget (10,000 yuan)'], money, {
    formerly: ['意向投入（万元）'],
    hint: wan,
    example: 150,
  }),
  column('budgetNegotiable', ['预算可面议', 'Budget negotiable'], yesNo, { formerly: ['投入可面议'], hint: either }),
  column('cooperationModes', ['合作方式', 'Form of cooperation'], severalOf(cooperationModes), {
    formerly: ['Cooperation modes'],
    hint: ['可多选，用分号隔开', 'Several, between semicolons'],
    example: '许可；技术服务',
  }),
  column('deadline', ['期望完成日期', 'Wanted by'], day, {
    formerly: ['期望解决时限', 'Deadline'],
    hint: ['例：2027-06-30', 'Such as 2027-06-30'],
    example: '2027-06-30',
  }),
  column('validUntil', ['需求有效至', 'Valid until'], day, {
    formerly: ['有效期至'],
    hint: ['例：2027-06-30，可留空', 'Such as 2027-06-30; may be empty'],
  }),
  column('ipArrangement', ['知识产权安排', 'Intellectual property'], choice(ipArrangements), {
    formerly: ['成果归属', 'Ownership of results'],
    hint: list,
    example: 'shared',
  }),
  column('solverConditions', ['对承接方的要求', 'What the solver must bring'], text(5_000), {
    formerly: ['对解决方的要求', 'Conditions on the solver'],
    hint: ['资质、经验、地域等', 'Qualification, experience, place'],
  }),
  column('decisionOwner', ['决策人', 'Decision owner'], text(100), {
    formerly: ['决策归属'],
    hint: ['谁能拍板', 'Who decides'],
    example: '制造部经理',
  }),
  column('districtCode', ['所在区', 'District'], choice(districts), { hint: list }),
  column('anonymous', ['匿名发布', 'Anonymous'], yesNo, {
    hint: ['是：不公开单位名称', 'Yes: the name of the organisation is not shown'],
  }),
  column('visibility', ['公开范围', 'Who may read it'], choice(visibilities), { formerly: ['Visibility'], hint: list }),
  column('invitedUsccs', ['受邀单位', 'Invited organisations'], words({ most: 50, longest: 18 }), {
    formerly: ['受邀单位信用代码', 'Invited credit codes'],
    hint: ['统一社会信用代码，用分号隔开', 'Credit codes between semicolons'],
  }),
  column('contact.name', ['联系人姓名', 'Contact name'], text(60), {
    formerly: ['联系人', 'Contact'],
    hint: ['不公开', 'Never public'],
    example: '林慕川',
  }),
  column('contact.phone', ['电话', 'Telephone'], text(40), {
    formerly: ['联系电话'],
    hint: ['不公开', 'Never public'],
    example: '021-55550100',
  }),
  column('contact.email', ['邮箱', 'E-mail'], textLike(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'not-a-mail-address', 200), {
    formerly: ['联系邮箱', 'Mail'],
    hint: ['不公开', 'Never public'],
  }),
  column('declaredUnclassified', ['不涉密声明', 'Declaration that nothing is classified'], yesNo, {
    formerly: ['Declared unclassified'],
    hint: ['是：内容不涉及国家秘密', 'Yes: nothing in it is a state secret'],
    example: '是',
  }),
  column('translations.title.text', ['标题（另一语言）', 'Title (other language)'], text(300), {
    formerly: ['需求名称（另一语言）'],
    hint: other,
  }),
  column(
    'translations.background.text',
    ['要解决的问题（另一语言）', 'The problem to solve (other language)'],
    text(40_000),
    {
      formerly: ['现状与痛点（另一语言）', 'Present state (other language)'],
      hint: other,
    },
  ),
  column(
    'translations.existingBasis.text',
    ['已有基础（另一语言）', 'What exists already (other language)'],
    text(10_000),
    {
      formerly: ['现有基础（另一语言）', 'Existing basis (other language)'],
      hint: other,
    },
  ),
  column(
    'translations.solverConditions.text',
    ['对承接方的要求（另一语言）', 'What the solver must bring (other language)'],
    text(5_000),
    { formerly: ['对解决方的要求（另一语言）', 'Conditions (other language)'], hint: other },
  ),
];

export const demandForm: SheetForm<DemandContent> = {
  name: 'demands',
  title: { zh: '需求', en: 'Demands' },
  columns,
  passedOver: [
    { zh: '状态', en: 'State' },
    { zh: '更新时间', en: 'Changed' },
    { zh: '系统编号', en: 'System id' },
  ],
  build: (values) => {
    const { number: _, translations, contact, ...rest } = nested(values);
    const given = rest as Partial<DemandContent>;
    const contractField = given.contractField ?? null;
    return {
      ...emptyDemand,
      ...given,
      contractField,
      highTechField: given.highTechField ?? (contractField && highTechFieldOf(contractField)) ?? null,
      language: given.language ?? languageIn(`${given.title ?? ''}${given.background ?? ''}`),
      contact: contact ? { name: '', ...contact } : null,
      translations: translationsOf(rest, textsOf(translations)),
    };
  },
};
