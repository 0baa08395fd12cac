import { client, queryClient, type Replies } from '@/shared/api/client';
import { usePages } from '@/shared/api/use-pages';
import { weekdayWords } from '@cloud/openday/rules/template';

type Page = Replies['openday']['templates'];
export type TemplatedFacility = Page['facilities'][number];
export type Template = NonNullable<TemplatedFacility['template']>;

const queryKey = ['templates'];

/** Facilities by name, each with how it usually opens. */
export const useTemplates = () =>
  usePages<NonNullable<Page['next']>, Page>({
    place: 'templates',
    queryKey,
    ask: (cursor) => client.openday.templates.query(cursor ? { cursor } : {}),
  });

export const renewTemplates = () => queryClient.invalidateQueries({ queryKey });

/** A template in one line. */
export const templateWords = (template: Template | null): string =>
  template
    ? `${weekdayWords[template.weekday] ?? ''} ${template.startTime}，${template.minutes} 分钟，${template.capacity} 个位`
    : '还没有模板';
