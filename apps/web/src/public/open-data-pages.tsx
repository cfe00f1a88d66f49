import { useTranslation } from 'react-i18next';
import type { PublicAchievements, PublicDemands } from '../api/shapes';
import { useLanguage, useTerms } from '../parts/terms';
import { absolute, inLanguage } from './canonical';
import { feedOf, feedPath } from './feeds';
import { exampleOf, type Ids, type PublicRead, publicReads } from './open-data';
import { type Page, part, type Visit } from './page';
import { type StructuredData, trailData } from './structured-data';
import { langTag } from './lang-tag';

const kinds = ['demand', 'achievement'] as const;
const many = { demand: 'publicFace.openData.needs', achievement: 'publicFace.openData.offers' } as const;

export function feedsPage(visit: Visit): Page {
  const { t } = visit;
  const title = t('publicFace.feeds.title');
  return {
    status: 200,
    title,
    description: t('publicFace.feeds.lead'),
    main: <FeedsPage />,
    address: '/feeds',
    feeds: kinds.map((kind) => feedOf(kind, [], visit)),
    data: [trailData(visit, [[title, '/feeds']])],
  };
}

function FeedsPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { rows } = useTerms();
  const fields = rows('highTechFields');
  return (
    <article className="statement">
      <header>
        <h1>{t('publicFace.feeds.title')}</h1>
        <p className="lead">{t('publicFace.feeds.lead')}</p>
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('public.detail.field')}</th>
            <th scope="col">{t(many.demand)}</th>
            <th scope="col">{t(many.achievement)}</th>
          </tr>
        </thead>
        <tbody>
          {[
            { code: '', name: t('publicFace.feeds.all') },
            ...fields.map((row) => ({ code: row.code, name: row[language] })),
          ].map(({ code, name }) => (
            <tr key={code}>
              <th scope="row">{name}</th>
              {kinds.map((kind) => (
                <td key={kind}>
                  <a
                    href={feedPath(kind, code ? [code] : [], language)}
                    aria-label={`Atom · ${name} · ${t(many[kind])}`}
                  >
                    Atom
                  </a>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft">{t('publicFace.feeds.how')}</p>
    </article>
  );
}

export async function openDataPage(visit: Visit): Promise<Page> {
  const { api, t, publicUrl } = visit;
  const [demands, achievements] = await Promise.all([
    part<PublicDemands>(api, '/public/demands?limit=1'),
    part<PublicAchievements>(api, '/public/achievements?limit=1'),
  ]);
  const ids = { demand: demands?.items[0]?.id ?? null, achievement: achievements?.items[0]?.id ?? null };
  const title = t('publicFace.openData.title');
  return {
    status: 200,
    title,
    description: t('publicFace.openData.lead'),
    main: <OpenDataPage publicUrl={publicUrl} ids={ids} />,
    address: '/open-data',
    data: [datasetOf(visit), trailData(visit, [[title, '/open-data']])],
  };
}

function datasetOf({ publicUrl, language, t }: Visit): StructuredData {
  return {
    '@type': 'Dataset',
    name: t('publicFace.openData.dataset'),
    description: t('publicFace.openData.lead'),
    url: absolute(publicUrl, inLanguage('/open-data', language)),
    license: absolute(publicUrl, inLanguage('/terms', language)),
    isAccessibleForFree: true,
    inLanguage: langTag[language],
    distribution: kinds.map((kind) => ({
      '@type': 'DataDownload',
      name: t(many[kind]),
      encodingFormat: 'text/csv',
      contentUrl: absolute(publicUrl, csvPath(kind, language)),
    })),
  };
}

const csvPath = (kind: (typeof kinds)[number], language: 'zh' | 'en') =>
  inLanguage(`/open-data/${kind}s.csv`, language);

function OpenDataPage({ publicUrl, ids }: { publicUrl: string; ids: Ids }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <article className="statement">
      <header>
        <h1>{t('publicFace.openData.title')}</h1>
        <p className="lead">{t('publicFace.openData.lead')}</p>
      </header>
      <section>
        <h2>{t('publicFace.openData.files')}</h2>
        <p>{t('publicFace.openData.filesText')}</p>
        <ul className="points">
          {kinds.map((kind) => (
            <li key={kind}>
              <a href={csvPath(kind, language)} download>
                {t('publicFace.openData.csvOf', { kind: t(many[kind]) })}
              </a>
            </li>
          ))}
          <li>
            <a href="/feeds">{t('publicFace.feeds.title')}</a>
          </li>
        </ul>
      </section>
      {(['demands', 'achievements', 'both'] as const).map((group) => (
        <section key={group}>
          <h2>{t(`publicFace.openData.${group}`)}</h2>
          <dl className="reads">
            {publicReads[group].map((read) => (
              <Read key={read.operation} read={read} ids={ids} publicUrl={publicUrl} />
            ))}
          </dl>
        </section>
      ))}
      <section>
        <h2>{t('publicFace.openData.contract')}</h2>
        <p>
          {t('publicFace.openData.contractText')}{' '}
          <a href="/open-data/openapi.json">
            <code>openapi.json</code>
          </a>
        </p>
      </section>
      <Rules />
    </article>
  );
}

/** A line that works as it stands; one click marks all of it. */
function Read({ read, ids, publicUrl }: { read: PublicRead; ids: Ids; publicUrl: string }) {
  const { t } = useTranslation();
  const example = exampleOf(read, ids);
  return (
    <div>
      <dt>
        <code>{read.operation}</code>
      </dt>
      <dd>
        {t(`publicFace.openData.reads.${read.name}`)}
        {example === null ? (
          <p className="soft">{t('publicFace.openData.nothingYet')}</p>
        ) : (
          <pre>
            <code>{`curl "${absolute(publicUrl, example)}"`}</code>
          </pre>
        )}
      </dd>
    </div>
  );
}

function Rules() {
  const { t } = useTranslation();
  const points = t('publicFace.openData.points', { returnObjects: true });
  return (
    <section>
      <h2>{t('publicFace.openData.rules')}</h2>
      <ul className="points">
        {Object.entries(points).map(([name, point]) => (
          <li key={name}>{point}</li>
        ))}
      </ul>
      <p>
        <a href="/terms">{t('publicFace.footer.terms')}</a>
      </p>
    </section>
  );
}
