import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: [
    './cloudfunctions/_shared/tables.ts',
    './cloudfunctions/_shared/calendar-day.ts',
    './cloudfunctions/_shared/publication.ts',
    './cloudfunctions/_shared/sign-off.ts',
    './cloudfunctions/_shared/media.ts',
    './cloudfunctions/*/tables.ts',
    './cloudfunctions/*/tables/*.ts',
  ],
  out: './cloudfunctions/_shared/migrations',
});
