import { branchesOf, CodeTable, rowsOf } from '../code-table';

const edition = {
  source: {
    zh: '法人和其他组织统一社会信用代码编码规则 GB 32100-2015',
    en: 'GB 32100-2015 Unified social credit code',
  },
  version: '2015',
  effectiveFrom: '2015-10-01',
};

/** The first character of a credit code: who registered the organisation. */
export const registrationAuthorities = new CodeTable(
  'registrationAuthorities',
  rowsOf({
    '1': ['机构编制', 'Public-sector staffing'],
    '2': ['外交', 'Foreign affairs'],
    '3': ['司法行政', 'Justice'],
    '4': ['文化', 'Culture'],
    '5': ['民政', 'Civil affairs'],
    '6': ['旅游', 'Tourism'],
    '7': ['宗教', 'Religious affairs'],
    '8': ['工会', 'Trade unions'],
    '9': ['市场监管（工商）', 'Market supervision'],
    A: ['中央军委改革和编制办公室', 'Military reform and staffing'],
    N: ['农业', 'Agriculture'],
    Y: ['其他', 'Other'],
  }),
  edition,
);

/** The first two characters of a credit code: what kind of organisation it is. */
export const organisationCategories = new CodeTable(
  'organisationCategories',
  branchesOf({
    '1': [
      ['11', '机关', 'Government body'],
      ['12', '事业单位', 'Public institution'],
      ['13', '编办直接管理机构编制的群众团体', 'Mass organisation under public-sector staffing'],
      ['19', '机构编制：其他', 'Other, public-sector staffing'],
    ],
    '2': [
      ['21', '外国常驻新闻机构', 'Resident foreign news agency'],
      ['29', '外交：其他', 'Other, foreign affairs'],
    ],
    '3': [
      ['31', '律师执业机构', 'Law firm'],
      ['32', '公证处', 'Notary office'],
      ['33', '基层法律服务所', 'Local legal service office'],
      ['34', '司法鉴定机构', 'Forensic institution'],
      ['35', '仲裁委员会', 'Arbitration commission'],
      ['39', '司法行政：其他', 'Other, justice'],
    ],
    '4': [
      ['41', '外国在华文化中心', 'Foreign cultural centre'],
      ['49', '文化：其他', 'Other, culture'],
    ],
    '5': [
      ['51', '社会团体', 'Social association'],
      ['52', '民办非企业单位', 'Private non-enterprise unit'],
      ['53', '基金会', 'Foundation'],
      ['59', '民政：其他', 'Other, civil affairs'],
    ],
    '6': [
      ['61', '外国旅游部门常驻代表机构', 'Resident office of a foreign tourism authority'],
      [
        '62',
        '港澳台旅游部门常驻内地（大陆）代表机构',
        'Resident office of a Hong Kong, Macao or Taiwan tourism authority',
      ],
      ['69', '旅游：其他', 'Other, tourism'],
    ],
    '7': [
      ['71', '宗教活动场所', 'Place of worship'],
      ['72', '宗教院校', 'Religious school'],
      ['79', '宗教：其他', 'Other, religious affairs'],
    ],
    '8': [
      ['81', '基层工会', 'Local trade union'],
      ['89', '工会：其他', 'Other, trade unions'],
    ],
    '9': [
      ['91', '企业', 'Enterprise'],
      ['92', '个体工商户', 'Individual business'],
      ['93', '农民专业合作社', 'Farmers’ cooperative'],
      ['99', '市场监管：其他', 'Other, market supervision'],
    ],
    A: [
      ['A1', '军队事业单位', 'Military institution'],
      ['A9', '军队：其他', 'Other, military'],
    ],
    N: [
      ['N1', '组级集体经济组织', 'Collective economic organisation of a group'],
      ['N2', '村级集体经济组织', 'Collective economic organisation of a village'],
      ['N3', '乡镇级集体经济组织', 'Collective economic organisation of a township'],
      ['N9', '农业：其他', 'Other, agriculture'],
    ],
    Y: [['Y1', '其他', 'Other']],
  }),
  { ...edition, parents: registrationAuthorities },
);
