export const exposure = {
  title: 'Fair exposure',
  lead: 'How often the lists of matches showed whose achievements, against how many achievements they have. All figures can be computed anew from the stored runs.',
  period: 'Period',
  from: 'First day',
  to: 'Last day',
  apply: 'Show',
  none: 'There were no lists in this period. Choose another one; lists come by themselves once needs are published.',
  counted: 'Counted are {{places}} places in {{lists}} lists; {{achievements}} achievements were listed then.',
  rules:
    'An alarm is raised for a ratio below {{leastRatio}} or above {{mostRatio}} in a group of {{leastAchievements}} achievements or more.',
  by: {
    size: 'By number of achievements of the organisation',
    district: 'By district',
    kind: 'By kind of organisation',
  },
  group: 'Group',
  organisations: 'Organisations',
  achievements: 'Achievements',
  achievementShare: 'Share of achievements',
  places: 'Places in lists',
  exposureShare: 'Share of exposure',
  ratio: 'Ratio',
  alarm: 'Alarm',
  even: 'None',
  method:
    'Of each need and day the last list counts; place n weighs 1/log2(1+n). Ratio = share of exposure ÷ share of achievements, 1 is even. Nobody keeps who opened what, so clicks are not in it.',
  own: 'Exposure ({{from}} to {{to}}): your achievements stood in the lists of open needs {{places}} times, {{exposure}} of all exposure for {{achievements}} of all achievements, ratio {{ratio}}.',
};
