export default definePageConfig({
  navigationBarTitleText: '我推荐的',
  enableShareAppMessage: true,
});
