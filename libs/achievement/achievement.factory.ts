import { Money } from '#kernel/money';
import { type AchievementContent, emptyAchievement } from './text/achievement-content.entity';

/** A text that may be submitted as it is; a test overrides what it is about. */
export function anAchievement(given: Partial<AchievementContent> = {}): AchievementContent {
  return {
    ...emptyAchievement,
    language: 'zh',
    title: '高温合金叶片激光清洗装备',
    summary: '以脉冲激光去除叶片积碳，不伤基体，已在两条产线试用。',
    benefit: '清洗时间由四小时降至四十分钟，无废液。',
    economics: '单台设备一年收回成本。',
    keywords: ['激光清洗', '高温合金', '叶片'],
    highTechField: '8',
    contractField: '03',
    trl: 7,
    trlEvidence: '产线试用报告',
    maturityStage: 'middle',
    category: 'applied',
    form: 'equipment',
    ipRights: [{ kind: 'patent_invention', number: 'ZL200410018477.9', status: 'granted' }],
    ipAvailable: true,
    cooperationModes: ['licence'],
    price: Money.yuan(1_200_000),
    priceNegotiable: false,
    team: [{ name: '沈一鸣', role: '负责人' }],
    contact: { name: '沈一鸣', email: 'shen@institute.example' },
    completedOn: '2025-06',
    declaredUnclassified: true,
    ...given,
  };
}
