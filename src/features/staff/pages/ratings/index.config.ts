export default definePageConfig({ navigationBarTitleText: '参观后的评价' });
