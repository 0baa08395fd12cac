import type { FoundEntry } from '../queries/nominations';

/** What was returned can be put right; so can a phone or a word before anybody judged it or said yes. */
export const canSave = ({ status, consent }: FoundEntry) =>
  status === 'returned' || (status === 'submitted' && consent === 'asked');

/** Until it is judged or goes to the editors, what an entry says can be questioned. */
export const returnable = ({ status, handedAt, inRound }: FoundEntry) =>
  status === 'submitted' || (status === 'qualified' && handedAt === null && !inRound);

/** What nobody else can put right: staff wrote it down, or whoever nominated deleted their account. */
export const leftToDesk = ({ enteredBy, nominatorLeft }: FoundEntry) =>
  enteredBy !== null || nominatorLeft;

/** Whether the desk puts it right itself: there is nobody to send it back to. */
export const deskCanSave = (found: FoundEntry) =>
  leftToDesk(found) && found.shreddedAt === null && (canSave(found) || returnable(found));
