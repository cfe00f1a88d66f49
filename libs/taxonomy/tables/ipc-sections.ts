import { CodeTable, rowsOf } from '../code-table';

export const ipcSections = new CodeTable(
  'ipcSections',
  rowsOf({
    A: ['人类生活必需', 'Human necessities'],
    B: ['作业；运输', 'Performing operations; transporting'],
    C: ['化学；冶金', 'Chemistry; metallurgy'],
    D: ['纺织；造纸', 'Textiles; paper'],
    E: ['固定建筑物', 'Fixed constructions'],
    F: ['机械工程；照明；加热；武器；爆破', 'Mechanical engineering; lighting; heating; weapons; blasting'],
    G: ['物理', 'Physics'],
    H: ['电学', 'Electricity'],
  }),
  {
    source: { zh: '国际专利分类 IPC', en: 'International Patent Classification' },
    version: '2025.01',
    effectiveFrom: '2025-01-01',
  },
);
