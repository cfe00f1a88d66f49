import { useTranslation } from 'react-i18next';
import { dateText } from '../parts/moment-text';
import { useLanguage } from '../parts/terms';
import type { Page, Visit } from './page';
import type { Operator } from './render-request';
import { chosen, statementAt, type StatementName, versionsOf } from './statements';
import type { Statement } from './statements/statement';
import { trailData } from './structured-data';

type Props = { name: StatementName; statement: Statement; versions: readonly Statement[]; operator: Operator };

export function statementPage(path: string, visit: Visit): Page | null {
  const { t, language, operator } = visit;
  const asked = statementAt(path);
  if (!asked) return null;
  const { name } = asked;
  const versions = versionsOf(name);
  const statement = chosen(versions, asked.version);
  if (!statement) return null;
  const isInForce = statement === versions[0];
  const title = t(`publicFace.statement.${name}`);
  return {
    status: 200,
    title: isInForce ? title : `${title} ${statement.version}`,
    description: statement.text[language].lead,
    main: <StatementPage name={name} statement={statement} versions={versions} operator={operator} />,
    // The version in force has two addresses, and one of them stays when it is in force no more.
    address: isInForce ? `/${name}` : `/${name}/${statement.version}`,
    isArticle: true,
    data: [trailData(visit, [[title, `/${name}`]])],
  };
}

/** A date stays on one line. */
const unbroken = (text: string) => text.replaceAll(' ', '\u00a0');

export function StatementPage({ name, statement, versions, operator }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { lead, sections } = statement.text[language];
  return (
    <article className="statement">
      <header>
        <h1>{t(`publicFace.statement.${name}`)}</h1>
        <p className="soft">
          {t('publicFace.statement.version', {
            version: statement.version,
            since: unbroken(dateText(statement.effective, language)),
          })}
        </p>
        {statement !== versions[0] && (
          <p className="note">
            {t('publicFace.statement.former')} <a href={`/${name}`}>{t('publicFace.statement.inForce')}</a>
          </p>
        )}
        <p className="lead">{lead}</p>
        <Answering operator={operator} />
      </header>
      {sections.map(({ heading, paragraphs = [], points = [] }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {points.length > 0 && (
            <ul className="points">
              {points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
      <Versions name={name} versions={versions} />
    </article>
  );
}

/** Who answers is a fact of the installation, not of the text; a text that nobody answers for must say so. */
function Answering({ operator }: { operator: Operator }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!operator[language] && !operator.contact) return <p className="note">{t('publicFace.statement.nobody')}</p>;
  return (
    <p className="answering">
      {operator[language] && t('publicFace.footer.operator', { name: operator[language] })}{' '}
      {operator.contact && t('publicFace.footer.contact', { contact: operator.contact })}
    </p>
  );
}

function Versions({ name, versions }: Pick<Props, 'name' | 'versions'>) {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('publicFace.statement.versions')}</h2>
      <ul className="points">
        {versions.map(({ version, effective }) => (
          <li key={version}>
            <a href={`/${name}/${version}`}>{t('publicFace.statement.version', { version, since: effective })}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
