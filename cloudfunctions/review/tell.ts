import type { Db } from '../_shared/db';
import { notify } from '../_shared/notify';
import type { Message } from '../_shared/message';
import { shortMessage, waitingMessage, type TextAbout } from './messages';
import { signersOf } from './queries/log';
import { excludedFrom, reviewersByStage } from './queries/people';
import { stages, stagesWithoutPeople, type Stage } from './rules';

type Waiting = TextAbout & { stage: number };

/** Who may sign the stage whose turn it is, and which of the stages left have nobody. */
export async function signersFor(db: Db, { publicationId, number, stage }: Waiting) {
  const { wrote, recused } = await excludedFrom(db, publicationId);
  const signed = await signersOf(db, publicationId, number);
  const excluded = new Set([...wrote, ...recused, ...signed]);
  const reviewers = await reviewersByStage(db);
  const turn: Stage = stages[stage - 1]!;
  return {
    turn,
    people: [...new Set(reviewers[turn])].filter((id) => !excluded.has(id)),
    missing: stagesWithoutPeople(reviewers, excluded, stages.slice(stage - 1)),
  };
}

export async function tellAll(
  tx: Db,
  now: Date,
  people: readonly string[],
  message: Message,
): Promise<number> {
  let told = 0;
  for (const personId of people) if (await notify(tx, now, personId, message)) told++;
  return told;
}

/**
 * Tells the reviewers of a stage that a text waits for them, and its editor when a stage has nobody left.
 * @param again what made it wait anew
 */
export async function tellStage(
  tx: Db,
  now: Date,
  version: Waiting & { submittedBy: string },
  again?: string,
): Promise<void> {
  const { turn, people, missing } = await signersFor(tx, version);
  await tellAll(tx, now, people, waitingMessage(version, turn, now, again));
  if (missing.length > 0)
    await notify(tx, now, version.submittedBy, shortMessage(version, missing, now));
}
