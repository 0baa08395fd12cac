export default definePageConfig({ navigationBarTitleText: '故事', enableShareAppMessage: true });
