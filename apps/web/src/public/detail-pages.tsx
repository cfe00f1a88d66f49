import type { PublicAchievement, PublicDemand, PublicQuestions, SearchHit, SearchResult } from '../api/shapes';
import { pairText } from '../parts/pair-text';
import { titleIn } from '../parts/title-text';
import { AchievementPage } from './achievement-page';
import type { Api } from './api';
import { beginning } from './canonical';
import { DemandPage } from './demand-page';
import { type Page, part, read, type Visit } from './page';
import { achievementData, demandData, trailData } from './structured-data';

type Entry = { id: string; title: string; keywords: readonly string[] };

/** The engine that matches also finds what is alike: ask it with the entry's own title and keywords. */
async function similarTo(api: Api, kind: 'demand' | 'achievement', entry: Entry): Promise<SearchHit[]> {
  const q = [entry.title, ...entry.keywords].join(' ').slice(0, 200);
  const found = await part<SearchResult>(
    api,
    `/public/search?${new URLSearchParams({ kind, q, alike: 'true', limit: '4' }).toString()}`,
  );
  return (found?.items ?? []).filter(({ id }) => id !== entry.id).slice(0, 3);
}

export async function demandPage(id: string, visit: Visit): Promise<Page | null> {
  const { address, api, language, t } = visit;
  const demand = await read<PublicDemand>(api, `/public/demands/${id}`);
  if (!demand) return null;
  const cursor = address.searchParams.get('questions');
  const page = cursor ? `?${new URLSearchParams({ cursor }).toString()}` : '';
  const [similar, questions] = await Promise.all([
    similarTo(api, 'demand', demand),
    part<PublicQuestions>(api, `/public/demands/${id}/questions${page}`),
  ]);
  const title = titleIn(language, demand).main;
  // What only its owner or an invited reader sees has no address that others could be sent to.
  const isForAll = demand.visibility !== 'invited' && !cursor;
  return {
    status: 200,
    title,
    description:
      (demand.view === 'full' ? beginning(pairText(language, demand, 'background').text) : undefined) ??
      t('publicFace.about.titleOnly', { title }),
    main: <DemandPage demand={demand} similar={similar} questions={questions} isFirstPage={!cursor} />,
    address: isForAll ? `/demands/${demand.id}` : null,
    isArticle: true,
    data: isForAll
      ? [
          demandData(visit, demand),
          trailData(visit, [
            [t('kind.demand'), '/demands'],
            [title, `/demands/${demand.id}`],
          ]),
        ]
      : [],
    script: questions?.asking === 'yes' ? __BROWSER_ASSETS__.askScript : undefined,
  };
}

export async function achievementPage(id: string, visit: Visit): Promise<Page | null> {
  const { api, language, t } = visit;
  const achievement = await read<PublicAchievement>(api, `/public/achievements/${id}`);
  if (!achievement) return null;
  const title = titleIn(language, achievement).main;
  const address = `/achievements/${achievement.id}`;
  return {
    status: 200,
    title,
    description:
      beginning(pairText(language, achievement, 'summary').text) ?? t('publicFace.about.achievement', { title }),
    main: <AchievementPage achievement={achievement} similar={await similarTo(api, 'achievement', achievement)} />,
    address,
    isArticle: true,
    data: [
      achievementData(visit, achievement),
      trailData(visit, [
        [t('kind.achievement'), '/achievements'],
        [title, address],
      ]),
    ],
  };
}
