import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Notification } from '../../api/notification-queries';
import { Ago } from '../../parts/moment';
import { dateText } from '../../parts/moment-text';
import { organisationNameIn } from '../../parts/organisation-name';
import { useLanguage, useTerms } from '../../parts/terms';
import { titleIn } from '../../parts/title-text';
import { anchorOf, placeOf, reasonsOf } from './place-of-notification';

type Props = { of: Notification; onRead: () => void; onLeave?: () => void };

/** One of them: a way to what it is about, which marks it read; where there is nothing to open, the mark alone. */
export function NotificationLine({ of, onRead, onLeave }: Props) {
  const place = placeOf(of);
  const isUnread = of.readAt === null;
  const go = () => {
    if (isUnread) onRead();
    onLeave?.();
  };
  return place === null ? (
    <button type="button" className="notification" data-unread={isUnread} disabled={!isUnread} onClick={onRead}>
      <Told of={of} />
    </button>
  ) : (
    <Link
      to={place}
      params={{ id: of.subjectId ?? '' }}
      hash={anchorOf(of)}
      className="notification"
      data-unread={isUnread}
      onClick={go}
    >
      <Told of={of} />
    </Link>
  );
}

function Told({ of }: { of: Notification }) {
  const { t } = useTranslation();
  const { term } = useTerms();
  const language = useLanguage();
  const { about, count, day, partner, reasonCodes, words, at, readAt } = of;
  const name =
    partner && organisationNameIn(language, { organisationName: partner.name, organisationNameEn: partner.nameEn });
  const title = about?.title ? titleIn(language, { ...about, title: about.title }) : null;
  const table = reasonsOf(of);
  const beside = [
    count === null ? null : t(count === 0 ? 'notification.countGone' : 'notification.count', { count }),
    day === null ? null : t('notification.day', { day: dateText(day, language) }),
    table && reasonCodes.length > 0
      ? t('notification.because', { reasons: reasonCodes.map((code) => term(table, code)).join(t('comma')) })
      : null,
    about === null ? t('notification.gone') : null,
  ].filter((each) => each !== null);
  return (
    <>
      <span className="notification-words">
        {readAt === null && <span className="only-heard">{t('notification.unreadMark')}</span>}
        {name ? t('notification.withPartner', { words: words[language], name }) : words[language]}
      </span>
      {title && (
        <span className="notification-title" lang={title.mainLanguage}>
          {title.main}
        </span>
      )}
      <span className="notification-beside">
        <Ago at={at} />
        {beside.map((each) => ` · ${each}`)}
      </span>
    </>
  );
}
