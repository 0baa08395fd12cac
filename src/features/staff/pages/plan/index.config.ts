export default definePageConfig({ navigationBarTitleText: '排开放周' });
