import { useTranslation } from 'react-i18next';
import type { PublicAchievement } from '../api/shapes';
import { FileList } from '../parts/file-list';

type Attachment = PublicAchievement['attachments'][number];

type Props = {
  of: 'demand' | 'achievement';
  id: string;
  files: readonly Attachment[];
  /** Pictures are shown as such. */
  hasGallery?: boolean;
  /** Before it is public, its files are read the owner's way. */
  isPreview?: boolean;
};

/** Heavier ones are only offered: a page should open on a telephone, too. */
const shownUpTo = 3 * 1024 * 1024;
const isPicture = ({ mediaType, size }: Attachment) => mediaType.startsWith('image/') && size <= shownUpTo;

/** The files beside a public text, with how they were looked at. */
export function Attachments({ of, id, files, hasGallery = false, isPreview = false }: Props) {
  const { t } = useTranslation();
  if (files.length === 0) return null;
  const addressOf = (file: Attachment) =>
    isPreview ? `/api/files/${file.id}/content` : `/api/public/${of}s/${id}/attachments/${file.id}/content`;
  const pictures = hasGallery ? files.filter(isPicture) : [];
  const others = files.filter((file) => !pictures.includes(file));
  return (
    <section aria-labelledby="attachments">
      <h2 id="attachments">{t('disclosure.files')}</h2>
      {pictures.length > 0 && (
        <ul className="gallery">
          {pictures.map((file) => (
            <li key={file.id}>
              <a href={addressOf(file)} download={file.name}>
                <img src={addressOf(file)} alt={t('disclosure.picture', { name: file.name })} loading="lazy" />
              </a>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && <FileList files={others} empty={null} addressOf={addressOf} />}
      <p className="soft">
        {t(files.some(({ scanned }) => scanned !== 'scanner') ? 'disclosure.contentOnly' : 'disclosure.scanned')}
      </p>
    </section>
  );
}
