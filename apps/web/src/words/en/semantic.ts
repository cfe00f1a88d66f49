import type { Words } from '../words';

export const semantic: Words['semantic'] = {
  title: 'Nearest sentences in meaning',
  lead: 'Judged by a model; the words may differ.',
  near: 'nearness {{percent}}%',
  run: 'Meaning: model {{model}}, ',
  known: '{{known}} of {{of}} texts placed. ',
  away: 'The service did not answer ({{code}}); this comparison went by what was there. Since ',
  health: {
    title: 'Services of meaning',
    embeddings: 'Vectors',
    rerank: 'Judgements',
    well: 'answers, last at ',
    never: 'set, not yet called',
    away: 'away ({{code}}) since ',
    calls: '{{calls}} calls, {{failures}} failed',
  },
};
