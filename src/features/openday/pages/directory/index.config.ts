export default definePageConfig({ navigationBarTitleText: '开放设施' });
