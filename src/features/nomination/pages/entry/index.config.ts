export default definePageConfig({
  navigationBarTitleText: '一份推荐',
  enableShareAppMessage: true,
});
