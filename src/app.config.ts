export default defineAppConfig({
  pages: ['pages/home/index', 'pages/openday/index', 'pages/me/index'],
  subPackages: [
    {
      root: 'features/account',
      pages: [
        'pages/sign-in/index',
        'pages/consent/index',
        'pages/profile/index',
        'pages/my-data/index',
        'pages/inbox/index',
        'pages/word/index',
        'pages/words/index',
        'pages/my-word/index',
      ],
    },
    {
      root: 'features/openday',
      pages: [
        'pages/facility/index',
        'pages/booking-form/index',
        'pages/ticket/index',
        'pages/change/index',
        'pages/waiting/index',
        'pages/my-bookings/index',
      ],
    },
    {
      root: 'features/staff',
      pages: [
        'pages/gate/index',
        'pages/people/index',
        'pages/audit/index',
        'pages/word-desk/index',
        'pages/word-on-desk/index',
        'pages/wishes/index',
        'pages/plan/index',
        'pages/closing/index',
      ],
    },
  ],
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '江北环保',
    navigationBarTextStyle: 'black',
    backgroundColor: '#E5EBE8',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    custom: true,
    color: '#455D59',
    selectedColor: '#1B4C48',
    backgroundColor: '#FBF8F0',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/openday/index', text: '开放日' },
      { pagePath: 'pages/me/index', text: '我的' },
    ],
  },
  animation: false,
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  sitemapLocation: 'sitemap.json',
});
