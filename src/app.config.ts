export default defineAppConfig({
  pages: ['pages/home/index', 'pages/openday/index', 'pages/me/index'],
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
