import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { SessionSheet } from '../facility/session-sheet';
import type { WantedSession } from './summary';

interface OtherSessionProps {
  session: WantedSession;
  party: number;
  onClose: () => void;
  onDone: (session: string, party: number) => void;
}

/** The other sessions of the same facility. */
export function OtherSession({ session, party, onClose, onDone }: OtherSessionProps) {
  const { data } = useQuery(api.openday.facility.queryOptions({ id: session.facilityId }));
  if (!data) return null;
  return (
    <SessionSheet
      open
      onClose={onClose}
      sessions={data.sessions}
      chosen={session.id}
      party={party}
      act="就这一场"
      waitAct="就排这一场"
      onDone={onDone}
    />
  );
}
