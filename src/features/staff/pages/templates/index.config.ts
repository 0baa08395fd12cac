export default definePageConfig({ navigationBarTitleText: '设施的模板' });
