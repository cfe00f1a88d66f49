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
      '您自己的编号，再次导入时据此认出；留空则以标题认出',
      'Your own number: the row is known by it; without one, by its title',
    ],
    example: 'XQ-001',
  }),
  column('title', ['需求名称', 'Title'], text(300), {
    hint: ['必填，不超过 300 字', 'Required, at most 300 signs'],
    isRequired: true,
    example: '航空发动机叶片积碳激光清洗',
  }),
  column('language', ['语言', 'Language'], choice(sheetLanguages), {
    hint: ['留空则按文字判断', 'Left empty, the letters tell'],
    example: 'zh',
  }),
  column('demandType', ['需求类型', 'Kind of demand'], choice(demandTypes), { hint: list }),
  column('highTechField', ['技术领域', 'Technology field'], choice(highTechFields), { hint: list }),
  column('contractField', ['合同登记技术领域', 'Contract field'], choice(contractFields), { hint: list }),
  column('industry', ['所属行业', 'Industry'], choice(industries), { hint: list }),
  column('keywords', ['关键词', 'Keywords'], words({ most: 50, longest: 60 }), {
    hint: ['至少 3 个，用分号隔开', 'At least 3, between semicolons'],
    example: '激光清洗；叶片；积碳',
  }),
  column('background', ['现状与痛点', 'Present state and pain'], text(40_000), {
    hint: ['要解决什么问题', 'Which problem has to be solved'],
    example: '高温合金叶片表面积碳难以去除，化学清洗损伤基体，废液处理费用高。',
  }),
  column('existingBasis', ['现有基础', 'Existing basis'], text(10_000), {
    hint: ['已做过哪些尝试，有哪些条件', 'What was tried and what is there'],
  }),
  column('indicators', ['技术指标', 'Indicators'], lines(indicatorLine, 30), {
    hint: [
      '每行一项：名称 ≤ 值 单位，必须达到的在末尾加 *；后面可用 | 隔开测试方法和现状。例：清洗时间 ≤ 40 min * | 产线实测 | 240 min；区间写作：粒径 介于 10~20 μm',
      'One a line: name ≤ value unit, with * where it must be met; test method and present level may follow after |. Such as: cleaning time ≤ 40 min * | on the line | 240 min; a range: size between as 介于 10~20 μm',
    ],
    example: '单片清洗时间 ≤ 40 min * | 产线实测 | 240 min\n粒径 介于 10~20 μm',
  }),
  column('budget', ['意向投入（万元）', 'Budget (10,000 yuan)'], money, { hint: wan, example: 150 }),
  column('budgetNegotiable', ['投入可面议', 'Budget negotiable'], yesNo, { hint: either }),
  column('cooperationModes', ['合作方式', 'Cooperation modes'], severalOf(cooperationModes), {
    hint: ['可多选，用分号隔开', 'Several, between semicolons'],
    example: '许可；合作开发',
  }),
  column('deadline', ['期望解决时限', 'Deadline'], day, {
    hint: ['例：2027-06-30', 'Such as 2027-06-30'],
    example: '2027-06-30',
  }),
  column('validUntil', ['有效期至', 'Valid until'], day, {
    hint: ['例：2027-06-30，可留空', 'Such as 2027-06-30; may be empty'],
  }),
  column('ipArrangement', ['成果归属', 'Ownership of results'], choice(ipArrangements), { hint: list }),
  column('solverConditions', ['对解决方的要求', 'Conditions on the solver'], text(5_000), {
    hint: ['资质、经验、地域等', 'Qualification, experience, place'],
  }),
  column('decisionOwner', ['决策归属', 'Decision owner'], text(100), {
    hint: ['谁能拍板', 'Who decides'],
    example: '总工程师',
  }),
  column('districtCode', ['所在区', 'District'], choice(districts), { hint: list }),
  column('anonymous', ['匿名发布', 'Anonymous'], yesNo, {
    hint: ['是：不公开单位名称', 'Yes: the name of the organisation is not shown'],
  }),
  column('visibility', ['公开范围', 'Visibility'], choice(visibilities), { hint: list }),
  column('invitedUsccs', ['受邀单位信用代码', 'Invited credit codes'], words({ most: 50, longest: 18 }), {
    hint: ['统一社会信用代码，用分号隔开', 'Credit codes between semicolons'],
  }),
  column('contact.name', ['联系人', 'Contact'], text(60), { hint: ['不公开', 'Never public'], example: '林慕川' }),
  column('contact.phone', ['联系电话', 'Telephone'], text(40), {
    hint: ['不公开', 'Never public'],
    example: '021-55550100',
  }),
  column('contact.email', ['联系邮箱', 'Mail'], textLike(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'not-a-mail-address', 200), {
    hint: ['不公开', 'Never public'],
  }),
  column('declaredUnclassified', ['不涉密声明', 'Declared unclassified'], yesNo, {
    hint: ['是：内容不涉及国家秘密', 'Yes: nothing in it is a state secret'],
    example: '是',
  }),
  column('translations.title.text', ['需求名称（另一语言）', 'Title (other language)'], text(300), { hint: other }),
  column('translations.background.text', ['现状与痛点（另一语言）', 'Present state (other language)'], text(40_000), {
    hint: other,
  }),
  column('translations.existingBasis.text', ['现有基础（另一语言）', 'Existing basis (other language)'], text(10_000), {
    hint: other,
  }),
  column(
    'translations.solverConditions.text',
    ['对解决方的要求（另一语言）', 'Conditions (other language)'],
    text(5_000),
    { hint: other },
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
