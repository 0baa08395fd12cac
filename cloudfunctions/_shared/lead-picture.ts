import { sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import { media } from './media';
import { publicPath } from './media-link';

/** The picture that stands for a public text: its first one, which is as public as the text. */
export interface LeadPicture {
  id: string;
  caption: string;
  width: number;
  height: number;
  colour: string;
  thumb: string;
  large: string;
}

export type LeadPictureRow = Omit<LeadPicture, 'thumb' | 'large'>;

/**
 * The first picture among what a published version lists, read along with it.
 * @param listed its `media` column; of a version that is not published the addresses would open nothing
 */
export const leadPictureIn = (
  listed: SQLWrapper,
): SQL<LeadPictureRow | null> => sql<LeadPictureRow | null>`(
  select jsonb_build_object('id', m.id, 'caption', e.piece ->> 'caption',
    'width', m.width, 'height', m.height, 'colour', m.colour)
  from jsonb_array_elements(${listed}) with ordinality as e(piece, place)
    join ${media} as m on m.id = e.piece ->> 'id' and m.kind = 'picture' and m.status = 'ready'
  order by e.place limit 1)`;

/** The same with its public addresses. */
export const leadPictureOf = (row: LeadPictureRow | null): LeadPicture | null =>
  row && { ...row, thumb: publicPath(row.id, 'thumb'), large: publicPath(row.id, 'large') };
