import { forAnyone, forMembers, forStaff, router } from '../_shared/trpc';
import * as input from './input';
import * as campaigns from './procedures/campaigns';
import * as consent from './procedures/consent';
import * as desk from './procedures/entries';
import { exportEntries } from './procedures/export';
import { myData } from './procedures/my-data';
import * as act from './procedures/nominate';
import * as objections from './procedures/objections';
import * as panel from './procedures/panel';
import * as secretary from './procedures/secretary';
import * as gallery from './procedures/stories';
import type { StageDays } from './rules/campaign';

const onDesk = forStaff('editor', 'admin');

export const nomination = router({
  present: forAnyone.query(({ ctx }) => gallery.present(ctx)),
  stories: forAnyone
    .input(input.storiesInput)
    .query(({ ctx, input: asked }) => gallery.stories(ctx, asked)),
  story: forAnyone
    .input(input.nominationIdInput)
    .query(({ ctx, input: { id } }) => gallery.story(ctx, id)),
  shareCode: forAnyone
    .input(input.nominationIdInput)
    .query(({ ctx, input: { id } }) => gallery.shareCode(ctx, id)),
  names: forAnyone
    .input(input.campaignIdInput)
    .query(({ ctx, input: { campaignId } }) => gallery.names(ctx, campaignId)),
  support: forMembers
    .input(input.nominationIdInput)
    .mutation(({ ctx, input: given }) => gallery.support(ctx, given)),

  nominate: forMembers
    .input(input.nominateInput)
    .mutation(({ ctx, input: given }) => act.nominate(ctx, given)),
  save: forMembers.input(input.saveInput).mutation(({ ctx, input: given }) => act.save(ctx, given)),
  mine: forMembers
    .input(input.mineInput)
    .query(({ ctx, input: { cursor } }) => act.mine(ctx, cursor)),
  one: forMembers
    .input(input.nominationIdInput)
    .query(({ ctx, input: { id } }) => act.one(ctx, id)),
  askConsent: forMembers
    .input(input.nominationIdInput)
    .mutation(({ ctx, input: given }) => consent.askConsent(ctx, given)),

  openLink: forMembers
    .input(input.tokenInput)
    .mutation(({ ctx, input: { token } }) => consent.openLink(ctx, token)),
  verifyPhone: forMembers
    .input(input.verifyInput)
    .mutation(({ ctx, input: given }) => consent.verifyPhone(ctx, given)),
  answerConsent: forMembers
    .input(input.answerInput)
    .mutation(({ ctx, input: given }) => consent.answerConsent(ctx, given)),
  aboutMe: forMembers.query(({ ctx }) => consent.aboutMe(ctx)),
  takeBack: forMembers
    .input(input.nominationIdInput)
    .mutation(({ ctx, input: given }) => consent.takeBack(ctx, given)),

  object: forMembers
    .input(input.objectInput)
    .mutation(({ ctx, input: given }) => objections.object(ctx, given)),
  myObjections: forMembers
    .input(input.myObjectionsInput)
    .query(({ ctx, input: { cursor } }) => objections.mine(ctx, cursor)),
  myData: forMembers.query(({ ctx }) => myData(ctx)),

  campaigns: onDesk.query(({ ctx }) => campaigns.campaigns(ctx)),
  entries: onDesk
    .input(input.entriesInput)
    .query(({ ctx, input: { cursor, ...of } }) => desk.entries(ctx, of, cursor)),
  entry: onDesk
    .input(input.nominationIdInput)
    .query(({ ctx, input: { id } }) => desk.entry(ctx, id)),
  enter: onDesk.input(input.enterInput).mutation(({ ctx, input: given }) => act.enter(ctx, given)),
  saveEntered: onDesk
    .input(input.saveEnteredInput)
    .mutation(({ ctx, input: given }) => act.saveEntered(ctx, given)),
  pass: onDesk.input(input.passInput).mutation(({ ctx, input: given }) => desk.pass(ctx, given)),
  sendBack: onDesk
    .input(input.returnInput)
    .mutation(({ ctx, input: given }) => desk.sendBack(ctx, given)),
  turnDown: onDesk
    .input(input.refuseInput)
    .mutation(({ ctx, input: given }) => desk.turnDown(ctx, given)),
  linkFor: onDesk
    .input(input.nominationIdInput)
    .mutation(({ ctx, input: given }) => desk.linkFor(ctx, given)),
  enterPaper: onDesk
    .input(input.paperInput)
    .mutation(({ ctx, input: given }) => desk.enterPaper(ctx, given)),
  word: forStaff('editor', 'reviewer', 'admin')
    .input(input.nominationIdInput)
    .query(({ ctx, input: { id } }) => desk.word(ctx, id)),
  checkPaper: onDesk
    .input(input.checkPaperInput)
    .mutation(({ ctx, input: given }) => desk.checkPaper(ctx, given)),
  handOver: onDesk
    .input(input.nominationIdInput)
    .mutation(({ ctx, input: given }) => desk.handOver(ctx, given)),
  takeBackFor: onDesk
    .input(input.nominationIdInput)
    .mutation(({ ctx, input: given }) => desk.takeBackFor(ctx, given)),

  saveCampaign: forStaff('admin')
    .input(input.saveCampaignInput)
    .mutation(({ ctx, input: given }) =>
      campaigns.save(ctx, { ...given, stages: given.stages as StageDays[] }),
    ),
  publishCampaign: forStaff('admin')
    .input(input.campaignIdInput)
    .mutation(({ ctx, input: given }) => campaigns.publish(ctx, given)),
  showSupports: forStaff('admin')
    .input(input.campaignIdInput)
    .mutation(({ ctx, input: given }) => campaigns.showSupports(ctx, given)),
  panel: forStaff('admin')
    .input(input.campaignIdInput)
    .query(({ ctx, input: { campaignId } }) => campaigns.panel(ctx, campaignId)),
  exportEntries: forStaff('admin')
    .input(input.exportInput)
    .mutation(({ ctx, input: given }) => exportEntries(ctx, given)),

  posts: forStaff('panel', 'secretary').query(({ ctx }) => panel.posts(ctx)),
  toScore: forStaff('panel')
    .input(input.roundPageInput)
    .query(({ ctx, input: given }) => panel.toScore(ctx, given)),
  entryToScore: forStaff('panel')
    .input(input.roundEntryInput)
    .query(({ ctx, input: given }) => panel.entryToScore(ctx, given)),
  score: forStaff('panel')
    .input(input.scoreInput)
    .mutation(({ ctx, input: given }) => panel.score(ctx, given)),
  recuse: forStaff('panel')
    .input(input.recuseInput)
    .mutation(({ ctx, input: given }) => panel.recuse(ctx, given)),

  progress: forStaff('secretary')
    .input(input.progressInput)
    .query(({ ctx, input: given }) => secretary.progress(ctx, given)),
  openRound: forStaff('secretary')
    .input(input.roundInput)
    .mutation(({ ctx, input: given }) => secretary.openRound(ctx, given)),
  closeRound: forStaff('secretary')
    .input(input.roundInput)
    .mutation(({ ctx, input: given }) => secretary.closeRound(ctx, given)),
  announce: forStaff('secretary')
    .input(input.campaignIdInput)
    .mutation(({ ctx, input: given }) => secretary.announce(ctx, given)),
  objections: forStaff('secretary')
    .input(input.objectionsInput)
    .query(({ ctx, input: given }) => objections.queue(ctx, given)),
  answerObjection: forStaff('secretary')
    .input(input.answerObjectionInput)
    .mutation(({ ctx, input: given }) => objections.answer(ctx, given)),
});
