export default definePageConfig({ navigationBarTitleText: '推荐一位' });
