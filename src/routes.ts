import Taro, { getCurrentInstance } from '@tarojs/taro';
import { useMemo } from 'react';

/** Every page and the parameters it understands. A page is declared in app.config.ts as well. */
interface RouteParams {
  home: Record<never, string>;
  openday: Record<never, string>;
  me: Record<never, string>;
  stories: Record<never, string>;
  story: { id: string; scene?: string };
  nominate: { id?: string };
  myNominations: Record<never, string>;
  myNomination: { id: string };
  nomineeWord: { t: string };
  names: { campaign: string };
  myObjections: Record<never, string>;
  entries: { campaign?: string };
  entry: { id: string };
  enter: { campaign: string; id?: string };
  campaigns: Record<never, string>;
  campaign: { id?: string };
  panel: Record<never, string>;
  judging: { campaign: string; round: string };
  judge: { campaign: string; round: string; id: string };
  secretary: { campaign: string };
  facility: { id: string };
  directory: Record<never, string>;
  bookingForm: { session: string; party?: string };
  ticket: { id: string };
  change: { id: string };
  waiting: { id: string };
  myBookings: Record<never, string>;
  feedback: { id: string };
  footprint: Record<never, string>;
  groupForm: { session: string };
  group: { id: string };
  bookFor: { session?: string; booking?: string };
  signIn: { then?: string };
  consent: { then?: string };
  profile: Record<never, string>;
  myData: Record<never, string>;
  inbox: Record<never, string>;
  myMedia: Record<never, string>;
  mediaOfText: { id?: string };
  gate: { session?: string };
  people: Record<never, string>;
  audit: Record<never, string>;
  word: { page?: string; subject?: string };
  words: Record<never, string>;
  myWord: { id: string };
  wordDesk: Record<never, string>;
  wordOnDesk: { id?: string; number?: string };
  wishes: Record<never, string>;
  plan: { month?: string };
  templates: { facility?: string };
  closing: { session: string };
  report: { period?: string };
  coverage: Record<never, string>;
  roster: Record<never, string>;
  appeals: Record<never, string>;
  questions: Record<never, string>;
  ratings: Record<never, string>;
  groupDesk: Record<never, string>;
  groupOnDesk: { id: string };
  onBehalf: { session?: string };
  paperTicket: { id: string };
  reviewDesk: Record<never, string>;
  reviewText: { id: string };
  reviewEdit: { id: string };
  reviewWords: Record<never, string>;
  reviewSheet: { id: string };
}

export type RouteName = keyof RouteParams;
/** Pages that open without any parameter. */
export type BareRoute = {
  [Name in RouteName]: object extends RouteParams[Name] ? Name : never;
}[RouteName];

interface Route {
  path: string;
  tab?: true;
}

const routes: Record<RouteName, Route> = {
  home: { path: '/pages/home/index', tab: true },
  openday: { path: '/pages/openday/index', tab: true },
  stories: { path: '/pages/stories/index', tab: true },
  me: { path: '/pages/me/index', tab: true },
  story: { path: '/features/nomination/pages/story/index' },
  nominate: { path: '/features/nomination/pages/nominate/index' },
  myNominations: { path: '/features/nomination/pages/my-nominations/index' },
  myNomination: { path: '/features/nomination/pages/my-nomination/index' },
  nomineeWord: { path: '/features/nomination/pages/nominee-word/index' },
  names: { path: '/features/nomination/pages/names/index' },
  myObjections: { path: '/features/nomination/pages/my-objections/index' },
  entries: { path: '/features/nomination/pages/entries/index' },
  entry: { path: '/features/nomination/pages/entry/index' },
  enter: { path: '/features/nomination/pages/enter/index' },
  campaigns: { path: '/features/nomination/pages/campaigns/index' },
  campaign: { path: '/features/nomination/pages/campaign/index' },
  panel: { path: '/features/nomination/pages/panel/index' },
  judging: { path: '/features/nomination/pages/judging/index' },
  judge: { path: '/features/nomination/pages/judge/index' },
  secretary: { path: '/features/nomination/pages/secretary/index' },
  directory: { path: '/features/openday/pages/directory/index' },
  facility: { path: '/features/openday/pages/facility/index' },
  bookingForm: { path: '/features/openday/pages/booking-form/index' },
  ticket: { path: '/features/openday/pages/ticket/index' },
  change: { path: '/features/openday/pages/change/index' },
  waiting: { path: '/features/openday/pages/waiting/index' },
  myBookings: { path: '/features/openday/pages/my-bookings/index' },
  feedback: { path: '/features/openday/pages/feedback/index' },
  footprint: { path: '/features/openday/pages/footprint/index' },
  groupForm: { path: '/features/openday/pages/group-form/index' },
  group: { path: '/features/openday/pages/group/index' },
  bookFor: { path: '/features/openday/pages/book-for/index' },
  signIn: { path: '/features/account/pages/sign-in/index' },
  consent: { path: '/features/account/pages/consent/index' },
  profile: { path: '/features/account/pages/profile/index' },
  myData: { path: '/features/account/pages/my-data/index' },
  inbox: { path: '/features/account/pages/inbox/index' },
  myMedia: { path: '/features/media/pages/mine/index' },
  mediaOfText: { path: '/features/media/pages/pictures/index' },
  gate: { path: '/features/staff/pages/gate/index' },
  people: { path: '/features/staff/pages/people/index' },
  audit: { path: '/features/staff/pages/audit/index' },
  word: { path: '/features/account/pages/word/index' },
  words: { path: '/features/account/pages/words/index' },
  myWord: { path: '/features/account/pages/my-word/index' },
  wordDesk: { path: '/features/staff/pages/word-desk/index' },
  wordOnDesk: { path: '/features/staff/pages/word-on-desk/index' },
  wishes: { path: '/features/staff/pages/wishes/index' },
  plan: { path: '/features/staff/pages/plan/index' },
  templates: { path: '/features/staff/pages/templates/index' },
  closing: { path: '/features/staff/pages/closing/index' },
  report: { path: '/features/staff/pages/report/index' },
  coverage: { path: '/features/staff/pages/coverage/index' },
  roster: { path: '/features/staff/pages/roster/index' },
  appeals: { path: '/features/staff/pages/appeals/index' },
  questions: { path: '/features/staff/pages/questions/index' },
  ratings: { path: '/features/staff/pages/ratings/index' },
  groupDesk: { path: '/features/staff/pages/group-desk/index' },
  groupOnDesk: { path: '/features/staff/pages/group-on-desk/index' },
  onBehalf: { path: '/features/staff/pages/on-behalf/index' },
  paperTicket: { path: '/features/staff/pages/paper-ticket/index' },
  reviewDesk: { path: '/features/review/pages/desk/index' },
  reviewText: { path: '/features/review/pages/text/index' },
  reviewEdit: { path: '/features/review/pages/edit/index' },
  reviewWords: { path: '/features/review/pages/words/index' },
  reviewSheet: { path: '/features/review/pages/sheet/index' },
};

/** Required parameters must be given, optional ones may be left out altogether. */
type ParamsArgument<Name extends RouteName> = object extends RouteParams[Name]
  ? [params?: RouteParams[Name]]
  : [params: RouteParams[Name]];

/** WeChat refuses an eleventh page; from the tenth on, the page is replaced instead. */
const DEEPEST = 10;

/** A page's address, to be handed on as `then`. */
export function pathTo<Name extends RouteName>(
  name: Name,
  ...[params]: ParamsArgument<Name>
): string {
  return address(name, params);
}

function address(name: RouteName, params: object | undefined): string {
  const query = Object.entries(params ?? {})
    .filter((pair): pair is [string, string] => typeof pair[1] === 'string')
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&');
  return query === '' ? routes[name].path : `${routes[name].path}?${query}`;
}

/** Opens a page. A tab page takes no parameters from here: WeChat's switchTab drops them. */
export function go<Name extends RouteName>(name: Name, ...[params]: ParamsArgument<Name>): void {
  if (routes[name].tab) {
    void Taro.switchTab({ url: routes[name].path });
    return;
  }
  const url = address(name, params);
  void (Taro.getCurrentPages().length >= DEEPEST
    ? Taro.redirectTo({ url })
    : Taro.navigateTo({ url }));
}

/** Opens a page in place of this one, so that back skips it. */
export function replace<Name extends RouteName>(
  name: Name,
  ...[params]: ParamsArgument<Name>
): void {
  if (routes[name].tab) void Taro.switchTab({ url: routes[name].path });
  else void Taro.redirectTo({ url: address(name, params) });
}

/** One page back; home when this page was opened directly. */
export function back(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.switchTab({ url: routes.home.path });
}

const bare = (path: string) => path.replace(/^\/*/, '/').replace(/\?.*$/s, '');

/**
 * Goes on to where the person wanted to be: `then` is a `pathTo()` that travelled through a link, so
 * anything but one of our own pages is ignored. A page that still waits below this one is gone back to.
 */
export function returnTo(then: string | undefined): void {
  const path = bare(then ?? '');
  const route = Object.values(routes).find((each) => each.path === path);
  const pages = Taro.getCurrentPages();
  const below = pages[pages.length - 2];
  if (below && (!route || bare(below.route ?? '') === path)) void Taro.navigateBack();
  else if (!route || !then) void Taro.switchTab({ url: routes.me.path });
  else if (route.tab) void Taro.switchTab({ url: path });
  else void Taro.redirectTo({ url: then });
}

/** Opens the page a message leads to: a path of ours, with its parameters. Anything else is ignored. */
export function openPage(page: string): void {
  const path = bare(page);
  const route = Object.values(routes).find((each) => each.path === path);
  const url = page.replace(/^\/*/, '/');
  if (route?.tab) void Taro.switchTab({ url: path });
  else if (route)
    void (Taro.getCurrentPages().length >= DEEPEST
      ? Taro.redirectTo({ url })
      : Taro.navigateTo({ url }));
}

export const isRoute = (name: string): name is RouteName => Object.keys(routes).includes(name);

/** The page shown now, by name, and the facility or session it shows: what a word to us is about. */
export function here(): { page: RouteName; subject?: string } {
  const { router } = getCurrentInstance();
  const path = bare(router?.path ?? '');
  const names = Object.keys(routes) as RouteName[];
  const page = names.find((name) => routes[name].path === path) ?? 'home';
  const subject = router?.params['id'] ?? router?.params['session'];
  return subject !== undefined && /^(fac|ses)_/.test(subject) ? { page, subject } : { page };
}

/** This page's parameters, decoded. Any may be missing: links are typed and shared by people. */
export function useRouteParams<Name extends RouteName>(_name: Name): Partial<RouteParams[Name]> {
  return useMemo(() => {
    const raw: Record<string, string | undefined> = getCurrentInstance().router?.params ?? {};
    const decoded = Object.entries(raw)
      .filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '')
      .map(([key, value]) => [key, decode(value)]);
    return Object.fromEntries(decoded) as Partial<RouteParams[Name]>;
  }, []);
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
