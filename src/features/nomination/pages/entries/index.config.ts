export default definePageConfig({ navigationBarTitleText: '最美故事的推荐' });
