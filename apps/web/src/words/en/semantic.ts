import type { Words } from '../words';

export const semantic: Words['semantic'] = {
  title: 'Nearest sentences in meaning',
  lead: 'Judged by a model; the words may differ.',
  near: 'nearness {{percent}}%',
  run: 'Meaning: model {{model}}, ',
  own: 'Meaning: our own small model, ',
  none: 'Meaning: not used this time; texts and facts alone were compared.',
  known: '{{known}} of {{of}} texts placed. ',
  away: 'The service did not answer ({{why}}, {{code}}); this comparison went by the vectors that were there. Since ',
  codes: {
    timeout: 'it took too long',
    unreachable: 'it could not be reached',
    http: 'it refused or failed',
    cancelled: 'it was broken off',
    resting: 'not called for a while after failing',
    answer: 'its answer was not usable',
  },
  health: {
    title: 'Services of meaning',
    embeddings: 'Vectors',
    rerank: 'Judgements',
    well: 'answers, last at ',
    never: 'set, not yet called',
    away: 'away: {{why}} ({{code}}), since ',
    off: 'off: no text leaves, matching goes by texts and facts.',
    switchOn: 'To switch it on, set ',
    then: ' and restart api and worker (.env.example explains each).',
    ownModel: 'Our own small model',
    own: {
      off: 'off.',
      on: 'on: for short English needs only, no text leaves.',
      idle: 'on, but not used while a service of vectors is set.',
    },
    calls: '{{calls}} calls, {{failures}} failed',
  },
};
