import { useTranslation } from 'react-i18next';
import mark from '../look/mark.svg';
import share from '../look/share.png';
import { useLanguage } from '../parts/terms';
import { languages } from '../words/words';
import { absolute, inLanguage } from './canonical';
import type { Page } from './page';
import type { RenderRequest } from './render-request';
import { scriptText } from './structured-data';
import { langTag } from './lang-tag';

/** As scripts/draw-share-image.mjs draws it. */
const picture = { type: 'image/png', width: '1200', height: '630' } as const;
const locales = { zh: 'zh_CN', en: 'en_GB' } as const;

/** What browsers, search engines and readers of feeds learn before the page itself. */
export function PageHead({ request, page }: { request: RenderRequest; page: Page }) {
  const { t } = useTranslation();
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${page.title} · ${t('brand')}`}</title>
      <meta name="description" content={page.description} />
      {page.address === null && <meta name="robots" content="noindex" />}
      <link rel="icon" href={mark} type="image/svg+xml" />
      {page.address !== null && <Home publicUrl={request.publicUrl} address={page.address} page={page} />}
      {page.feeds?.map(({ title, path }) => (
        <link key={path} rel="alternate" type="application/atom+xml" title={title} href={path} />
      ))}
      {__BROWSER_ASSETS__.styles.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      {page.script && <script type="module" src={page.script} />}
      {page.data?.map((data) => (
        <script
          key={data['@type']}
          // Data and no script: no policy asks who may run it.
          type="application/ld+json"
          // Escaped there so that it stays inside its element; React would escape it for a text, which a script is not.
          dangerouslySetInnerHTML={{ __html: scriptText(data) }}
        />
      ))}
    </head>
  );
}

/** The one address that stands for all ways to this page, its other language, and what is shown where it is shared. */
function Home({ publicUrl, address, page }: { publicUrl: string; address: string; page: Page }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const homeIn = (each: 'zh' | 'en') => absolute(publicUrl, inLanguage(address, each));
  return (
    <>
      <link rel="canonical" href={homeIn(language)} />
      {languages.map((each) => (
        <link key={each} rel="alternate" hrefLang={langTag[each]} href={homeIn(each)} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={homeIn('zh')} />
      <meta property="og:type" content={page.isArticle ? 'article' : 'website'} />
      <meta property="og:site_name" content={t('brand')} />
      <meta property="og:title" content={page.title} />
      <meta property="og:description" content={page.description} />
      <meta property="og:url" content={homeIn(language)} />
      <meta property="og:locale" content={locales[language]} />
      <meta property="og:locale:alternate" content={locales[language === 'zh' ? 'en' : 'zh']} />
      <meta property="og:image" content={absolute(publicUrl, share)} />
      <meta property="og:image:type" content={picture.type} />
      <meta property="og:image:width" content={picture.width} />
      <meta property="og:image:height" content={picture.height} />
      <meta property="og:image:alt" content={t('publicFace.picture')} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}
