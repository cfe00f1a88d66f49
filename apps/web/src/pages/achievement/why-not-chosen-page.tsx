import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { whyNotChosenQuery } from '../../api/feedback-queries';
import { Loaded } from '../../parts/loaded';
import { MoreButton } from '../../parts/more-button';
import { useTerms } from '../../parts/terms';
import { PageHead } from '../frame/page-head';
import { asWritten } from '../../parts/written';

type Counts = readonly { code: string; count: number }[];

/** What an institute can mend: the reasons of others in numbers, and nobody's name. */
export function WhyNotChosenPage() {
  const { t } = useTranslation();
  const reading = useInfiniteQuery(whyNotChosenQuery);
  return (
    <>
      <PageHead
        title={t('whyNotChosen.title')}
        lead={t('whyNotChosen.lead')}
        back={<Link to="/achievements">{t('achievement.mine')}</Link>}
      />
      <Loaded of={reading}>
        {(data) => {
          const items = data.pages.flatMap((page) => page.items);
          if (items.length === 0) return <p className="soft">{t('whyNotChosen.none')}</p>;
          return (
            <>
              <h2>{t('whyNotChosen.reasons')}</h2>
              {(data.pages[0]?.reasons ?? []).length === 0 && <p className="soft">{t('whyNotChosen.none')}</p>}
              <ReasonCounts counts={data.pages[0]?.reasons ?? []} />
              <ul className="interest">
                {items.map((item) => (
                  <li key={item.achievementId}>
                    <h3>
                      <Link to="/achievements/$id" params={{ id: item.achievementId }}>
                        {asWritten(item.title)}
                      </Link>
                    </h3>
                    <p className="soft">
                      {t('whyNotChosen.relevant')} {item.relevant} · {t('whyNotChosen.notRelevant')} {item.notRelevant}
                    </p>
                    <ReasonCounts counts={item.reasons} />
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </Loaded>
      <MoreButton reading={reading} />
    </>
  );
}

function ReasonCounts({ counts }: { counts: Counts }) {
  const { t } = useTranslation();
  const { term } = useTerms();
  if (counts.length === 0) return null;
  return (
    <ul className="reason-counts">
      {counts.map(({ code, count }) => (
        <li key={code}>
          {term('matchReasons', code)} <b>{t('whyNotChosen.times', { count })}</b>
        </li>
      ))}
    </ul>
  );
}
