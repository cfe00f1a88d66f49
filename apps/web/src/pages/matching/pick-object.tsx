import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pickQuery } from '../../api/why-queries';
import { Loaded } from '../../parts/loaded';
import { organisationNameIn } from '../../parts/organisation-name';
import { useLanguage } from '../../parts/terms';
import { titleIn } from '../../parts/title-text';
import { asWritten } from '../../parts/written';

type Props = { kind: 'demand' | 'achievement'; onPick: (id: string, title: string) => void };

const idInside = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/iu;

/** Finds one public object by words, or takes the address of its page. */
export function PickObject({ kind, onPick }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const submit = () => {
    const [id] = idInside.exec(text) ?? [];
    if (id) onPick(id.toLowerCase(), id.toLowerCase());
    else setAsked(text.trim());
  };
  return (
    <>
      <form
        role="search"
        className="pick-object"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <label className="stacked">
          {t('why.searchLabel')}
          <Input value={text} maxLength={300} onChange={(event) => setText(event.target.value)} />
        </label>
        <Button htmlType="submit" disabled={text.trim() === ''}>
          {t('why.search')}
        </Button>
      </form>
      {asked !== '' && <Found kind={kind} asked={asked} onPick={onPick} />}
    </>
  );
}

function Found({ kind, asked, onPick }: Props & { asked: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const reading = useQuery(pickQuery(kind, asked));
  return (
    <Loaded of={reading}>
      {(items) =>
        items.length === 0 ? (
          <p role="status" className="soft">
            {t('why.nothingFound')}
          </p>
        ) : (
          <ul className="found-objects">
            {items.map((item) => {
              const title = titleIn(language, item).main;
              return (
                <li key={item.id}>
                  <button type="button" className="link-button" onClick={() => onPick(item.id, title)}>
                    {title}
                  </button>
                  {item.organisationName && (
                    <span className="soft"> · {asWritten(organisationNameIn(language, item))}</span>
                  )}
                </li>
              );
            })}
          </ul>
        )
      }
    </Loaded>
  );
}
